import type { BoundTable } from "../../table/bound";
import type { Area, CellAddress, Sheet } from "../../table/sheet";

/** A row of figures right below an Excel table, which neither Excel nor the definition counts to it. */
export interface RowBelow {
  readonly address: CellAddress;
  readonly label: string;
}

/** Rows of figures that follow an Excel table without a blank row between: typed on below it, or added as a total. */
export function rowsBelowTable({ sheet, area, excelTable, columns, bound }: BoundTable): readonly RowBelow[] {
  if (excelTable === null || bound !== "table") return [];
  const rows: RowBelow[] = [];
  const places = [...columns.values()];
  for (let row = area.bottom + 1; places.some((column) => typeof sheet.value(row, column) === "number"); row += 1) {
    if (holdsOther(sheet, row, area)) break;
    const label = sheet.value(row, area.left);
    rows.push({ address: { sheet: sheet.name, row, column: area.left }, label: typeof label === "string" ? label.trim() : "" });
  }
  return rows;
}

/** Whether an Excel table lies on that row, in the columns of the area. */
export function holdsOther({ tables }: Sheet, row: number, { left, right }: Area): boolean {
  return tables.some(({ area }) => row >= area.top && row <= area.bottom && area.left <= right && area.right >= left);
}
