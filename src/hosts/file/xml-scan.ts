import { decodeRange } from "./bytes";
import { damaged, WorkbookError } from "./errors";

/**
 * A pull scanner over the bytes of an XML part. It gives byte offsets, which patching in place needs and streaming
 * parsers do not give, and it holds a part's tokens without making text of them, which two million cells need.
 * Refused: document type declarations (with them every entity but the five of XML), other encodings than UTF-8.
 */
export type XmlToken = "open" | "close" | "text" | "cdata" | "other" | "end";

export interface XmlScanner {
  readonly bytes: Uint8Array;
  /** Moves to the next token. An empty element gives open, then close with start === end. */
  next(): XmlToken;
  /** Of the current token. */
  readonly start: number;
  readonly end: number;
  /** Number of open elements, the one just opened included, the one just closed not. */
  readonly depth: number;
  readonly empty: boolean;
  /** Local name of the current element; interned, cheap to ask. */
  readonly local: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly attributeCount: number;
  /** Offset in the attribute table of the attribute without prefix and with this name, or -1. */
  find(name: string): number;
  /** Value of the attribute without prefix, entities resolved; null when absent. */
  attribute(name: string): string | null;
  attributeName(index: number): string;
  attributeValue(index: number): string;
  /** Byte offsets of the raw value and of the whole attribute. */
  valueStart(index: number): number;
  valueEnd(index: number): number;
  nameStart(index: number): number;
  /** Text of the current text or cdata token, entities resolved. */
  text(): string;
}

const maxDepth = 256;
const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const COLON = 58;
const AMP = 38;

/** Names of one letter, which is what cells are made of. */
const letters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

/** Resolves the entities of XML and joins line ends; the text holds no markup any more. */
export function resolveEntities(text: string): string {
  const joined = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!joined.includes("&")) return joined;
  return joined.replace(/&([^;&\s]*);?/g, (whole, name: string) => {
    const known = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }[name];
    if (known !== undefined && whole.endsWith(";")) return known;
    const code = /^#x[\da-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : /^#\d+$/.test(name) ? Number(name.slice(1)) : Number.NaN;
    if (!whole.endsWith(";") || Number.isNaN(code) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
      throw new WorkbookError("damaged", "", `unknown entity ${whole}`);
    return String.fromCodePoint(code);
  });
}

