import { ink, line, looks } from "../../app/workbook/cell-looks";
import type { CellLook } from "../../app/ports";
import { xmlHead } from "./package";
import { mainNamespace } from "./workbook-part";

/** How the named looks are written as styles. */
export interface LookParts {
  readonly font: string;
  readonly fill: string | null;
  readonly border: string | null;
  readonly alignment: string;
}

/** Markup of a look; `prefix` is that of the styles part. */
export function lookParts(name: CellLook, prefix: string): LookParts {
  const look = looks[name];
  const tag = (markup: string): string => `<${prefix}${markup}`;
  const font =
    `${tag("font>")}${look.bold === true ? tag("b/>") : ""}${look.italic === true ? tag("i/>") : ""}${look.underline === true ? tag("u/>") : ""}` +
    `${tag(`sz val="${String(look.size)}"/>`)}${tag(`color rgb="FF${look.color ?? ink}"/>`)}${tag('name val="Calibri"/>')}${tag('family val="2"/>')}</${prefix}font>`;
  const fill =
    look.fill === undefined
      ? null
      : `${tag("fill>")}${tag('patternFill patternType="solid">')}${tag(`fgColor rgb="FF${look.fill}"/>`)}${tag('bgColor indexed="64"/>')}</${prefix}patternFill></${prefix}fill>`;
  const side = (edge: string, on: boolean): string =>
    on ? `${tag(`${edge} style="thin">`)}${tag(`color rgb="FF${line}"/>`)}</${prefix}${edge}>` : tag(`${edge}/>`);
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
  `<fonts count="1"><font><sz val="11"/><color rgb="FF${ink}"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleLight1" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';
