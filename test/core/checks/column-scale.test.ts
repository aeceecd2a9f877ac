import { check } from "../../../src/core/checks/column-scale";
import { runChecks } from "../../../src/core/checks/run";
import { column, contextOf, type ReportFixture, testCheck } from "../../support/check";

type Row = readonly number[];

/** Actual, prior and budget of six rows, none of which is checked by another. */
const LEVELS: readonly Row[] = [
  [3730, 3888, 3810],
  [2351, 2597, 2420],
  [582, 467, 530],
  [1589, 1658, 1600],
  [278, 325, 301],
  [904, 811, 870],
];

/** Each column with what becomes of its figures; without a budget where there are two. */
function levels(changes: readonly ((value: number) => number)[], rows: readonly Row[] = LEVELS): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.prior, column.budget].slice(0, changes.length),
        rows: rows.map((cells, index) => [
          { id: `r${index}` },
          ...changes.map((change, at) => Number(change(cells[at] ?? 0).toPrecision(12))),
        ]),
      },
    ],
  };
}

const same = (value: number): number => value;
const times = (factor: number) => (value: number) => value * factor;
/** Figures of which no digit tells in what unit they were typed. */
const ROUND = LEVELS.map((cells) => cells.map((value) => value * 1000));

/** Actual, budget, difference and its percentage of five parts and their total. */
const SOUND: readonly Row[] = [
  [373.0, 388.8, -15.8, -0.041],
  [235.1, 259.7, -24.6, -0.095],
  [58.2, 46.7, 11.5, 0.246],
  [158.9, 165.8, -6.9, -0.042],
  [27.8, 32.5, -4.7, -0.145],
  [853.0, 893.5, -40.5, -0.045],
];

function crossed(change: (value: number, at: number, row: number) => number): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.budget, column.variance, column.percent],
        notation: "one",
        rows: SOUND.map((cells, row) => [
          row === SOUND.length - 1 ? { id: "t", kind: "total" } : { id: `p${row}`, partOf: "t" },
          ...cells.map((value, at) => Number(change(value, at, row).toPrecision(12))),
        ]),
      },
    ],
  };
}

/** The same indicators in the previous report, where this year's prior was the actual. */
const followed = (change: (value: number) => number): { readonly report: ReportFixture; readonly previous: ReportFixture } => {
  const indicators = LEVELS.map((_, index) => ({ id: `i${index}`, label: `i${index}`, measure: "flow" as const }));
  const table = (columns: ReportFixture["tables"][number]["columns"], cells: (row: Row) => number): ReportFixture["tables"][number] => ({
    columns,
    rows: LEVELS.map((row, index) => [{ id: `r${index}`, indicator: `i${index}` }, cells(row)]),
  });
  return {
    report: { indicators, tables: [table([column.prior], ([, prior = 0]) => change(prior))] },
    previous: { indicators, period: { kind: "eight-months", year: 2019 }, tables: [table([column.actual], ([, prior = 0]) => prior)] },
  };
};

