import type { Area, Sheet } from "../sheet";

/** A table found on a sheet without any definition. */
export interface FoundTable {
  readonly sheet: Sheet;
  /** Headers and body; title, unit line and footnotes are not part of it. */
  readonly area: Area;
  readonly title: string | null;
  /** In what the figures are counted, as a line, the head of the labels or the title says it. */
  readonly unit: string | null;
  /** Whether the unit is printed by itself, apart from the title. */
  readonly unitApart: boolean;
  /** Sheet rows that hold headers, from top to bottom; empty when there are none. */
  readonly headRows: readonly number[];
  readonly labelColumn: number;
  /** All columns that hold something, left to right. */
  readonly columns: readonly FoundColumn[];
  /** The body: every row between its first and last, blank ones included. */
  readonly rows: readonly FoundRow[];
  /** Name of the Excel table it is, or null for a plain range. */
  readonly excelTable: string | null;
}

export interface FoundColumn {
  readonly column: number;
  readonly kind: "label" | "category" | "figures" | "text";
  /** Header as printed, empty where nothing is. */
  readonly header: string;
  /** Spanning header above it, or null. */
  readonly group: string | null;
  /** The cell that holds the header, or that would. */
  readonly headRow: number;
}

/** The header of a column behind the one that spans it, as a reader takes them together. */
export function wholeHeader({ group, header }: Pick<FoundColumn, "group" | "header">): string {
  return [group ?? "", header].filter((part) => part !== "").join(" ");
}

export interface FoundRow {
  readonly row: number;
  readonly kind: "figures" | "heading" | "spacer";
  readonly label: string | null;
  readonly category: string | null;
  /** Whether the category stands on this row. */
  readonly categoryPrinted: boolean;
  /** How far the label is set in: by a column of its own or by spaces. */
  readonly indent: number;
}
