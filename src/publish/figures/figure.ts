import type { Finding, Language } from "../../core/checks/check";
import type { BoundReport, BoundTable } from "../../core/table/bound";
import type { Definition } from "../../core/definition/schema";
import type { Shape } from "./draw/shape";
import type { Theme } from "./theme";

/** A figure: one SVG drawing with the words that belong to it. Pixels are CSS pixels (96 to the inch). */
export interface Figure {
  /** Unique within the report: the id in the definition, or "<table>-<kind>" for a chart that a table's columns allow. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** For screen readers and as alt text: what the figure shows, with its main figures in report notation. */
  readonly description: string;
  /** "Bron: …"; null where the definition names none. */
  readonly source: string | null;
  readonly width: number;
  readonly height: number;
  /** Well-formed SVG: text as text, no script, nothing fetched from elsewhere. */
  readonly svg: string;
  /** What was drawn, as a table of printed strings. */
  readonly data: FigureData;
  /** Ids of the tables it was drawn from. */
  readonly tables: readonly string[];
  /** The cells it was drawn from ("Infographic!B14"), in reading order. */
  readonly cells: readonly string[];
  /** Set when a table it was drawn from has errors that nobody accepted; it stands on the drawing too. */
  readonly stamp: string | null;
  /** The drawing as data, from which the SVG was made: composed into pages and measured by tests. */
  readonly shapes: readonly Shape[];
}

export interface FigureData {
  readonly head: readonly string[];
  /** As long as the head; the first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** What a figure is drawn from and how. */
export interface FigureContext {
  readonly definition: Definition;
  readonly report: BoundReport;
  readonly theme: Theme;
  readonly language: Language;
  /** Of the whole report: open errors stamp the figures that were drawn from their tables. Default none. */
  readonly findings?: readonly Finding[] | undefined;
}

/** A chart that any table with the right columns allows. */
export interface ChartKind {
  /** Suffix of the figure's id. */
  readonly kind: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly suits: (table: BoundTable, context: FigureContext) => boolean;
  /** Only asked for tables that suit. */
  readonly draw: (table: BoundTable, context: FigureContext) => Figure;
}

/** A figure that could be made, or why it could not: nothing is left out silently. */
export type FigureOutcome = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Asked for by the definition, or a chart that the columns of a table allow. */
  readonly from: "definition" | "table";
} & ({ readonly figure: Figure; readonly problem: null } | { readonly figure: null; readonly problem: Problem });

/** Why there is no figure, in words for its user. */
export interface Problem {
  readonly nl: string;
  readonly en: string;
}
