import type { Area, CellValue, Sheet } from "../../core/table/sheet";

/** What the columns and rows of a selection are called on the sheet; empty where nothing is written. */
export interface SelectionTexts {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** Headers go over two rows at most; below those are figures. */
const HEAD = 2;

/** The words in the head of each column (from the top) and at the start of each row. */
export function selectionTexts(sheet: Sheet, area: Area): SelectionTexts {
  const columns = numbers(area.left, area.right).map((column) =>
    numbers(area.top, Math.min(area.bottom, area.top + HEAD - 1))
      .map((row) => words(sheet.value(row, column)))
      .filter((text, at, all) => text !== "" && all.indexOf(text) === at)
      .join(" – "),
  );
  const rows = numbers(area.top, area.bottom).map(
    (row) =>
      numbers(area.left, area.right)
        .map((column) => words(sheet.value(row, column)))
        .find((text) => text !== "") ?? "",
  );
  return { columns, rows };
}

function words(value: CellValue): string {
  return typeof value === "string" && /\p{L}/u.test(value) ? value.replace(/\s+/g, " ").trim() : "";
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
