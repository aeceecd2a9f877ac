import { contentProblem } from "../../app/workbook/write-rules";
import type { CellValue } from "../../core/table/sheet";
import { WorkbookError } from "./errors";
import { encodeXstring, escapeText } from "./xml-tree";

/** What goes into a `<c>`: its type attribute (null for numbers) and its content. */
export interface CellMarkup {
  readonly type: string | null;
  readonly content: string;
}

/**
 * Content of a cell with this value and formula (as the file stores formulas).
 * @param where the cell, for the error
 * @param shared gives the index of a shared string
 * @throws WorkbookError invalid-value
 */
export function cellMarkup(
  value: CellValue,
  formula: string | null,
  prefix: string,
  where: string,
  shared: (text: string) => number,
): CellMarkup {
  const problem = contentProblem(value, formula, where);
  if (problem) throw new WorkbookError(problem.code, problem.subject, problem.detail);
  const f = formula === null ? "" : `<${prefix}f>${escapeText(formula)}</${prefix}f>`;
  const v = (text: string): string => `${f}<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: null, content: f };
  if (typeof value === "number") {
    return { type: null, content: v(String(value === 0 ? 0 : value).replace("e", "E")) };
  }
  if (typeof value === "boolean") return { type: "b", content: v(value ? "1" : "0") };
  if (typeof value === "object") {
    return { type: "e", content: v(escapeText(value.error)) };
  }
  if (formula !== null) return { type: "str", content: v(escapeText(encodeXstring(value))) };
  return { type: "s", content: v(String(shared(value))) };
}

/** Text that Excel would take for a formula when someone edits the cell. A lone sign, as "-" for nil, is safe. */
export function needsQuote(value: CellValue): boolean {
  return typeof value === "string" && /^[=+\-@]./s.test(value);
}
