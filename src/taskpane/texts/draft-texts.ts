import type { ColumnPeriod, ColumnRole } from "../../core/definition/schema";
import type { RuleKind } from "../../app/definition/draft/rules";
import type { DraftTarget } from "../state/draft";

/** A column or row as a rule names it. */
export interface RuleTerm {
  readonly name: string;
  readonly sign: 1 | -1;
}

/** The texts of learning tables and going through what was learned. */
export interface DraftTexts {
  readonly section: string;
  readonly learn: string;
  readonly learnHint: string;
  readonly back: string;
  readonly title: string;
  readonly found: (tables: number, sheets: number) => string;
  readonly known: (tables: number, definition: string) => string;
  readonly nothing: (sheets: number) => string;
  readonly nothingWhy: string;
  readonly nothingNext: string;
  readonly allKnown: (tables: number, definition: string) => string;
  readonly stale: (at: string) => string;
  readonly again: string;
  readonly truncated: string;
  readonly target: string;
  readonly targets: Readonly<Record<DraftTarget, string>>;
  readonly targetHint: (definition: string) => string;
  readonly name: string;
  readonly id: string;
  readonly idHint: string;
  readonly organisation: string;
  readonly period: string;
  /** How far into the year a report reaches, by months. */
  readonly reaches: (months: number) => string;
  readonly year: string;
  readonly required: string;
  readonly idWrong: string;
  readonly use: string;
  readonly save: string;
  readonly faults: (errors: number) => string;
  readonly warnings: (warnings: number) => string;
  /** What to do here about what lint says, by its rule. */
  readonly hints: Readonly<Partial<Record<string, string>>>;
  readonly reset: string;
  readonly none: string;
  readonly tables: string;
  readonly keep: (table: string) => string;
  readonly summary: (rows: number, rules: number) => string;
  readonly deviates: (cells: number) => string;
  readonly tableTitle: string;
  readonly columns: string;
  readonly columnAt: (letter: string) => string;
  readonly roleOf: (column: string) => string;
  readonly periodOf: (column: string) => string;
  readonly noPeriod: string;
  readonly roles: Readonly<Partial<Record<ColumnRole, string>>>;
  /** What a column is about; `endMonth` is the last month of the report. */
  readonly spans: (span: Exclude<ColumnPeriod["span"], "other">, endMonth: string, year: number) => string;
  readonly otherPeriod: (key: string) => string;
  readonly rules: string;
  readonly noRules: string;
  readonly rule: (kind: RuleKind, target: string, terms: readonly RuleTerm[]) => string;
  /** A rule between rows that is about these columns only. */
  readonly inColumns: (rule: string, columns: readonly string[]) => string;
  /** A column of another row. */
  readonly inRow: (column: string, row: string) => string;
  readonly rowBefore: (column: string) => string;
  /** What stands for the terms that are not named. */
  readonly more: (terms: number) => string;
  readonly holds: (holds: number, all: number, over: "rows" | "columns") => string;
  readonly untested: string;
  readonly sure: (percent: number) => string;
  readonly broken: (cells: number) => string;
  readonly andMore: (cells: number) => string;
  readonly learned: (tables: number, rules: number) => string;
  readonly added: (tables: number, rules: number, kept: number, base: string) => string;
}
