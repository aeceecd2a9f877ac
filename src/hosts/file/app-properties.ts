import { splice } from "./bytes";
import type { Splice } from "./bytes";
import type { Package } from "./package";
import { appendInside, attr, child, escapeText, numberAttr, parseXml, setAttribute } from "./xml-tree";
import type { XmlNode } from "./xml-tree";

/** The list of sheets and names in docProps/app.xml, which shows in a file's properties. */

/** Heading of the names by that of the sheets, in the languages of Excel that we know. */
const NAME_HEADINGS: ReadonlyMap<string, string> = new Map([
  ["Worksheets", "Named Ranges"],
  ["Werkbladen", "Benoemde bereiken"],
]);

interface Titles {
  readonly part: string;
  readonly bytes: Uint8Array;
  readonly pairs: XmlNode;
  readonly titles: XmlNode;
  readonly runs: readonly Run[];
}

/** The titles under one heading. */
interface Run {
  readonly heading: string;
  readonly count: XmlNode;
  readonly size: number;
  readonly from: number;
  readonly nodes: readonly XmlNode[];
}

/**
 * Adds a sheet to the titles. The headings are in the language of the Excel that wrote them, so the sheets are found as
 * the run of titles that equals the sheet names; where there is none nothing is changed.
 */
export function listSheet(pack: Package, names: readonly string[], added: string): void {
  const found = readTitles(pack);
  const run = found?.runs.find(({ size, nodes }) => size === names.length && nodes.every((node, index) => node.text === names[index]));
  if (found && run) pack.set(found.part, splice(found.bytes, extended(found, run, [added])));
}

/** Adds defined names to the titles, under their heading or a new one; where no heading is known nothing is changed. */
export function listNames(pack: Package, added: readonly string[]): void {
  const found = readTitles(pack);
  if (!found || added.length === 0) return;
  const headings: readonly string[] = [...NAME_HEADINGS.values()];
  const known = found.runs.find(({ heading }) => headings.includes(heading));
  if (known) {
    pack.set(found.part, splice(found.bytes, extended(found, known, added)));
    return;
  }
  const sheets = found.runs.find(({ heading }) => NAME_HEADINGS.has(heading));
  const heading = sheets && NAME_HEADINGS.get(sheets.heading);
  if (!sheets || heading === undefined) return;
  const { pairs, titles, bytes, part } = found;
  const [variant] = pairs.children;
  const outer = variant?.name ?? "vt:variant";
  const text = variant?.children[0]?.name ?? "vt:lpstr";
  const pair = `<${outer}><${text}>${escapeText(heading)}</${text}></${outer}><${outer}><${sheets.count.name}>${String(added.length)}</${sheets.count.name}></${outer}>`;
  pack.set(
    part,
    splice(bytes, [
      ...setAttribute(pairs, "size", String(pairs.children.length + 2)),
      ...appendInside(pairs, pair),
      ...insertTitles(titles, titles.children.length, added),
    ]),
  );
}

function readTitles(pack: Package): Titles | null {
  const part = pack.relationships("").find((relation) => relation.kind === "extended-properties")?.target;
  const bytes = part === undefined ? null : pack.part(part);
  if (part === undefined || bytes === null) return null;
  const root = parseXml(bytes, part);
  const pairs = child(root, "HeadingPairs")?.children[0];
  const titles = child(root, "TitlesOfParts")?.children[0];
  if (pairs === undefined || titles === undefined) return null;
  const runs: Run[] = [];
  let from = 0;
  for (let at = 0; at + 1 < pairs.children.length; at += 2) {
    const heading = pairs.children[at]?.children[0]?.text ?? "";
    const count = pairs.children[at + 1]?.children[0];
    const size = Number(count?.text ?? "0");
    if (count === undefined || !Number.isInteger(size) || size < 0) return null;
    runs.push({ heading, count, size, from, nodes: titles.children.slice(from, from + size) });
    from += size;
  }
  return { part, bytes, pairs, titles, runs };
}

function extended({ titles }: Titles, { count, size, from }: Run, added: readonly string[]): Splice[] {
  return [{ start: count.openEnd, end: count.closeStart, text: String(size + added.length) }, ...insertTitles(titles, from + size, added)];
}

/** Splices that put titles before the one at an index, or last. */
function insertTitles(titles: XmlNode, at: number, added: readonly string[]): Splice[] {
  const tag = titles.children[0]?.name ?? "vt:lpstr";
  const markup = added.map((title) => `<${tag}>${escapeText(title)}</${tag}>`).join("");
  const place = titles.children[at - 1]?.end ?? titles.children[at]?.start;
  return [
    ...(attr(titles, "size") === null ? [] : setAttribute(titles, "size", String(numberAttr(titles, "size", 0) + added.length))),
    ...(place === undefined ? appendInside(titles, markup) : [{ start: place, end: place, text: markup }]),
  ];
}
