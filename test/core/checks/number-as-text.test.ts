import { check } from "../../../src/core/checks/number-as-text";
import { column, type ReportFixture, runOn, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function cell(value: Input, notation = "count"): ReportFixture {
  return { tables: [{ columns: [column.actual], notation, rows: [[{ id: "a" }, value]] }] };
}

/** A table of six figures, the first two columns of which can be text. */
function table(actual: readonly Input[], prior: readonly Input[], notation = "count"): ReportFixture {
  const rows = ["a", "b", "c"].map((id, at) => [{ id }, actual[at] ?? null, prior[at] ?? null] as const);
  return { tables: [{ columns: [column.actual, column.prior], notation, rows }] };
}

testCheck(check, {
  valid: [
    { name: "a number", report: cell(1234), passes: 1 },
    { name: "a code is no number", report: cell("n.v.t."), passes: 0 },
  ],
  invalid: [
    {
      name: "a table pasted from a document is told once",
      report: table(["1.234", "567", "1.801"], ["1.100", "-", "1.651"]),
      findings: [
        {
          at: "B3",
          message: "table",
          severity: "error",
          repair: { value: "1.234", number: 1234, safe: true },
          nl: "Alle 5 cijfers van de tabel staan als tekst in hun cel (B3 t/m C5), zoals na plakken uit een document.",
        },
      ],
    },
    {
      name: "a column of text beside one of numbers",
      report: table([1234, 567, 1801], ["1.100", "551", "1.651"]),
      findings: [
        {
          at: "C3",
          message: "column",
          repair: { value: "1.100", number: 1100, safe: true },
          nl: "Alle 3 cijfers van kolom 'Vorig jaar' staan als tekst in hun cel (C3 t/m C5).",
        },
      ],
      passes: 3,
    },
    {
      name: "a footnote or a limit in the text is told by itself: it has to be kept",
      report: table(["12%", "*34%", "46%"], ["10%", "≤30%", "40%"], "percent"),
      findings: [
        { at: "B3", message: "table" },
        { at: "B4", message: "marked" },
        { at: "C4", message: "fails" },
      ],
    },
    {
      name: "with a note",
      report: cell("1.234²"),
      findings: [
        {
          at: "B3",
          message: "marked",
          severity: "error",
          repair: { value: "1.234", number: 1234, safe: true },
          nl: "B3 'Rij a' '1.234²' is tekst; gelezen als 1.234 met noot ².",
        },
      ],
    },
    {
      name: "with thousands",
      report: cell("13 285"),
      findings: [{ at: "B3", message: "fails", repair: { value: "13.285", number: 13285, safe: true } }],
    },
    {
      name: "a percentage",
      report: cell("46%", "percent"),
      findings: [{ at: "B3", message: "fails", repair: { value: "46%", number: 0.46, safe: true } }],
    },
    {
      name: "a formula that gives text",
      report: cell({ value: "46", formula: 'TEXT(C1,"0")' }),
      findings: [{ at: "B3", message: "fails", repair: { value: "46", number: 46, safe: false } }],
    },
  ],
});

test("what was pasted as text is converted together, and every cell counts", () => {
  const run = runOn([check], table(["1.234", "567", "1.801"], ["1.100", "551", "1.651"]));
  expect(run.summary).toMatchObject({ fails: 6, error: 1 });
  expect(run.findings[0]?.repair?.along?.map(({ number }) => number)).toEqual([1100, 567, 551, 1801, 1651]);
});
