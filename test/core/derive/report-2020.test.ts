import { readFileSync } from "node:fs";
import { join } from "node:path";
import { layoutReport } from "../../../src/app/fill/layout";
import { isDerived } from "../../../src/core/derive/targets";
import { deriveCells, type DerivedCell } from "../../../src/core/derive/derive";
import { loadDefinition } from "../../../src/core/definition/load";
import type { Definition } from "../../../src/core/definition/schema";
import { intersects } from "../../../src/core/numeric/interval";
import { bindReport } from "../../../src/core/table/bind";
import type { BoundReport } from "../../../src/core/table/bound";
import { expandRelations } from "../../../src/core/table/expand";
import type { Sheet } from "../../../src/core/table/sheet";
import { sheetOf } from "../../support/sheet";

/** The main job on a real report: blank every derived cell of 2020, fill them again, and hold them against what was printed. */

type Golden = Readonly<Record<string, { readonly rows: readonly (readonly string[])[] }>>;

const root = join(__dirname, "../../..");
const published = JSON.parse(readFileSync(join(root, "test/fixtures/golden/tables-2020.json"), "utf8")) as Golden;
const definition = definitionOf2020();

function definitionOf2020(): Definition {
  const file = "assets/definitions/uwv-achtmaandenverslag-2020.json";
  const loaded = loadDefinition(readFileSync(join(root, file), "utf8"), file);
  if ("problems" in loaded) throw new Error("the shipped definition does not load");
  return loaded.definition;
}

function sheets(keep: (table: string, row: string, column: string) => boolean): Sheet[] {
  const content = (id: string, row: string, column: string): string | null => {
    const table = definition.tables.find((one) => one.id === id);
    const i = table?.rows.findIndex((one) => one.id === row) ?? -1;
    const j = table?.columns.findIndex((one) => one.id === column) ?? -1;
    return (keep(id, row, column) ? published[id]?.rows[i]?.[j] : null) || null;
  };
  return layoutReport(definition, content).map((sheet) =>
    sheetOf(
      sheet.name,
      sheet.rows.map((row) => row.map(({ value, format }) => ({ value, ...(format === undefined ? {} : { format }) }))),
      { tables: sheet.tables ?? [] },
    ),
  );
}

function derived(table: string, row: string, column: string): boolean {
  const spec = definition.tables.find((one) => one.id === table);
  return spec !== undefined && isDerived(definition, spec, row, column);
}

function fill(report: BoundReport): readonly DerivedCell[] {
  return deriveCells(report, expandRelations(report), { mode: "formulas" });
}

function bound(all: readonly Sheet[]): BoundReport {
  return bindReport(definition, all, []);
}

const printed = bound(sheets(() => true));
const input = bound(sheets((table, row, column) => !derived(table, row, column)));
const cells = fill(input);
const nameOf = ({ cell }: DerivedCell): string => `${cell.table.id}/${cell.row.id}/${cell.column.id}`;

test("what is blank in the input is what is filled, no more and no less", () => {
  const wanted = definition.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.filter((column) => derived(table.id, row.id, column.id)).map((column) => `${table.id}/${row.id}/${column.id}`),
    ),
  );
  const fills = cells.filter((one) => one.change === "fill").map(nameOf);
  expect(fills.sort()).toEqual(wanted.sort());
  expect(fills.length).toBeGreaterThan(200);
});

test("every derived cell is a live formula that agrees with what was printed", () => {
  const apart = cells.flatMap((one) => {
    const was = printed.table(one.cell.table.id)?.cell(one.cell.row.id, one.cell.column.id);
    if (one.change === "skip") return one.current.value === null ? [`${nameOf(one)} skipped: ${one.skipped?.reason}`] : [];
    if (one.formula === null) return [`${nameOf(one)} has no formula`];
    if (typeof one.value === "string") return was?.shown.toLowerCase() === one.value ? [] : [`${nameOf(one)}: ${one.value}`];
    return one.interval && was?.interval && intersects(one.interval, was.interval)
      ? []
      : [`${nameOf(one)}: ${JSON.stringify(one.value)}, printed ${was?.shown ?? "-"}`];
  });
  expect(apart).toEqual([]);
});

test("on the printed report nothing that is right is said to deviate", () => {
  expect(
    fill(printed)
      .filter((one) => one.deviates)
      .map(nameOf),
  ).toEqual([]);
});
