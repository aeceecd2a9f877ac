import { exact } from "../../../src/core/numeric/exact";
import type { FormulaTerm, RelationName, RelationParameters } from "../../../src/core/relation/kind";
import { relationKind, relationNames } from "../../../src/core/relation/registry";
import { term } from "./operands";

const eight = { elapsed: [8, 12] } as const;

test("every kind is known under its own name", () => {
  expect([...relationNames].sort()).toEqual(
    [
      "attained-share",
      "difference",
      "growth",
      "norm",
      "norm-verdict",
      "of-which",
      "ratio",
      "same-figure",
      "share",
      "stock-flow",
      "sum",
      "time-proportional",
      "weighted-total",
    ].sort(),
  );
  for (const name of relationNames) expect(relationKind(name).kind).toBe(name);
});

const C5 = { reference: "C5", sign: 1 } as const;
const C6 = { reference: "C6", sign: 1 } as const;
const D6 = { reference: "D6", sign: 1 } as const;
const less = (term: FormulaTerm): FormulaTerm => ({ ...term, sign: -1 });
const range = { reference: "C5:C7", sign: 1, range: true } as const;
const structured = { reference: "[@[Begroting 2020]]", sign: 1 } as const;

test.each<[RelationName, FormulaTerm[], RelationParameters, string | null]>([
  ["sum", [range], {}, "SUM(C5:C7)"],
  ["sum", [C5, C6, D6], {}, "SUM(C5,C6,D6)"],
  ["sum", [range, less(C6), less(D6)], {}, "SUM(C5:C7)-SUM(C6,D6)"],
  ["sum", [less(C6)], {}, "-SUM(C6)"],
  ["sum", [less(C6)], { constant: exact(1) }, "-SUM(C6)+1"],
  ["sum", [C6], { constant: exact("-12.5") }, "SUM(C6)-12.5"],
  ["sum", [C6], { constant: exact(0) }, "SUM(C6)"],
  ["sum", [], { constant: exact(4) }, null],
  ["difference", [C6, less(D6)], {}, "C6-D6"],
  ["difference", [C6, range], {}, "C6-SUM(C5:C7)"],
  ["growth", [C6, D6], {}, 'IF(AND(ISNUMBER(C6),N(D6)>0),C6/D6-1,"n.v.t.")'],
  ["ratio", [C6, structured], {}, 'IF(AND(ISNUMBER(C6),N([@[Begroting 2020]])>0),C6/[@[Begroting 2020]],"n.v.t.")'],
  ["share", [C6, range], {}, 'IF(AND(ISNUMBER(C6),N(SUM(C5:C7))>0),C6/SUM(C5:C7),"n.v.t.")'],
  ["stock-flow", [C5, C6, less(D6)], {}, "C5+C6-D6"],
  ["stock-flow", [less(range), C6], {}, "-SUM(C5:C7)+C6"],
  ["time-proportional", [C6], eight, "C6*8/12"],
  ["time-proportional", [range], eight, "SUM(C5:C7)*8/12"],
  ["of-which", [C5, C6], {}, null],
  ["weighted-total", [C5, C6], {}, null],
  ["same-figure", [C5], {}, null],
  ["norm", [C5], {}, null],
  ["attained-share", [C6, D6], {}, 'IF(AND(ISNUMBER(C6),N(D6)>0),C6/D6,"n.v.t.")'],
  ["attained-share", [C6, D6], eight, 'IF(AND(ISNUMBER(C6),N(D6)>0),C6/(D6*8/12),"n.v.t.")'],
  ["attained-share", [C6, D6], { elapsed: [12, 12] }, 'IF(AND(ISNUMBER(C6),N(D6)>0),C6/D6,"n.v.t.")'],
  ["norm-verdict", [C6, D6], { direction: "higher" }, 'IF(AND(ISNUMBER(C6),ISNUMBER(D6)),IF(C6>=D6,"behaald","niet behaald"),"n.v.t.")'],
  [
    "norm-verdict",
    [C6, D6],
    { direction: "lower", ...eight },
    'IF(AND(ISNUMBER(C6),ISNUMBER(D6)),IF(C6<=D6*8/12,"behaald","niet behaald"),"n.v.t.")',
  ],
  [
    "norm-verdict",
    [C6, D6],
    { direction: "equal", words: { met: "op norm", missed: 'niet "op norm"' } },
    'IF(AND(ISNUMBER(C6),ISNUMBER(D6)),IF(C6=D6,"op norm","niet ""op norm"""),"n.v.t.")',
  ],
  [
    "norm-verdict",
    [C6, D6],
    { inWords: true, direction: "higher" },
    'IF(OR(C6="",C6="-",C6="n.v.t.",C6="n.b.",D6=""),"n.v.t.",IF(C6=D6,"behaald","niet behaald"))',
  ],
  ["norm-verdict", [C6, D6], { direction: "informative" }, null],
  ["norm-verdict", [C6, D6], {}, null],
])("%s of %j with %j is derived by %s", (kind, references, parameters, expected) => {
  expect(relationKind(kind).formula(references, parameters)).toBe(expected);
});

const texts = (...all: string[]) =>
  all.map((text) => (text.startsWith("~") ? { text: text.slice(1), sign: -1 as const } : { text, sign: 1 as const }));

