import type { Splice } from "./bytes";
import { scanXml } from "./xml-scan";

/** An element of a small part, with the byte offsets that patching its text needs. */
export interface XmlNode {
  readonly namespace: string;
  readonly local: string;
  /** As written, with prefix. */
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Text directly inside, entities resolved. */
  readonly text: string;
  readonly start: number;
  /** Just after the opening tag. */
  readonly openEnd: number;
  /** At the closing tag; equal to `openEnd` and `end` for an empty element. */
  readonly closeStart: number;
  readonly end: number;
  readonly empty: boolean;
}

export interface XmlAttribute {
  /** As written, with prefix. */
  readonly name: string;
  readonly value: string;
  readonly nameStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

type Building = { -readonly [K in keyof XmlNode]: XmlNode[K] } & { children: XmlNode[] };

/** Reads a part as a tree. @throws WorkbookError damaged or entity */
export function parseXml(bytes: Uint8Array, part: string): XmlNode {
  const scan = scanXml(bytes, part);
  const open: Building[] = [];
  let root: XmlNode | null = null;
  for (let token = scan.next(); token !== "end"; token = scan.next()) {
    const parent = open[open.length - 1];
    if (token === "open") {
      const node: Building = {
        namespace: scan.namespace,
        local: scan.local,
        name: scan.prefix === "" ? scan.local : `${scan.prefix}:${scan.local}`,
        attributes: Array.from({ length: scan.attributeCount }, (_, i) => ({
          name: scan.attributeName(i),
          value: scan.attributeValue(i),
          nameStart: scan.nameStart(i),
          valueStart: scan.valueStart(i),
          valueEnd: scan.valueEnd(i),
        })),
        children: [],
        text: "",
        start: scan.start,
        openEnd: scan.end,
        closeStart: scan.end,
        end: scan.end,
        empty: scan.empty,
      };
      if (parent) parent.children.push(node);
      else root = node;
      open.push(node);
    } else if (token === "close" && parent) {
      parent.closeStart = scan.start;
      parent.end = scan.end;
      open.pop();
    } else if ((token === "text" || token === "cdata") && parent) {
      parent.text += scan.text();
    }
  }
  if (root === null) throw new Error("unreachable: the scanner refuses a part without root");
  return root;
}

/** Value of an attribute by its name as written; null when absent. */
export function attr(node: XmlNode, name: string): string | null {
  return node.attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Value of an attribute with any prefix, such as r:id; null when absent. */
export function prefixedAttr(node: XmlNode, local: string): string | null {
  return node.attributes.find((attribute) => attribute.name.endsWith(`:${local}`))?.value ?? null;
}

/** First child with this local name in the namespace of its parent. */
export function child(node: XmlNode, local: string): XmlNode | null {
  return node.children.find((candidate) => candidate.local === local && candidate.namespace === node.namespace) ?? null;
}

/** All children with this local name in the namespace of their parent. */
export function childrenOf(node: XmlNode | null, local: string): XmlNode[] {
  return node?.children.filter((candidate) => candidate.local === local && candidate.namespace === node.namespace) ?? [];
}

/** A number of an attribute, or the default when it is absent or no number. */
export function numberAttr(node: XmlNode, name: string, otherwise: number): number {
  const text = attr(node, name);
  const value = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : otherwise;
}

/** A boolean attribute as OOXML writes it. */
export function booleanAttr(node: XmlNode, name: string, otherwise: boolean): boolean {
  const text = attr(node, name);
  return text === null ? otherwise : ["1", "true", "on"].includes(text);
}

/** "x:" when the element is written with prefix x, so that what we add inside it carries the same. */
export function prefixOf(node: XmlNode): string {
  return node.name.slice(0, node.name.length - node.local.length);
}

/** Splices that set an attribute without a prefix, adding it when it is absent. */
export function setAttribute(node: XmlNode, name: string, value: string): Splice[] {
  const found = node.attributes.find((attribute) => attribute.name === name);
  if (found) return found.value === value ? [] : [{ start: found.valueStart, end: found.valueEnd, text: escapeAttribute(value) }];
  const at = node.start + 1 + utf8Length(node.name);
  return [{ start: at, end: at, text: ` ${name}="${escapeAttribute(value)}"` }];
}

/** Splices that append markup as the last content of an element; an empty element is opened. */
export function appendInside(node: XmlNode, markup: string): Splice[] {
  if (!node.empty) return [{ start: node.closeStart, end: node.closeStart, text: markup }];
  return [{ start: node.openEnd - 2, end: node.openEnd, text: `>${markup}</${node.name}>` }];
}

/** Splices that take an element away. */
export function removeNode(node: XmlNode): Splice[] {
  return [{ start: node.start, end: node.end, text: "" }];
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character] ?? "&#13;");
}

export function escapeAttribute(text: string): string {
  return text.replace(
    /[&<>"\t\n\r]/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? `&#${String(character.charCodeAt(0))};`,
  );
}

/** Text of an ST_Xstring: what XML cannot hold is written as _xHHHH_, and what looks like that is protected. */
export function encodeXstring(text: string): string {
  return (
    text
      .replace(/_x[\da-fA-F]{4}_/g, (whole) => `_x005F${whole}`)
      // These are the very characters XML cannot hold.
      .replace(
        /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
        (c) => {
          return `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
        },
      )
  );
}

/** The reverse of `encodeXstring`. */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A `<t>` with this text, keeping outer spaces. */
export function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeText(encodeXstring(text))}</${prefix}t>`;
}
