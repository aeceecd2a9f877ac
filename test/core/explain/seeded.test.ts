import { checkReport } from "../../../src/app/check/check";
import { explain, type Explanation } from "../../../src/core/explain/explain";
import { addressName } from "../../../src/core/table/address";
import type { BoundCell, BoundReport } from "../../../src/core/table/bound";
import { openWorkbook } from "../../../src/hosts/file/open";
import { withValue } from "../../support/perturb";
import { sample, shipped } from "../../support/samples";
import { errorKinds, isCrossed, isRight, pick, relatedCells, retype, seeded, wrongNumber } from "../../support/seed-errors";

const ID = "uwv-achtmaandenverslag-2020";
const definition = shipped(ID);

async function opened() {
  const content = await openWorkbook(sample(ID)).read();
  return checkReport(content, { shipped: [definition] });
}

/** The likeliest explanation that names the cell, or the first. */
function aboutCell(explanations: readonly Explanation[], cell: BoundCell): readonly Explanation[] {
  const named = explanations.find((each) =>
    each.relations.some(({ target, terms }) => [target, ...terms.map((term) => term.cell)].some((one) => sameCell(one, cell))),
  );
  return named ? explanations.filter(({ component }) => component === named.component) : [];
}

function sameCell(a: BoundCell, b: BoundCell): boolean {
  return addressName(a.address) === addressName(b.address);
}

function columnOf(report: BoundReport, cell: BoundCell): BoundCell[] {
  return [...(report.table(cell.table.id)?.cells() ?? [])].filter((other) => other.column === cell.column);
}

test.each(["uwv-achtmaandenverslag-2020", "uwv-achtmaandenverslag-2023"])("%s as published has no explanation", async (name) => {
  const content = await openWorkbook(sample(name)).read();
  expect(checkReport(content, { shipped: [shipped(name)] }).explanations).toEqual([]);
});

test("errors of every kind in every table: the guilty cell comes first and is repaired", async () => {
  const { report, relations, run } = await opened();
  const related = relatedCells(relations);
  const random = seeded(20200831);
  const tally = { all: 0, first: 0, crossed: 0, crossedFirst: 0, innocent: 0, named: 0, repaired: 0 };
  for (const table of report.tables) {
    const cells = [...table.cells()].filter((cell) => related.has(cell));
    for (const kind of errorKinds) {
      const cell = pick(cells, random);
      const number = cell ? wrongNumber(cell, kind, columnOf(report, cell), random) : null;
      if (!cell || number === null) continue;
      const changed = retype(report, relations, new Map([[cell, number]]));
      const [top] = aboutCell(explain(changed.report, changed.relations, { findings: run.findings }), cell);
      if (!top) continue;
      const hit = top.cells.length === 1 && top.cells.every((one) => sameCell(one, cell));
      tally.all += 1;
      tally.first += Number(hit);
      tally.named += top.cells.length;
      tally.innocent += top.cells.filter((one) => !sameCell(one, cell)).length;
      tally.repaired += Number(hit && isRight(top.repairs[0]?.value ?? null, cell));
      if (!isCrossed(related.get(cell) ?? [])) continue;
      tally.crossed += 1;
      tally.crossedFirst += Number(hit);
    }
  }
  expect(tally.all).toBeGreaterThan(150);
  expect(tally.first / tally.all).toBeGreaterThanOrEqual(0.9);
  expect(tally.crossedFirst / tally.crossed).toBeGreaterThanOrEqual(0.95);
  expect(tally.innocent / tally.named).toBeLessThanOrEqual(0.2);
  expect(tally.repaired / tally.first).toBeGreaterThanOrEqual(0.85);
});

test.each<[string, string, string, number, string, string]>([
  ["begrotingsresultaat-uwv", "1.2-continueren", "actual", 253.1, "235,1", "digits-swapped"],
  ["begrotingsresultaat-uwv", "3.1-gegevensbeheer", "actual", 59.2, "31,3", "row-shift"],
  ["begrotingsresultaat-uwv", "1.3-handhaving", "budget", 46700, "46,7", "scale"],
])("read from a workbook: %s %s %s = %d", async (table, row, column, value, shown, why) => {
  const { content, report } = await opened();
  const cell = report.table(table)?.cell(row, column);
  if (!cell) throw new Error(`${table} ${row} ${column}`);
  const { explanations } = checkReport({ ...content, sheets: withValue(content.sheets, cell.address, value) }, { shipped: [definition] });
  expect(explanations[0]).toMatchObject({ component: 1, rank: 1, truncated: false });
  expect(explanations[0]?.cells.map(({ address }) => addressName(address))).toEqual([addressName(cell.address)]);
  expect(explanations[0]?.repairs[0]).toMatchObject({ shown, why });
});