test.each<[RelationName, string[], RelationParameters, string, string]>([
  ["sum", ["C5", "C6", "C7"], {}, "C5 + C6 + C7", "C5 + C6 + C7"],
  ["sum", ["C5", "~C6"], {}, "C5 − C6", "C5 − C6"],
  ["sum", ["~C5", "C6"], {}, "−C5 + C6", "−C5 + C6"],
  ["sum", ["-12,5", "-3,0", "~-1,0"], {}, "-12,5 + (-3,0) − (-1,0)", "-12,5 + (-3,0) − (-1,0)"],
  ["sum", ["~-12,5", "-"], {}, "−(-12,5) + -", "−(-12,5) + -"],
  ["sum", ["Q1-2", "Q3-4"], {}, "Q1-2 + Q3-4", "Q1-2 + Q3-4"],
  ["sum", ["C5"], { constant: exact("12.5") }, "C5 + 12,5", "C5 + 12.5"],
  ["sum", ["C5"], { constant: exact("-12.5") }, "C5 − 12,5", "C5 − 12.5"],
  ["sum", ["C5"], { constant: exact(0) }, "C5", "C5"],
  ["difference", ["C6", "D6"], {}, "C6 − D6", "C6 − D6"],
  ["difference", ["~C6", "~-1.041"], {}, "C6 − (-1.041)", "C6 − (-1.041)"],
  ["growth", ["C6", "D6"], {}, "(C6 − D6) / D6", "(C6 − D6) / D6"],
  ["growth", ["5", "-3"], {}, "(5 − (-3)) / (-3)", "(5 − (-3)) / (-3)"],
  ["ratio", ["C6", "D6"], {}, "C6 / D6", "C6 / D6"],
  ["share", ["C6", "−3"], {}, "C6 / (−3)", "C6 / (−3)"],
  ["stock-flow", ["C4", "C5", "~C6"], {}, "C4 + C5 − C6", "C4 + C5 − C6"],
  ["time-proportional", ["F6"], eight, "F6 × 8/12", "F6 × 8/12"],
  ["of-which", ["C5", "C6"], {}, "ten minste C5 + C6", "at least C5 + C6"],
  [
    "weighted-total",
    ["C5", "C6", "C7"],
    {},
    "tussen de kleinste en de grootste van C5, C6 en C7",
    "between the smallest and the largest of C5, C6 and C7",
  ],
  ["same-figure", ["C5"], {}, "gelijk aan C5", "equal to C5"],
  ["same-figure", ["C5", "D5"], {}, "gelijk aan C5 en D5", "equal to C5 and D5"],
  ["norm", ["B4"], { direction: "higher" }, "ten minste B4", "at least B4"],
  ["norm", ["B4"], { direction: "lower" }, "ten hoogste B4", "at most B4"],
  ["norm", ["B4"], { direction: "equal", ...eight }, "gelijk aan B4 × 8/12", "equal to B4 × 8/12"],
  ["norm", ["B4"], {}, "tegenover B4", "against B4"],
  ["attained-share", ["C4", "B4"], {}, "C4 / B4", "C4 / B4"],
  ["attained-share", ["C4", "B4"], eight, "C4 / (B4 × 8/12)", "C4 / (B4 × 8/12)"],
  ["norm-verdict", ["C4", "B4"], { direction: "lower", ...eight }, "C4 ten hoogste B4 × 8/12", "C4 at most B4 × 8/12"],
  ["norm-verdict", ["C4", "B4"], { inWords: true }, "C4 gelijk aan B4", "C4 equal to B4"],
])("%s of %j with %j reads %s", (kind, terms, parameters, nl, en) => {
  expect(relationKind(kind).reads(texts(...terms), parameters, "nl")).toBe(nl);
  expect(relationKind(kind).reads(texts(...terms), parameters, "en")).toBe(en);
});

test.each<[RelationName, string[], RelationParameters, string]>([
  ["difference", ["1"], {}, "two terms needed, not 1"],
  ["difference", ["1", "2", "3"], {}, "two terms needed, not 3"],
  ["growth", [], {}, "two terms needed, not 0"],
  ["share", ["1", "2", "3"], {}, "two terms needed, not 3"],
  ["time-proportional", ["1", "2"], eight, "one term needed, not 2"],
  ["time-proportional", ["1"], {}, "no part of a year: 0/0"],
  ["time-proportional", ["1"], { elapsed: [8, 0] }, "no part of a year: 8/0"],
  ["time-proportional", ["1"], { elapsed: [0, 12] }, "no part of a year: 0/12"],
  ["time-proportional", ["1"], { elapsed: [8.5, 12] }, "no part of a year: 8.5/12"],
  ["time-proportional", ["1"], { elapsed: [8, 12.5] }, "no part of a year: 8/12.5"],
  ["of-which", [], {}, "a term needed, none given"],
  ["weighted-total", [], {}, "a term needed, none given"],
  ["same-figure", [], {}, "a term needed, none given"],
  ["stock-flow", [], {}, "a term needed, none given"],
])("%s of %j with %j is refused", (kind, terms, parameters, message) => {
  const relation = relationKind(kind);
  const given = terms.map(term);
  const [target] = ["=1"].map(term);
  if (!target) throw new Error("no target");
  expect(() => relation.judge(target, given, parameters)).toThrow(new RangeError(message));
  expect(() => relation.expected(given, parameters)).toThrow(new RangeError(message));
  if (kind !== "weighted-total") expect(() => relation.rules(target, given, parameters)).toThrow(new RangeError(message));
  expect(() => relation.reads(texts(...terms), parameters, "nl")).toThrow(new RangeError(message));
});
