import type { z } from "zod";
import type { Acceptance, Check, CheckContext, Finding } from "../../src/core/checks/check";
import { renderFinding } from "../../src/core/checks/render";
import { type CheckRun, runChecks } from "../../src/core/checks/run";
import { type Definition, definitionSchema } from "../../src/core/definition/schema";
import { fillPattern } from "../../src/core/definition/period";
import { bindReport } from "../../src/core/table/bind";
import type { BoundReport } from "../../src/core/table/bound";
import { addressName } from "../../src/core/table/address";
import { expandRelations } from "../../src/core/table/expand";
import { type Input, sheetOf, type SheetOptions } from "./sheet";

type DefinitionInput = z.input<typeof definitionSchema>;
type TableInput = DefinitionInput["tables"][number];
type RelationInput = NonNullable<DefinitionInput["relations"]>[number];
type IndicatorInput = NonNullable<DefinitionInput["indicators"]>[number];

/** One table of a fixture: column specs without the label column, rows as [spec, ...cells]. It stands on a sheet of its own. */
export interface TableFixture extends Partial<Omit<TableInput, "columns" | "rows">> {
  readonly columns: TableInput["columns"];
  readonly rows: readonly (readonly [Partial<TableInput["rows"][number]> & { id: string }, ...Input[]])[];
  /** Lines of text below the table. */
  readonly below?: readonly string[];
  readonly options?: SheetOptions;
}

export interface ReportFixture {
  readonly tables: readonly TableFixture[];
  readonly notations?: DefinitionInput["notations"];
  readonly indicators?: readonly IndicatorInput[];
  readonly relations?: readonly RelationInput[];
  readonly period?: DefinitionInput["period"];
}

const NOTATIONS: DefinitionInput["notations"] = {
  count: { kind: "number", decimals: 0 },
  one: { kind: "number", decimals: 1 },
  hundreds: { kind: "number", decimals: 0, roundingUnit: "100" },
  percent: { kind: "percent", decimals: 0 },
  percent1: { kind: "percent", decimals: 1 },
  words: { kind: "text" },
  "yes-no": { kind: "yes-no" },
};

/** Columns as reports have them; headers must differ. */
export const column = {
  actual: { id: "actual", role: "actual", header: "Realisatie", period: { span: "period" } },
  prior: { id: "prior", role: "prior", header: "Vorig jaar", period: { span: "period", year: -1 } },
  budget: { id: "budget", role: "budget", header: "Begroting" },
  forecast: { id: "forecast", role: "forecast", header: "Prognose" },
  norm: { id: "norm", role: "norm", header: "Norm" },
  text: { id: "text", role: "text", header: "Oordeel", notation: "words" },
  variance: {
    id: "variance",
    role: "variance",
    header: "Verschil",
    derive: { kind: "difference", minuend: "actual", subtrahend: "budget" },
  },
  percent: {
    id: "percent",
    role: "variance-percent",
    header: "%",
    notation: "percent1",
    derive: { kind: "ratio", of: "variance", base: "budget" },
  },
  growth: {
    id: "growth",
    role: "growth-percent",
    header: "% +/-",
    notation: "percent",
    derive: { kind: "growth", of: "actual", base: "prior" },
  },
  share: { id: "share", role: "share", header: "Aandeel", notation: "percent", derive: { kind: "share", of: "actual" } },
} as const satisfies Record<string, TableInput["columns"][number]>;

function sheetName(index: number): string {
  return `Blad${"ABCDEFGH".charAt(index)}`;
}

function tableInput(table: TableFixture, index: number): TableInput {
  const { columns, rows } = table;
  const rest: Partial<TableInput> = Object.fromEntries(Object.entries(table).filter(([key]) => key !== "below" && key !== "options"));
  return {
    id: index === 0 ? "tabel" : `tabel-${index + 1}`,
    title: `Tabel ${index + 1}`,
    chapter: `c${index}`,
    notation: "count",
    ...rest,
    columns: [{ id: "label", role: "label", header: `Onderwerp ${index + 1}` }, ...columns],
    rows: rows.map(([spec]) => ({ label: `Rij ${spec.id}`, ...spec })),
  };
}

/** The definition of a fixture, as a definition file would have it. */
export function definitionOf(fixture: ReportFixture): Definition {
  return definitionSchema.parse({
    schema: 1,
    id: "fixture",
    version: "1",
    title: "Proefverslag",
    organisation: "Proef",
    period: fixture.period ?? { kind: "eight-months", year: 2020 },
    chapters: fixture.tables.map((_, index) => ({ id: `c${index}`, title: `Hoofdstuk ${index + 1}`, sheet: sheetName(index) })),
    notations: { ...NOTATIONS, ...fixture.notations },
    indicators: fixture.indicators ?? [],
    relations: fixture.relations ?? [],
    tables: fixture.tables.map(tableInput),
  });
}

