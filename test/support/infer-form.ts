import { sheetOf } from "./sheet";
import type { Sheet } from "../../src/core/table/sheet";
import type { Area } from "../../src/core/table/sheet";

/** A table in a form that reports use, as text, with the relations that are in it. */
export interface Form {
  readonly name: string;
  /** Cells between bars, one row a line; all texts. */
  readonly text: string;
  readonly merges?: readonly Area[];
  /**
   * "B6 = B3 + B4 - B5"; "C3 = B3 / D3" for a ratio, "C3 = B3 // B9" for a share, "D3 = B3 % C3" for growth of B3 over C3.
   * A leading "!" marks one that a cell breaks. "B6:D6 = B3 + …" repeats it for the columns, "D3:D9 = …" for the rows.
   */
  readonly relations: readonly string[];
  readonly title?: string | null;
  readonly unit?: string | null;
  readonly roles?: string;
}

/** The form as a sheet; a tab or two spaces at the start of a label indent it. */
export function formSheet(form: Form): Sheet {
  const rows = form.text
    .split("\n")
    .slice(1, -1)
    .map((line) => line.split("|").map((cell) => (cell.trim() === "" ? null : cell.trimEnd().replace(/^ /, ""))));
  return sheetOf("Blad1", rows, form.merges === undefined ? {} : { merges: form.merges });
}