/** Scans a part; `part` names it in errors. */
export function scanXml(bytes: Uint8Array, part: string): XmlScanner {
  const length = bytes.length;
  const names = new Map<number, { text: string; length: number }[]>();
  const attributes: number[] = [];
  const stack: number[] = [];
  const scopes: { depth: number; prefix: string; uri: string }[] = [
    { depth: 0, prefix: "xml", uri: "http://www.w3.org/XML/1998/namespace" },
  ];
  let at = length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let start = at;
  let depth = 0;
  let empty = false;
  let pendingClose = false;
  let rootSeen = false;
  let token: XmlToken = "other";
  let nameAt = 0;
  let colonAt = -1;
  let nameEnd = 0;
  let attributeCount = 0;

  const fail = (what: string): WorkbookError => damaged(`${part}: ${what} at byte ${String(at)}`);

  /** One string object per distinct name, found by length and a small hash: no garbage per element. */
  function intern(from: number, to: number): string {
    const size = to - from;
    if (size === 1) return letters[bytes[from] ?? 0] ?? "";
    const key = (size << 16) ^ ((bytes[from] ?? 0) << 8) ^ (bytes[to - 1] ?? 0);
    const bucket = names.get(key);
    if (bucket) {
      for (const candidate of bucket) if (candidate.length === size && equals(from, candidate.text)) return candidate.text;
    }
    const text = decodeRange(bytes, from, to);
    if (text.length === size) {
      // A file made of nothing but different names must not make each search longer than the last.
      if (bucket && bucket.length < 32) bucket.push({ text, length: size });
      if (!bucket) names.set(key, [{ text, length: size }]);
    }
    return text;
  }

  function equals(from: number, text: string): boolean {
    for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  function startsWith(text: string): boolean {
    return at + text.length <= length && equals(at, text);
  }

  function seek(text: string, from: number): number {
    const first = text.charCodeAt(0);
    for (let i = bytes.indexOf(first, from); i !== -1; i = bytes.indexOf(first, i + 1)) if (equals(i, text)) return i;
    throw fail(`missing ${text}`);
  }

  function markup(): XmlToken {
    const second = bytes[at + 1];
    if (second === QUESTION) {
      const stop = seek("?>", at + 2);
      if (startsWith("<?xml") && isSpace(bytes[at + 5] ?? 0)) declaration(decodeRange(bytes, at, stop));
      at = stop + 2;
      return "other";
    }
    if (second === BANG) {
      if (startsWith("<!--")) {
        at = seek("-->", at + 4) + 3;
        return "other";
      }
      if (startsWith("<![CDATA[")) {
        if (depth === 0) throw fail("text outside the root");
        at = seek("]]>", at + 9) + 3;
        return "cdata";
      }
      if (startsWith("<!DOCTYPE") || startsWith("<!doctype")) throw new WorkbookError("entity", "", part);
      throw fail("unknown markup");
    }
    return second === SLASH ? closeTag() : openTag();
  }

  function declaration(text: string): void {
    const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]?.toLowerCase() ?? "utf-8";
    if (!["utf-8", "utf8", "us-ascii", "ascii"].includes(encoding)) throw fail(`encoding ${encoding}`);
  }

  function readName(from: number): number {
    let i = from;
    for (; i < length; i++) {
      const byte = bytes[i] ?? 0;
      if (byte <= 32 || byte === GT || byte === SLASH || byte === EQUALS || byte === LT) break;
    }
    if (i === from) throw fail("name expected");
    return i;
  }

  function openTag(): XmlToken {
    nameAt = at + 1;
    nameEnd = readName(nameAt);
    colonAt = colonIn(nameAt, nameEnd);
    attributeCount = 0;
    let i = nameEnd;
    for (;;) {
      const before = i;
      while (isSpace(bytes[i] ?? 0)) i++;
      const byte = bytes[i];
      if (byte === GT) {
        empty = false;
        i++;
        break;
      }
      if (byte === SLASH && bytes[i + 1] === GT) {
        empty = true;
        i += 2;
        break;
      }
      if (i >= length) throw fail("tag is cut off");
      if (i === before) throw fail("attributes without a space between");
      i = readAttribute(i);
    }
    if (depth === 0 && rootSeen) throw fail("second root element");
    rootSeen = true;
    depth++;
    if (depth > maxDepth) throw fail("elements nested too deeply");
    stack.push(nameAt, nameEnd);
    declareNamespaces();
    at = i;
    pendingClose = empty;
    return "open";
  }

  function readAttribute(from: number): number {
    const stop = readName(from);
    let i = stop;
    while (isSpace(bytes[i] ?? 0)) i++;
    if (bytes[i] !== EQUALS) throw fail("attribute without value");
    i++;
    while (isSpace(bytes[i] ?? 0)) i++;
    const quote = bytes[i];
    if (quote !== 34 && quote !== 39) throw fail("attribute value without quotes");
    let close = i + 1;
    while (close < length && bytes[close] !== quote) {
      if (bytes[close] === LT) throw fail("< in an attribute value");
      close++;
    }
    if (close >= length) throw fail("attribute is cut off");
    const base = attributeCount * 4;
    attributes[base] = from;
    attributes[base + 1] = stop;
    attributes[base + 2] = i + 1;
    attributes[base + 3] = close;
    attributeCount++;
    return close + 1;
  }

  function colonIn(from: number, to: number): number {
    for (let i = from; i < to; i++) if (bytes[i] === COLON) return i;
    return -1;
  }

  function declareNamespaces(): void {
    for (let index = 0; index < attributeCount; index++) {
      const from = attributes[index * 4] ?? 0;
      if (bytes[from] !== 120 || !equals(from, "xmlns")) continue;
      const to = attributes[index * 4 + 1] ?? 0;
      if (to - from === 5) scopes.push({ depth, prefix: "", uri: value(index) });
      else if (bytes[from + 5] === COLON) scopes.push({ depth, prefix: decodeRange(bytes, from + 6, to), uri: value(index) });
    }
  }

  function closeTag(): XmlToken {
    nameAt = at + 2;
    nameEnd = readName(nameAt);
    let i = nameEnd;
    while (isSpace(bytes[i] ?? 0)) i++;
    if (bytes[i] !== GT) throw fail("closing tag is cut off");
    const openEnd = stack.pop();
    const openAt = stack.pop();
    if (openAt === undefined || openEnd === undefined || openEnd - openAt !== nameEnd - nameAt) throw fail("closing tag does not fit");
    for (let k = 0; k < nameEnd - nameAt; k++) if (bytes[openAt + k] !== bytes[nameAt + k]) throw fail("closing tag does not fit");
    colonAt = colonIn(nameAt, nameEnd);
    leave();
    at = i + 1;
    return "close";
  }

  /** Scopes of the element are kept until the next token, so that its closing tag still knows its namespace. */
  function leave(): void {
    depth--;
  }

  function value(index: number): string {
    const text = decodeRange(bytes, attributes[index * 4 + 2] ?? 0, attributes[index * 4 + 3] ?? 0);
    return resolveEntities(/[\t\n\r]/.test(text) ? text.replace(/\r\n|[\t\n\r]/g, " ") : text);
  }

  function find(name: string): number {
    for (let index = 0; index < attributeCount; index++) {
      const from = attributes[index * 4] ?? 0;
      if ((attributes[index * 4 + 1] ?? 0) - from === name.length && equals(from, name)) return index;
    }
    return -1;
  }

  function namespaceOf(prefix: string): string {
    for (let i = scopes.length - 1; i >= 0; i--) {
      const scope = scopes[i];
      if (scope !== undefined && scope.prefix === prefix) return scope.uri;
    }
    if (prefix === "") return "";
    throw fail(`prefix ${prefix} is not declared`);
  }

  function next(): XmlToken {
    if (token === "close") while ((scopes[scopes.length - 1]?.depth ?? 0) > depth) scopes.pop();
    if (pendingClose) {
      pendingClose = false;
      stack.length -= 2;
      leave();
      start = at;
      return (token = "close");
    }
    start = at;
    if (at >= length) {
      if (depth > 0 || !rootSeen) throw fail("XML is cut off");
      return (token = "end");
    }
    if (bytes[at] === LT) return (token = markup());
    const stop = bytes.indexOf(LT, at);
    at = stop === -1 ? length : stop;
    if (depth === 0) {
      for (let i = start; i < at; i++) if (!isSpace(bytes[i] ?? 0)) throw fail("text outside the root");
      return (token = "other");
    }
    return (token = "text");
  }

  function text(): string {
    if (token === "cdata") return decodeRange(bytes, start + 9, at - 3).replace(/\r\n?/g, "\n");
    let plain = true;
    for (let i = start; i < at; i++) {
      const byte = bytes[i];
      if (byte === AMP || byte === 13) {
        plain = false;
        break;
      }
    }
    const raw = decodeRange(bytes, start, at);
    return plain ? raw : resolveEntities(raw);
  }

  return {
    bytes,
    next,
    find,
    text,
    get start() {
      return start;
    },
    get end() {
      return at;
    },
    get depth() {
      return depth;
    },
    get empty() {
      return empty;
    },
    get local() {
      return intern(colonAt === -1 ? nameAt : colonAt + 1, nameEnd);
    },
    get prefix() {
      return colonAt === -1 ? "" : intern(nameAt, colonAt);
    },
    get namespace() {
      return namespaceOf(colonAt === -1 ? "" : intern(nameAt, colonAt));
    },
    get attributeCount() {
      return attributeCount;
    },
    attribute: (name) => {
      const index = find(name);
      return index === -1 ? null : value(index);
    },
    attributeName: (index) => decodeRange(bytes, attributes[index * 4] ?? 0, attributes[index * 4 + 1] ?? 0),
    attributeValue: value,
    nameStart: (index) => attributes[index * 4] ?? 0,
    valueStart: (index) => attributes[index * 4 + 2] ?? 0,
    valueEnd: (index) => attributes[index * 4 + 3] ?? 0,
  };
}