testCheck(check, {
  valid: [
    { name: "columns of one unit", report: levels([same, same, same]), passes: 3 },
    { name: "a column twice as large: growth, no unit", report: levels([times(2), same, same]), passes: 2 },
    { name: "a tenth of last year in a few rows", report: levels([times(0.1), same], LEVELS.slice(0, 5)), passes: 0 },
    {
      name: "a tenth of last year, as the growth says too: a real development",
      report: {
        tables: [
          {
            columns: [column.actual, column.prior, column.growth],
            rows: LEVELS.map(([, prior = 0], index) => [{ id: `r${index}` }, prior * 10, prior * 100, -0.9]),
          },
        ],
      },
      passes: 0,
    },
    {
      name: "one figure in another unit is no column",
      report: levels([(value) => (value === 582 ? 582000 : value), same, same]),
      passes: 3,
    },
    { name: "the figures of the previous report", ...followed(same), passes: 1 },
    {
      name: "actual and difference in each other's place make no negative budget",
      report: crossed((value, at, row) => (at === 0 ? (SOUND[row]?.[2] ?? 0) : at === 2 ? (SOUND[row]?.[0] ?? 0) : value)),
      passes: 0,
    },
    { name: "figures that are checked and hold", report: crossed(same), passes: 2 },
  ],
  invalid: [
    {
      name: "a column in thousands against two that agree",
      report: levels([times(1000), same, same]),
      findings: [
        {
          at: "B3",
          message: "peers",
          severity: "warning",
          nl: "Kolom 'Realisatie' (B3:B8) is ongeveer 1.000 maal zo groot als 'Vorig jaar' en 'Begroting'.",
          repair: { value: "3.730", number: 3730, safe: false },
        },
      ],
      passes: 2,
    },
    {
      name: "a column ten times too small, of which two figures are right",
      report: levels([same, same, (value) => (value === 301 ? value : value / 10)]),
      findings: [
        { at: "D3", message: "peers", nl: "Kolom 'Begroting' (D3:D8) is ongeveer 10 maal zo klein als 'Realisatie' en 'Vorig jaar'." },
      ],
    },
    {
      name: "points read as commas throughout: fractions of whole numbers tell which of two columns is wrong",
      report: levels([same, times(0.001)]),
      findings: [{ at: "C3", message: "peers", repair: { value: "3.888", number: 3888, safe: false } }],
    },
    {
      name: "whole euros beside thousands: the digits tell which of two columns is wrong",
      report: levels([(value) => value * 1000 + 7, same]),
      findings: [{ at: "B3", message: "peers" }],
    },
    {
      name: "figures a thousand apart, of which another table confirms the one column",
      report: confirmed(),
      findings: [{ at: "C3", message: "peers", severity: "warning" }],
    },
    {
      name: "a column in thousands that breaks rules is an error",
      report: crossed((value, at) => (at === 0 ? value * 1000 : value)),
      findings: [
        {
          at: "B3",
          message: "rules",
          severity: "error",
          nl: "Kolom 'Realisatie' (B3:B8) is 1.000 maal te groot: 6 geschonden regel(s) kloppen na omrekenen.",
        },
      ],
    },
    {
      name: "few rows, and rules that tell the same",
      report: {
        tables: [
          {
            columns: [column.actual, column.budget, column.variance],
            rows: LEVELS.slice(0, 4).map(([actual = 0, , budget = 0], index) => [
              { id: `r${index}` },
              actual * 10,
              budget,
              actual - budget,
            ]),
          },
        ],
      },
      findings: [{ at: "B3", message: "rules", severity: "error" }],
    },
    {
      name: "differences the other way round, with their percentages",
      report: crossed((value, at) => (at >= 2 ? -value : value)),
      findings: [
        {
          at: "D3",
          message: "sign-rules",
          severity: "error",
          nl: "Kolom 'Verschil' en '%' (D3:E8) heeft overal het omgekeerde teken: 6 geschonden regel(s) kloppen na omkeren.",
          repair: { value: "-15,8", number: -15.8, safe: false },
        },
      ],
    },
    {
      name: "costs as negative figures in one column",
      report: levels([same, times(-1), same]),
      findings: [
        { at: "C3", message: "sign", nl: "Kolom 'Vorig jaar' (C3:C8) heeft overal een ander teken dan 'Realisatie' en 'Begroting'." },
      ],
    },
    {
      name: "of two columns with opposite signs the negative one",
      report: levels([same, times(-1)]),
      findings: [{ at: "C3", message: "sign" }],
    },
    {
      name: "last year in another unit than in the previous report",
      ...followed(times(1000)),
      findings: [
        {
          at: "B3",
          message: "peers",
          nl: "Kolom 'Vorig jaar' (B3:B8) is ongeveer 1.000 maal zo groot als in het vorige verslag.",
        },
      ],
    },
  ],
  undecided: [
    {
      name: "two columns a thousand apart, and nothing tells which is wrong",
      report: levels([times(1000), same], ROUND),
      findings: [
        {
          at: "B3",
          message: "either",
          outcome: "undecided",
          severity: "warning",
          nl: "Kolom 'Realisatie' (B3:B8) is ongeveer 1.000 maal zo groot als 'Vorig jaar'; welke van de twee klopt, is niet te zien.",
        },
      ],
    },
    {
      name: "columns of balances with opposite signs",
      report: levels(
        [same, times(-1)],
        LEVELS.map((cells, index) => cells.map((value) => (index % 2 === 0 ? value : -value))),
      ),
      findings: [{ at: "B3", message: "sign-either", outcome: "undecided" }],
    },
  ],
});

/** Actual a thousand times prior, and a second table that shows the same actuals. */
function confirmed(): ReportFixture {
  const indicators = LEVELS.map((_, index) => ({ id: `i${index}`, label: `i${index}` }));
  const rows = (cells: (row: Row) => readonly number[]) =>
    LEVELS.map((row, index) => [{ id: `r${index}`, indicator: `i${index}` }, ...cells(row)] as const);
  return {
    indicators,
    tables: [
      { columns: [column.actual, column.prior], rows: rows(([actual = 0, prior = 0]) => [actual * 1000, prior]) },
      { columns: [column.actual], rows: rows(([actual = 0]) => [actual * 1000]) },
    ],
  };
}

test("budgets that follow from each other have one vote: the actuals are not outvoted", () => {
  const months = { id: "budget", role: "budget", header: "Begroting", derive: { kind: "time-proportional", of: "year" } } as const;
  const year = { id: "year", role: "budget-year", header: "Begroting heel jaar" } as const;
  const rows = ROUND.map(([actual = 0, , budget = 0], index) => [{ id: `r${index}` }, actual * 1000, budget, budget * 1.5] as const);
  const run = runChecks(contextOf({ tables: [{ columns: [column.actual, months, year], rows }] }));
  const [finding] = run.findings.filter(({ check: id }) => id === "column-scale");
  expect([finding?.column, finding?.outcome, finding?.data?.["peers.nl"]]).toEqual([
    "actual",
    "undecided",
    "'Begroting' en 'Begroting heel jaar'",
  ]);
});

