import { shipped } from "../../../support/samples";
import { column, definitionOf, type TableFixture } from "../../../support/check";
import { areComparable, areMoments, type ColumnSet, columnSets } from "../../../../src/publish/figures/charts/columns";
import type { ColumnSpec } from "../../../../src/core/definition/schema";

type Told = Partial<Record<keyof ColumnSet, string>>;

/** The ids of the columns of a set; what it has not is left out. */
function told(set: ColumnSet): Told {
  return Object.fromEntries(Object.entries(set).flatMap(([key, spec]: [string, ColumnSpec | null]) => (spec ? [[key, spec.id]] : [])));
}

function sets(columns: TableFixture["columns"]): readonly Told[] {
  const [table] = definitionOf({ tables: [{ columns, rows: [[{ id: "a" }]] }] }).tables;
  return table ? columnSets(table).map(told) : [];
}

test.each<[string, readonly Told[]]>([
  ["prestatie-indicatoren", [{ lead: "actual", prior: "prior", norm: "norm", forecast: "forecast" }]],
  ["voorraadontwikkeling", [{ lead: "actual", prior: "prior", change: "variance" }]],
  ["begrotingsresultaat-uwv", [{ lead: "actual", budget: "budget", variance: "variance", variancePercent: "variance-percent" }]],
  ["overtredingen-inlichtingenplicht", [{ lead: "actual", prior: "prior", share: "actual-share", priorShare: "prior-share" }]],
  ["belangrijkste-volumeontwikkelingen-uitkeringsverstrekking", [{ lead: "actual", prior: "prior", growth: "growth-percent" }]],
  [
    "financiele-rechtmatigheid",
    [
      { lead: "fouten-actual", prior: "fouten-prior" },
      { lead: "onzekerheden-actual", prior: "onzekerheden-prior" },
    ],
  ],
  ["raming-uitvoeringskosten-now", [{ lead: "forecast" }]],
  ["top-11-risicogebieden", []],
])("%s of 2020", (id, expected) => {
  const table = shipped("uwv-achtmaandenverslag-2020").tables.find((each) => each.id === id);
  expect(table && columnSets(table).map(told)).toEqual(expected);
});

test("a variance that does not say of what is against the budget, or else last year", () => {
  const bare = { id: "variance", role: "variance", header: "Verschil" } as const;
  expect(sets([column.actual, column.budget, bare])).toEqual([{ lead: "actual", budget: "budget", variance: "variance" }]);
  expect(sets([column.actual, column.prior, bare])).toEqual([{ lead: "actual", prior: "prior", change: "variance" }]);
  expect(sets([column.actual, bare])).toEqual([{ lead: "actual" }]);
});

test("the year's budget counts where the table or its columns hold the figure against it", () => {
  const year = { id: "year", role: "budget-year", header: "Begroting" } as const;
  const whole = { ...column.actual, period: { span: "year" } } as const;
  const against = { ...column.variance, derive: { kind: "difference", minuend: "year", subtrahend: "actual" } } as const;
  expect(sets([column.actual, year, against])).toEqual([{ lead: "actual", budget: "year", variance: "variance" }]);
  expect(sets([whole, year])).toEqual([{ lead: "actual", budget: "year" }]);
  expect(sets([column.actual, year])).toEqual([{ lead: "actual" }]);
});

test("with a budget and a prior each variance goes with its own", () => {
  const change = { ...column.variance, id: "change", derive: { kind: "difference", minuend: "actual", subtrahend: "prior" } } as const;
  expect(sets([column.actual, column.budget, column.prior, change, column.variance])).toEqual([
    { lead: "actual", budget: "budget", prior: "prior", variance: "variance", change: "change" },
  ]);
});

test("several measured columns pair by group, else by place; one norm is for all", () => {
  const grouped = (id: string, role: "actual" | "prior", group: string) => ({ ...column[role], id, group }) as const;
  expect(
    sets([grouped("a1", "actual", "A"), grouped("b1", "actual", "B"), grouped("b0", "prior", "B"), grouped("a0", "prior", "A")]),
  ).toEqual([
    { lead: "a1", prior: "a0" },
    { lead: "b1", prior: "b0" },
  ]);
  const plain = (id: string, role: "actual" | "prior") => ({ ...column[role], id, header: id }) as const;
  expect(sets([plain("a1", "actual"), plain("a0", "prior"), plain("b1", "actual"), plain("b0", "prior"), column.norm])).toEqual([
    { lead: "a1", prior: "a0", norm: "norm" },
    { lead: "b1", prior: "b0", norm: "norm" },
  ]);
  expect(sets([plain("a1", "actual"), plain("b1", "actual"), plain("a0", "prior")])).toEqual([{ lead: "a1" }, { lead: "b1" }]);
});

test("a budget that stands alone leads", () => {
  expect(sets([column.budget])).toEqual([{ lead: "budget" }]);
});

const at = (span: "period" | "year" | "end" | "year-end" | "other", key?: string): ColumnSpec => ({
  id: "c",
  role: "actual",
  header: "",
  period: { span, year: 0, ...(key === undefined ? {} : { key }) },
});

test.each<[ColumnSpec, ColumnSpec, boolean, boolean]>([
  [at("period"), at("period"), true, false],
  [at("period"), at("year"), false, false],
  [at("end"), at("year-end"), true, true],
  [at("end"), at("period"), false, false],
  [at("other", "meting"), at("other", "meting"), true, false],
  [at("other", "meting"), at("other", "jaar"), false, false],
  [{ id: "a", role: "actual", header: "" }, { id: "b", role: "prior", header: "" }, true, false],
  [{ id: "a", role: "actual", header: "" }, at("period"), false, false],
])("%p and %p: comparable %p, moments %p", (a, b, comparable, moments) => {
  expect(areComparable(a, b)).toBe(comparable);
  expect(areMoments(a, b)).toBe(moments);
});
