import { check } from "../../../src/core/checks/norm-verdict";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

type Direction = "higher" | "lower" | "equal" | "informative";

interface Row {
  readonly norm: Input;
  readonly actual: Input;
  readonly words?: Input;
  readonly direction?: Direction;
  readonly notation?: string;
  readonly basis?: "level" | "full-year";
}

function row({ norm, actual, words = null, direction = "higher", notation = "percent1", basis = "level" }: Row): ReportFixture {
  return {
    indicators: [{ id: "i", label: "Indicator", direction, norm: { value: "1", basis } }],
    tables: [
      {
        columns: [column.norm, column.actual, column.prior, column.text],
        notation,
        rows: [[{ id: "a", indicator: "i" }, norm, actual, null, words]],
      },
    ],
  };
}

const WORDS = { met: "op schema", missed: "achter" } as const;

/** A column of verdicts on the forecast, beside the figure of the period. */
function verdictOnForecast(forecast: Input, verdict: Input, words?: typeof WORDS): ReportFixture {
  const derive = { kind: "norm-verdict", of: "forecast", norm: "norm", ...(words ? { words } : {}) } as const;
  return {
    indicators: [{ id: "i", label: "Indicator", direction: "higher", norm: { value: "1", basis: "level" } }],
    tables: [
      {
        columns: [column.norm, column.actual, column.forecast, { ...column.text, derive }],
        notation: "percent1",
        rows: [[{ id: "a", indicator: "i" }, 0.9, 0.95, forecast, verdict]],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "a column of verdicts is about its own figure", report: verdictOnForecast(0.886, "Niet behaald"), passes: 2 },
    { name: "a column of verdicts in the report's own words", report: verdictOnForecast(0.886, "achter", WORDS), passes: 2 },
    { name: "no verdict yet", report: verdictOnForecast(0.886, null), passes: 1 },
    { name: "a verdict on a figure that is not known", report: verdictOnForecast("n.b.", "behaald"), passes: 1 },
    { name: "a verdict that rounding leaves open", report: verdictOnForecast(0.9, "behaald"), passes: 1 },
    { name: "higher is better", report: row({ norm: 0.9, actual: 0.98 }), passes: 1 },
    { name: "lower is better", report: row({ norm: 65, actual: 46, direction: "lower", notation: "count" }), passes: 1 },
    { name: "a norm that carries its direction", report: row({ norm: { value: 1, format: '"≤"0%' }, actual: 0.93 }), passes: 1 },
    { name: "yes or no", report: row({ norm: "ja", actual: "ja", notation: "yes-no" }), passes: 1 },
    { name: "in proportion to time", report: row({ norm: 8000, actual: 5400, notation: "count", basis: "full-year" }), passes: 1 },
    { name: "verdict in words", report: row({ norm: 0.9, actual: 0.98, words: "Behaald." }), passes: 2 },
    { name: "other words are no verdict", report: row({ norm: 0.9, actual: 0.98, words: "Zie paragraaf 2" }), passes: 1 },
    {
      name: "an undecidable norm is told by its own check",
      report: row({ norm: 0.9, actual: 0.9, notation: "percent", words: "Behaald" }),
      passes: 0,
    },
    { name: "a code has no verdict", report: row({ norm: 0.9, actual: "n.b." }), passes: 0 },
    { name: "no number against a norm in words", report: row({ norm: "ja", actual: 3, notation: "yes-no" }), passes: 0 },
    { name: "no direction, no verdict", report: row({ norm: 0.9, actual: 0.5, direction: "informative" }), passes: 0 },
    { name: "equal to the norm", report: row({ norm: 3, actual: 3, direction: "equal", notation: "exact" }), passes: 1 },
  ].map((each) => ({ ...each, report: { ...each.report, notations: { exact: { kind: "number", roundingUnit: "exact" } } } })),
  invalid: [
    {
      name: "missed is a result",
      report: row({ norm: 0.9, actual: 0.886 }),
      findings: [{ at: "C3", message: "missed", severity: "info", nl: "C3 'Rij a' = 88,6%; de norm is minimaal 90,0%: niet gehaald." }],
    },
    {
      name: "missed from above",
      report: row({ norm: { value: 65, format: '"≤"0' }, actual: 70, direction: "lower", notation: "count" }),
      findings: [{ at: "C3", message: "missed", severity: "info", nl: "C3 'Rij a' = 70; de norm is maximaal 65: niet gehaald." }],
    },
    {
      name: "not equal",
      report: row({ norm: 3, actual: 4, direction: "equal", notation: "count" }),
      findings: [{ at: "C3", message: "missed", nl: "C3 'Rij a' = 4; de norm is 3: niet gehaald." }],
    },
    {
      name: "no instead of yes",
      report: row({ norm: "ja", actual: "nee", notation: "yes-no" }),
      findings: [{ at: "C3", message: "missed", severity: "info" }],
    },
    {
      name: "share of the time-proportional norm",
      report: row({ norm: 8000, actual: 4300, notation: "hundreds", basis: "full-year" }),
      findings: [
        {
          at: "C3",
          message: "missed-full-year",
          severity: "info",
          nl: "C3 'Rij a' = 4.300; de norm is 8.000 per jaar, tijdsevenredig 5.333: 80 t/m 82% daarvan.",
        },
      ],
    },
    {
      name: "verdict in words contradicts",
      report: row({ norm: 0.9, actual: 0.886, words: "Behaald" }),
      findings: [
        { at: "C3", message: "missed", severity: "info" },
        {
          at: "E3",
          message: "contradicts",
          severity: "error",
          nl: "E3 'Rij a': 'Behaald' klopt niet: C3 toont 88,6% en de norm is minimaal 90,0%.",
        },
      ],
    },
    {
      name: "a column of verdicts contradicts its figure",
      report: verdictOnForecast(0.886, "behaald"),
      findings: [
        {
          at: "E3",
          message: "contradicts",
          severity: "error",
          nl: "E3 'Rij a': 'behaald' klopt niet: D3 toont 88,6% en de norm is minimaal 90,0%.",
        },
      ],
      passes: 1,
    },
    {
      name: "no verdict where there is one to give",
      report: verdictOnForecast(0.886, "n.v.t."),
      findings: [{ at: "E3", message: "contradicts", severity: "error" }],
      passes: 1,
    },
    {
      name: "verdict in words too strict",
      report: row({ norm: 0.9, actual: 0.98, words: "Niet gehaald" }),
      findings: [{ at: "E3", message: "contradicts", severity: "error" }],
      passes: 1,
    },
  ],
});
