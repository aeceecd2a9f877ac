import { bindReport } from "../../../src/core/table/bind";
import { type Input, sheetOf } from "../../support/sheet";
import { misplaced, pasted, uwv } from "./uwv";

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