function labelOf(spec: { id: string; label?: string | null | undefined }, definition: Definition): string | null {
  return spec.label === null ? null : fillPattern(spec.label ?? `Rij ${spec.id}`, definition.period);
}

/** The fixture as a bound report: title in A1, headers in row 2, first row of figures in row 3, first figure in B3. */
export function reportOf(fixture: ReportFixture): BoundReport {
  const definition = definitionOf(fixture);
  const sheets = fixture.tables.map((table, index) =>
    sheetOf(
      sheetName(index),
      [
        [definition.tables[index]?.title ?? ""],
        [`Onderwerp ${index + 1}`, ...table.columns.map((each) => each.header)],
        ...table.rows.map(([spec, ...cells]) => [labelOf(spec, definition), ...cells]),
        ...(table.below ?? []).map((line) => [line]),
      ],
      table.options,
    ),
  );
  return bindReport(definition, sheets, []);
}

/** Everything that checks need, from a fixture. */
export function contextOf(fixture: ReportFixture, previous: ReportFixture | null = null): CheckContext {
  const report = reportOf(fixture);
  return { definition: report.definition, report, relations: expandRelations(report), previous: previous ? reportOf(previous) : null };
}

/** What a test says of a finding; what is left out may be anything. */
export interface ExpectedFinding {
  /** "B3" on the first sheet, or "BladB!B3"; null for something absent. */
  readonly at: string | null;
  readonly message: string;
  readonly outcome?: Finding["outcome"];
  readonly severity?: Finding["severity"];
  /** The message in Dutch. */
  readonly nl?: string;
  readonly expected?: readonly [string, string];
  readonly repair?: { readonly value: string; readonly number: number; readonly safe: boolean };
}

export interface CheckCase {
  readonly name: string;
  readonly report: ReportFixture;
  readonly previous?: ReportFixture;
  readonly findings?: readonly ExpectedFinding[];
  /** Judgements that pass; left out for a valid case: at least one. */
  readonly passes?: number;
}

export interface CheckFixtures {
  readonly valid: readonly CheckCase[];
  readonly invalid: readonly CheckCase[];
  readonly undecided?: readonly CheckCase[];
}

/** Runs one check, or several, on a fixture. */
export function runOn(
  checks: readonly Check[] | undefined,
  report: ReportFixture,
  previous: ReportFixture | null = null,
  accepted: readonly Acceptance[] = [],
): CheckRun {
  return runChecks(contextOf(report, previous), accepted, checks);
}

function placeOf(finding: Finding): string | null {
  return finding.address ? addressName(finding.address).replace(/^BladA!/, "") : null;
}

function told(finding: Finding, wanted: ExpectedFinding): ExpectedFinding {
  return {
    at: placeOf(finding),
    message: finding.message,
    ...(wanted.outcome === undefined ? {} : { outcome: finding.outcome }),
    ...(wanted.severity === undefined ? {} : { severity: finding.severity }),
    ...(wanted.nl === undefined ? {} : { nl: renderFinding(finding, "nl").message }),
    ...(wanted.expected === undefined ? {} : { expected: [finding.expected?.lo ?? "", finding.expected?.hi ?? ""] }),
    ...(wanted.repair === undefined
      ? {}
      : {
          repair: { value: finding.repair?.value ?? "", number: finding.repair?.number ?? Number.NaN, safe: finding.repair?.safe ?? false },
        }),
  };
}

/** No message may be left with a placeholder that nothing fills. */
export function expectRendered(finding: Finding): void {
  for (const language of ["nl", "en"] as const) {
    const { title, message, action } = renderFinding(finding, language);
    for (const text of [title, message, action]) {
      expect(text).not.toMatch(/\{[a-z]|\bundefined\b|\bNaN\b|\[object/);
      expect(text.trim()).not.toBe("");
    }
  }
}

function runCase(check: Check, each: CheckCase, outcome: Finding["outcome"] | null): void {
  const run = runOn([check], each.report, each.previous ?? null);
  const wanted = each.findings ?? [];
  run.findings.forEach(expectRendered);
  expect(run.findings.map((finding, index) => told(finding, wanted[index] ?? { at: null, message: "" }))).toEqual(wanted);
  if (each.passes !== undefined) expect(run.summary.passes).toBe(each.passes);
  else if (outcome === null) expect(run.summary.passes).toBeGreaterThan(0);
  if (outcome !== null) expect(run.findings.map((finding) => finding.outcome)).toContain(outcome);
}

/** A check as a table of data: what passes, what fails, what cannot be decided. */
export function testCheck(check: Check, fixtures: CheckFixtures): void {
  const groups = [
    ["valid", fixtures.valid, null],
    ["invalid", fixtures.invalid, "fails"],
    ["undecided", fixtures.undecided ?? [], "undecided"],
  ] as const;
  describe(check.id, () => {
    for (const [group, cases, outcome] of groups) {
      for (const each of cases) test(`${group}: ${each.name}`, () => runCase(check, each, outcome));
    }
  });
}
