import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { fault } from "../faults";
import { newId, take } from "../model/book";
import type { Book, XmlPartModel } from "../model/types";
import { text } from "./arguments";
import { collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { type Live, objectType } from "./live";

/** Custom XML parts; ids are GUIDs, and a part is found by the namespace of its root. */

function items(book: Book, { types }: HostContext): Live[] {
  return book.parts.map(types.xmlPart);
}

function byId(parts: readonly XmlPartModel[], key: unknown, { types }: HostContext): Live | null {
  const wanted = text(key).toLowerCase();
  const part = parts.find(({ id }) => id.toLowerCase() === wanted);
  return part ? types.xmlPart(part) : null;
}

/** @throws ExcelFault InvalidArgument when it is no XML */
export function namespaceOf(xml: string): string {
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml").documentElement;
    if (root) return root.namespaceURI ?? "";
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ParseError") throw error;
  }
  throw fault("InvalidArgument");
}

export const xmlParts = objectType<Book>({
  type: "CustomXmlPartCollection",
  items,
  methods: {
    ...collectionMethods<Book>(items, (book, key, context) => byId(book.parts, key, context)),
    Add: (book, args, { types }) => {
      if (book.readOnly) throw fault("AccessDenied");
      const xml = text(args[0]);
      const part: XmlPartModel = { id: newId(book), xml, namespace: namespaceOf(xml), part: null };
      book.parts.push(part);
      return types.xmlPart(part);
    },
    GetByNamespace: (_, args, { types }) => types.xmlPartsOfNamespace(text(args[0])),
  },
});

function alike(namespace: string, { book }: HostContext): XmlPartModel[] {
  return book.parts.filter((part) => part.namespace === namespace);
}

function itemsAlike(namespace: string, context: HostContext): Live[] {
  return alike(namespace, context).map(context.types.xmlPart);
}

export const xmlPartsOfNamespace = objectType<string>({
  type: "CustomXmlPartScopedCollection",
  items: itemsAlike,
  methods: {
    ...collectionMethods<string>(itemsAlike, (namespace, key, context) => byId(alike(namespace, context), key, context)),
    GetOnlyItem: (namespace, _, context) => {
      const [part, ...more] = itemsAlike(namespace, context);
      if (part === undefined || more.length > 0) throw fault("InvalidOperation");
      return part;
    },
    GetOnlyItemOrNullObject: (namespace, _, context) => {
      const [part, ...more] = itemsAlike(namespace, context);
      if (more.length > 0) throw fault("InvalidOperation");
      return part ?? null;
    },
  },
});

export const xmlPart = objectType<XmlPartModel>({
  type: "CustomXmlPart",
  id: { key: "Id", of: ({ id }) => id },
  alive: (part, { book }) => book.parts.includes(part),
  properties: { Id: { read: ({ id }) => id }, NamespaceUri: { read: ({ namespace }) => namespace } },
  methods: {
    GetXml: ({ xml }) => xml,
    SetXml: (part, args, { book }) => {
      if (book.readOnly) throw fault("AccessDenied");
      const xml = text(args[0]);
      part.namespace = namespaceOf(xml);
      part.xml = xml;
    },
    Delete: (part, _, { book }) => take(book.parts, part),
  },
});
