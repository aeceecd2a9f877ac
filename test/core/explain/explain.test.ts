import { explain, type Explanation } from "../../../src/core/explain/explain";
import { renderComponent } from "../../../src/core/explain/render";
import { byComponent } from "../../../src/core/explain/suspect";
import { runChecks } from "../../../src/core/checks/run";
import { addressName } from "../../../src/core/table/address";
import { column, contextOf, type ReportFixture } from "../../support/check";
import type { ExplainOptions } from "../../../src/core/explain/explain";

function explained(fixture: ReportFixture, options: ExplainOptions = {}): readonly Explanation[] {
  const { report, relations } = contextOf(fixture);
  return explain(report, relations, options);
}

/** The likeliest explanation of each component as "B3 695,1 digits-swapped + C4 …". */
function told(explanations: readonly Explanation[]): string[] {
  return byComponent(explanations).map(([first]) =>
    (first?.repairs ?? [])
      .map(({ cell, shown, why }) => `${addressName(cell.address).replace("BladA!", "")} ${shown ?? "?"} ${why}`)
      .sort()
      .join(" + "),
  );
}

const part = (id: string) => ({ id, partOf: "t" });
const total = { id: "t", kind: "total" } as const;

/** Actual, budget and variance over two parts and a total: every figure is checked down and across. */
const crossed = (cells: readonly (readonly [number, number, number])[]): ReportFixture => ({
  tables: [
    {
      columns: [column.actual, column.budget, column.variance],
      notation: "one",
      rows: [
        [part("a"), ...(cells[0] ?? [0, 0, 0])],
        [part("b"), ...(cells[1] ?? [0, 0, 0])],
        [total, ...(cells[2] ?? [0, 0, 0])],
      ],
    },
  ],
});

const SOUND = [
  [373.0, 388.8, -15.8],
  [235.1, 259.7, -24.6],
  [608.1, 648.5, -40.4],
] as const;

/** The sound table with one figure replaced. */
function wrong(row: number, at: number, value: number): ReportFixture {
  return crossed(
    SOUND.map((cells, index) =>
      index === row ? (cells.map((cell, place) => (place === at ? value : cell)) as [number, number, number]) : cells,
    ),
  );
}

test("a sound table has nothing to explain", () => expect(explained(crossed(SOUND))).toEqual([]));

test.each<[string, ReportFixture, string]>([
  ["digits swapped", wrong(1, 1, 295.7), "C4 259,7 digits-swapped"],
  ["one digit wrong", wrong(0, 0, 378.0), "B3 373,0 digit"],
  ["a digit missing", wrong(2, 1, 68.5), "C5 648,5 digit-missing"],
  ["a digit too many", wrong(1, 0, 2355.1), "B4 235,1 digit-extra"],
  ["the sign", wrong(0, 2, 15.8), "D3 -15,8 sign"],
  ["ten times too large", wrong(0, 1, 3888), "C3 388,8 scale"],
  ["a thousandth", wrong(2, 0, 0.6081), "B5 608,1 scale"],
  ["the figure of the row above", wrong(1, 1, 388.8), "C4 259,7 row-shift"],
  ["a figure from nowhere", wrong(1, 1, 711.3), "C4 259,7 computed"],
])("%s", (_, fixture, expected) => expect(told(explained(fixture))).toEqual([expected]));

test("two errors in one group are named together", () => {
  const cells = SOUND.map((row) => [...row] as [number, number, number]);
  if (cells[0]) cells[0][0] = 337.0;
  if (cells[1]) cells[1][1] = 2597;
  expect(told(explained(crossed(cells)))).toEqual(["B3 373,0 digits-swapped + C4 259,7 scale"]);
});

