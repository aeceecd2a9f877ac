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
  /** Absent: the cell looks as it does. A look is not taken back with the write. */
  readonly look?: CellLook | undefined;
}

export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly NewCell[])[];
  readonly columnWidths?: readonly number[] | undefined;
  readonly tables?: readonly { readonly name: string; readonly area: Area; readonly columns: readonly string[] }[] | undefined;
  readonly freezeRows?: number | undefined;
  /** How it prints; absent: on A4, lying, as wide as one page, without repeated rows. */
  readonly print?: PrintSetup | undefined;
  /** Names for areas of it, by which they are found again wherever they are moved to. They belong to the sheet. */
  readonly names?: readonly { readonly name: string; readonly area: Area }[] | undefined;
}

/** How a sheet prints: on A4, made to fit the width of one page. */
export interface PrintSetup {
  /** Rows from the top that are repeated on every page; 0 for none. */
  readonly titleRows: number;
  /** What is printed; absent: everything. */
  readonly area?: Area | undefined;
  readonly landscape: boolean;
}

/** Named looks that hosts turn into styles; a neutral sober set. */
export type CellLook =
  | "plain"
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
  readonly inserted: readonly Inserted[];
}

/** Something of ours that was put in the workbook for its readers, so that it can be found and brought up to date. */
export interface Inserted {
  /** Of the table or figure. */
  readonly id: string;
  readonly kind: "table" | "figure";
  /** Where it was put: "Sheet!A1:F9", or "Sheet!A1" for the corner of a drawing. It may have been moved since. */
  readonly place: string;
  /** Of a figure: whether it is a picture (when absent too) or a chart of Excel's own. */
  readonly form?: "picture" | "chart" | undefined;
  /** Of a picture: checksum of what was drawn. */
  readonly hash?: string | undefined;
  /** Of a table: the defined name of its cells, and a checksum of four characters for each, row by row. */
  readonly name?: string | undefined;
  readonly cells?: string | undefined;
}

/**
 * A place for the top left corner of a drawing: at a cell's corner, so many points below it, or in points from the corner
 * of the sheet.
 */
export type DrawingPlace =
  | { readonly sheet: string; readonly row: number; readonly column: number; readonly down: number }
  | { readonly sheet: string; readonly left: number; readonly top: number };

/** A picture or chart to put on a sheet. Measures are points (72 to the inch). */
export interface NewDrawing {
  /** Found again by it. */
  readonly id: string;
  /** Alternative text: what it is called, and what it shows. */
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly at: DrawingPlace;
  readonly content: { readonly kind: "picture"; readonly png: Uint8Array } | ChartContent;
}

/** A chart that Excel draws itself from cells, and that its user can edit. Colours are RRGGBB. */
export interface ChartContent {
  readonly kind: "chart";
  /** Bars lie (long labels fit), columns stand; parts of a whole are stacked in one bar. */
  readonly form: "bars" | "columns" | "stacked-bars";
  readonly title: string;
  readonly categories: Selection;
  readonly series: readonly ChartSeries[];
  /** Space between groups of bars and shared part of bars within a group, in per cent of a bar's width. */
  readonly gapWidth: number;
  readonly overlap: number;
  /** Of the numbers beside the bars; US notation. */
  readonly format: string;
  /** Where the axis begins; null leaves it to the figures. */
  readonly minimum: number | null;
}

export interface ChartSeries {
  readonly name: string;
  /** As long as the categories. */
  readonly values: Selection;
  readonly fill: "solid" | "outlined";
  readonly colour: string;
}

/** A new drawing for a picture of ours: it takes the place and the width that each copy has now, and keeps its own proportions. */
export interface ReplacedPicture {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Only their ratio counts. */
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
}

/** A drawing of ours as it is in the workbook, in points from the corner of its sheet. */
export interface PlacedDrawing {
  readonly id: string;
  readonly kind: "picture" | "chart";
  readonly sheet: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A workbook that is read once and written once. */
export interface Workbook {
  /** Everything the use cases look at. */
  read(): Promise<WorkbookContent>;
  /** Our pictures and charts, those the user copied too; what others drew is not ours to see. */
  drawings(): Promise<readonly PlacedDrawing[]>;
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
  /** Names of a sheet that come to stand for another area of it. */
  readonly moveNames?: readonly AreaName[] | undefined;
  /** Put on their sheets after the cells are written and the sheets added. */
  readonly addDrawings?: readonly NewDrawing[] | undefined;
  /** Those that are no longer in the workbook are not brought back. */
  readonly replacePictures?: readonly ReplacedPicture[] | undefined;
  readonly state?: WorkbookState | undefined;
}

/** A name that belongs to a sheet, for an area of it. */
export interface AreaName {
  readonly sheet: string;
  readonly name: string;
  readonly area: Area;
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
  /** Whether any mark is there, of this session or an earlier one. */
  marked(): Promise<boolean>;
  /** Tells that something in the workbook changed (not what we wrote ourselves); returns how to stop. Acts on nothing. */
  onChanged(listener: () => void): Promise<() => Promise<void>>;
  onSelected(listener: () => void): Promise<() => Promise<void>>;
}

export interface Undo {
  /** Takes the write back; rejects with a UserError when the cells were changed since. */
  apply(): Promise<void>;
}
