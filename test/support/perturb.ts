import type { CellAddress, CellValue, Sheet } from "../../src/core/table/sheet";

/** The sheets with another value typed in one cell, over its formula if it had one; without a new workbook. */
export function withValue(sheets: readonly Sheet[], address: CellAddress, value: CellValue): readonly Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== address.sheet) return sheet;
    const changed: Sheet = {
      name: sheet.name,
      used: sheet.used,
      tables: sheet.tables,
      merges: sheet.merges,
      value: (row, column) => (row === address.row && column === address.column ? value : sheet.value(row, column)),
      formula: (row, column) => (row === address.row && column === address.column ? null : sheet.formula(row, column)),
      format: (row, column) => sheet.format(row, column),
    };
    return changed;
  });
}
