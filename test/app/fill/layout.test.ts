import { layoutReport } from "../../../src/app/fill/layout";
import { bindReport } from "../../../src/core/table/bind";
import { newWorkbook } from "../../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../../src/hosts/file/open";
import { column, definitionOf, type TableFixture } from "../../support/check";
import { shipped } from "../../support/samples";

const UNIT = "Bedragen x € 1.000";

function laidOut(table: Partial<TableFixture>) {
  const definition = definitionOf({
    tables: [{ id: "lasten", columns: [column.actual], rows: [[{ id: "wegen" }], [{ id: "groen" }]], unitNote: UNIT, ...table }],
  });
  const [sheet] = layoutReport(definition, () => null);
  if (!sheet) throw new Error("no sheet");
  return { definition, sheet, texts: sheet.rows.slice(0, 4).map((row) => row.map(({ value }) => value)) };
}

describe("the unit of a table", () => {
  test.each<["table" | "range"]>([["table"], ["range"]])("stands under its title, and the table is found below it: %s", async (form) => {
    const { definition, sheet, texts } = laidOut({ form });
    expect(texts.slice(0, 3)).toEqual([["Tabel 1"], [UNIT], ["Onderwerp 1", "Realisatie"]]);
    const { sheets } = await openWorkbook(newWorkbook([sheet], null)).read();
    const report = bindReport(definition, sheets, []);
    expect(report.issues).toEqual([]);
    expect([...(report.table("lasten")?.rows.values() ?? [])]).toEqual([3, 4]);
  });

  test.each<[string, Partial<TableFixture>]>([
    ["the title", { title: `Lasten - ${UNIT}` }],
    ["a header", { columns: [{ ...column.actual, header: `${UNIT} in {year}` }] }],
    ["a spanning header", { columns: [{ ...column.actual, group: UNIT }] }],
  ])("is not said again after %s", (_, table) => {
    expect(
      laidOut(table)
        .texts.flat()
        .filter((text) => text === UNIT).length,
    ).toBe(table.columns?.[0]?.group === UNIT ? 1 : 0);
  });

  test("adds no row to the shipped reports, whose headers say it", () => {
    for (const id of ["uwv-achtmaandenverslag-2020", "uwv-achtmaandenverslag-2023"]) {
      const definition = shipped(id);
      const bare = { ...definition, tables: definition.tables.map((table) => ({ ...table, unitNote: undefined })) } as typeof definition;
      expect(layoutReport(definition, () => null).map(({ rows }) => rows.length)).toEqual(
        layoutReport(bare, () => null).map(({ rows }) => rows.length),
      );
    }
  });
});

test("a column of words beside figures is half as wide as one that has the page to itself", () => {
  const words = { id: "words", role: "text", header: "Toelichting", notation: "words" } as const;
  expect(laidOut({ columns: [column.actual, words] }).sheet.columnWidths).toEqual([62, 20, 62]);
  expect(laidOut({ columns: [words] }).sheet.columnWidths).toEqual([62, 124]);
});
