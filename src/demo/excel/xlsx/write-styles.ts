import { splice, type Splice } from "../../../hosts/file/bytes";
import { builtInId } from "../../../hosts/file/number-formats";
import type { Package } from "../../../hosts/file/package";
import {
  appendInside,
  attr,
  child,
  childrenOf,
  escapeAttribute,
  numberAttr,
  parseXml,
  prefixOf,
  setAttribute,
  type XmlNode,
} from "../../../hosts/file/xml-tree";
import type { BorderLine, CellFormat } from "../model/format";

/** Gives cell formats their number in the styles part, adding those that are not there. */
export interface FormatWriter {
  indexOf(format: CellFormat): number;
  finish(): void;
}

const LISTS = { numFmt: "numFmts", font: "fonts", fill: "fills", border: "borders", xf: "cellXfs" } as const;
type Kind = keyof typeof LISTS;

export function formatWriter(pack: Package, part: string): FormatWriter {
  const bytes = pack.part(part) ?? new Uint8Array();
  const root = parseXml(bytes, part);
  const p = prefixOf(root);
  const added: Record<Kind, string[]> = { numFmt: [], font: [], fill: [], border: [], xf: [] };
  const known = new Map<string, number>();
  const list = (kind: Kind): XmlNode | null => child(root, LISTS[kind]);
  const custom = new Map(
    childrenOf(list("numFmt"), "numFmt").map((node) => [attr(node, "formatCode") ?? "", numberAttr(node, "numFmtId", 0)]),
  );

  function once(kind: Kind, markup: string): number {
    const key = `${kind} ${markup}`;
    const index = known.get(key) ?? childrenOf(list(kind), kind).length + added[kind].push(markup) - 1;
    known.set(key, index);
    return index;
  }

  function numberFormatId(format: string): number {
    const found = builtInId(format) ?? custom.get(format);
    if (found !== undefined) return found;
    const id = Math.max(163, ...custom.values()) + 1;
    custom.set(format, id);
    added.numFmt.push(`<${p}numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(format)}"/>`);
    return id;
  }

  function indexOf(format: CellFormat): number {
    const font = once("font", fontMarkup(format, p));
    const fill = format.fillColor === null ? 0 : once("fill", fillMarkup(format.fillColor, p));
    const border = once("border", borderMarkup(format, p));
    const number = numberFormatId(format.numberFormat);
    const ids = `numFmtId="${String(number)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0"`;
    const apply = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
    // Text that was typed with an apostrophe stays so.
    const before = format.stored === null ? null : childrenOf(list("xf"), "xf")[format.stored];
    const quote = before && attr(before, "quotePrefix") === "1" ? ' quotePrefix="1"' : "";
    return once("xf", `<${p}xf ${ids} ${apply}${quote}>${alignmentMarkup(format, p)}${protectionMarkup(format, p)}</${p}xf>`);
  }

  function grow(kind: Kind): Splice[] {
    const markup = added[kind];
    const node = list(kind);
    if (markup.length === 0) return [];
    if (node) {
      const size = childrenOf(node, kind).length + markup.length;
      return [...setAttribute(node, "count", String(size)), ...appendInside(node, markup.join(""))];
    }
    // Only number formats may be missing, and they come first.
    const text = `<${p}${LISTS[kind]} count="${String(markup.length)}">${markup.join("")}</${p}${LISTS[kind]}>`;
    return [{ start: root.openEnd, end: root.openEnd, text }];
  }

  return {
    indexOf,
    finish: () => {
      const edits = (Object.keys(LISTS) as Kind[]).flatMap(grow);
      if (edits.length > 0) pack.set(part, splice(bytes, edits));
    },
  };
}

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

function fontMarkup(format: CellFormat, p: string): string {
  const script = format.superscript ? "superscript" : format.subscript ? "subscript" : null;
  return [
    `<${p}font>`,
    format.bold ? `<${p}b/>` : "",
    format.italic ? `<${p}i/>` : "",
    format.strikethrough ? `<${p}strike/>` : "",
    format.underline === "None" ? "" : `<${p}u val="${lower(format.underline)}"/>`,
    script === null ? "" : `<${p}vertAlign val="${script}"/>`,
    `<${p}sz val="${String(format.fontSize)}"/><${p}color rgb="${argb(format.fontColor)}"/><${p}name val="${escapeAttribute(format.fontName)}"/>`,
    `</${p}font>`,
  ].join("");
}

function fillMarkup(colour: string, p: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(colour)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

function borderMarkup(format: CellFormat, p: string): string {
  const sides = (["left", "right", "top", "bottom"] as const).map((side) => lineMarkup(side, format[side], p));
  return `<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`;
}

function lineMarkup(side: string, line: BorderLine | null, p: string): string {
  if (line === null) return `<${p}${side}/>`;
  const styles: Readonly<Record<string, string>> = { Dash: "dashed", Dot: "dotted", Double: "double" };
  const weights: Readonly<Record<string, string>> = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" };
  const style = styles[line.style] ?? weights[line.weight] ?? "thin";
  return `<${p}${side} style="${style}"><${p}color rgb="${argb(line.color)}"/></${p}${side}>`;
}

function alignmentMarkup(format: CellFormat, p: string): string {
  const attributes = [
    format.horizontal === "General" ? "" : ` horizontal="${lower(format.horizontal)}"`,
    format.vertical === "Bottom" ? "" : ` vertical="${lower(format.vertical)}"`,
    format.indent === 0 ? "" : ` indent="${String(format.indent)}"`,
    format.wrap ? ' wrapText="1"' : "",
    format.shrink ? ' shrinkToFit="1"' : "",
    format.textOrientation === 0 ? "" : ` textRotation="${String(format.textOrientation)}"`,
  ].join("");
  return attributes === "" ? "" : `<${p}alignment${attributes}/>`;
}

function protectionMarkup(format: CellFormat, p: string): string {
  if (format.locked && !format.formulaHidden) return "";
  return `<${p}protection locked="${format.locked ? "1" : "0"}"${format.formulaHidden ? ' hidden="1"' : ""}/>`;
}

function lower(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
