import { check } from "../../../src/core/checks/outlier";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

const usual = [
  [1030, 1000],
  [2060, 2000],
  [2910, 3000],
  [4240, 4000],
  [5100, 5000],
  [6000, 6060],
] as const;

function rows(
  actual: Input,
  prior: Input,
  others: readonly (readonly [Input, Input])[] = usual,
  second: keyof typeof column = "prior",
): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column[second]],
        rows: [[{ id: "a" }, actual, prior], ...others.map((pair, index) => [{ id: `b${index}` }, ...pair] as const)],
      },
    ],
  };
}

function limited(value: Input, limits: { min?: string; max?: string }): ReportFixture {
  return { tables: [{ columns: [column.actual], rows: [[{ id: "a", limits }, value]] }] };
}

testCheck(check, {
  valid: [
    { name: "all alike", report: rows(7070, 7000), passes: 7 },
    { name: "a moderate change", report: rows(7700, 7000) },
    {
      name: "rows that all jump",
      report: rows(9000, 3000, [
        [1000, 3000],
        [2000, 500],
        [700, 2000],
        [9000, 4000],
        [500, 1500],
      ]),
    },
    {
      name: "what is left of two totals swings by nature, and so does what it is part of",
      report: {
        tables: [
          {
            columns: [column.actual, column.prior],
            rows: [
              ...usual.map((pair, index) => [{ id: `b${index}`, partOf: "lasten" }, ...pair] as const),
              [{ id: "lasten", partOf: "saldo", sign: -1 }, 21340, 21060],
              [{ id: "baten", partOf: "saldo" }, 22000, 23000],
              [{ id: "saldo", partOf: "resultaat" }, 660, 1940],
              [{ id: "reserve", partOf: "resultaat" }, 500, 510],
              [{ id: "resultaat" }, 1160, 2450],
            ],
          },
        ],
      },
      passes: 9,
    },
    {
      name: "a balance by a relation",
      report: {
        tables: [
          {
            columns: [column.actual, column.prior],
            rows: [...usual.map((pair, index) => [{ id: `b${index}` }, ...pair] as const), [{ id: "saldo" }, 3000, 1000]],
          },
        ],
        relations: [
          {
            id: "saldo",
            kind: "difference",
            target: { table: "tabel", row: "saldo" },
            terms: [{ row: "b5" }, { row: "b2" }],
            columns: ["actual", "prior"],
          },
        ],
      },
      passes: 6,
    },
    { name: "too few rows to see what is usual", report: rows(9000, 3000, usual.slice(0, 3)), passes: 4 },
    { name: "small counts jump by nature", report: rows(4, 21), passes: 6 },
    {
      name: "few rows that all jump",
      report: rows(9134, 1225, [
        [20600, 2000],
        [29100, 3000],
        [42400, 4000],
      ]),
      passes: 4,
    },
    { name: "a marker explains a zero", report: rows({ value: 0, format: '"*"0' }, 1225, usual.slice(0, 2)), passes: 3 },
    { name: "a percentage of nothing", report: { tables: [{ ...rows(0, 0.5, []).tables[0]!, notation: "percent" }] }, passes: 1 },
    { name: "another sign cannot be compared", report: rows(-700, 700), passes: 6 },
    { name: "no comparison", report: { tables: [{ columns: [column.actual], rows: [[{ id: "a" }, 3]] }] }, passes: 0 },
    {
      name: "a full year cannot be compared with eight months",
      report: {
        tables: [{ ...rows(14800, 10000).tables[0]!, columns: [column.actual, { ...column.prior, period: { span: "year", year: -1 } }] }],
      },
      passes: 0,
    },
    {
      name: "a level at the end of both can",
      report: {
        tables: [
          {
            ...rows(7070, 7000).tables[0]!,
            columns: [
              { ...column.actual, period: { span: "end" } },
              { ...column.prior, period: { span: "year-end", year: -1 } },
            ],
          },
        ],
      },
      passes: 7,
    },
    { name: "a factor of a thousand is told as such", report: rows(7070000, 7000), passes: 6 },
    { name: "within limits", report: limited(7, { min: "1", max: "10" }), passes: 1 },
    { name: "below zero has its own check", report: limited(-7, { min: "0" }), passes: 1 },
  ],
  invalid: [
    {
      name: "one row jumps",
      report: rows(14800, 10000),
      findings: [{ at: "B3", message: "fails", severity: "warning", nl: "B3 'Rij a': +48% t.o.v. C3; de andere regels −3% t/m +6%." }],
    },
    {
      name: "five times as large, with few rows",
      report: rows(9134, 1225, usual.slice(0, 2)),
      findings: [{ at: "B3", message: "jump", severity: "warning", nl: "B3 'Rij a': 9.134 tegenover 1.225 in C3." }],
    },
    { name: "a fifth, with few rows", report: rows(1225, 9134, usual.slice(0, 2)), findings: [{ at: "B3", message: "jump" }] },
    { name: "nothing where there was much", report: rows(0, 1225, usual.slice(0, 2)), findings: [{ at: "B3", message: "jump" }] },
    {
      name: "a percentage that moves by 89 points",
      report: {
        tables: [
          {
            columns: [column.actual, column.prior, column.forecast],
            notation: "percent",
            rows: [
              [{ id: "a" }, 0.1, 0.99, null],
              [{ id: "b" }, 0.9, 0.92, 0.4],
              [{ id: "c" }, 0.22, 0.21, 0.02],
              [{ id: "d" }, 0.02, 0.01, 0.09],
            ],
          },
        ],
      },
      findings: [
        { at: "B3", message: "jump", nl: "B3 'Rij a': 10% tegenover 99% in C3." },
        { at: "D4", message: "jump", nl: "D4 'Rij b': 40% tegenover 90% in B4." },
        { at: "D5", message: "jump", nl: "D5 'Rij c': 2% tegenover 22% in B5." },
      ],
    },
    {
      name: "a forecast for the year far below what was realised, and one far above",
      report: {
        tables: [
          {
            columns: [column.actual, column.prior, column.forecast],
            rows: [
              [{ id: "a" }, 21379, 28262, 3300],
              [{ id: "b" }, 3340, 2290, 52130],
              [{ id: "c" }, 3340, 2290, 5213],
              [{ id: "d" }, 3340, 2290, 0],
            ],
          },
        ],
      },
      findings: [
        { at: "D3", message: "jump", nl: "D3 'Rij a': 3.300 tegenover 21.379 in B3." },
        { at: "D4", message: "jump" },
        { at: "D6", message: "jump", nl: "D6 'Rij d': 0 tegenover 3.340 in B6." },
      ],
    },
    { name: "against the budget", report: rows(4000, 10000, usual, "budget"), findings: [{ at: "B3", message: "fails" }] },
    {
      name: "above its limit",
      report: limited(70, { min: "1", max: "10" }),
      findings: [{ at: "B3", message: "limits", severity: "warning", expected: ["1", "10"] }],
    },
    {
      name: "above its only limit",
      report: limited(70, { max: "10" }),
      findings: [{ at: "B3", message: "limits", expected: ["…", "10"] }],
    },
    { name: "below its only limit", report: limited(3, { min: "10" }), findings: [{ at: "B3", message: "limits", expected: ["10", "…"] }] },
  ],
});
