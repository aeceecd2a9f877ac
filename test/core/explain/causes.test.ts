import { explain, type Explanation } from "../../../src/core/explain/explain";
import { renderComponent } from "../../../src/core/explain/render";
import { causeSubject, causeText } from "../../../src/core/explain/render-cause";
import { replaced } from "../../../src/core/explain/replaced";
import { byComponent, repairedWith } from "../../../src/core/explain/suspect";
import { runChecks } from "../../../src/core/checks/run";
import { exact } from "../../../src/core/numeric/exact";
import { addressName } from "../../../src/core/table/address";
import { column, contextOf, type ReportFixture } from "../../support/check";

type Row = readonly (number | null)[];

const part = (id: string) => ({ id, partOf: "t" });
const total = { id: "t", kind: "total" } as const;

/** Actual, budget and variance of five parts and their total, each figure checked down and across. */
const SOUND: readonly Row[] = [
  [373.0, 388.8, -15.8],
  [235.1, 259.7, -24.6],
  [58.2, 46.7, 11.5],
  [158.9, 165.8, -6.9],
  [27.8, 32.5, -4.7],
  [853.0, 893.5, -40.5],
];

function table(rows: readonly Row[]): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.budget, column.variance],
        notation: "one",
        rows: rows.map((cells, index) => [index === rows.length - 1 ? total : part(`p${index}`), ...cells] as const),
      },
    ],
  };
}

/** The sound table with figures changed, given row, column and what stood there. */
function changed(change: (value: number | null, row: number, at: number) => number | null): ReportFixture {
  return table(SOUND.map((cells, row) => cells.map((value, at) => change(value, row, at))));
}

/** The sound table with the figures of one column in another order. */
function reordered(at: number, rows: readonly (number | null)[]): ReportFixture {
  return changed((value, row, column) => (column === at ? (rows[row] ?? null) : value));
}

const times = (value: number | null, factor: number): number | null => (value === null ? null : Number((value * factor).toPrecision(12)));

function explained(fixture: ReportFixture): readonly Explanation[] {
  const { report, relations } = contextOf(fixture);
  return explain(report, relations);
}

function names(explanation: Explanation | undefined): string {
  return (explanation?.cells ?? []).map(({ address }) => addressName(address).replace("BladA!", "")).join(" ");
}

const COLUMN = "B3 B4 B5 B6 B7 B8";

