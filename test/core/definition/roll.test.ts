import { loadDefinition } from "../../../src/core/definition/load";
import { earlierDefinitions, followingPeriod, rollDefinition, rollGaps, rollMoves } from "../../../src/core/definition/roll";
import type { ColumnSpec, Definition, PeriodKind } from "../../../src/core/definition/schema";
import { changed, loaded, must } from "./fixture";

test("the next report is the same report a year later", () => {
  const before = loaded();
  const next = rollDefinition(before);
  expect(next).toEqual({ ...before, id: "dienst-achtmaandenverslag-2021", version: "1", period: { kind: "eight-months", year: 2021 } });
  expect(loadDefinition(JSON.stringify(next), "next.json")).toEqual({ definition: next });
});

test.each<[string, string, { year?: number; kind?: PeriodKind }, string, string]>([
  ["dienst-achtmaandenverslag-2020", "3", {}, "dienst-achtmaandenverslag-2021", "1"],
  ["dienst-achtmaandenverslag-2020", "3", { year: 2025 }, "dienst-achtmaandenverslag-2025", "1"],
  ["dienst-achtmaandenverslag-2020", "3", { kind: "four-months" }, "dienst-viermaandenverslag-2021", "1"],
  ["dienst-achtmaandenverslag-2020", "3", { kind: "quarter-1" }, "dienst-achtmaandenverslag-2021", "1"],
  ["dienst-eight-months", "3", { kind: "twelve-months", year: 2020 }, "dienst-twelve-months", "1"],
  ["dienst-12020", "3", {}, "dienst-12020", "4"],
  ["dienst", "1.9", {}, "dienst", "1.10"],
  ["dienst", "concept", {}, "dienst", "concept-2"],
])("%s version %s %j", (id, version, to, newId, newVersion) => {
  expect(rollDefinition({ ...loaded(), id, version }, to)).toMatchObject({
    id: newId,
    version: newVersion,
    period: { year: to.year ?? 2021, kind: to.kind ?? "eight-months" },
  });
});

test.each<[PeriodKind, PeriodKind, number]>([
  ["four-months", "eight-months", 2020],
  ["eight-months", "twelve-months", 2020],
  ["twelve-months", "four-months", 2021],
  ["quarter-1", "quarter-2", 2020],
  ["quarter-2", "quarter-3", 2020],
  ["quarter-3", "quarter-4", 2020],
  ["quarter-4", "quarter-1", 2021],
  ["half-year-1", "half-year-2", 2020],
  ["half-year-2", "half-year-1", 2021],
  ["month-9", "month-10", 2020],
  ["month-12", "month-1", 2021],
])("after %s comes %s", (kind, next, year) => {
  expect(followingPeriod({ kind, year: 2020 })).toEqual({ kind: next, year });
});

test("actual becomes prior and norms are carried; headings and derived columns have no part", () => {
  const moves = rollMoves(loaded()).map((move) => `${move.table}/${move.row}: ${move.from} → ${move.to}`);
  expect(moves).toEqual([
    "prestaties/op-tijd: norm → norm",
    "prestaties/op-tijd: actual → prior",
    "prestaties/klanten: norm → norm",
    "prestaties/klanten: actual → prior",
    "prestaties/bezwaren: norm → norm",
    "prestaties/bezwaren: actual → prior",
  ]);
  expect(rollGaps(loaded())).toEqual([]);
});

test("within a year its budget is carried", () => {
  const later = rollMoves(loaded(), { kind: "twelve-months", year: 2020 }).map(
    (move) => `${move.table}/${move.row}: ${move.from} → ${move.to}`,
  );
  expect(later).toEqual(expect.arrayContaining(["kosten/r11: year → year", "prestaties/op-tijd: norm → norm"]));
  expect(rollMoves(loaded()).filter(({ to }) => to === "year")).toEqual([]);
});

function withColumns(...columns: Partial<ColumnSpec>[]): Definition {
  const definition = loaded();
  const [, table] = definition.tables;
  const kept = must(table).columns.filter((column) => column.role === "label");
  const made = columns.map((column, i): ColumnSpec => ({ id: `c${i}`, role: "actual", header: `C${i}`, ...column }));
  return {
    ...definition,
    tables: [{ ...must(table), columns: [...kept, ...made], rows: must(table).rows.filter((row) => row.id === "klanten") }],
  };
}

