import { evaluate } from "../../core/formula/evaluate";
import { references } from "../../core/formula/references";
import type { FormulaSource } from "../../core/formula/value";
import type { CellValue } from "../../core/table/sheet";
import type { BorderLine, CellFormat } from "../excel/model/format";
import { bodyArea, totalArea } from "../excel/model/tables";
import { contains } from "../excel/model/grid";
import { formatAt } from "../excel/model/looks";
import type { ConditionalFormatModel, SheetModel, TableModel } from "../excel/model/types";
import { PIXELS } from "./measure";

/** How a cell is painted: style properties by name. */
export type Look = Record<string, string>;

const SIDES = ["top", "right", "bottom", "left"] as const;
const WEIGHTS: Readonly<Record<string, string>> = { Hairline: "1px", Thin: "1px", Medium: "2px", Thick: "3px" };

/** The look of a cell: its format, else its table's style, with the rules that apply on top. */
export function lookOf(sheet: SheetModel, row: number, column: number, value: CellValue): Look {
  const format = formatAt(sheet, row, column);
  const look: Look = {};
  const table = sheet.tables.find(({ area }) => contains(area, row, column));
  if (table) Object.assign(look, tableLook(table, row));
  if (format.fillColor !== null) look["background-color"] = format.fillColor;
  if (format.fontColor !== "#000000" || look["color"] === undefined) look["color"] = format.fontColor;
  if (format.bold) look["font-weight"] = "700";
  if (format.italic) look["font-style"] = "italic";
  if (format.underline !== "None") look["text-decoration"] = "underline";
  if (format.strikethrough) look["text-decoration"] = "line-through";
  if (format.fontSize !== 11) look["font-size"] = `${format.fontSize * PIXELS}px`;
  for (const side of SIDES) {
    const line = format[side];
    if (line !== null) look[`border-${side}`] = lineOf(line);
  }
  look["justify-content"] = alignment(format, value);
  look["text-align"] = look["justify-content"].replace("flex-", "");
  look["align-items"] = format.vertical === "Top" ? "flex-start" : format.vertical === "Center" ? "center" : "flex-end";
  if (format.wrap) look["white-space"] = "normal";
  if (format.indent > 0) look[look["justify-content"] === "flex-end" ? "padding-right" : "padding-left"] = `${3 + format.indent * 9}px`;
  for (const rule of [...sheet.conditionalFormats].reverse()) {
    if (rule.areas.some((area) => contains(area, row, column)) && applies(rule)) Object.assign(look, ruleLook(rule));
  }
  return look;
}

function alignment(format: CellFormat, value: CellValue): string {
  switch (format.horizontal) {
    case "Left":
      return "flex-start";
    case "Right":
      return "flex-end";
    case "Center":
    case "CenterAcrossSelection":
      return "center";
    default:
      return typeof value === "number"
        ? "flex-end"
        : typeof value === "boolean" || (value !== null && typeof value === "object")
          ? "center"
          : "flex-start";
  }
}

function lineOf({ style, color, weight }: BorderLine): string {
  if (style === "None") return "";
  const kind = style === "Double" ? "double" : /Dash/.test(style) ? "dashed" : style === "Dot" ? "dotted" : "solid";
  return `${kind === "double" ? "3px" : (WEIGHTS[weight] ?? "1px")} ${kind} ${color}`;
}

const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** Enough of Excel's table styles to see what a table is: the header, the bands, the totals. */
function tableLook(table: TableModel, row: number): Look {
  const found = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!found) return {};
  const number = Number(found[2]);
  const accent = number % 7 === 1 ? "#000000" : (ACCENTS[(number - 2 + 7) % 7] ?? "#4472C4");
  const strong = found[1] !== "Light";
  const header = table.showHeaders && row === table.area.top;
  if (header && strong) return { "background-color": accent, color: "#FFFFFF", "font-weight": "700" };
  if (header) return { "font-weight": "700", "border-top": `1px solid ${accent}`, "border-bottom": `1px solid ${accent}` };
  const look: Look = {};
  const body = bodyArea(table);
  if (table.showBandedRows && contains(body, row, body.left) && (row - body.top) % 2 === 0) {
    look["background-color"] = `color-mix(in srgb, ${accent} 12%, white)`;
  }
  if (table.showTotals && row === totalArea(table).top) Object.assign(look, { "font-weight": "700", "border-top": `1px solid ${accent}` });
  if (row === table.area.bottom) look["border-bottom"] = `1px solid ${accent}`;
  return look;
}

const NOWHERE = { sheet: "", row: 0, column: 0 };
const NOTHING: FormulaSource = { value: () => null, tables: [], names: [] };

/** Of the rules only those that hold whatever the cells are: by such a rule the add-in marks cells. Others are not shown. */
function applies(rule: ConditionalFormatModel): boolean {
  const formula = Object.entries(rule.bags).find(([name]) => name.endsWith("Rule"))?.[1]["Formula"];
  if (rule.type !== "Custom" || typeof formula !== "string" || references(formula, NOWHERE, [], []).length > 0) return false;
  return evaluate(formula, NOWHERE, NOTHING) === true;
}

function ruleLook({ bags }: ConditionalFormatModel): Look {
  const look: Look = {};
  for (const [name, bag] of Object.entries(bags)) {
    const color = bag["color"] ?? bag["Color"];
    if (typeof color === "string" && name.endsWith("Fill")) look["background-color"] = color;
    if (typeof color === "string" && name.endsWith("Font")) look["color"] = color;
    if (name.endsWith("Font") && bag["Bold"] === true) look["font-weight"] = "700";
    if (name.endsWith("Font") && bag["Italic"] === true) look["font-style"] = "italic";
    if (name.endsWith("Font") && bag["Underline"] === "Single") look["text-decoration"] = "underline";
    if (typeof color === "string" && /Border/.test(name)) look["outline"] = `2px solid ${color}`;
  }
  return look;
}
