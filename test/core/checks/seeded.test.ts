import fc from "fast-check";
import { runChecks } from "../../../src/core/checks/run";
import type { Finding } from "../../../src/core/checks/check";
import { cellKey } from "../../../src/core/checks/shared/places";
import { column, contextOf, type ReportFixture } from "../../support/check";

/** A random table as a report would print it: unrounded figures, rounded apart for parts, totals and differences. */
interface Plan {
  /** Parts of each subtotal: actual and budget in thousandths of the printed unit. */
  readonly blocks: readonly (readonly (readonly [number, number])[])[];
}

const figure = fc.integer({ min: 20_000, max: 900_000 });
const plan: fc.Arbitrary<Plan> = fc.record({
  blocks: fc.array(fc.array(fc.tuple(figure, figure), { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 4 }),
});

/** One decimal, half away from zero, from thousandths. */
function printed(thousandths: number): number {
  return (Math.sign(thousandths) * Math.round(Math.abs(thousandths) / 100)) / 10;
}

type Row = readonly [{ id: string; partOf?: string; kind?: "subtotal" | "total"; label: string | null }, number, number, number];

function rowsOf({ blocks }: Plan): Row[] {
  const row = (spec: Row[0], actual: number, budget: number): Row => [spec, printed(actual), printed(budget), printed(actual - budget)];
  const total = (pairs: readonly (readonly [number, number])[]): readonly [number, number] => [
    pairs.reduce((sum, [a]) => sum + a, 0),
    pairs.reduce((sum, [, b]) => sum + b, 0),
  ];
  const rows = blocks.flatMap((parts, block) => [
    ...parts.map(([actual, budget], part) =>
      row({ id: `d${block}-${part}`, label: `Deel ${block}.${part}`, partOf: `s${block}` }, actual, budget),
    ),
    row({ id: `s${block}`, label: `Subtotaal ${block}`, partOf: "t", kind: "subtotal" }, ...total(parts)),
  ]);
  return [...rows, row({ id: "t", label: "Totaal", kind: "total" }, ...total(blocks.flat()))];
}

function reportOf(rows: readonly Row[]): ReportFixture {
  return { tables: [{ columns: [column.actual, column.budget, column.variance], notation: "one", convention: "unrounded", rows }] };
}

/** The printed figure with one digit changed by four or more; null when that digit cannot change so. */
function changed(value: number, place: number, up: boolean): number | null {
  const digits = Math.round(Math.abs(value) * 10).toString();
  const at = place % digits.length;
  const digit = Number(digits.charAt(at));
  const next = up ? digit + 4 : digit - 4;
  const other = next >= 0 && next <= 9 ? next : up ? digit - 4 : digit + 4;
  if (other < 0 || other > 9 || (at === 0 && other === 0 && digits.length > 1)) return null;
  return (Math.sign(value) || 1) * (Number(digits.slice(0, at) + String(other) + digits.slice(at + 1)) / 10);
}

const errors = (findings: readonly Finding[]): readonly Finding[] => findings.filter((finding) => finding.severity === "error");

test("a clean rounded table has no errors", () => {
  fc.assert(
    fc.property(plan, (figures) => {
      expect(errors(runChecks(contextOf(reportOf(rowsOf(figures)))).findings)).toEqual([]);
    }),
    { numRuns: 150, seed: 20200831 },
  );
});

test("one digit changed by four or more gives an error that names the cell or a rule it takes part in", () => {
  fc.assert(
    fc.property(plan, fc.nat(), fc.integer({ min: 1, max: 3 }), fc.nat(6), fc.boolean(), (figures, pick, at, place, up) => {
      const rows = rowsOf(figures);
      const index = pick % rows.length;
      const wrong = changed(rows[index]?.[at] as number, place, up);
      fc.pre(wrong !== null);
      const seeded = rows.map((row, other) =>
        other === index ? (row.map((cell, position) => (position === at ? wrong : cell)) as unknown as Row) : row,
      );
      const context = contextOf(reportOf(seeded));
      const key = cellKey({ sheet: "BladA", row: index + 2, column: at });
      const told = errors(runChecks(context).findings).filter((finding) =>
        (finding.involves ?? []).some((address) => cellKey(address) === key),
      );
      expect(told.length).toBeGreaterThan(0);
    }),
    { numRuns: 250, seed: 20200831 },
  );
});
