import { encode, splice } from "./bytes";
import type { Package } from "./package";
import { officeRelations, xmlHead } from "./package";
import { mainNamespace } from "./workbook-part";
import { scanXml } from "./xml-scan";
import { appendInside, decodeXstring, parseXml, prefixOf, setAttribute, textElement } from "./xml-tree";

/** The shared strings of a workbook; text only, formatting inside a cell is kept in the part. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Which of them are plain, so that a new cell may share them. */
  readonly plain: readonly boolean[];
}

export const noStrings: SharedStrings = { texts: [], plain: [] };

/** Reads the part; phonetic runs are no text. @throws WorkbookError damaged */
export function readSharedStrings(bytes: Uint8Array, part: string): SharedStrings {
  const scan = scanXml(bytes, part);
  const texts: string[] = [];
  const plain: boolean[] = [];
  let text = "";
  let inText = false;
  let phonetic = 0;
  let simple = true;
  for (let token = scan.next(); token !== "end"; token = scan.next()) {
    if (token === "text" || token === "cdata") {
      if (inText) text += scan.text();
      continue;
    }
    if (token === "other" || scan.namespace !== mainNamespace) continue;
    const { local } = scan;
    const opens = token === "open";
    if (local === "rPh") phonetic += opens ? 1 : -1;
    else if (local === "t" && phonetic === 0) inText = opens;
    else if (local === "r" || local === "phoneticPr") simple = false;
    else if (local === "si" && opens) {
      text = "";
      simple = true;
    } else if (local === "si") {
      texts.push(decodeXstring(text));
      plain.push(simple);
    }
  }
  return { texts, plain };
}

/** Collects the strings that cells will refer to. */
export interface StringAdder {
  /** Index of a shared string with this text; it is added when there is none. */
  readonly index: (text: string) => number;
  /** Writes the part when strings were added. `uses` is how many more cells refer to shared strings. */
  readonly finish: (pack: Package, uses: number) => void;
}

export function stringAdder(strings: SharedStrings, part: string | null, workbook: string): StringAdder {
  let known: Map<string, number> | null = null;
  const added: string[] = [];
  function index(text: string): number {
    if (known === null) {
      known = new Map();
      for (let i = strings.texts.length - 1; i >= 0; i--) {
        const old = strings.texts[i];
        if (old !== undefined && strings.plain[i] === true) known.set(old, i);
      }
    }
    const found = known.get(text);
    if (found !== undefined) return found;
    const next = strings.texts.length + added.length;
    known.set(text, next);
    added.push(text);
    return next;
  }
  function finish(pack: Package, uses: number): void {
    if (added.length === 0) return;
    const items = (prefix: string): string => added.map((text) => `<${prefix}si>${textElement(prefix, text)}</${prefix}si>`).join("");
    const bytes = part === null ? null : pack.part(part);
    if (part === null || bytes === null) {
      const name = freeName(pack, "xl/sharedStrings", ".xml");
      const markup = `${xmlHead}<sst xmlns="${mainNamespace}" count="${String(uses)}" uniqueCount="${String(added.length)}">${items("")}</sst>`;
      pack.set(name, encode(markup), "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml");
      pack.relate(workbook, `${officeRelations}/sharedStrings`, name);
      return;
    }
    const root = parseXml(bytes, part);
    const before = Number(root.attributes.find((attribute) => attribute.name === "count")?.value ?? strings.texts.length);
    const count = Number.isFinite(before) ? before : strings.texts.length;
    pack.set(
      part,
      splice(bytes, [
        ...setAttribute(root, "count", String(count + uses)),
        ...setAttribute(root, "uniqueCount", String(strings.texts.length + added.length)),
        ...appendInside(root, items(prefixOf(root))),
      ]),
    );
  }
  return { index, finish };
}

/** "xl/sharedStrings.xml", or with a number when that part exists. */
export function freeName(pack: Package, stem: string, extension: string, from?: number): string {
  let number = from ?? 0;
  let name = `${stem}${number === 0 ? "" : String(number)}${extension}`;
  while (pack.entry(name) !== null) name = `${stem}${String(++number)}${extension}`;
  return name;
}
