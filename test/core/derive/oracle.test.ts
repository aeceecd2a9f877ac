import { deriveCells } from "../../../src/core/derive/derive";
import { cellName } from "../../../src/core/table/address";
import type { Sheet } from "../../../src/core/table/sheet";
import { isLibreOfficeInstalled, recalculated } from "../../support/libreoffice";
import { type Input, sheetOf } from "../../support/sheet";
import { costs, costsSheet, definitionOf, relationsOf, reportOf } from "./report";

/** LibreOffice recalculates what was derived. Without it this test says that it was skipped. */
const oracle = isLibreOfficeInstalled() ? test : test.skip;

const rows: readonly (readonly Input[])[] = [
  ["Kop"],
  ["A", 373, null, null, null, 583.2],
  ["B", "n.v.t.", null, null, null, "-"],
  [null],
  ["C", 37.3, null, null, null, 0],
  ["Totaal"],
];

function filled(sheet: Sheet): { readonly sheet: Sheet; readonly values: ReadonlyMap<string, number | string> } {
  const report = reportOf(definitionOf([costs]), [sheet]);
  const derived = deriveCells(report, relationsOf(report), { mode: "formulas" });
  const values = new Map(derived.map(({ cell, value }) => [cellName(cell.address.row, cell.address.column), value as number | string]));
  const cells = Array.from({ length: 7 }, (_, row) =>
    Array.from({ length: 6 }, (__, column): Input => {
      const one = derived.find(({ cell }) => cell.address.row === row && cell.address.column === column);
      return typeof one?.formula === "string" ? { formula: one.formula } : sheet.value(row, column);
    }),
  );
  return { sheet: sheetOf(sheet.name, cells, { tables: sheet.tables }), values };
}

oracle.each(["range", "table"] as const)(
  "derived cells of a %s are what LibreOffice makes of their formulas",
  (form) => {
    const { sheet, values } = filled(costsSheet(rows, form));
    const theirs = recalculated([sheet]).get(sheet.name) ?? [];
    expect(values.size).toBe(14);
    for (const [name, value] of values) {
      const column = name.charCodeAt(0) - 65;
      const text = theirs[Number(name.slice(1)) - 1]?.[column] ?? "";
      if (typeof value === "number") expect([name, Number(text)]).toEqual([name, expect.closeTo(value, 9)]);
      else expect([name, text]).toEqual([name, value]);
    }
  },
  120_000,
);
