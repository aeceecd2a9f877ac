import { attainedShareOf, normVerdictOf } from "../../../src/core/derive/norm";
import { toNumber } from "../../../src/core/numeric/exact";
import type { RelationParameters } from "../../../src/core/relation/kind";
import { sheetOf, type Input } from "../../support/sheet";
import { definitionOf, relation, reportOf, type TableInput } from "./report";

const table: TableInput = {
  id: "normen",
  title: "Normen",
  chapter: "h1",
  notation: "whole",
  columns: [
    { id: "label", role: "label", header: "" },
    { id: "norm", role: "norm", header: "Norm" },
    { id: "actual", role: "actual", header: "Realisatie" },
  ],
  rows: [{ id: "r", label: "R" }],
};

function judged(
  norm: Input,
  actual: Input,
  parameters: RelationParameters = { direction: "higher" },
  notation = "whole",
): ReturnType<typeof asked> {
  return asked(norm, actual, parameters, notation);
}

function asked(norm: Input, actual: Input, parameters: RelationParameters, notation: string) {
  const report = reportOf(definitionOf([{ ...table, notation }]), [sheetOf("Een", [[], ["R", norm, actual]])]);
  const found = relation(report, "norm", "r/actual", ["r/norm"], { parameters, origin: "norm" });
  return { verdict: normVerdictOf(found.target, [found]), share: attainedShareOf(found.target, [found]), found, report };
}

test.each<[string, Input, Input, RelationParameters, string]>([
  ["above", 0.85, 0.92, { direction: "higher" }, "met"],
  ["below", 0.85, 0.8, { direction: "higher" }, "missed"],
  ["rounded on the norm", 0.85, 0.85, { direction: "higher" }, "undecided"],
  ["no direction", 0.85, 0.92, {}, "undecided"],
  ["a shorter time is better", 0.85, 0.92, { direction: "lower" }, "missed"],
  ["words that agree", "ja", "Ja", { direction: "equal" }, "met"],
  ["words that do not", "ja", "nee", { direction: "equal" }, "missed"],
  ["no norm", "n.v.t.", 0.9, { direction: "higher" }, "not-applicable"],
  ["no figure", 0.9, "-", { direction: "higher" }, "not-applicable"],
  ["neither", "n.v.t.", "-", { direction: "higher" }, "not-applicable"],
  ["not known", 0.9, "n.b.", { direction: "higher" }, "undecided"],
  ["an error in the norm", { value: { error: "#N/A" } }, 0.9, { direction: "higher" }, "undecided"],
  ["a word for a figure", 0.9, "volgt", { direction: "higher" }, "undecided"],
])("%s", (_, norm, actual, parameters, expected) => expect(judged(norm, actual, parameters).verdict).toBe(expected));

test("a full-year count against the part of the year that has passed", () => {
  const { verdict, share } = judged(8000, 4300, { direction: "higher", elapsed: [8, 12] }, "hundreds");
  expect(verdict).toBe("missed");
  expect(share && toNumber(share.lo)).toBeCloseTo(4250 / (8000 * (2 / 3)), 9);
  expect(share && toNumber(share.hi)).toBeCloseTo(4350 / (8000 * (2 / 3)), 9);
});

test("no share without figures", () => {
  expect(judged("n.v.t.", 0.9).share).toBeNull();
  expect(judged(0.9, "-").share).toBeNull();
});

test("no verdict where no norm goes with the cell", () => {
  const { found } = judged(0.9, 0.9);
  const [norm] = found.terms;
  expect(norm && normVerdictOf(norm.cell, [found])).toBeNull();
  expect(norm && attainedShareOf(norm.cell, [found])).toBeNull();
  expect(normVerdictOf(found.target, [{ ...found, terms: [] }])).toBeNull();
});
