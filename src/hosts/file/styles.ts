import { decode, encode, splice } from "./bytes";
import type { Splice } from "./bytes";
import type { CellLook } from "../../app/ports";
import { baseStyles, lookParts } from "./looks";
import { builtInFormats, builtInId } from "./number-formats";
import type { Package } from "./package";
import { officeRelations } from "./package";
import { freeName } from "./shared-strings";
import {
  appendInside,
  attr,
  booleanAttr,
  child,
  childrenOf,
  escapeAttribute,
  numberAttr,
  parseXml,
  prefixOf,
  setAttribute,
} from "./xml-tree";
import type { XmlNode } from "./xml-tree";

/** What reading needs of the styles part. */
export interface Styles {
  /** Number format by cell format index. */
  readonly formats: readonly string[];
  /** Whether a cell of that format was typed as text with a leading apostrophe. */
  readonly quoted: readonly boolean[];
}

export const noStyles: Styles = { formats: ["General"], quoted: [false] };

export function readStyles(bytes: Uint8Array, part: string): Styles {
  const root = parseXml(bytes, part);
  const custom = customFormats(root);
  const xfs = childrenOf(child(root, "cellXfs"), "xf");
  return {
    formats: xfs.map((xf) => {
      const id = numberAttr(xf, "numFmtId", 0);
      return custom.get(id) ?? builtInFormats[id] ?? "General";
    }),
    quoted: xfs.map((xf) => booleanAttr(xf, "quotePrefix", false)),
  };
}

function customFormats(root: XmlNode): Map<number, string> {
  return new Map(
    childrenOf(child(root, "numFmts"), "numFmt").map((node) => [numberAttr(node, "numFmtId", -1), attr(node, "formatCode") ?? "General"]),
  );
}

/** Gives cell format indexes, adding to the styles part what is not there; nothing that is there is changed. */
export interface StyleAdder {
  /** The format of `base` with another number format or quote prefix; absent means as it is. */
  readonly derive: (base: number, change: { format?: string | undefined; quote?: boolean | undefined }) => number;
  readonly look: (look: CellLook | null, format: string | null, quote: boolean) => number;
  readonly finish: (pack: Package) => void;
}

/** The lists we add to, and what they hold. */
const lists = [
  ["numFmts", "numFmt"],
  ["fonts", "font"],
  ["fills", "fill"],
  ["borders", "border"],
  ["cellXfs", "xf"],
] as const;

const schemaOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** @param part name of the styles part, or null when the workbook has none (one is then made) */
export function styleAdder(pack: Package, part: string | null, workbook: string): StyleAdder {
  const bytes = (part === null ? null : pack.part(part)) ?? encode(baseStyles);
  const root = parseXml(bytes, part ?? "styles");
  const prefix = prefixOf(root);
  const xfs = childrenOf(child(root, "cellXfs"), "xf");
  const formats = customFormats(root);
  const added = { numFmt: [] as string[], font: [] as string[], fill: [] as string[], border: [] as string[], xf: [] as string[] };
  const known = new Map<string, number>();
  const plainXf = `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
  // Format 0 is what every cell without a format has: it must be there before any other.
  if (xfs.length === 0) added.xf.push(plainXf);
  let nextFormat = Math.max(163, ...formats.keys()) + 1;

  function formatId(format: string): number {
    const builtIn = builtInId(format);
    if (builtIn !== null) return builtIn;
    for (const [id, code] of formats) if (code === format) return id;
    const id = nextFormat++;
    formats.set(id, format);
    added.numFmt.push(`<${prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(format)}"/>`);
    return id;
  }

  function once(key: string, make: () => number): number {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    known.set(key, made);
    return made;
  }

  function addXf(markup: string): number {
    return once(`xf ${markup}`, () => xfs.length + added.xf.push(markup) - 1);
  }

  function derive(base: number, change: { format?: string | undefined; quote?: boolean | undefined }): number {
    return once(`derive ${String(base)} ${String(change.format)} ${String(change.quote)}`, () => {
      const xf = xfs[base] ?? xfs[0];
      const text = xf === undefined ? encode(plainXf) : bytes.slice(xf.start, xf.end);
      const node = xf === undefined ? parseXml(text, "xf") : shiftNode(xf, -xf.start);
      const edits: Splice[] = [];
      if (change.format !== undefined) {
        edits.push(...setAttribute(node, "numFmtId", String(formatId(change.format))), ...setAttribute(node, "applyNumberFormat", "1"));
      }
      if (change.quote !== undefined) edits.push(...setAttribute(node, "quotePrefix", change.quote ? "1" : "0"));
      return addXf(decode(splice(text, edits)));
    });
  }

  /** Index 0 of each list is what cells without a look have, and the first two fills are Excel's own. */
  const first = {
    font: [`<${prefix}font><${prefix}sz val="11"/><${prefix}name val="Calibri"/></${prefix}font>`],
    fill: ["none", "gray125"].map((pattern) => `<${prefix}fill><${prefix}patternFill patternType="${pattern}"/></${prefix}fill>`),
    border: [`<${prefix}border/>`],
  };

  function element(kind: "font" | "fill" | "border", list: string, markup: string): number {
    const there = childrenOf(child(root, list), kind).length;
    if (there === 0 && added[kind].length === 0) added[kind].push(...first[kind]);
    return once(`${kind} ${markup}`, () => there + added[kind].push(markup) - 1);
  }

  function look(name: CellLook | null, format: string | null, quote: boolean): number {
    if (name === null && format === null && !quote) return 0;
    if (name === null) return derive(0, { format: format ?? undefined, quote: quote ? true : undefined });
    const parts = lookParts(name, prefix);
    const font = element("font", "fonts", parts.font);
    const fill = parts.fill === null ? 0 : element("fill", "fills", parts.fill);
    const border = parts.border === null ? 0 : element("border", "borders", parts.border);
    const number = format === null ? 0 : formatId(format);
    const attributes =
      `numFmtId="${String(number)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0"` +
      `${number === 0 ? "" : ' applyNumberFormat="1"'} applyFont="1"${fill === 0 ? "" : ' applyFill="1"'}${border === 0 ? "" : ' applyBorder="1"'} applyAlignment="1"` +
      (quote ? ' quotePrefix="1"' : "");
    return addXf(`<${prefix}xf ${attributes}>${parts.alignment}</${prefix}xf>`);
  }

  /** Splices that add to the lists. The schema fixes their order: a missing one goes before the first that must follow it. */
  function grown(): Splice[] {
    const edits: Splice[] = [];
    let last = "";
    for (const [list, item] of lists) {
      const markup = added[item];
      if (markup.length === 0) continue;
      const node = child(root, list);
      if (node) {
        edits.push(
          ...setAttribute(node, "count", String(childrenOf(node, item).length + markup.length)),
          ...appendInside(node, markup.join("")),
        );
        continue;
      }
      const text = `<${prefix}${list} count="${String(markup.length)}">${markup.join("")}</${prefix}${list}>`;
      const after = schemaOrder.slice(schemaOrder.indexOf(list) + 1);
      const follower = root.children.find((candidate) => candidate.namespace === root.namespace && after.includes(candidate.local));
      if (follower) edits.push({ start: follower.start, end: follower.start, text });
      else last += text;
    }
    return last === "" ? edits : [...edits, ...appendInside(root, last)];
  }

  function finish(target: Package): void {
    const edits = grown();
    if (edits.length === 0 && part !== null) return;
    if (part !== null) {
      target.set(part, splice(bytes, edits));
      return;
    }
    const name = freeName(target, "xl/styles", ".xml");
    target.set(name, splice(bytes, edits), "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
    target.relate(workbook, `${officeRelations}/styles`, name);
  }

  return { derive, look, finish };
}

/** The same element with its offsets counted from elsewhere. */
function shiftNode(node: XmlNode, by: number): XmlNode {
  return {
    ...node,
    start: node.start + by,
    openEnd: node.openEnd + by,
    closeStart: node.closeStart + by,
    end: node.end + by,
    attributes: node.attributes.map((one) => ({
      ...one,
      nameStart: one.nameStart + by,
      valueStart: one.valueStart + by,
      valueEnd: one.valueEnd + by,
    })),
    children: [],
  };
}
