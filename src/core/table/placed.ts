import type { SheetRow } from "./align";
import type { BoundTable } from "./bound";
import type { ColumnMatch, HeaderView } from "./match-columns";
import type { ExcelTable } from "./sheet";
import type { IndexedSheet } from "./sheet-index";
import type { TableWords } from "./vocabulary";

/** A table of the definition with the place where it was found, before its rows are told apart. */
export interface Placed {
  readonly words: TableWords;
  readonly sheet: IndexedSheet;
  readonly labelColumn: number;
  readonly view: HeaderView;
  readonly columns: ColumnMatch;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly bound: BoundTable["bound"];
  readonly excelTable: ExcelTable | null;
  /** All rows down to bodyBottom belong to the table, also those that are not known. */
  readonly closed: boolean;
  /** Sheet row by row id, said by hand. */
  readonly givenRows?: ReadonlyMap<string, number> | undefined;
}

/** The rows and columns of a placed table. */
export interface Found {
  readonly placed: Placed;
  readonly category: number | null;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
  readonly sheetRows: readonly SheetRow[];
  readonly approximateRows: ReadonlySet<string>;
}
