import type { Area } from "../../../core/table/sheet";
import type {
  Book,
  ChartModel,
  ConditionalFormatModel,
  NameModel,
  PlacedRange,
  SeriesModel,
  ShapeModel,
  SheetModel,
  TableModel,
  XmlPartModel,
} from "../model/types";
import type { Live } from "./live";

/** One or more areas of a sheet. */
export interface PlacedAreas {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export interface TableColumnTarget {
  readonly table: TableModel;
  readonly id: number;
}

export interface TableRowTarget {
  readonly table: TableModel;
  /** Counted from the first row of data. */
  readonly index: number;
}

export interface BorderTarget extends PlacedAreas {
  readonly side: string;
}

/** Names of a sheet, or of the workbook (null). */
export interface NamesTarget {
  readonly sheet: SheetModel | null;
}

/** Properties that are only stored: the bag of an object and the name of its part ("title", "legend" …). */
export interface BagTarget {
  readonly bags: Record<string, Record<string, unknown>>;
  readonly part: string;
}

type Make<T> = (target: T) => Live;

/** Every type of object the emulated Excel knows. */
export interface Types {
  readonly workbook: Make<Book>;
  readonly application: Make<Book>;
  readonly runtime: Make<Book>;
  readonly cultureInfo: Make<Book>;
  readonly workbookProtection: Make<Book>;
  readonly documentProperties: Make<Book>;
  readonly customProperties: Make<Book>;
  readonly customProperty: Make<string>;
  readonly settings: Make<Book>;
  readonly setting: Make<string>;
  readonly xmlParts: Make<Book>;
  readonly xmlPartsOfNamespace: Make<string>;
  readonly xmlPart: Make<XmlPartModel>;
  readonly worksheets: Make<Book>;
  readonly worksheet: Make<SheetModel>;
  readonly worksheetProtection: Make<SheetModel>;
  readonly freezePanes: Make<SheetModel>;
  readonly pageLayout: Make<SheetModel>;
  readonly sheetCustomProperties: Make<SheetModel>;
  readonly range: Make<PlacedRange>;
  readonly rangeAreas: Make<PlacedAreas>;
  readonly rangeCollection: Make<PlacedAreas>;
  readonly rangeFormat: Make<PlacedAreas>;
  readonly rangeFill: Make<PlacedAreas>;
  readonly rangeFont: Make<PlacedAreas>;
  readonly formatProtection: Make<PlacedAreas>;
  readonly borders: Make<PlacedAreas>;
  readonly border: Make<BorderTarget>;
  readonly names: Make<NamesTarget>;
  readonly name: Make<NameModel>;
  /** All tables of the workbook, or those of a sheet. */
  readonly tables: Make<SheetModel | null>;
  readonly tablesOfRange: Make<PlacedRange>;
  readonly table: Make<TableModel>;
  readonly tableColumns: Make<TableModel>;
  readonly tableColumn: Make<TableColumnTarget>;
  readonly tableRows: Make<TableModel>;
  readonly tableRow: Make<TableRowTarget>;
  readonly tableFilter: Make<TableModel>;
  readonly conditionalFormats: Make<PlacedAreas>;
  readonly conditionalFormat: Make<ConditionalFormatModel & { readonly sheet: SheetModel }>;
  readonly shapes: Make<SheetModel>;
  readonly shape: Make<ShapeModel>;
  readonly charts: Make<SheetModel>;
  readonly chart: Make<ChartModel>;
  readonly chartSeriesCollection: Make<ChartModel>;
  readonly chartSeries: Make<{ readonly chart: ChartModel; readonly series: SeriesModel }>;
  /** A part of a drawing or conditional format of which all properties are stored as they come. */
  readonly stored: (type: string) => Make<BagTarget>;
}