test.each<[string, ReportFixture, string, string, string]>([
  [
    "a column in thousands",
    changed((value, _, at) => (at === 0 ? times(value, 1000) : value)),
    COLUMN,
    "kolom 'Realisatie' (BladA!B3:B8) staat waarschijnlijk in een andere eenheid: 1.000 maal te groot.",
    "column 'Realisatie' (BladA!B3:B8) is probably in another unit: 1.000 times too large.",
  ],
  [
    "a column ten times too small",
    changed((value, _, at) => (at === 1 ? times(value, 0.1) : value)),
    "C3 C4 C5 C6 C7 C8",
    "kolom 'Begroting' (BladA!C3:C8) staat waarschijnlijk in een andere eenheid: 10 maal te klein.",
    "column 'Begroting' (BladA!C3:C8) is probably in another unit: 10 times too small.",
  ],
  [
    "a column of differences the other way round",
    changed((value, _, at) => (at === 2 ? times(value, -1) : value)),
    "D3 D4 D5 D6 D7 D8",
    "kolom 'Verschil' (BladA!D3:D8) heeft waarschijnlijk overal het omgekeerde teken. Alternatief: kolommen 'Realisatie' en 'Begroting' (B3:C8) (minder waarschijnlijk).",
    "column 'Verschil' (BladA!D3:D8) probably has the opposite sign throughout. Alternative: columns 'Realisatie' and 'Begroting' (B3:C8) (less likely).",
  ],
  [
    "a row in thousands",
    changed((value, row) => (row === 1 ? times(value, 1000) : value)),
    "B4 C4 D4",
    "rij 'Rij p1' (BladA!B4:D4) staat waarschijnlijk in een andere eenheid: 1.000 maal te groot.",
    "row 'Rij p1' (BladA!B4:D4) is probably in another unit: 1.000 times too large.",
  ],
  [
    "a row with the opposite sign",
    changed((value, row) => (row === 3 ? times(value, -1) : value)),
    "B6 C6 D6",
    "rij 'Rij p3' (BladA!B6:D6) heeft waarschijnlijk overal het omgekeerde teken.",
    "row 'Rij p3' (BladA!B6:D6) probably has the opposite sign throughout.",
  ],
  [
    "two neighbours exchanged",
    reordered(0, [373.0, 58.2, 235.1, 158.9, 27.8, 853.0]),
    "B4 B5",
    "BladA!B4 en B5 staan waarschijnlijk op elkaars plaats.",
    "BladA!B4 and B5 are probably in each other's place.",
  ],
  [
    "two neighbours in a row exchanged",
    changed((value, row, at) => (row === 1 && at < 2 ? (SOUND[1]?.[1 - at] ?? null) : value)),
    "B4 C4",
    "BladA!B4 en C4 staan waarschijnlijk op elkaars plaats.",
    "BladA!B4 and C4 are probably in each other's place.",
  ],
  [
    "the last figure of a run came first",
    reordered(0, [373.0, 158.9, 235.1, 58.2, 27.8, 853.0]),
    "B4 B5 B6",
    "BladA!B4:B6 staan waarschijnlijk een rij te laag.",
    "BladA!B4:B6 are probably one row too low.",
  ],
  [
    "the first figure of a run came last",
    reordered(1, [259.7, 46.7, 165.8, 388.8, 32.5, 893.5]),
    "C3 C4 C5 C6",
    "BladA!C3:C6 staan waarschijnlijk een rij te hoog.",
    "BladA!C3:C6 are probably one row too high.",
  ],
  [
    "a run too low, its last figure overwritten",
    reordered(0, [373.0, 373.0, 235.1, 58.2, 27.8, 853.0]),
    "B4 B5 B6",
    "BladA!B4:B6 staan waarschijnlijk een rij te laag; B6 is dan 158,9.",
    "BladA!B4:B6 are probably one row too low; B6 is then 158,9.",
  ],
  [
    "a run too high, its first figure overwritten",
    reordered(1, [388.8, 46.7, 165.8, 32.5, 32.5, 893.5]),
    "C4 C5 C6",
    "BladA!C4:C6 staan waarschijnlijk een rij te hoog; C4 is dan 259,7.",
    "BladA!C4:C6 are probably one row too high; C4 is then 259,7.",
  ],
  [
    "a run too low that leaves its first place blank",
    reordered(0, [null, 373.0, 235.1, 58.2, 158.9, 853.0]),
    "B3 B4 B5 B6 B7",
    "BladA!B3:B7 staan waarschijnlijk een rij te laag; B7 is dan 27,8.",
    "BladA!B3:B7 are probably one row too low; B7 is then 27,8.",
  ],
  [
    "a column in thousands with a figure of which two digits are swapped",
    changed((value, row, at) => (at !== 0 ? value : row === 1 ? 253100 : times(value, 1000))),
    COLUMN,
    "kolom 'Realisatie' (BladA!B3:B8) staat waarschijnlijk in een andere eenheid: 1.000 maal te groot en B4, waarschijnlijk 235,1 (cijfers verwisseld).",
    "column 'Realisatie' (BladA!B3:B8) is probably in another unit: 1.000 times too large and B4, probably 235,1 (digits swapped).",
  ],
])("%s", (_, fixture, cells, nl, en) => {
  const groups = byComponent(explained(fixture));
  expect(groups).toHaveLength(1);
  const [group = []] = groups;
  expect(names(group[0])).toBe(cells);
  expect(renderComponent(group, "nl").replace(/^.*?: /, "")).toBe(nl);
  expect(renderComponent(group, "en").replace(/^.*?: /, "")).toBe(en);
});

/** The sound table with the percentage of each difference. */
const withPercentages = (sign: 1 | -1): ReportFixture => ({
  tables: [
    {
      columns: [column.actual, column.budget, column.variance, column.percent],
      notation: "one",
      rows: SOUND.map((cells, index) => {
        const [actual = 0, budget = 0] = cells.map((value) => value ?? 0);
        const off = Number((actual - budget).toFixed(1));
        return [
          index === SOUND.length - 1 ? total : part(`p${index}`),
          actual,
          budget,
          sign * off,
          (sign * Math.round((1000 * off) / budget)) / 1000,
        ] as const;
      }),
    },
  ],
});

test("a column of differences takes its percentages along", () => {
  expect(explained(withPercentages(1))).toEqual([]);
  const groups = byComponent(explained(withPercentages(-1)));
  expect(groups).toHaveLength(1);
  expect(groups.map((group) => renderComponent(group, "nl"))[0]).toContain(
    "kolommen 'Verschil' en '%' (BladA!D3:E8) hebben waarschijnlijk overal het omgekeerde teken.",
  );
});

