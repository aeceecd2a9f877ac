import type { RelationName } from "../../../src/core/relation/kind";
import { relationKind } from "../../../src/core/relation/registry";
import { figure, live, shown, term } from "./operands";

type Row = [
  name: string,
  kind: RelationName,
  target: string,
  terms: [string, string],
  outcome: string,
  expected: string | null,
  reason?: string,
];

const rows: Row[] = [
  ["growth of exact counts", "growth", "46%", ["=334227", "=229047"], "passes", "[0.459207, 0.459207]"],
  ["growth one percent off", "growth", "47%", ["=334227", "=229047"], "fails", "[0.459207, 0.459207]"],
  ["growth one percent off below", "growth", "45%", ["=334227", "=229047"], "fails", "[0.459207, 0.459207]"],
  ["growth of figures in hundreds", "growth", "25%", ["56600~100", "45300~100"], "passes", "(0.246968, 0.251934)"],
  ["negative growth", "growth", "-2%", ["=364", "=372"], "passes", "[-0.021505, -0.021505]"],
  ["growth of half a per cent rounds away from zero", "growth", "1%", ["=1005", "=1000"], "passes", "[0.005, 0.005]"],
  ["growth of half a per cent is not nil", "growth", "0%", ["=1005", "=1000"], "fails", "[0.005, 0.005]"],
  ["growth from a base that may be zero", "growth", "46%", ["5", "0"], "undecided", null, "base-zero"],
  ["growth from an exact zero", "growth", "46%", ["=5", "=0"], "undecided", null, "base-zero"],
  ["growth from a base whose edge is zero", "growth", "46%", ["=5", "50~100"], "undecided", null, "base-zero"],
  ["growth from a negative base", "growth", "46%", ["5", "-3"], "undecided", null, "base-not-positive"],
  ["growth to nothing at the edge that does not belong", "growth", "-99.5%~1", ["=0", "3"], "fails", "[-1, -1]"],
  ["growth of a numerator of zero", "growth", "-100%", ["=0", "=3"], "passes", "[-1, -1]"],
  ["growth, digits swapped", "growth", "3.9%", ["102.9", "100.0"], "fails", "(0.027986, 0.030015)"],
  ["live growth", "growth", live(334227 / 229047 - 1), ["=334227", "=229047"], "passes", "[0.459207, 0.459207]"],
  ["live growth that is off", "growth", live(334227 / 229047 - 1 + 1e-11), ["=334227", "=229047"], "fails", "[0.459207, 0.459207]"],
  [
    "live growth whose fifteen digits end in zeros",
    "growth",
    "=0.1234567890123",
    ["=11234567890123", "=10000000000000"],
    "passes",
    "[0.123457, 0.123457]",
  ],

  ["a share", "share", "35%", ["2800~100", "7900~100"], "passes", "(0.345912, 0.363057)"],
  ["a share that is off", "share", "38%", ["2800~100", "7900~100"], "fails", "(0.345912, 0.363057)"],
  ["a share of nothing", "share", "0%", ["=0", "=0"], "undecided", null, "base-zero"],
  ["no share of something", "share", "0%", ["=0", "=12"], "passes", "[0, 0]"],
  ["a whole below zero", "share", "0%", ["=1", "=-12"], "undecided", null, "base-not-positive"],

  ["a variance as percentage of budget", "ratio", "-4.1%", ["-15.8", "388.8"], "passes", "(-0.040772, -0.040504)"],
  ["the other sign", "ratio", "4.1%", ["-15.8", "388.8"], "fails", "(-0.040772, -0.040504)"],
  ["a ratio on the open edge", "ratio", "=0.5", ["=1", "2"], "passes", "(0.4, 0.666667]"],
  ["a ratio just at its open edge", "ratio", "=0.4", ["=1", "2"], "fails", "(0.4, 0.666667]"],
  ["typed ratios get no forgiveness", "ratio", "=0.2500000000001", ["=1", "=4"], "fails", "[0.25, 0.25]"],
  ["a live ratio of typed figures", "ratio", live(1 / 3), ["=1", "=3"], "passes", "[0.333333, 0.333333]"],
  ["a typed ratio of an endless quotient", "ratio", "=0.3333", ["=1", "=3"], "fails", "[0.333333, 0.333333]"],
];

test.each(rows.map(([name, kind, target, terms, outcome, expected, reason]) => ({ name, kind, target, terms, outcome, expected, reason })))(
  "$name",
  (row) => {
    const { kind, target, terms, outcome, expected, reason } = row;
    const judged = relationKind(kind).judge(figure(target), terms.map(term), {});
    expect([judged.outcome, shown(judged.expected), judged.reason]).toEqual([outcome, expected, reason]);
    expect(shown(relationKind(kind).expected(terms.map(term), {}))).toBe(expected);
  },
);

test.each(["printed", "unrounded", "unstated"] as const)("convention %s does not bind a percentage", (convention) => {
  const terms = ["56600~100", "45300~100"].map(term);
  expect(relationKind("growth").judge(figure("25.1%"), terms, { convention }).outcome).toBe("passes");
});
