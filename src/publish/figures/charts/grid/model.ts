import type { Verdict } from "../verdict";

/**
 * A chart as a grid of rows and panels: labels at the left, then columns of bars or of words, all rows aligned. What the
 * charts of tables have in common; each kind of chart says which panels it has.
 */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly panels: readonly Panel[];
}

export interface GridRow {
  /** category: a band; heading: a label alone; data: a row with marks. */
  readonly kind: "category" | "heading" | "data";
  readonly label: string;
  readonly level: number;
  /** Totals: bold. */
  readonly strong: boolean;
  /** Above a subtotal, and firmer above a total. */
  readonly rule: "light" | "firm" | null;
  /** Room above it. */
  readonly gap: boolean;
}

/** What a mark says by the way it is painted, never by colour alone. */
export type Look = "actual" | "prior" | "budget" | "forecast" | "good" | "bad" | "neutral";

/** One line within a row: a bar or pin with its figure at the end, or a figure alone. */
export interface Lane {
  /** pin: a thin line with a head, for percentages of other figures. */
  readonly mark: "bar" | "pin" | null;
  /** Where the mark begins, in base units: 0 but for parts drawn end to end. */
  readonly from: number;
  /** Where it ends; null where there is no figure. */
  readonly to: number | null;
  readonly look: Look;
  /** In report notation; "n.v.t." and its like stand at the axis. */
  readonly text: string;
  /** Outline up to here: the whole that the mark is some of. */
  readonly ghost?: number | undefined;
  /** Divides a bar into its parts, in base units. */
  readonly cuts?: readonly number[] | undefined;
}

/** A line across the lanes of a row: a norm. */
export interface Target {
  readonly at: number;
  /** Not what the figure is held against now: the full year's norm. */
  readonly faint: boolean;
}

export interface BarCell {
  /** Cells of a panel with the same key share one scale. */
  readonly scale: string;
  readonly lanes: readonly Lane[];
  readonly targets: readonly Target[];
}

export interface TextItem {
  readonly text: string;
  readonly tone: "text" | "muted" | "good" | "bad";
  readonly sign: Verdict | null;
  /** The lane that it stands beside; null: in the middle of the row. */
  readonly lane: number | null;
}

export type Panel =
  | {
      readonly kind: "bars";
      readonly head: string;
      /** Share of the room that is left for bars. */
      readonly weight: number;
      /** By row; null for rows without marks. */
      readonly cells: readonly (BarCell | null)[];
      /** Panels with the same word have the same scales, however wide they are. */
      readonly shared?: string | undefined;
      /** Rows whose marks end where those of the next row begin, joined by a thin line. */
      readonly joined?: boolean | undefined;
    }
  | {
      readonly kind: "text";
      readonly head: string;
      readonly align: "start" | "end";
      readonly cells: readonly (readonly TextItem[] | null)[];
    };

/** One entry of the legend. */
export interface Key {
  readonly mark: "bar" | "thin" | "pin" | "target" | "faint-target" | "outline";
  readonly look: Look;
  readonly text: string;
}
