import { deriveCells, type DerivedCell, type DeriveOptions } from "../../../src/core/derive/derive";
import { toNumber } from "../../../src/core/numeric/exact";
import type { BoundReport } from "../../../src/core/table/bound";
import { cellName } from "../../../src/core/table/address";
import type { CellValue } from "../../../src/core/table/sheet";
import { type Input, sheetOf } from "../../support/sheet";
import { costs, costsSheet, definitionOf, relation, relationsOf, reportOf } from "./report";

const definition = definitionOf([costs]);
const blank: readonly (readonly Input[])[] = [
  ["Kop"],
  ["A", 373, null, null, null, 583.2],
  ["B", 235.1, null, null, null, 389.5],
  [null],
  ["C", 37.3, null, null, null, 70],
  ["Totaal", null, null, null, null, null],
];

function derived(report: BoundReport, options: DeriveOptions = { mode: "formulas" }): readonly DerivedCell[] {
  return deriveCells(report, relationsOf(report), options);
}

function byCell(cells: readonly DerivedCell[]): Record<string, DerivedCell> {
  return Object.fromEntries(cells.map((one) => [cellName(one.cell.address.row, one.cell.address.column), one]));
}

function costsOf(
  rows: readonly (readonly Input[])[],
  form: "table" | "range" | "totals" = "range",
  options?: DeriveOptions,
): Record<string, DerivedCell> {
  return byCell(derived(reportOf(definition, [costsSheet(rows, form)]), options));
}

/** The rows after what was derived has been written. */
function filled(rows: readonly (readonly Input[])[], cells: Record<string, DerivedCell>): Input[][] {
  return rows.map((row, i) =>
    Array.from({ length: 6 }, (_, j): Input => {
      const one = cells[cellName(i + 1, j)];
      return one?.write ? { value: one.value, ...(one.formula === null ? {} : { formula: one.formula }) } : (row[j] ?? null);
    }),
  );
}

describe("what belongs in the cells of a plain range", () => {
  const cells = costsOf(blank);
  test.each<[string, string, CellValue, string]>([
    ["C3", "F3*8/12", (583.2 * 8) / 12, "time-proportional"],
    ["D3", "B3-C3", 373 - (583.2 * 8) / 12, "difference"],
    ["E3", 'IF(AND(ISNUMBER(D3),N(C3)>0),D3/C3,"n.v.t.")', (373 - (583.2 * 8) / 12) / ((583.2 * 8) / 12), "percentage"],
    ["B7", "SUM(B3:B4)-SUM(B6)", 373 + 235.1 - 37.3, "total"],
    ["F7", "SUM(F3:F4)-SUM(F6)", 583.2 + 389.5 - 70, "total"],
    ["C7", "F7*8/12", ((583.2 + 389.5 - 70) * 8) / 12, "time-proportional"],
    ["D7", "B7-C7", 373 + 235.1 - 37.3 - ((583.2 + 389.5 - 70) * 8) / 12, "difference"],
  ])("%s is %s", (cell, formula, value, kind) => {
    expect(cells[cell]).toMatchObject({ formula, kind, change: "fill", deviates: false, write: true, skipped: null });
    expect(cells[cell]?.value).toBe(value);
  });

  test("headings, spacers and inputs are not derived", () => {
    expect(Object.keys(cells).sort()).toEqual(["B7", "C3", "C4", "C6", "C7", "D3", "D4", "D6", "D7", "E3", "E4", "E6", "E7", "F7"].sort());
  });

  test("formats follow the notation", () => {
    expect(cells["D3"]?.format).toContain("0.0");
    expect(cells["E3"]?.format).toContain("%");
  });

  test("the interval is what the typed figures allow, in base units", () => {
    const interval = cells["D3"]?.interval;
    // 373,0 within 0,05 and two thirds of 583,2 within 0,05.
    expect(interval && toNumber(interval.lo)).toBeCloseTo((372.95 - 583.25 * (2 / 3)) * 1e6, 3);
    expect(interval && toNumber(interval.hi)).toBeCloseTo((373.05 - 583.15 * (2 / 3)) * 1e6, 3);
  });
});

