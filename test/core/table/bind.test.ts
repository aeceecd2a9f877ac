import { bindReport } from "../../../src/core/table/bind";
import type { BoundReport } from "../../../src/core/table/bound";
import { type Input, sheetOf } from "../../support/sheet";
import { pasted, printed, uwv } from "./uwv";

/** Cells of the printed report that are not where they should be. */
function misplaced(report: BoundReport): string[] {
  return Object.entries(printed).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, line]) =>
      Object.entries(line).flatMap(([column, text]) => {
        const cell = report.table(table)?.cell(row, column);
        return cell?.raw === text && cell.shown === text ? [] : [`${table}/${row}/${column}: ${text ?? "blank"} is ${String(cell?.raw)}`];
      }),
    ),
  );
}

describe("bindReport on the report of 2020, pasted as text", () => {
  test("finds all tables on one sheet", () => {
    const rows: Input[][] = uwv.tables.flatMap((table) => [...pasted(table), [], []]);
    const report = bindReport(uwv, [sheetOf("Blad1", rows)], []);
    expect(report.tables).toHaveLength(uwv.tables.length);
    expect(report.issues).toEqual([]);
    expect(misplaced(report)).toEqual([]);
  });

  test("finds each table on a sheet of its own", () => {
    const report = bindReport(
      uwv,
      uwv.tables.map((table) => sheetOf(table.id, pasted(table))),
      [],
    );
    expect(report.issues).toEqual([]);
    expect(misplaced(report)).toEqual([]);
  });
});
