import type { Area, CellValue } from "../../../core/table/sheet";
import type { CellFormat } from "./format";
import type { Journal } from "./journal";

/** The workbook that the emulated Excel holds. Plain mutable data; the files beside this one change it. */

export interface Cell {
  /** Constant, or the value last computed for the formula. */
  value: CellValue;
  /** English formula without "=", or null. */
  formula: string | null;
  /** The value must be computed before it is read. */
  stale: boolean;
  /** The formula calls functions that are not evaluated here: the value that came with it stays. */
  opaque?: boolean;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface TableColumnModel {
  readonly id: number;
  name: string;
}

export interface TableModel {
  readonly id: string;
  name: string;
  sheet: SheetModel;
  /** Header row and totals row included. */
  area: Area;
  columns: TableColumnModel[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export interface NameModel {
  name: string;
  /** Without "=". */
  formula: string;
  comment: string;
  visible: boolean;
  /** Sheet it is local to, or null. */
  readonly sheet: SheetModel | null;
}

/** Properties as they were set, by protocol name; what was never set has its default in the table of the type. */
export type Bag = Record<string, unknown>;

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  readonly bags: Record<string, Bag>;
}

export interface ShapeModel {
  readonly id: string;
  readonly sheet: SheetModel;
  /** "Image", "TextBox", "GeometricShape" … */
  readonly type: string;
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
  altTextTitle: string;
  altTextDescription: string;
  placement: string;
  /** Base64 of a picture, or null. */
  readonly image: string | null;
  readonly bags: Record<string, Bag>;
}

export interface SeriesModel {
  name: string;
  values: PlacedRange | null;
  categories: PlacedRange | null;
  readonly bags: Record<string, Bag>;
}

export interface ChartModel {
  readonly id: string;
  readonly sheet: SheetModel;
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
  source: PlacedRange | null;
  series: SeriesModel[];
  readonly bags: Record<string, Bag>;
}

export interface Hyperlink {
  readonly address?: string | undefined;
  readonly documentReference?: string | undefined;
  readonly screenTip?: string | undefined;
  readonly textToDisplay?: string | undefined;
}

export interface SheetModel {
  readonly id: string;
  /** Name of its part in the file it came from; null for a sheet that was added since. */
  part: string | null;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  standardWidth: number;
  enableCalculation: boolean;
  /** By row × 16384 + column. */
  readonly cells: Map<number, Cell>;
  readonly formats: Map<number, CellFormat>;
  readonly columnFormats: Map<number, CellFormat>;
  readonly rowFormats: Map<number, CellFormat>;
  /** In points. */
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly hyperlinks: Map<number, Hyperlink>;
  merges: Area[];
  tables: TableModel[];
  names: NameModel[];
  conditionalFormats: ConditionalFormatModel[];
  charts: ChartModel[];
  shapes: ShapeModel[];
  frozen: { rows: number; columns: number };
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password: string | null } | null;
  readonly pageLayout: Bag;
  printArea: Area[];
  printTitleRows: Area | null;
  readonly customProperties: Map<string, string>;
}

export interface PlacedRange {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export interface XmlPartModel {
  readonly id: string;
  xml: string;
  namespace: string;
  /** Name of the part in the file it came from, or null for one added since. */
  readonly part: string | null;
}

export interface Selection {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** Something happened; the host tells the client, the demo page draws. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheet: SheetModel;
      readonly area: Area;
      readonly changeType: string;
      /** Of a single cell: what it held before and holds now. */
      readonly details: { readonly before: CellValue; readonly after: CellValue } | null;
    }
  | { readonly kind: "format"; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: "selection"; readonly sheet: SheetModel; readonly areas: readonly Area[] }
  | { readonly kind: "activated"; readonly sheet: SheetModel; readonly from: SheetModel | null }
  | { readonly kind: "sheet-added"; readonly sheet: SheetModel }
  | { readonly kind: "sheet-deleted"; readonly sheet: SheetModel }
  | { readonly kind: "sheet-renamed"; readonly sheet: SheetModel; readonly before: string }
  | { readonly kind: "sheet-visibility"; readonly sheet: SheetModel; readonly before: Visibility }
  | { readonly kind: "sheet-moved"; readonly sheet: SheetModel; readonly before: number }
  | { readonly kind: "sheet-protection"; readonly sheet: SheetModel }
  | { readonly kind: "table-added"; readonly table: TableModel }
  | { readonly kind: "table-deleted"; readonly table: TableModel }
  | { readonly kind: "drawing"; readonly sheet: SheetModel };

/** Values of formulas, computed when they are asked for. */
export interface Recalculation {
  /** These cells have other content: what depends on them is stale. */
  changed(sheet: SheetModel, keys: readonly number[]): void;
  /** Sheets, tables or names are other than they were: every formula is stale. */
  restructured(): void;
  value(sheet: SheetModel, row: number, column: number): CellValue;
}

export interface Book {
  name: string;
  readonly sheets: SheetModel[];
  readonly names: NameModel[];
  readonly settings: Map<string, unknown>;
  readonly properties: Bag;
  readonly customProperties: Map<string, string | number | boolean>;
  readonly parts: XmlPartModel[];
  active: SheetModel;
  selection: Selection;
  calculationMode: string;
  readOnly: boolean;
  structureProtected: boolean;
  /** Events reach the client (Runtime.enableEvents). */
  enableEvents: boolean;
  readonly journal: Journal;
  readonly recalculation: Recalculation;
  readonly listeners: Set<(change: Change) => void>;
  /** The file this workbook came from; what is not shown here is saved from it. */
  source: Uint8Array | null;
  nextId: number;
}