describe("in an Excel table formulas refer to headers within a row, and by address down a column", () => {
  const cells = costsOf(blank, "table");
  test.each([
    ["C3", "kosten[[#This Row],[Begroting 2020]]*8/12"],
    ["D3", "kosten[[#This Row],[Realisatie]]-kosten[[#This Row],[Begroting '[8'] '#1]]"],
    ["D7", "kosten[[#This Row],[Realisatie]]-kosten[[#This Row],[Begroting '[8'] '#1]]"],
    ["B7", "SUM(B3:B4)-SUM(B6)"],
  ])("%s is %s", (cell, formula) => expect(cells[cell]?.formula).toBe(formula));

  test("the values are those of the plain range", () => {
    const plain = costsOf(blank);
    for (const [name, one] of Object.entries(cells)) expect(one.value).toBe(plain[name]?.value);
  });

  test("in the totals row of the Excel table by address", () => {
    expect(costsOf(blank, "totals")["D7"]?.formula).toBe("B7-C7");
  });

  test("a column that the Excel table does not name goes by address", () => {
    const sheet = costsSheet(blank, "table");
    const tables = sheet.tables.map((table) => ({ ...table, columns: table.columns.slice(0, 2) }));
    expect(byCell(derived(reportOf(definition, [{ ...sheet, tables }])))["D3"]?.formula).toBe("kosten[[#This Row],[Realisatie]]-C3");
  });
});

describe("running again changes nothing", () => {
  test.each(["range", "table"] as const)("in a %s", (form) => {
    const once = filled(blank, costsOf(blank, form));
    for (const one of Object.values(costsOf(once, form))) expect(one).toMatchObject({ change: "same", write: false, deviates: false });
  });

  test("with values", () => {
    const options: DeriveOptions = { mode: "values" };
    const first = costsOf(blank, "range", options);
    for (const one of Object.values(first)) expect(one).toMatchObject({ formula: null, write: true });
    for (const one of Object.values(costsOf(filled(blank, first), "range", options)))
      expect(one).toMatchObject({ change: "same", write: false });
  });

  test("the same formula in other words is the same, and a stale value is refreshed", () => {
    const rows = [...blank];
    rows[1] = ["A", 373, { value: 1, formula: "f3 * 8/12" }, null, null, 583.2];
    expect(costsOf(rows)["C3"]).toMatchObject({ change: "same", write: true });
    expect(costsOf(rows, "range", { mode: "values" })["C3"]).toMatchObject({ change: "same", write: false });
  });
});

describe("what stands there is said", () => {
  const typed: readonly (readonly Input[])[] = [
    ["Kop"],
    ["A", 373, 388.8, -15.8, -0.041, 583.2],
    ["B", 235.1, { value: 1, formula: "F4*8/11" }, -24.5, "N.v.t.", 389.5],
    [null],
    ["C", 37.3, 46.7, -93, -0.2, 70],
    ["Totaal", 570.8, "", -31, null, 902.7],
  ];
  const cells = costsOf(typed);
  test.each<[string, Partial<DerivedCell>]>([
    ["C3", { change: "replace-typed", deviates: false, write: true, current: { value: 388.8, formula: null } }],
    ["C4", { change: "replace-formula", deviates: false, write: true, current: { value: 1, formula: "F4*8/11" } }],
    ["D6", { change: "replace-typed", deviates: true }],
    ["D3", { change: "replace-typed", deviates: false }],
    ["E4", { change: "replace-typed", deviates: true }],
    ["C7", { change: "fill" }],
    ["F7", { change: "replace-typed", deviates: false }],
  ])("%s", (cell, expected) => expect(cells[cell]).toMatchObject(expected));

  test("typed figures that are kept are listed, and others build on them", () => {
    const kept = costsOf(typed, "range", { mode: "formulas", typed: "keep" });
    expect(kept["D6"]).toMatchObject({ change: "replace-typed", deviates: true, write: false });
    expect(kept["D3"]).toMatchObject({ change: "replace-typed", deviates: false, write: false });
    expect(kept["E6"]?.value).toBeCloseTo(-93 / 46.7, 12);
  });

  test("only those that deviate are kept", () => {
    const some = costsOf(typed, "range", { mode: "formulas", typed: "keep-deviating" });
    expect(some["D6"]).toMatchObject({ deviates: true, write: false });
    expect(some["D3"]).toMatchObject({ deviates: false, write: true });
  });

  test("values are the figures themselves, without the noise that binary sums leave in Excel", () => {
    expect(costsOf(blank)["D3"]?.value).toBe(-15.800000000000011);
    expect(costsOf(blank, "range", { mode: "values" })["D3"]?.value).toBe(-15.8);
    expect(costsOf(blank, "range", { mode: "values" })["B7"]?.value).toBe(570.8);
    expect(costsOf(blank, "range", { mode: "values" })["E3"]?.value).toBe(-15.8 / 388.8);
  });

  test("a typed value that is the computed one is the same in mode values", () => {
    const same = [...blank];
    same[5] = ["Totaal", 570.8, null, null, null, null];
    expect(costsOf(same, "range", { mode: "values" })["B7"]).toMatchObject({ change: "same", write: false });
  });
});

