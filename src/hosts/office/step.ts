import type { Area } from "../../core/table/sheet";
import type { Plan } from "./plan";
import type { Sized } from "./payload";

/** One part of a write: what it costs and how it is put in a request. */
export interface Step extends Sized {
  readonly role: "guard" | "cells" | "sheet" | "state";
  /** Sheet it is about, for messages. */
  readonly sheet: string | null;
  readonly queue: (context: Excel.RequestContext) => Kept;
}

/** What a step kept of before; asked only after its request was answered, be it with an error. */
export interface Kept {
  /** Whether Excel came as far as this step; null when that cannot be seen. */
  readonly begun: () => boolean | null;
  /** What takes it back. */
  readonly back: () => Partial<Plan>;
  /** What it wrote, for an undo later. */
  readonly checks: () => readonly WrittenCells[];
  /** Sheets that were added, by id. */
  readonly sheetIds?: () => readonly string[];
  /** Id of our part, when it was added. */
  readonly statePart?: () => string | null;
}

/** Cells as they were written, to see whether they were changed since. */
export interface WrittenCells {
  readonly sheet: string;
  /** Null for all that the sheet holds. */
  readonly area: Area | null;
  /** Null for nothing at all. */
  readonly formulas: readonly (readonly unknown[])[] | null;
}