const period = (span: "period" | "year" | "end" | "year-end" | "other", year = 0, key?: string) => ({
  period: { span, year, ...(key === undefined ? {} : { key }) },
});
const PRIOR = { role: "prior" as const };

test.each<[string, Partial<ColumnSpec>[], { year?: number; kind?: PeriodKind }, string]>([
  ["end to end", [period("end"), { ...PRIOR, ...period("end", -1) }], {}, "c0 → c1"],
  [
    "a full year from eight months",
    [
      { ...period("period"), role: "budget" },
      { ...PRIOR, ...period("year", -1) },
    ],
    {},
    "other-period → c1",
  ],
  ["a year-end of a stock from August", [period("end"), { ...PRIOR, ...period("year-end", -1) }], {}, "other-period → c1"],
  [
    "a year-end of a stock from a year report",
    [period("end"), { ...PRIOR, ...period("end", -1) }],
    { kind: "twelve-months" },
    "other-period → c1",
  ],
  [
    "two years ago from last year",
    [
      { ...PRIOR, ...period("end", -1) },
      { ...PRIOR, ...period("end", -2) },
    ],
    {},
    "other-period → c0, c0 → c1",
  ],
  ["a named span", [period("other", 0, "meting"), { ...PRIOR, ...period("other", -1, "meting") }], {}, "c0 → c1"],
  ["a nameless span", [period("other"), { ...PRIOR, ...period("other", -1) }], {}, "no-period → c1"],
  ["no period", [period("end"), PRIOR], {}, "no-period → c1"],
  [
    "an average is no level",
    [
      { ...period("period"), role: "average" },
      { ...PRIOR, ...period("period", -1) },
    ],
    {},
    "other-period → c1",
  ],
  [
    "under the same group",
    [
      { ...period("end"), group: "A" },
      { ...period("end"), group: "B" },
      { ...PRIOR, ...period("end", -1), group: "B" },
    ],
    {},
    "c1 → c2",
  ],
  [
    "two that fit",
    [
      { ...period("end"), group: "A" },
      { ...period("end"), group: "B" },
      { ...PRIOR, ...period("end", -1), group: "C" },
    ],
    {},
    "ambiguous → c2",
  ],
  ["a derived prior", [period("end"), { ...PRIOR, ...period("end", -1), derive: { kind: "share", of: "c0" } }], {}, ""],
  ["a prior that is never filled", [period("end"), { ...PRIOR, ...period("end", -1), fill: "none" }], {}, ""],
  [
    "last year's budget and norm beside this year's",
    [
      { role: "budget", ...period("period") },
      { role: "norm", ...period("year") },
      { role: "budget", ...period("period", -1) },
      { role: "norm", ...period("year", -1) },
    ],
    {},
    "c1 → c1, c0 → c2, c1 → c3",
  ],
  ["two years on", [period("end"), { ...PRIOR, ...period("end", -2) }], { year: 2022 }, "c0 → c1"],
])("%s", (_name, columns, to, expected) => {
  const definition = withColumns(...columns);
  const steps = [
    ...rollGaps(definition, to).map((gap) => `${gap.reason} → ${gap.to}`),
    ...rollMoves(definition, to).map((move) => `${move.from} → ${move.to}`),
  ];
  expect(steps.join(", ")).toBe(expected);
});

test("a row without indicator counts as a flow", () => {
  const definition = changed((d) => delete must(d.tables[1]?.rows[1]).indicator);
  expect(rollMoves(definition)).toContainEqual({ table: "prestaties", row: "klanten", from: "actual", to: "prior" });
});

test.each<[PeriodKind, readonly string[]]>([
  ["eight-months", ["eight-months 2019", "four-months 2020"]],
  ["four-months", ["four-months 2019", "twelve-months 2019"]],
  ["quarter-1", ["quarter-1 2019", "quarter-4 2019"]],
  ["quarter-3", ["quarter-3 2019", "quarter-2 2020"]],
])("before a report of %s", (kind, expected) => {
  const earlier = earlierDefinitions({ ...loaded(), period: { kind, year: 2020 } });
  expect(earlier.map(({ period: { kind: one, year } }) => `${one} ${year}`)).toEqual(expected);
});