describe("codes, blanks and what cannot be computed", () => {
  function withA(actual: Input, year: Input, more: Partial<Record<"B", Input>> = {}): Record<string, DerivedCell> {
    const rows = [...blank];
    rows[1] = ["A", actual, null, null, null, year];
    if (more.B !== undefined) rows[2] = ["B", more.B, null, null, null, 389.5];
    return costsOf(rows);
  }

  test("a blank input leaves what needs it alone, and says why", () => {
    const cells = withA(null, 583.2);
    expect(cells["C3"]).toMatchObject({ change: "fill" });
    for (const name of ["D3", "E3", "B7", "D7", "E7"])
      expect(cells[name]).toMatchObject({ change: "skip", formula: null, value: null, write: false });
    expect(cells["D3"]?.skipped).toEqual({ reason: "input-blank", cells: [{ sheet: "Een", row: 2, column: 1 }] });
    expect(cells["E3"]?.skipped?.cells).toEqual([{ sheet: "Een", row: 2, column: 3 }]);
  });

  test.each<[Input, string]>([
    ["n.b.", "input-not-known"],
    ["volgt", "input-not-a-number"],
    [true, "input-not-a-number"],
    ["373,0", "input-text-number"],
    [{ value: { error: "#REF!" } }, "input-error"],
  ])("%j is said to be %s", (input, reason) => {
    expect(withA(input, 583.2)["D3"]?.skipped?.reason).toBe(reason);
    expect(withA(input, 583.2)["B7"]?.skipped?.reason).toBe(reason);
  });

  test.each<[Input]>([["-"], ["n.v.t."]])("%j does not count in a sum, and makes a difference n.v.t.", (code) => {
    const cells = withA(code, 583.2);
    expect(cells["B7"]?.value).toBeCloseTo(235.1 - 37.3, 12);
    expect(cells["D3"]).toMatchObject({ formula: 'IF(COUNT(B3,C3)=2,B3-C3,"n.v.t.")', value: "n.v.t.", interval: null, change: "fill" });
    expect(cells["E3"]).toMatchObject({ value: "n.v.t." });
  });

  test("a time-proportional code stays that code", () => {
    const cells = withA(373, "-");
    expect(cells["C3"]).toMatchObject({ formula: "IF(ISNUMBER(F3),F3*8/12,F3)", value: "-" });
    expect(cells["D3"]?.value).toBe("n.v.t.");
  });

  test.each([0, -5])("a base of %d makes a percentage n.v.t.", (year) => {
    expect(withA(373, year)["E3"]).toMatchObject({ value: "n.v.t.", change: "fill" });
    expect(withA(373, year)["D3"]?.value).toBeCloseTo(373 - (year * 8) / 12, 12);
  });

  test("a sum of codes alone is no sum", () => {
    const rows = [...blank];
    for (const i of [1, 2, 4]) rows[i] = ["x", "n.v.t.", null, null, null, 1];
    rows[5] = ["Totaal", 86.5, null, null, null, null];
    const cells = costsOf(rows);
    expect(cells["B7"]).toMatchObject({ change: "skip", value: 86.5, skipped: { reason: "no-numbers" } });
    expect(cells["D7"]?.value).toBeCloseTo(86.5 - 4 / 6, 9);
    expect(cells["D7"]?.interval).not.toBeNull();
  });

  test("a result that is no number is not written", () => {
    expect(withA(1e308, 583.2, { B: 1e308 })["B7"]).toMatchObject({ change: "skip", skipped: { reason: "result-error" } });
  });
});

