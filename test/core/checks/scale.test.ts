import { check } from "../../../src/core/checks/scale";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function costs(handhaving: Input): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.budget, column.variance],
        notation: "one",
        rows: [
          [{ id: "claim", partOf: "totaal" }, 373, 388.8, -15.8],
          [{ id: "continueren", partOf: "totaal" }, 235.1, 259.7, -24.6],
          [{ id: "handhaving", partOf: "totaal" }, 37.3, handhaving, -9.4],
          [{ id: "totaal", kind: "total" }, 645.4, 695.2, -49.8],
        ],
      },
    ],
  };
}

function row(actual: Input, prior: Input, forecast: Input = null): ReportFixture {
  return { tables: [{ columns: [column.actual, column.prior, column.forecast], rows: [[{ id: "a" }, actual, prior, forecast]] }] };
}

testCheck(check, {
  valid: [
    { name: "in the unit of the column", report: costs(46.7), passes: 12 },
    { name: "off, but by no power of ten", report: costs(49.7), passes: 12 },
    {
      name: "a percentage is not a thousandth of itself because growth is nil",
      report: {
        tables: [
          {
            columns: [column.actual, column.prior, column.growth],
            rows: [
              [{ id: "a" }, 11820, 11820, 0.49],
              [{ id: "b" }, 5200, 5000, 0.04],
            ],
          },
        ],
      },
      passes: 6,
    },
    {
      name: "an of-which that is too large proves nothing",
      report: {
        tables: [
          {
            columns: [column.actual],
            rows: [
              [{ id: "a" }, 100],
              [{ id: "b", ofWhich: "a" }, 900],
            ],
          },
        ],
      },
      passes: 2,
    },
    { name: "periods alike", report: row(67, 71, 70), passes: 3 },
    {
      name: "a percentage beside another that stands a thousand times too high stays one",
      report: {
        indicators: [{ id: "x", label: "x" }],
        tables: [870, 0.87].map((value) => ({
          columns: [column.actual],
          notation: "percent",
          rows: [[{ id: "a", indicator: "x" }, value]],
        })),
      },
      passes: 2,
    },
    {
      name: "whole percentages that would need a decimal",
      report: {
        indicators: [{ id: "x", label: "x" }],
        tables: [0.88, 0.09].map((value) => ({
          columns: [column.actual],
          notation: "percent",
          rows: [[{ id: "a", indicator: "x" }, value]],
        })),
      },
      passes: 2,
    },
    { name: "growth of nothing much", report: row(0, 71), passes: 2 },
  ],
  invalid: [
    {
      name: "of two periods the one that can have lost its place",
      report: {
        tables: [{ columns: [column.actual, column.prior], notation: "one", rows: [[{ id: "a" }, 7.3, 0.0071]] }],
      },
      findings: [{ at: "C3", message: "peers", severity: "warning", repair: { value: "7,1", number: 7.1, safe: false } }],
    },
    {
      name: "a difference a tenth of itself takes its percentage along, and is told by itself",
      report: {
        tables: [
          {
            columns: [column.actual, column.budget, column.variance, column.percent],
            notation: "one",
            rows: [[{ id: "a" }, 1255.5, 1350, -9.45, -0.07]],
          },
        ],
      },
      findings: [{ at: "D3", message: "relations", repair: { value: "-94,5", number: -94.5, safe: false } }],
    },
    {
      name: "whole euros in a column of millions",
      report: costs(46700),
      findings: [
        {
          at: "C5",
          message: "relations",
          severity: "error",
          repair: { value: "46,7", number: 46.7, safe: false },
          nl: "C5 'Rij handhaving' = 46.700,0; bedoeld 46,7? 2 geschonden regel(s) kloppen dan.",
        },
      ],
    },
    {
      name: "comma one place too far",
      report: costs(467),
      findings: [{ at: "C5", message: "relations", repair: { value: "46,7", number: 46.7, safe: false } }],
    },
    {
      name: "a thousand times its neighbours",
      report: row(67000, 71, 70),
      findings: [
        {
          at: "B3",
          message: "peers",
          severity: "warning",
          repair: { value: "67", number: 67, safe: false },
          nl: "B3 'Rij a' = 67.000 is een factor 1.000 of meer anders dan C3:D3; bedoeld 67?",
        },
      ],
    },
    { name: "a thousandth of its neighbours", report: row(67, 71000, 70), findings: [{ at: "C3", message: "peers" }] },
    { name: "of two, the realised figure", report: row(67000, 71), findings: [{ at: "B3", message: "peers" }] },
    { name: "a thousandth of its forecast only", report: row(67, 71, 67000), findings: [{ at: "D3", message: "peers" }] },
  ],
});
