import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bindReport } from "../../../src/core/table/bind";
import type { BoundCell } from "../../../src/core/table/bound";
import { expandRelations } from "../../../src/core/table/expand";
import { sheetOf } from "../../support/sheet";
import { pasted, uwv } from "./uwv";

interface GoldenCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

interface Golden {
  readonly kind: string;
  readonly target: GoldenCell;
  readonly terms: readonly GoldenCell[];
}

const file = join(__dirname, "../../fixtures/golden/relations-2020.json");
const golden = (JSON.parse(readFileSync(file, "utf8")) as { readonly relations: readonly Golden[] }).relations;
const report = bindReport(
  uwv,
  uwv.tables.map((table) => sheetOf(table.id, pasted(table))),
  [],
);
const relations = expandRelations(report);

function path(cell: GoldenCell | BoundCell): string {
  return typeof cell.table === "string"
    ? `${cell.table}/${String(cell.row)}/${String(cell.column)}`
    : `${cell.table.id}/${(cell as BoundCell).row.id}/${(cell as BoundCell).column.id}`;
}

function line(kind: string, target: GoldenCell | BoundCell, terms: readonly (GoldenCell | BoundCell)[]): string {
  return `${kind} ${path(target)} <- ${terms.map(path).sort().join(" ")}`;
}

/** The golden data also reads "%" as growth of realisation over budget, which follows from difference and ratio. */
function isSecondReading(relation: Golden): boolean {
  return relation.kind === "growth" && relation.target.column === "variance-percent";
}

describe("expandRelations on the report of 2020", () => {
  const found = relations.map(({ kind, target, terms, omitted }) =>
    line(kind, target, [...terms.map((term) => term.cell), ...(omitted ?? [])]),
  );

  test("gives all relations found by hand", () => {
    const have = new Set(found);
    const wanted = golden.filter((relation) => !isSecondReading(relation)).map(({ kind, target, terms }) => line(kind, target, terms));
    expect(wanted.filter((relation) => !have.has(relation))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(350);
  });

  test("gives only few more: forecasts without a figure, backlogs within their stock, sums of which no part applies", () => {
    const wanted = new Set(golden.map(({ kind, target, terms }) => line(kind, target, terms)));
    const extra = found.filter((relation) => !wanted.has(relation)).map((relation) => relation.split("/").slice(0, 2).join("/"));
    expect([...new Set(extra)]).toEqual([
      "norm prestatie-indicatoren/klanttevredenheid-uitkeringsgerechtigden",
      "norm prestatie-indicatoren/klanttevredenheid-werkgevers",
      "norm prestatie-indicatoren/uitvoeringskosten-binnen-budget",
      "of-which voorraadontwikkeling/voorraad-claimbeoordelingen",
      "of-which voorraadontwikkeling/voorraad-eerstejaars-ziektewet-beoordelingen",
      "of-which voorraadontwikkeling/voorraad-herbeoordelingen",
      "of-which voorraadontwikkeling/totaal-voorraad",
      "sum met-ww-ers-gevoerde-gesprekken/werkorientatiegesprekken",
      "sum met-ww-ers-gevoerde-gesprekken/monitorgesprekken",
    ]);
  });

  test("gives each relation an id of its own", () => {
    expect(new Set(relations.map((relation) => relation.id)).size).toBe(relations.length);
  });

  test("marks as incomplete only sums of which no part applies", () => {
    expect(relations.filter((relation) => relation.incomplete).map((relation) => relation.id)).toEqual([
      "met-ww-ers-gevoerde-gesprekken/werkorientatiegesprekken/prior/sum",
      "met-ww-ers-gevoerde-gesprekken/monitorgesprekken/prior/sum",
    ]);
  });
});
