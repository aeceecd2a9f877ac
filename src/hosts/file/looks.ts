import type { CellLook } from "../../app/ports";
import { xmlHead } from "./package";
import { mainNamespace } from "./workbook-part";

/** How the named looks are written as styles: sober, dark on white, legible in print. */
export interface LookParts {
  readonly font: string;
  readonly fill: string | null;
  readonly border: string | null;
  readonly alignment: string;
}

interface LookSpec {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: "below" | "above";
  readonly horizontal: "left" | "right" | "general";
  readonly indent?: number;
  readonly wrap?: boolean;
}

const looks: Readonly<Record<CellLook, LookSpec>> = {
  title: { size: 14, bold: true, horizontal: "left" },
  header: { size: 11, bold: true, fill: "FFE7ECF2", border: "below", horizontal: "left", wrap: true },
  "header-number": { size: 11, bold: true, fill: "FFE7ECF2", border: "below", horizontal: "right", wrap: true },
  heading: { size: 11, bold: true, horizontal: "left" },
  "heading-1": { size: 11, bold: true, horizontal: "left", indent: 1 },
  label: { size: 11, horizontal: "left", wrap: true },
  "label-1": { size: 11, horizontal: "left", indent: 1, wrap: true },
  "label-2": { size: 11, horizontal: "left", indent: 2, wrap: true },
  "label-3": { size: 11, horizontal: "left", indent: 3, wrap: true },
  "total-label": { size: 11, bold: true, border: "above", horizontal: "left" },
  number: { size: 11, horizontal: "right" },
  total: { size: 11, bold: true, border: "above", horizontal: "right" },
  text: { size: 11, horizontal: "left", wrap: true },
  note: { size: 9, italic: true, color: "FF595959", horizontal: "left" },
  link: { size: 11, underline: true, color: "FF0563C1", horizontal: "left" },
};

const ink = "FF1F1F1F";
const line = "FF7F7F7F";

/** Whether text in this look runs on over several lines. */
export function wraps(name: CellLook): boolean {
  return looks[name].wrap === true;
}

/** Size of its letters in points. */
export function fontSize(name: CellLook): number {
  return looks[name].size;
}

/** Markup of a look; `prefix` is that of the styles part. */
export function lookParts(name: CellLook, prefix: string): LookParts {
  const look = looks[name];
  const tag = (markup: string): string => `<${prefix}${markup}`;
  const font =
    `${tag("font>")}${look.bold === true ? tag("b/>") : ""}${look.italic === true ? tag("i/>") : ""}${look.underline === true ? tag("u/>") : ""}` +
    `${tag(`sz val="${String(look.size)}"/>`)}${tag(`color rgb="${look.color ?? ink}"/>`)}${tag('name val="Calibri"/>')}${tag('family val="2"/>')}</${prefix}font>`;
  const fill =
    look.fill === undefined
      ? null
      : `${tag("fill>")}${tag('patternFill patternType="solid">')}${tag(`fgColor rgb="${look.fill}"/>`)}${tag('bgColor indexed="64"/>')}</${prefix}patternFill></${prefix}fill>`;
  const side = (edge: string, on: boolean): string =>
    on ? `${tag(`${edge} style="thin">`)}${tag(`color rgb="${line}"/>`)}</${prefix}${edge}>` : tag(`${edge}/>`);
  const border =
    look.border === undefined
      ? null
      : `${tag("border>")}${tag("left/>")}${tag("right/>")}${side("top", look.border === "above")}${side("bottom", look.border === "below")}${tag("diagonal/>")}</${prefix}border>`;
  const alignment = tag(
    `alignment horizontal="${look.horizontal}" vertical="top"${look.indent === undefined ? "" : ` indent="${String(look.indent)}"`}${look.wrap === true ? ' wrapText="1"' : ""}/>`,
  );
  return { font, fill, border, alignment };
}

/** Styles of a workbook that has none: one font, the two fills Excel demands, one cell style. */
export const baseStyles =
  `${xmlHead}<styleSheet xmlns="${mainNamespace}">` +
  `<fonts count="1"><font><sz val="11"/><color rgb="${ink}"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleLight1" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';
