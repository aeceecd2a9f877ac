import { must } from "../fixture";
import { type Case, indicator, judge, row } from "./cases";

const CASES: readonly Case[] = [
  ["rounding to nothing", (d) => (must(d.notations["count"]).roundingUnit = "0"), ["error rounding-unit notations.count.roundingUnit"]],
  ["rounding below nothing", (d) => (must(d.notations["count"]).roundingUnit = "-5"), ["error rounding-unit notations.count.roundingUnit"]],
  ["exact", (d) => (must(d.notations["count"]).roundingUnit = "exact"), []],
  ["scale of nothing", (d) => (must(d.notations["words"]).scale = "0"), ["error scale notations.words.scale"]],
  ["limits the wrong way round", (d) => (indicator(d).limits = { min: "1", max: "0.5" }), ["error limits indicators[0].limits"]],
  [
    "limits of a row the wrong way round",
    (d) => (row(d, "bezwaren").limits = { min: "10", max: "9" }),
    ["error limits tables[1].rows[2].limits"],
  ],
  ["limits that exclude the indicator's", (d) => (row(d, "op-tijd").limits = { min: "2" }), ["error limits tables[1].rows[0].limits"]],
  ["limits below the indicator's", (d) => (row(d, "op-tijd").limits = { max: "-1" }), ["error limits tables[1].rows[0].limits"]],
  ["limits within the indicator's", (d) => (row(d, "op-tijd").limits = { min: "0.5" }), []],
  [
    "a norm that is no number",
    (d) => (indicator(d).norm = { value: "9o%", basis: "level" }),
    ["error norm-unreadable indicators[0].norm.value"],
  ],
  [
    "a norm that is nothing",
    (d) => (indicator(d).norm = { value: "n.v.t.", basis: "level" }),
    ["error norm-unreadable indicators[0].norm.value"],
  ],
  ["a norm in words", (d) => (indicator(d).norm = { value: "Behaald", basis: "level" }), []],
  [
    "a percentage in proportion to time",
    (d) => (indicator(d).norm = { value: "90%", basis: "full-year" }),
    ["error norm-basis indicators[0].norm.basis"],
  ],
  [
    "a stock in proportion to time",
    (d) => (indicator(d, 1).norm = { value: "8.000", basis: "full-year" }),
    ["error norm-basis indicators[1].norm.basis"],
  ],
  [
    "a count in proportion to time",
    (d) => Object.assign(indicator(d, 1), { measure: "flow", norm: { value: "8.000", basis: "full-year" } }),
    [],
  ],
  [
    "a ceiling where higher is better",
    (d) => (indicator(d).norm = { value: "≤90%", basis: "level" }),
    ["warning norm-direction indicators[0].norm"],
  ],
  ["a floor where higher is better", (d) => (indicator(d).norm = { value: "≥90%", basis: "level" }), []],
  [
    "a norm above the limits",
    (d) => (indicator(d).norm = { value: "190%", basis: "level" }),
    ["warning norm-outside-limits indicators[0].norm"],
  ],
  ["a norm below the limits", (d) => (indicator(d).limits = { min: "0.95" }), ["warning norm-outside-limits indicators[0].norm"]],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});
