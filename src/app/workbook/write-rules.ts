import type { CellValue } from "../../core/table/sheet";
import type { NewSheet } from "../ports";
import type { WriteProblem } from "./write-problems";

/** What Excel takes, whichever host writes it. */

/** Longest text a cell, and longest formula, that Excel keeps. */
export const maxText = 32_767;
export const maxFormula = 8_192;

export const errorValues: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
  "#EXTERNAL!",
]);

/** Why a cell cannot hold this, or null. The formula is without "=". */
export function contentProblem(value: CellValue, formula: string | null, subject: string): WriteProblem | null {
  const refuse = (detail: string): WriteProblem => ({ code: "invalid-value", subject, detail });
  if (formula !== null && (formula === "" || formula.length > maxFormula)) return refuse("formula length");
  if (typeof value === "number" && !Number.isFinite(value)) return refuse(String(value));
  if (typeof value === "object" && value !== null && !errorValues.has(value.error)) return refuse(value.error);
  if (typeof value === "string" && value.length > maxText) return refuse("text length");
  return null;
}

/** Why a sheet cannot have this name, or null. @param taken names of the sheets there are */
export function sheetNameProblem(name: string, taken: readonly string[]): WriteProblem | null {
  const lower = name.toLowerCase();
  // Excel refuses control characters too.
  const wrong =
    name.trim() === "" ||
    name.length > 31 ||
    /[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name) ||
    lower === "history" ||
    taken.some((other) => other.toLowerCase() === lower);
  return wrong ? { code: "sheet-name", subject: name } : null;
}

/** Why the Excel tables of a new sheet cannot be made, or null. @param names of tables and defined names there are */
export function tablesProblem(sheet: NewSheet, names: readonly string[]): WriteProblem | null {
  const tables = sheet.tables ?? [];
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (const [index, { name, area, columns }] of tables.entries()) {
    if (!isName(name) || taken.has(name.toLowerCase())) return { code: "table-name", subject: name };
    taken.add(name.toLowerCase());
    const refuse = (detail: string): WriteProblem => ({ code: "invalid-table", subject: name, detail });
    if (columns.length !== area.right - area.left + 1) return refuse("columns do not fit the area");
    if (area.bottom <= area.top) return refuse("no rows below the header");
    const different = new Set(columns.map((column) => column.toLowerCase()));
    if (different.size !== columns.length || columns.some((column) => column.trim() === "" || column.length > 255))
      return refuse("headers equal or empty");
    for (const [offset, column] of columns.entries()) {
      const cell = sheet.rows[area.top]?.[area.left + offset];
      if (cell?.value !== column || cell.formula !== undefined) return refuse(`header ${String(offset + 1)} is not in its cell`);
    }
    const clash = tables
      .slice(0, index)
      .find(
        (other) =>
          !(other.area.right < area.left || other.area.left > area.right || other.area.bottom < area.top || other.area.top > area.bottom),
      );
    if (clash) return refuse(`overlaps ${clash.name}`);
  }
  return null;
}

/** What Excel takes as the name of a table or an area: no reference, no sign that formulas use. */
function isName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !/^([A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name);
}

/** Why the areas of a new sheet cannot be named so, or null. The names belong to the sheet: others may have the same. */
export function areaNamesProblem(sheet: NewSheet): WriteProblem | null {
  const taken = new Set<string>();
  for (const { name } of sheet.names ?? []) {
    if (!isName(name) || taken.has(name.toLowerCase())) return { code: "table-name", subject: name };
    taken.add(name.toLowerCase());
  }
  return null;
}
