import { findTables } from "../../../../src/core/table/find/find";
import { matrixOf } from "../../../../src/core/table/infer/matrix";
import { findRunning, type FoundRunning, type KnownColumns } from "../../../../src/core/table/infer/running";
import { formSheet } from "../../../support/infer-form";

const NOTHING: KnownColumns = { derived: new Set(), differences: new Set(), followed: new Set(), totals: new Set() };

const rows = (figures: readonly (readonly number[])[]): string =>
  figures.map((row, at) => `Q${at + 1} | ${row.map((figure) => `${figure}`.replace(".", ",")).join(" | ")}`).join("\n");

const STOCK = [
  [120, 95, 400],
  [131, 102, 429],
  [98, 117, 410],
  [143, 88, 465],
  [111, 109, 467],
];

function found(figures: readonly (readonly number[])[], known: Partial<KnownColumns> = {}, steps = 100_000): readonly FoundRunning[] {
  const heads = ["In", "Uit", "Stand", "Overig", "Meer"].slice(0, figures[0]?.length);
  const [table] = findTables(
    formSheet({ name: "", text: `\nVerloop\nKwartaal | ${heads.join(" | ")}\n${rows(figures)}\n`, relations: [] }),
  );
  if (!table) throw new Error("no table was found");
  return findRunning(matrixOf(table), { ...NOTHING, ...known }, { left: steps });
}

test("a stock goes on with what comes in and goes out", () => {
  const [stock, ...others] = found(STOCK);
  expect(others).toEqual([]);
  expect(stock).toMatchObject({
    target: 2,
    terms: [
      { at: 0, sign: 1 },
      { at: 1, sign: -1 },
    ],
    before: [null, 0, 1, 2, 3],
    weighed: { holds: 4, broken: 0 },
  });
});

test("newest first, it goes on from the row below", () => {
  expect(found([...STOCK].reverse())[0]?.before).toEqual([1, 2, 3, 4, null]);
});

test("with a third movement", () => {
  const more = STOCK.map(([into = 0, out = 0, stock = 0], at) => [into, out, stock - 7 * (at + 1) * at, 14 * at]);
  expect(found(more)[0]?.terms).toEqual([
    { at: 0, sign: 1 },
    { at: 1, sign: -1 },
    { at: 3, sign: -1 },
  ]);
});

test.each<[string, readonly (readonly number[])[], Partial<KnownColumns>]>([
  ["too few rows", STOCK.slice(0, 3), {}],
  ["a stock that follows from other columns", STOCK, { derived: new Set([2]) }],
  ["a stock of which a column says the change", STOCK, { followed: new Set([2]) }],
  ["rows that are totals", STOCK, { totals: new Set([1, 2]) }],
  ["a stock that goes on too seldom", STOCK.map(([a = 0, b = 0, c = 0], at) => [a, b, at % 2 === 0 ? c : c + 31]), {}],
])("nothing in a table with %s", (_, figures, known) => expect(found(figures, known)).toEqual([]));

test("it stops when the budget is spent", () => expect(found(STOCK, {}, 3)).toEqual([]));
