import type { Acceptance } from "../core/checks/check";
import type { Area, CellAddress, CellValue, DefinedName, Sheet } from "../core/table/sheet";
import type { ManualBinding } from "../core/table/bound";

/** The ports: what the use cases ask of the world. Interfaces only; hosts and main files implement them. */

export interface Progress {
  /** Reports a step; `done` of `total`, the message is for people. */
  report(message: string, done: number, total: number): void;
  /** Whether the user asked to stop; use cases ask between steps. */
  readonly stopped: boolean;
}

export interface Clock {
  /** Now, in ISO 8601. */
  now(): string;
}

/** One cell to write. A string that begins with "=" in `formula` only; text in `value` stays text whatever it begins with. */
export interface CellWrite {
  readonly address: CellAddress;
  /** English formula without "=", with the value Excel will compute. */
  readonly formula?: string | undefined;
  /** The value, or the cached value of the formula. */
  readonly value: CellValue;
  /** Number format in US notation; absent: left as it is. */
  readonly format?: string | undefined;
}

export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly NewCell[])[];
  readonly columnWidths?: readonly number[] | undefined;
  readonly tables?: readonly { readonly name: string; readonly area: Area; readonly columns: readonly string[] }[] | undefined;
  readonly freezeRows?: number | undefined;
}

/** Named looks that hosts turn into styles; a neutral sober set. */
export type CellLook =
  | "title"
  | "header"
  | "header-number"
  | "heading"
  | "heading-1"
  | "label"
  | "label-1"
  | "label-2"
  | "label-3"
  | "total-label"
  | "number"
  | "total"
  | "text"
  | "note"
  | "link";

export interface NewCell {
  readonly value: CellValue;
  readonly formula?: string | undefined;
  readonly format?: string | undefined;
  readonly look?: CellLook | undefined;
  /** Target within the workbook, e.g. "Begroting!C9". */
  readonly link?: string | undefined;
}

/** What the workbook carries of Kerncijfer's: one versioned custom XML part. */
export interface WorkbookState {
  readonly version: 1;
  /** The definition as JSON text, or its id and version. */
  readonly definition: { readonly json: string } | { readonly id: string; readonly version: string } | null;
  readonly bindings: readonly ManualBinding[];
  readonly accepted: readonly Acceptance[];
  readonly claimLinks: readonly { readonly claim: string; readonly cells: readonly string[] }[];
  readonly inserted: readonly { readonly id: string; readonly kind: "table" | "figure"; readonly place: string }[];
}

/** A workbook that is read once and written once. */
export interface Workbook {
  /** Everything the use cases look at. */
  read(): Promise<WorkbookContent>;
  /** All changes in one go; nothing is written when any of them cannot be. */
  write(change: WorkbookChange): Promise<void>;
}

export interface WorkbookContent {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly state: WorkbookState | null;
  /** Why the state part could not be read; null when it was absent or sound. */
  readonly stateProblem: string | null;
}

export interface WorkbookChange {
  readonly cells?: readonly CellWrite[] | undefined;
  readonly addSheets?: readonly NewSheet[] | undefined;
  readonly state?: WorkbookState | undefined;
}

/** A rectangle the user selected. */
export interface Selection {
  readonly sheet: string;
  readonly area: Area;
}

/** A cell to mark in the sheet on demand; every mark can be removed again without touching the user's own formats. */
export interface CellMark {
  readonly address: CellAddress;
  readonly severity: "error" | "warning" | "info";
}

/** What the host at hand can do beyond what must work everywhere; the pane offers no more than this. */
export interface HostAbilities {
  /** Several writes are one step of Excel's own undo. */
  readonly mergedUndo: boolean;
  readonly readOnly: boolean;
  /** For people, e.g. "Excel voor het web, ExcelApi 1.17". */
  readonly name: string;
}

/** A workbook open before its user: what only a live Excel offers beside reading and writing. */
export interface LiveWorkbook extends Workbook {
  readonly abilities: HostAbilities;
  /** As write, and returns how to take it back: what stood in every cell written, and the sheets added. */
  writeUndoable(change: WorkbookChange): Promise<Undo>;
  select(selection: Selection): Promise<void>;
  selection(): Promise<Selection | null>;
  /** Replaces all marks made before; an empty list removes every one. */
  mark(marks: readonly CellMark[]): Promise<void>;
  /** Tells that something in the workbook changed (not what we wrote ourselves); returns how to stop. Acts on nothing. */
  onChanged(listener: () => void): Promise<() => Promise<void>>;
  onSelected(listener: () => void): Promise<() => Promise<void>>;
}

export interface Undo {
  /** Takes the write back; rejects with a UserError when the cells were changed since. */
  apply(): Promise<void>;
}
