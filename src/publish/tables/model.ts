import type { Marker } from "../../core/definition/schema";

/**
 * A standard table as every document shows it: caption, head, rows, footnotes. All texts are final: periods filled,
 * markers in place, figures in report notation; nothing below here reads a workbook.
 */
export interface TableDocument {
  readonly id: string;
  readonly definition: { readonly id: string; readonly version: string };
  /** With its marker. */
  readonly title: string;
  /** Printed under the title; null where the table has none or its corner header says it. */
  readonly unit: string | null;
  readonly columns: readonly DocumentColumn[];
  /** One or two rows, from the top; a cell stands in the row where it begins. */
  readonly head: readonly (readonly HeadCell[])[];
  /** Rows that print something, in order. */
  readonly body: readonly BodyRow[];
  /** In order of first use; those that nothing refers to come last. */
  readonly footnotes: readonly { readonly marker: string; readonly text: string }[];
  /** Standard sentences of ours under the table. */
  readonly notes: readonly string[];
  readonly source: string | null;
  /** Set when the table has errors that nobody accepted. */
  readonly stamp: { readonly text: string; readonly errors: number } | null;
}

export interface DocumentColumn {
  readonly id: string;
  readonly role: "category" | "label" | "figure" | "text";
  readonly align: Align;
  /** In centimetres; together at most the page width. */
  readonly width: number;
}

export type Align = "left" | "right";

export interface HeadCell {
  /** Index of its first column. */
  readonly column: number;
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly align: Align;
}

export interface BodyRow {
  readonly id: string;
  readonly kind: "data" | "subtotal" | "total" | "heading";
  /** Indent of the label. */
  readonly level: number;
  /** Set apart from the row before it: the report has a blank line here. */
  readonly gap: boolean;
  /** Rows with the same number belong together under one category or heading. */
  readonly group: number;
  /** From left to right; columns that a cell from above spans are left out. */
  readonly cells: readonly BodyCell[];
}

export interface BodyCell {
  /** Index of its column. */
  readonly column: number;
  readonly text: string;
  readonly kind: "number" | "text" | "code" | "blank";
  readonly marker: Marker | null;
  readonly align: Align;
  readonly rowSpan: number;
  /** What the row is called where its label is blank; for screen readers. */
  readonly name: string | null;
  /** The figure as a worksheet cell holds it, in the number format (US) that shows the text; null for everything else. */
  readonly figure: { readonly number: number; readonly format: string } | null;
  /** Where it comes from ("Begroting!C9"); null for words of the definition. */
  readonly source: string | null;
  /** The formula that follows that cell and gives what is printed, without "="; null where there is nothing to follow. */
  readonly link: string | null;
}
