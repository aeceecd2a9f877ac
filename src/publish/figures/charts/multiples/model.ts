import type { Look } from "../grid/model";
import type { Verdict } from "../verdict";

/** One small chart: columns in order of time, a norm across them, and the verdict below. */
export interface Multiple {
  readonly label: string;
  readonly columns: readonly Column[];
  /** In base units, with its text; null where there is none. */
  readonly norm: { readonly at: number; readonly text: string } | null;
  readonly verdicts: readonly { readonly verdict: Verdict; readonly text: string }[];
}

export interface Column {
  readonly look: Look;
  /** Null where there is no figure: its text stands on the axis. */
  readonly to: number | null;
  readonly text: string;
}
