import type { ColumnPeriod, ColumnRole, Definition } from "../../../core/definition/schema";

export interface ColumnCorrection {
  readonly role?: ColumnRole;
  readonly period?: ColumnPeriod;
}

/** What a user changed about a draft, as data: made once more on a draft that was learned afresh. */
export interface Corrections {
  /** As typed; null: as proposed. */
  readonly name: string | null;
  readonly id: string | null;
  readonly organisation: string | null;
  readonly period: Definition["period"] | null;
  /** As typed, by id of the table. */
  readonly titles: Readonly<Record<string, string>>;
  /** By "table/column". */
  readonly columns: Readonly<Record<string, ColumnCorrection>>;
  /** Ids of tables and rules that are left out. */
  readonly without: readonly string[];
}

export const NO_CORRECTIONS: Corrections = {
  name: null,
  id: null,
  organisation: null,
  period: null,
  titles: {},
  columns: {},
  without: [],
};
