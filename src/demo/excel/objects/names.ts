import { fault } from "../faults";
import { take } from "../model/book";
import { addressOf, findName, findTable, rangeOfName } from "../model/reference";
import type { Book, NameModel, SheetModel } from "../model/types";
import { flag, isPlaced, optionalText, text } from "./arguments";
import { collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { isLive, type Live, objectType } from "./live";
import type { NamesTarget } from "./types";

function listOf(sheet: SheetModel | null, book: Book): NameModel[] {
  return sheet?.names ?? book.names;
}

function items({ sheet }: NamesTarget, { book, types }: HostContext): Live[] {
  return listOf(sheet, book).map(types.name);
}

export const names = objectType<NamesTarget>({
  type: "NamedItemCollection",
  items,
  methods: {
    ...collectionMethods<NamesTarget>(items, ({ sheet }, key, { book, types }) => {
      const wanted = text(key).toLowerCase();
      const name = listOf(sheet, book).find((one) => one.name.toLowerCase() === wanted);
      return name ? types.name(name) : null;
    }),
    Add: ({ sheet }, args, context) => context.types.name(addName(sheet, args, context)),
  },
});

function addName(sheet: SheetModel | null, args: readonly unknown[], { book }: HostContext): NameModel {
  const name = text(args[0]);
  const valid =
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255 && !/^([A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name);
  if (!valid) throw fault("InvalidArgument");
  const list = listOf(sheet, book);
  const taken = list.some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (taken || (sheet === null && (findTable(book, name) !== null || findName(book, name, null) !== null)))
    throw fault("ItemAlreadyExists");
  const made: NameModel = { name, formula: referenceText(args[1]), comment: optionalText(args[2]) ?? "", visible: true, sheet };
  list.push(made);
  book.journal.record(() => {
    take(list, made);
    book.recalculation.restructured();
  });
  book.recalculation.restructured();
  return made;
}

/** A range as a formula names it, with dollars; or the formula as given. */
function referenceText(reference: unknown): string {
  if (isLive(reference) && isPlaced(reference.target)) {
    const address = addressOf(reference.target);
    const cut = address.lastIndexOf("!") + 1;
    return address.slice(0, cut) + address.slice(cut).replace(/[A-Z]+|\d+/g, "$$$&");
  }
  if (typeof reference === "number") return String(reference);
  return text(reference).replace(/^=/, "");
}

export const name = objectType<NameModel>({
  type: "NamedItem",
  id: { key: "_Id", of: (item) => item.name },
  alive: (item, { book }) => listOf(item.sheet, book).includes(item),
  properties: {
    Name: { read: (item) => item.name },
    Formula: {
      read: (item) => `=${item.formula}`,
      write: (item, value, { book }) => {
        const before = item.formula;
        item.formula = referenceText(value);
        book.journal.record(() => void (item.formula = before));
        book.recalculation.restructured();
      },
    },
    Value: { read: valueOf },
    Type: { read: (item, { book }) => (rangeOfName(book, item) ? "Range" : typeof valueOf(item) === "number" ? "Double" : "String") },
    Scope: { read: (item) => (item.sheet ? "Worksheet" : "Workbook") },
    Visible: { read: (item) => item.visible, write: (item, value) => void (item.visible = flag(value)) },
    Comment: { read: (item) => item.comment, write: (item, value) => void (item.comment = text(value)) },
  },
  links: {
    Worksheet: (item, { types }) => {
      if (item.sheet === null) throw fault("ItemNotFound");
      return types.worksheet(item.sheet);
    },
    WorksheetOrNullObject: (item, { types }) => (item.sheet ? types.worksheet(item.sheet) : null),
  },
  methods: {
    GetRange: (item, _, { book, types }) => {
      const range = rangeOfName(book, item);
      if (range === null) throw fault("InvalidOperation");
      return types.range(range);
    },
    GetRangeOrNullObject: (item, _, { book, types }) => {
      const range = rangeOfName(book, item);
      return range && types.range(range);
    },
    Delete: (item, _, { book }) => {
      const list = listOf(item.sheet, book);
      take(list, item);
      book.journal.record(() => {
        list.push(item);
        book.recalculation.restructured();
      });
      book.recalculation.restructured();
    },
  },
});

function valueOf(item: NameModel): string | number {
  const number = Number(item.formula);
  if (item.formula.trim() !== "" && Number.isFinite(number)) return number;
  return item.formula.startsWith('"') ? item.formula.slice(1, -1).replaceAll('""', '"') : item.formula.replaceAll("$", "");
}
