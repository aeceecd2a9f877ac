import type { Bag, Book, SheetModel } from "../model/types";
import { fault } from "../faults";
import { text } from "./arguments";
import { collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { type Live, objectType, type PropertySpec } from "./live";

/** Settings, document properties and custom properties: values by key, kept in the workbook. */

function settingItems(book: Book, { types }: HostContext): Live[] {
  return [...book.settings.keys()].map(types.setting);
}

export const settings = objectType<Book>({
  type: "SettingCollection",
  items: settingItems,
  methods: {
    ...collectionMethods<Book>(settingItems, (book, key, { types }) => (book.settings.has(text(key)) ? types.setting(text(key)) : null)),
    Add: (book, args, { types }) => {
      const key = text(args[0]);
      if (key === "") throw fault("InvalidArgument");
      book.settings.set(key, args[1]);
      return types.setting(key);
    },
  },
});

export const setting = objectType<string>({
  type: "Setting",
  id: { key: "_Id", of: (key) => key },
  alive: (key, { book }) => book.settings.has(key),
  properties: {
    Key: { read: (key) => key },
    Value: { read: (key, { book }) => book.settings.get(key), write: (key, value, { book }) => void book.settings.set(key, value) },
  },
  methods: { Delete: (key, _, { book }) => void book.settings.delete(key) },
});

function property(key: string, otherwise: unknown, readOnly: boolean): PropertySpec<Book> {
  const read = ({ properties }: Book): unknown => properties[key] ?? otherwise;
  return readOnly ? { read } : { read, write: ({ properties }: { properties: Bag }, value) => void (properties[key] = value) };
}

export const documentProperties = objectType<Book>({
  type: "DocumentProperties",
  properties: {
    ...Object.fromEntries(
      ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"].map((key) => [
        key,
        property(key, "", false),
      ]),
    ),
    RevisionNumber: property("RevisionNumber", 0, false),
    LastAuthor: property("LastAuthor", "", true),
  },
  links: { Custom: (book, { types }) => types.customProperties(book) },
});

function customItems(book: Book, { types }: HostContext): Live[] {
  return [...book.customProperties.keys()].map(types.customProperty);
}

/** Keys are the same in any case. */
function customKey(book: Book, key: string): string | null {
  return [...book.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase()) ?? null;
}

export const customProperties = objectType<Book>({
  type: "CustomPropertyCollection",
  items: customItems,
  methods: {
    ...collectionMethods<Book>(customItems, (book, key, { types }) => {
      const found = customKey(book, text(key));
      return found === null ? null : types.customProperty(found);
    }),
    Add: (book, args, { types }) => {
      const key = customKey(book, text(args[0])) ?? text(args[0]);
      book.customProperties.set(key, simple(args[1]));
      return types.customProperty(key);
    },
    DeleteAll: ({ customProperties: all }) => all.clear(),
  },
});

function simple(value: unknown): string | number | boolean {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw fault("InvalidArgument");
  return value;
}

export const customProperty = objectType<string>({
  type: "CustomProperty",
  id: { key: "_Id", of: (key) => key },
  alive: (key, { book }) => book.customProperties.has(key),
  properties: {
    Key: { read: (key) => key },
    Value: {
      read: (key, { book }) => book.customProperties.get(key),
      write: (key, value, { book }) => void book.customProperties.set(key, simple(value)),
    },
    Type: {
      read: (key, { book }) => {
        const value = book.customProperties.get(key);
        return typeof value === "number"
          ? Number.isInteger(value)
            ? "Number"
            : "Float"
          : typeof value === "boolean"
            ? "Boolean"
            : "String";
      },
    },
  },
  methods: { Delete: (key, _, { book }) => void book.customProperties.delete(key) },
});

/** Custom properties of a sheet are listed only by key; they are counted, added and read. */
export const sheetCustomProperties = objectType<SheetModel>({
  type: "WorksheetCustomPropertyCollection",
  methods: { GetCount: ({ customProperties: all }) => all.size },
});
