import type { ColumnSpec, Definition, Notation, RowSpec, TableSpec, Marker } from "../definition/schema";
import type { Exact } from "../numeric/exact";
import type { Interval } from "../numeric/interval";
import type { Area, CellAddress, CellValue, ExcelTable, Sheet } from "./sheet";

/** What a cell holds, as a report reads it: four kinds of nothing are kept apart, and none of them is a zero. */
export type CellState = "number" | "blank" | "nil" | "not-applicable" | "not-known" | "yes-no" | "text" | "error";

/** One workbook cell that the definition knows. */
export interface BoundCell {
  readonly address: CellAddress;
  readonly table: TableSpec;
  readonly row: RowSpec;
  readonly column: ColumnSpec;
  readonly notation: Notation;
  readonly raw: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly state: CellState;
  /** In base units: 0.46 for 46%, 1300000 for "1,3 miljoen". null unless state is number. */
  readonly value: Exact | null;
  /** What the figure can stand for, in base units; a point for exact counts, norms and cells that hold more than they show. */
  readonly interval: Interval | null;
  /** Rounding unit in base units; null for exact figures. */
  readonly unit: Exact | null;
  /** The cell holds digits beyond its rounding unit: its exact value is judged. */
  readonly precise: boolean;
  /** The number was read from a text cell. */
  readonly fromText: boolean;
  /** The comparison the figure carries, from its text, number format or notation: "≤100%" is at most 100 %. */
  readonly limit?: "≤" | "≥" | "<" | ">" | undefined;
  /** Footnote marker found in the cell (its text or number format). */
  readonly marker: Marker | null;
  /** As a report prints it. */
  readonly shown: string;
  /** Whether the cell must hold a figure. */
  readonly fill: "required" | "optional" | "none";
}

export interface BoundTable {
  readonly spec: TableSpec;
  readonly sheet: Sheet;
  /** Header and body as found, title and footnotes not included. */
  readonly area: Area;
  readonly bound: "table" | "header" | "manual";
  readonly excelTable: ExcelTable | null;
  /** Sheet column by column id, sheet row by row id; what was not found is absent. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
  /** First sheet row below the header. */
  readonly bodyTop: number;
  cell(row: string, column: string): BoundCell | null;
  /** All cells of data columns in reading order. */
  cells(): Iterable<BoundCell>;
}

/** Something about binding itself that the user must know. Checks turn these into findings. */
export interface BindingIssue {
  readonly kind:
    | "table-missing"
    | "table-ambiguous"
    | "column-missing"
    | "column-duplicate"
    | "column-unknown"
    | "row-missing"
    | "row-duplicate"
    | "row-unknown"
    | "column-approximate"
    | "row-approximate"
    | "binding-lost";
  readonly table: string;
  /** Row or column id, or the header or label that was found. */
  readonly subject: string;
  readonly address: CellAddress | null;
  /** Other places that would fit, for an ambiguity. */
  readonly candidates: readonly CellAddress[];
}

export interface BoundReport {
  readonly definition: Definition;
  readonly sheets: readonly Sheet[];
  /** In the order of the definition; a table that was not found is absent. */
  readonly tables: readonly BoundTable[];
  readonly issues: readonly BindingIssue[];
  table(id: string): BoundTable | null;
}

/** A binding made by hand: it wins over name and labels. Stored in the workbook. */
export interface ManualBinding {
  readonly table: string;
  readonly sheet: string;
  readonly area: Area;
  /** Column id by offset from the left of the area, row id by offset from its top; optional. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly rows?: Readonly<Record<string, string>> | undefined;
}
