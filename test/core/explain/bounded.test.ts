import fc from "fast-check";
import { explain, type Explanation } from "../../../src/core/explain/explain";
import { renderComponent } from "../../../src/core/explain/render";
import { byComponent } from "../../../src/core/explain/suspect";
import { addressName } from "../../../src/core/table/address";
import { isViolated } from "../../../src/core/checks/shared/decide";
import { bindReport } from "../../../src/core/table/bind";
import { expandRelations } from "../../../src/core/table/expand";
import { openWorkbook } from "../../../src/hosts/file/open";
import { column, contextOf, type ReportFixture } from "../../support/check";
import { sample, shipped } from "../../support/samples";
import { retype, seeded } from "../../support/seed-errors";
import { wrongGroup } from "../../support/seed-groups";

/** Any figures in a table that is checked down and across: mostly wrong throughout. */
const anyTable = fc
  .array(fc.tuple(figure(), figure(), figure(), percentage()), { minLength: 1, maxLength: 7 })
  .map((rows): ReportFixture => ({
    tables: [
      {
        columns: [
          column.actual,
          column.prior,
          { ...column.variance, derive: { ...column.variance.derive, subtrahend: "prior" } },
          column.growth,
        ],
        rows: rows.map((cells, index) =>
          index === rows.length - 1
            ? ([{ id: "t", kind: "total" }, ...cells] as const)
            : ([{ id: `p${index}`, partOf: "t" }, ...cells] as const),
        ),
      },
    ],
  }));

function figure(): fc.Arbitrary<number | string | null> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -5000, max: 90000 }) },
    fc.constantFrom(null, 0, "-", "n.v.t.", 12.345, 1e9, -1e-6),
  );
}

function percentage(): fc.Arbitrary<number | null> {
  return fc.oneof(
    fc.integer({ min: -100, max: 300 }).map((percent) => percent / 100),
    fc.constantFrom(null, 12),
  );
}

const LIMITS = { cells: 3, steps: 600, total: 1500 };

function explained(fixture: ReportFixture): readonly Explanation[] {
  const { report, relations } = contextOf(fixture);
  return explain(report, relations, { limits: LIMITS });
}

function told(found: readonly Explanation[]): unknown {
  return found.map(({ component, rank, cells, confidence, steps, repairs }) => [
    component,
    rank,
    cells.map(({ address }) => addressName(address)),
    confidence,
    steps,
    repairs.map(({ shown, why }) => [shown, why]),
  ]);
}

test("whatever stands in a table, it is explained within bounds, the same way every time, and can be told", () => {
  fc.assert(
    fc.property(anyTable, (fixture) => {
      const found = explained(fixture);
      expect(told(explained(fixture))).toEqual(told(found));
      for (const group of byComponent(found)) {
        expect(group.map(({ rank }) => rank)).toEqual(group.map((_, index) => index + 1));
        expect(group.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1 + 1e-9);
        // The budget may be passed by the step that was under way, not by more.
        for (const { steps } of group) expect(steps).toBeLessThan(LIMITS.total * 8);
        for (const language of ["nl", "en"] as const) expect(renderComponent(group, language)).not.toMatch(/undefined|NaN|null|\[object/);
      }
    }),
    { numRuns: 60, seed: 20200831 },
  );
});

test("columns exchanged that leave many groups do not make all combinations of what explains each", async () => {
  const report = bindReport(
    shipped("uwv-achtmaandenverslag-2020"),
    (await openWorkbook(sample("uwv-achtmaandenverslag-2020")).read()).sheets,
    [],
  );
  const relations = expandRelations(report);
  const known = new Set(relations.filter(isViolated).map(({ id }) => id));
  const table = report.table("begrotingsresultaat-uwv");
  const random = seeded(7);
  const tried = Array.from({ length: 12 }, () => (table ? wrongGroup(table, "columns-exchanged", random) : null)).filter(
    (changes) => changes !== null,
  );
  expect(tried.length).toBeGreaterThan(3);
  for (const changes of tried) {
    const changed = retype(report, relations, changes);
    const found = explain(
      changed.report,
      changed.relations.filter(({ id }) => !known.has(id)),
    );
    expect(Math.max(0, ...found.map(({ steps }) => steps))).toBeLessThan(260_000);
  }
}, 120_000);