test("blanks, zeros, percentages among counts and rows that the previous report lacks say nothing of a unit", () => {
  const indicators = [0, 1, 2, 3].map((index) => ({ id: `i${index}`, label: `i${index}`, measure: "flow" as const }));
  const own = [
    [{ id: "heading", kind: "heading" }, null, null] as const,
    ...indicators.map(
      ({ id }, index) => [{ id: `r${index}`, indicator: id, partOf: "t" }, 3200 + 17 * index, 4800000 + index * 9000] as const,
    ),
    [{ id: "zero", partOf: "t" }, 0, 120] as const,
    [{ id: "blank", partOf: "t" }, null, 75] as const,
    [{ id: "few", partOf: "t" }, 3, 2] as const,
    [{ id: "rate", notation: "percent" }, 0.4, 40] as const,
    [{ id: "t", kind: "total" }, 13000, "n.b."] as const,
  ];
  const before = indicators.map(({ id }, index) => [{ id: `r${index}`, indicator: id }, 4800 + index * 9] as const);
  const context = contextOf(
    { indicators, tables: [{ columns: [column.actual, column.prior], rows: own }] },
    {
      indicators,
      period: { kind: "eight-months", year: 2019 },
      tables: [{ columns: [column.actual], rows: [...before, [{ id: "twice", indicator: "i0" }, 4800], [{ id: "new" }, 1]] }],
    },
  );
  const run = runChecks(context, [], [check]);
  expect(run.findings.map(({ column: at, outcome, data }) => [at, outcome, data?.["peers.nl"]])).toEqual([
    ["prior", "fails", "'Realisatie' en in het vorige verslag"],
  ]);
});

test("a column of live formulas is told without a repair: its unit is that of its source", () => {
  const rows = LEVELS.map(
    ([actual = 0, prior = 0, budget = 0], index) =>
      [{ id: `r${index}` }, { value: actual * 1000, formula: `X${index}` }, prior, budget] as const,
  );
  const run = runChecks(contextOf({ tables: [{ columns: [column.actual, column.prior, column.budget], rows }] }));
  const [finding] = run.findings.filter(({ check: id }) => id === "column-scale");
  expect([finding?.address?.row, finding?.outcome, finding?.repair]).toEqual([2, "fails", undefined]);
});

test("columns of two groups are held against the one of their own group", () => {
  const of = (id: string, role: "actual" | "prior", group: string) => ({ id, role, header: role, group }) as const;
  const columns = [of("a1", "actual", "Een"), of("p1", "prior", "Een"), of("a2", "actual", "Twee"), of("p2", "prior", "Twee")];
  const rows = LEVELS.map(([actual = 0, prior = 0], index) => [{ id: `r${index}` }, actual, prior, actual * 1000, prior * 1000] as const);
  expect(runChecks(contextOf({ tables: [{ columns, rows }] }), [], [check]).findings).toEqual([]);
});

test("what follows from a wrong column is told once, and still counts as judged", () => {
  const run = runChecks(contextOf(crossed((value, at) => (at === 0 ? value * 1000 : value))));
  expect(run.findings.map((finding) => finding.check)).toEqual(["column-scale"]);
  expect(run.perCheck.get("difference")).toMatchObject({ fails: 6 });
  expect(run.summary).toMatchObject({ error: 1, warning: 0 });
});

test("without rules too: no finding for every figure beside its neighbours", () => {
  const tables = levels([times(1000), same], ROUND).tables;
  expect(runChecks(contextOf({ tables })).findings.map((finding) => finding.check)).toEqual(["column-scale"]);
});

test("another error in a wrong column that breaks a rule is told beside it", () => {
  const run = runChecks(contextOf(crossed((value, at, row) => (at !== 0 ? value : row === 1 ? 253100 : value * 1000))));
  expect(run.findings.map((finding) => `${finding.check} ${finding.row}`)).toEqual(["column-scale p0", "difference p1", "sum t"]);
});

test("the repair of a column writes all that was typed in it, and no live formula", () => {
  const fixture = levels([times(1000), same, same]);
  const tables = fixture.tables.map((table) => ({
    ...table,
    rows: table.rows.map(
      ([spec, first, ...rest], index) => [spec, index === 0 ? { value: 3730000, formula: "X1" } : (first ?? null), ...rest] as const,
    ),
  }));
  const [finding] = runChecks(contextOf({ tables })).findings.filter((each) => each.check === "column-scale");
  expect(finding?.repair?.cell.row).toBe(3);
  expect(finding?.repair?.along?.map(({ number }) => number)).toEqual([582, 1589, 278, 904]);
});
