import { readStyles } from "../../../hosts/file/styles";
import { attr, booleanAttr, child, childrenOf, numberAttr, parseXml, type XmlNode } from "../../../hosts/file/xml-tree";
import { type BorderLine, type CellFormat, PLAIN } from "../model/format";
import type { Colours } from "./colours";

/** Cell formats of the styles part, in its order. */
export function cellFormats(bytes: Uint8Array, part: string, colours: Colours): CellFormat[] {
  const root = parseXml(bytes, part);
  const { formats } = readStyles(bytes, part);
  const fonts = childrenOf(child(root, "fonts"), "font").map((node) => fontOf(node, colours));
  const fills = childrenOf(child(root, "fills"), "fill").map((node) => fillOf(node, colours));
  const borders = childrenOf(child(root, "borders"), "border").map((node) => bordersOf(node, colours));
  return childrenOf(child(root, "cellXfs"), "xf").map((xf, index) => ({
    ...PLAIN,
    numberFormat: formats[index] ?? "General",
    ...fonts[numberAttr(xf, "fontId", 0)],
    fillColor: fills[numberAttr(xf, "fillId", 0)] ?? null,
    ...borders[numberAttr(xf, "borderId", 0)],
    ...alignmentOf(child(xf, "alignment")),
    ...protectionOf(child(xf, "protection")),
    stored: index,
  }));
}

function on(node: XmlNode, name: string): boolean {
  const found = child(node, name);
  return found !== null && booleanAttr(found, "val", true);
}

function fontOf(node: XmlNode, colours: Colours): Partial<CellFormat> {
  const value = (name: string): XmlNode | null => child(node, name);
  const name = value("name");
  const size = value("sz");
  const underline = value("u");
  const vertical = value("vertAlign");
  return {
    fontName: (name && attr(name, "val")) ?? PLAIN.fontName,
    fontSize: size ? numberAttr(size, "val", PLAIN.fontSize) : PLAIN.fontSize,
    fontColor: colours(value("color")) ?? PLAIN.fontColor,
    bold: on(node, "b"),
    italic: on(node, "i"),
    strikethrough: on(node, "strike"),
    underline: underline === null ? "None" : capital(attr(underline, "val") ?? "single"),
    superscript: vertical !== null && attr(vertical, "val") === "superscript",
    subscript: vertical !== null && attr(vertical, "val") === "subscript",
  };
}

function fillOf(node: XmlNode, colours: Colours): string | null {
  const pattern = child(node, "patternFill");
  return pattern !== null && attr(pattern, "patternType") === "solid" ? colours(child(pattern, "fgColor")) : null;
}

const LINES: Readonly<Record<string, readonly [string, string]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
};

function bordersOf(node: XmlNode, colours: Colours): Partial<CellFormat> {
  const side = (name: string): BorderLine | null => {
    const found = child(node, name);
    const style = found && attr(found, "style");
    if (found === null || style === null || style === "none") return null;
    const [line, weight] = LINES[style] ?? ["Continuous", "Thin"];
    return { style: line, weight, color: colours(child(found, "color")) ?? "#000000" };
  };
  return { top: side("top"), bottom: side("bottom"), left: side("left"), right: side("right") };
}

function alignmentOf(node: XmlNode | null): Partial<CellFormat> {
  if (node === null) return {};
  return {
    horizontal: capital(attr(node, "horizontal") ?? "general"),
    vertical: capital(attr(node, "vertical") ?? "bottom"),
    indent: numberAttr(node, "indent", 0),
    wrap: booleanAttr(node, "wrapText", false),
    shrink: booleanAttr(node, "shrinkToFit", false),
    textOrientation: numberAttr(node, "textRotation", 0),
  };
}

function protectionOf(node: XmlNode | null): Partial<CellFormat> {
  return node === null ? {} : { locked: booleanAttr(node, "locked", true), formulaHidden: booleanAttr(node, "hidden", false) };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