test("a budget that stands in the column of differences beside it, where the differences still hold", () => {
  const sound: readonly (readonly [number, number])[] = [
    [388.8, 373.0],
    [259.7, 235.1],
    [165.8, 158.9],
    [32.5, 27.8],
    [846.8, 794.8],
  ];
  const rows = sound.map(([actual, budget], index) => {
    const off = Number((actual - budget).toFixed(1));
    return [index === sound.length - 1 ? total : part(`p${index}`), actual, off, budget, Math.round((1000 * off) / budget) / 1000] as const;
  });
  const columns = [column.actual, column.budget, column.variance, column.percent];
  const groups = byComponent(explained({ tables: [{ columns, notation: "one", rows }] }));
  expect(groups.map((group) => renderComponent(group, "nl"))).toEqual([
    expect.stringContaining("kolommen 'Begroting' en 'Verschil' (BladA!C3:D7) staan waarschijnlijk op elkaars plaats"),
  ]);
});

test("a figure that is right among those of a column in thousands stays as it is", () => {
  const [top] = explained(changed((value, row, at) => (at === 0 && row !== 2 ? times(value, 1000) : value)));
  expect(names(top)).toBe("B3 B4 B6 B7 B8");
  expect(top?.cause).toMatchObject({ kind: "scale", direction: "column", power: -3 });
});

test("a live formula follows by itself: it is in no repair", () => {
  const rows = SOUND.map((cells, index) => {
    const [actual, budget, variance] = cells;
    const wrong = times(actual ?? null, 1000);
    return index === SOUND.length - 1
      ? ([total, { value: wrong, formula: "SUM(B3:B7)" }, budget ?? null, variance ?? null] as const)
      : ([part(`p${index}`), wrong, budget ?? null, variance ?? null] as const);
  });
  const [top] = explained({ tables: [{ columns: [column.actual, column.budget, column.variance], notation: "one", rows }] });
  expect(names(top)).toBe("B3 B4 B5 B6 B7");
});

/** The same indicators in two tables: nothing says which of the two is wrong. */
const twice = (second: readonly number[]): ReportFixture => ({
  indicators: ["x", "y", "z"].map((id) => ({ id, label: id })),
  tables: [[1204, 3571, 846], second].map((figures) => ({
    columns: [column.actual],
    rows: figures.map((value, index) => [{ id: `r${index}`, indicator: "xyz".charAt(index) }, value] as const),
  })),
});

test("figures exchanged in one of two tables: either may be the wrong one, and both are told", () => {
  const [group = []] = byComponent(explained(twice([3571, 1204, 846])));
  expect(renderComponent(group, "nl")).toMatch(
    /^2 geschonden regels, 1 verklaring: Blad[AB]!B3 en B4 staan waarschijnlijk op elkaars plaats\. Alternatief: Blad[AB]!B3 en B4 \(vrijwel even waarschijnlijk\)\.$/,
  );
});

test("of what one cause made wrong all is mended with a repair, of another cell nothing", () => {
  const found = explained(changed((value, row, at) => (at !== 0 ? value : row === 1 ? 253100 : times(value, 1000))));
  const repairs = found[0]?.repairs ?? [];
  const [first] = repairs;
  expect(first && repairedWith(first, found)).toHaveLength(5);
  const plain = explained(changed((value, row, at) => (row === 0 && at === 0 ? 337 : value)));
  const [single] = plain[0]?.repairs ?? [];
  expect(single && repairedWith(single, plain)).toEqual([]);
});

/** Actuals ten times too large in a table of which one figure stands in another table too. */
const seenOnce: ReportFixture = {
  indicators: [{ id: "x", label: "x" }],
  tables: [
    {
      columns: [column.actual, column.prior, column.budget],
      rows: [373, 235, 158, 278, 904, 611].map((value, index) => [
        { id: `r${index}`, ...(index === 0 ? { indicator: "x" } : {}) },
        value * 10,
        value + 15,
        value - 12,
      ]),
    },
    { columns: [column.actual], rows: [[{ id: "only", indicator: "x" }, 373]] },
  ],
};