describe("which relation a cell follows", () => {
  const report = reportOf(definition, [costsSheet(blank, "range")]);
  const year = relation(report, "sum", "totaal/year", ["a/year", "b/year"], { origin: "relation" });
  const rows = relation(report, "sum", "totaal/year", ["a/year", "b/year", "c/year"], { origin: "rows" });
  const column = relation(report, "time-proportional", "totaal/year", ["a/year"]);

  test.each([
    ["the rule of its column before the sum of its parts", [year, rows, column], column],
    ["in any order", [column, rows, year], column],
    ["the sum of its parts before a named relation", [year, rows], rows],
    ["a named relation when there is no other", [year], year],
  ])("%s", (_, relations, expected) => {
    expect(deriveCells(report, relations, { mode: "formulas" }).map((one) => one.relation)).toEqual([expected]);
  });

  test.each([
    ["kinds that only check", relation(report, "same-figure", "totaal/year", ["a/year"])],
    ["a warning", { ...year, severity: "warning" as const }],
    ["a named relation on a row that is typed", relation(report, "sum", "a/year", ["b/year"], { origin: "relation" })],
    ["a named relation in a column that is typed", relation(report, "growth", "a/year", ["a/actual", "b/actual"], { origin: "relation" })],
    ["an indicator", { ...year, origin: "indicator" as const }],
    ["no terms", { ...year, terms: [] }],
  ])("not from: %s", (_, one) => expect(deriveCells(report, [one], { mode: "formulas" })).toEqual([]));

  test("cells that need each other are left alone, and what needs them builds on what stands there", () => {
    const relations = [
      relation(report, "sum", "totaal/actual", ["totaal/year"], { origin: "rows" }),
      relation(report, "sum", "totaal/year", ["totaal/actual"], { origin: "rows" }),
      relation(report, "difference", "totaal/variance", ["totaal/actual", "a/year"]),
    ];
    const cells = deriveCells(report, relations, { mode: "formulas" });
    expect(cells.map((one) => one.skipped?.reason)).toEqual(["cycle", "cycle", "input-blank"]);
  });

  test("a relation between tables is checked, not filled", () => {
    const two = reportOf(definitionOf([costs, { ...costs, id: "ander" }]), [costsSheet(blank, "range"), sheetOf("Twee", [[], ...blank])]);
    const across = relation(two, "sum", "totaal/year", ["ander/a/year"], { origin: "relation" });
    expect(deriveCells(two, [across], { mode: "formulas" })).toEqual([]);
  });

  test("cells that are never filled are left alone", () => {
    const marked = definitionOf([
      {
        ...costs,
        rows: costs.rows.map((row) =>
          row.id === "c" ? { ...row, cells: { percent: { fill: "none" as const }, variance: { derive: false as const } } } : row,
        ),
      },
    ]);
    const names = Object.keys(byCell(derived(reportOf(marked, [costsSheet(blank, "range")]))));
    expect(names).not.toContain("E6");
    expect(names).not.toContain("D6");
  });
});

