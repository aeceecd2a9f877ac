/** An XML document of one element that holds only text. */
export interface OneElement {
  readonly namespace: string;
  readonly local: string;
  /** Attributes without a prefix, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

const NAME = "[\\p{L}_][\\p{L}\\p{N}_.\\-]*";
const VALUE = "\"[^\"<]*\"|'[^'<]*'";
const SKIPPED = /^(?:\s|<!--(?:(?!--)[\s\S])*-->|<\?(?:(?!\?>)[\s\S])*\?>)*/;
const OPEN = new RegExp(`^<((?:${NAME}:)?${NAME})((?:\\s+(?:${NAME}:)?${NAME}\\s*=\\s*(?:${VALUE}))*)\\s*(/?)>`, "u");
const ATTRIBUTE = new RegExp(`((?:${NAME}:)?${NAME})\\s*=\\s*(${VALUE})`, "gu");

/**
 * Reads such a document. Another parser than this would be more than the part needs: child elements, document types and
 * entities other than XML's own five are refused, and said as a problem.
 */
export function readElement(xml: string): OneElement | { readonly problem: string } {
  const start = xml.replace(/^\ufeff/, "").replace(SKIPPED, "");
  const open = OPEN.exec(start);
  if (!open) return { problem: start.startsWith("<!") ? "document type" : "no element" };
  const [tag, name = "", given = "", empty] = open;
  const attributes = new Map<string, string>();
  for (const [, key = "", quoted = ""] of given.matchAll(ATTRIBUTE)) {
    const value = unescaped(quoted.slice(1, -1));
    if (value === null || attributes.has(key)) return { problem: `attribute ${key}` };
    attributes.set(key, value);
  }
  const [local = "", prefix] = name.split(":").reverse();
  const namespace = attributes.get(prefix === undefined ? "xmlns" : `xmlns:${prefix}`) ?? "";
  const read = empty === "/" ? { text: "", rest: start.slice(tag.length) } : contentOf(start.slice(tag.length), name);
  if ("problem" in read) return read;
  if (read.rest.replace(SKIPPED, "") !== "") return { problem: `text after </${name}>` };
  return { namespace, local, attributes, text: read.text };
}

function contentOf(body: string, name: string): { readonly text: string; readonly rest: string } | { readonly problem: string } {
  let text = "";
  let rest = body;
  for (;;) {
    const at = rest.indexOf("<");
    const plain = at < 0 ? null : unescaped(rest.slice(0, at));
    if (plain === null) return { problem: at < 0 ? `no </${name}>` : "entity" };
    text += plain;
    rest = rest.slice(at);
    const special = /^<!\[CDATA\[([\s\S]*?)\]\]>|^<!--(?:(?!--)[\s\S])*-->|^<\?(?:(?!\?>)[\s\S])*\?>/.exec(rest);
    if (special) {
      text += special[1] ?? "";
      rest = rest.slice(special[0].length);
      continue;
    }
    const close = /^<\/([^\s>]+)\s*>/.exec(rest);
    return close?.[1] === name ? { text, rest: rest.slice(close[0].length) } : { problem: `unexpected ${rest.slice(0, 20)}` };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with its entities resolved; null when one is unknown. */
function unescaped(text: string): string | null {
  const unknown: string[] = [];
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([^;&]*));?/g, (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal === undefined ? (hex === undefined ? null : Number.parseInt(hex, 16)) : Number(decimal);
      const found = code === null ? ENTITIES[name ?? ""] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      if (found === undefined || !whole.endsWith(";")) unknown.push(whole);
      return found ?? "";
    });
  return unknown.length === 0 ? plain : null;
}