test("what the check on columns finds is the cause of the one rule that notices it, and of no other cell", () => {
  const context = contextOf(seenOnce);
  const { findings } = runChecks(context);
  expect(findings.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual(["column-scale fails"]);
  const found = explain(context.report, context.relations, { findings });
  expect(renderComponent(byComponent(found)[0] ?? [], "nl")).toBe(
    "1 geschonden regel, 1 verklaring: kolom 'Realisatie' (BladA!B3:B8) staat waarschijnlijk in een andere eenheid: 10 maal te groot.",
  );
  const accepted = findings.map((finding) => ({
    ...finding,
    accepted: { check: finding.check, table: null, row: null, column: null, value: null, reason: "so", by: "test", at: "" },
  }));
  expect(explain(context.report, context.relations, { findings: accepted })).toEqual([]);
});

/** Actuals a thousand times the priors, of which the growth was right: either column may be in the wrong unit. */
const apart: ReportFixture = {
  tables: [
    {
      columns: [column.actual, column.prior, column.growth],
      rows: [
        [{ id: "a" }, 1200000, 1000, 0.2],
        [{ id: "b" }, 3300000, 3000, 0.1],
        [{ id: "c" }, 1500000, 2000, -0.25],
        [{ id: "d" }, 4200000, 4000, 0.05],
      ],
    },
  ],
};

test("of two columns apart either may be the cause: both are told, as the check does", () => {
  const context = contextOf(apart);
  const { findings } = runChecks(context);
  expect(findings.map(({ check, outcome, severity }) => `${check} ${outcome} ${severity}`)).toEqual(["column-scale undecided error"]);
  const found = explain(context.report, context.relations, { findings });
  expect(found.slice(0, 2).map(({ lines, confidence }) => [lines, confidence.toFixed(2)])).toEqual([
    [["Realisatie"], "0.50"],
    [["Vorig jaar"], "0.50"],
  ]);
});

test("what the user accepted one by one is no matter of the column either", () => {
  const context = contextOf(apart);
  const findings = context.relations
    .filter(({ kind }) => kind === "growth")
    .map(({ target }) => ({
      check: "growth",
      cell: target,
      outcome: "fails" as const,
      severity: "error" as const,
      message: "fails",
      accepted: { check: "growth", table: null, row: null, column: null, value: null, reason: "so", by: "test", at: "" },
    }));
  expect(explain(context.report, context.relations, { findings })).toEqual([]);
  expect(explain(context.report, context.relations, { findings: findings.slice(1) }).length).toBeGreaterThan(0);
});

test("a row of costs is no row of minus signs where rows stand in each other's place", () => {
  const part = (id: string, ...cells: readonly number[]) => [{ id, partOf: "t" }, ...cells] as const;
  const [group = []] = byComponent(
    explained({
      tables: [
        {
          columns: [column.actual, column.budget, column.forecast],
          rows: [[{ id: "t", kind: "total" }, 38100, 18100, 38600], part("a", 136600, 62000, 71300), part("b", 98500, 43900, 32700)],
        },
      ],
    }),
  );
  expect(renderComponent(group, "nl")).toContain("rijen 'Rij t' en 'Rij a' (BladA!B3:D4) staan waarschijnlijk op elkaars plaats");
});

test("a figure of last year in place of the actual, under a growth that is nearly right about it", () => {
  const [top] = explained({
    tables: [
      {
        columns: [column.actual, column.prior, column.growth],
        rows: [
          [{ id: "a" }, 255204, 255204, 0.04],
          [{ id: "b" }, 120400, 100300, 0.2],
        ],
      },
    ],
  });
  expect([top?.repairs[0]?.why, top?.repairs[0]?.shown]).toEqual(["row-shift", null]);
});

test("a column that breaks no rule is no matter of explanations", () => {
  const context = contextOf({
    ...seenOnce,
    indicators: [],
    tables: seenOnce.tables
      .slice(0, 1)
      .map((each) => ({ ...each, rows: each.rows.map(([{ id }, ...cells]) => [{ id }, ...cells] as const) })),
  });
  expect(runChecks(context).findings.map(({ check }) => check)).toEqual(["column-scale"]);
  expect(explain(context.report, context.relations)).toEqual([]);
});

test("what an explanation without a cause has to tell of one is nothing", () => {
  const [plain] = explained(changed((value, row, at) => (row === 0 && at === 0 ? 337 : value)));
  expect(plain && [causeText(plain, "nl"), causeSubject(plain, null, "nl")]).toEqual(["", ""]);
});

test("a report with other figures is as if they had been typed", () => {
  const { report, relations } = contextOf(table(SOUND));
  const cell = report.table("tabel")?.cell("p0", "actual");
  if (!cell) throw new Error("no cell");
  const after = replaced(report, relations, new Map([[cell, exact("12.34")]]));
  const changedCell = after.report.table("tabel")?.cell("p0", "actual");
  expect(changedCell).toMatchObject({ raw: 12.34, precise: true, state: "number" });
  expect(changedCell && after.original(changedCell)).toBe(cell);
  expect(after.original(cell)).toBe(cell);
  expect(after.report.table("tabel")?.cell("p0", "none") ?? null).toBeNull();
  expect(after.report.table("none")).toBeNull();
  expect(after.relations.filter(({ terms }) => terms.some((term) => term.cell === changedCell))).toHaveLength(2);
});