describe("parts that expanding has set apart", () => {
  const rows = [...blank];
  rows[1] = ["A", "n.v.t.", null, null, null, 1];
  rows[4] = ["C", "-", null, null, null, 1];
  const named = definitionOf(
    [costs],
    [{ id: "som", kind: "sum", target: { table: "kosten", row: "totaal" }, terms: [{ row: "a", sign: -1 }, { row: "b" }] }],
  );
  const report = reportOf(named, [costsSheet(rows, "range")]);
  const sum = relation(report, "sum", "totaal/actual", ["b/actual"], { origin: "rows" });
  const [a, c] = ["a", "c"].map((row) => report.tables[0]?.cell(row, "actual"));
  if (!a || !c) throw new Error("no cells");

  test("codes stay in the formula, with the sign of their row", () => {
    expect(deriveCells(report, [{ ...sum, omitted: [a, c] }], { mode: "formulas" })[0]).toMatchObject({
      formula: "SUM(B3:B4)-SUM(B6)",
      value: 235.1,
    });
  });

  test("or the sign that a named relation gives", () => {
    const som = { ...sum, id: "som/actual", origin: "relation" as const };
    expect(deriveCells(report, [{ ...som, omitted: [a] }], { mode: "formulas" })[0]).toMatchObject({ formula: "SUM(B4)-SUM(B3)" });
    expect(deriveCells(report, [{ ...som, omitted: [c] }], { mode: "formulas" })[0]).toMatchObject({ formula: "SUM(B4,B6)" });
  });

  test("codes alone are no sum, and a part that was not found is said", () => {
    const codes = { ...sum, terms: [], omitted: [a, c], incomplete: true };
    expect(deriveCells(report, [codes], { mode: "formulas" })[0]?.skipped?.reason).toBe("no-numbers");
    expect(deriveCells(report, [{ ...sum, incomplete: true }], { mode: "formulas" })[0]?.skipped?.reason).toBe("part-missing");
  });
});

describe("figures in different units", () => {
  const mixed = definitionOf([
    {
      ...costs,
      columns: [
        { id: "label", role: "label", header: "Post" },
        { id: "actual", role: "actual", header: "Realisatie" },
        { id: "prior", role: "prior", header: "2019", notation: "count" },
        {
          id: "growth",
          role: "growth-percent",
          header: "% +/-",
          notation: "in-percent",
          derive: { kind: "growth", of: "actual", base: "prior" },
        },
        {
          id: "variance",
          role: "variance",
          header: "Verschil",
          notation: "count",
          derive: { kind: "difference", minuend: "actual", subtrahend: "prior" },
        },
        { id: "share", role: "share", header: "Aandeel", notation: "whole", derive: { kind: "share", of: "actual" } },
      ],
      rows: [
        { id: "totaal", label: "Totaal", kind: "total" },
        { id: "a", label: "A", partOf: "totaal" },
        { id: "b", label: "B", partOf: "totaal", notation: "count" },
      ],
    },
  ]);
  const report = reportOf(mixed, [sheetOf("Een", [["Post"], ["Totaal", null, null], ["A", 1.5, 1200000], ["B", 500000, 0]])]);
  const cells = byCell(derived(report));
  test.each<[string, string, number | string]>([
    ["B2", "SUM(B3,(N(B4)*0.000001))", 2],
    ["D3", 'IFERROR((IF(AND(ISNUMBER(B3),N((N(C3)*0.000001))>0),B3/(N(C3)*0.000001)-1,"n.v.t."))*100,"n.v.t.")', 25],
    ["D4", 'IFERROR((IF(AND(ISNUMBER(B4),N(C4)>0),B4/C4-1,"n.v.t."))*100,"n.v.t.")', "n.v.t."],
    ["E3", "(N(B3)*1000000)-C3", 300000],
    ["F3", 'IF(AND(ISNUMBER(B3),N(B2)>0),B3/B2,"n.v.t.")', 0.75],
  ])("%s is %s", (cell, formula, value) => {
    expect(cells[cell]?.formula).toBe(formula);
    if (typeof value === "number") expect(cells[cell]?.value).toBeCloseTo(value, 9);
    else expect(cells[cell]?.value).toBe(value);
  });

  test("a constant counts in the unit of the cell", () => {
    const rest = relation(report, "sum", "totaal/actual", ["-a/actual"], {
      origin: "rows",
      parameters: { constant: { n: 3000000n, d: 1n } },
    });
    expect(deriveCells(report, [rest], { mode: "formulas" })[0]).toMatchObject({ formula: "-SUM(B3)+3", value: 1.5 });
  });
});