test("groups that share no cell are explained apart, in the order of the report", () => {
  const one = wrong(1, 1, 295.7).tables;
  const two = wrong(0, 2, 15.8).tables;
  const found = explained({ tables: [...one, ...two] });
  expect(found.map(({ component, rank }) => [component, rank])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(told(found)).toEqual(["C4 259,7 digits-swapped", "BladB!D3 -15,8 sign"]);
});

const sums = (...cells: readonly number[]): ReportFixture => ({
  tables: [
    {
      columns: [column.actual],
      rows: [...cells.slice(0, -1).map((cell, index) => [part(`p${index}`), cell] as const), [total, cells.at(-1) ?? 0]],
    },
  ],
});

test("in a single sum every cell is an alternative, those with a slip first, and confidences add up to one", () => {
  const found = explained(sums(1200, 3405, 871, 5746));
  expect(found.map(({ cells }) => cells.map((cell) => addressName(cell.address)).join()).slice(0, 1)).toEqual(["BladA!B6"]);
  expect(found.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  expect(found.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1);
  expect(found[0]).toMatchObject({ explains: 1, truncated: false });
  expect(found[0]?.relations.map(({ id }) => id)).toEqual(["tabel/t/actual/sum"]);
});

test("a typed figure with more digits than its column shows is the first suspect", () => {
  expect(told(explained(sums(1200, 3.405, 871, 5476)))).toEqual(["B4 3.405 locale-shift"]);
});

test("a live formula is a less likely suspect than the same figure typed", () => {
  const confidence = (formula: string | null): number => {
    const rows = [
      [part("a"), 1200] as const,
      [part("b"), 3404] as const,
      [total, formula === null ? 4650 : { value: 4650, formula }] as const,
    ];
    const found = explained({ tables: [{ columns: [column.actual], rows }] });
    return found.find(({ cells }) => cells[0]?.row.id === "t")?.confidence ?? 0;
  };
  expect(confidence(null)).toBeGreaterThan(0.5);
  expect(confidence("SUM(X1:X2)")).toBeLessThan(confidence(null));
});

const growth = (actual: number, prior: number, percent: number): ReportFixture => ({
  tables: [
    {
      columns: [column.actual, column.prior, column.growth],
      rows: [
        [{ id: "a" }, actual, prior, percent],
        [{ id: "b" }, 120, 100, 0.2],
      ],
    },
  ],
});

test.each<[string, ReportFixture, string]>([
  ["swapped digits of a growth percentage", growth(1460, 1000, 0.64), "D3 46% digits-swapped"],
  ["the sign of a growth percentage", growth(540, 1000, 0.46), "D3 -46% sign"],
  [
    "a share, part of which must stay within the whole",
    {
      tables: [
        {
          columns: [column.actual, column.share],
          rows: [
            [total, 1000, 1],
            [part("a"), 430, 0.34],
            [part("b"), 570, 0.57],
          ],
        },
      ],
    },
    "C4 43% digits-swapped",
  ],
  [
    "base and share wrong together: one follows from the other",
    {
      tables: [
        {
          columns: [column.actual, column.share],
          rows: [
            [total, 10000, 1],
            [part("a"), 430, 0.34],
            [part("b"), 200, 0.2],
            [part("c"), 370, 0.37],
          ],
        },
      ],
    },
    "B3 1.000 scale + C4 43% digits-swapped",
  ],
  [
    "a weighted total outside its parts",
    {
      tables: [
        {
          columns: [column.actual],
          notation: "percent",
          rows: [
            [{ id: "a", partOf: "t" }, 0.88],
            [{ id: "b", partOf: "t" }, 0.99],
            [{ id: "t", kind: "total", total: "weighted" }, 0.19],
          ],
        },
      ],
    },
    "B5 91% digits-swapped",
  ],
  [
    "a part above a weighted total that the other part does not reach",
    {
      tables: [
        {
          columns: [column.actual],
          notation: "percent",
          rows: [
            [{ id: "a", partOf: "t" }, 0.2],
            [{ id: "b", partOf: "t" }, 0.25],
            [{ id: "t", kind: "total", total: "weighted" }, 0.4],
          ],
        },
      ],
    },
    "B4 ? digits-swapped",
  ],
  [
    "a part below a weighted total that the other part does not reach",
    {
      tables: [
        {
          columns: [column.actual],
          notation: "percent",
          rows: [
            [{ id: "a", partOf: "t" }, 0.9],
            [{ id: "b", partOf: "t" }, 0.81],
            [{ id: "t", kind: "total", total: "weighted" }, 0.5],
          ],
        },
      ],
    },
    "B4 18% digits-swapped",
  ],
  [
    "a weighted total of one part",
    {
      tables: [
        {
          columns: [column.actual],
          notation: "percent",
          rows: [
            [{ id: "a", partOf: "t" }, 0.42],
            [{ id: "t", kind: "total", total: "weighted" }, 0.24],
          ],
        },
      ],
    },
    "B3 24% digits-swapped",
  ],
  [
    "the sign of a whole with a 'waarvan', which its parts give",
    {
      tables: [
        {
          columns: [column.actual],
          rows: [
            [part("a"), 1200],
            [part("b"), 907],
            [{ id: "t", kind: "total" }, -2107],
            [{ id: "o", ofWhich: "t" }, 594],
          ],
        },
      ],
    },
    "B5 2.107 sign",
  ],
  [
    "a cell beside a growth that cannot be computed, which stays as it is",
    {
      tables: [
        {
          columns: [column.actual, column.prior, column.growth],
          rows: [
            [part("a"), 120, 0, 0.2],
            [part("b"), 351, 300, 0.05],
            [total, 435, 300, 0.45],
          ],
        },
      ],
    },
    "B4 315 digits-swapped",
  ],
  [
    "exact figures",
    {
      tables: [
        {
          columns: [column.actual],
          notation: "exact",
          rows: [
            [part("a"), 12],
            [part("b"), 31],
            [total, 52],
          ],
        },
      ],
      notations: { exact: { kind: "number", decimals: 0, roundingUnit: "exact" } },
    },
    "B3 21 digits-swapped",
  ],
  [
    "a 'waarvan' larger than its whole",
    {
      tables: [
        {
          columns: [column.actual],
          rows: [
            [{ id: "w" }, 2107],
            [{ id: "o", ofWhich: "w" }, 5943],
          ],
        },
      ],
    },
    "B4 ? digit-extra",
  ],
])("%s", (_, fixture, expected) => expect(told(explained(fixture))).toEqual([expected]));

test("what the user accepted is neither explained nor held against an explanation", () => {
  const context = contextOf(wrong(0, 2, 15.8));
  const { findings } = runChecks(context);
  const accepted = findings
    .filter(({ outcome }) => outcome === "fails")
    .map((finding) => ({
      ...finding,
      accepted: { check: finding.check, table: null, row: null, column: null, value: null, reason: "known", by: "test", at: "" },
    }));
  expect(explain(context.report, context.relations, { findings })).not.toEqual([]);
  expect(explain(context.report, context.relations, { findings: accepted })).toEqual([]);
});

describe("too many possibilities", () => {
  const cells = SOUND.map(([actual, budget], index) => [actual + 3 * index + 50, budget, 7 * index + 300] as [number, number, number]);

  test.each<[string, ExplainOptions]>([
    ["fewer cells allowed than are needed", { limits: { cells: 1 } }],
    ["no work left for the component", { limits: { steps: 1 } }],
    ["no work left for the report", { limits: { total: 1 } }],
  ])("%s: said, with no cell named", (_, options) => {
    const found = explained(crossed(cells), options);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ rank: 1, cells: [], repairs: [], confidence: 0, truncated: true });
    expect(renderComponent(found, "nl")).toMatch(/^\d geschonden regels: te veel mogelijkheden om de oorzaak aan te wijzen\. /);
  });
});

test("of very many alternatives the likeliest are told, with their confidence among all", () => {
  const figures = Array.from({ length: 130 }, (_, index) => 1000 + 37 * index);
  const found = explained(sums(...figures, figures.reduce((sum, each) => sum + each, 0) + 5000));
  expect(found).toHaveLength(12);
  expect(found[0]?.truncated).toBe(true);
  expect(found.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThan(1);
});

test("the same report is explained the same way every time, with the same work", () => {
  const tell = (): unknown => explained(wrong(1, 1, 295.7)).map(({ rank, steps, confidence }) => [rank, steps, confidence]);
  expect(tell()).toEqual(tell());
});
