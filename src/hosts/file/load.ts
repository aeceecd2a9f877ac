import type { CellValue, ExcelTable, Sheet } from "../../core/table/sheet";
import type { WorkbookContent } from "../../app/ports";
import { damaged } from "./errors";
import { fromStored } from "./formula-text";
import { isCalendarFormat } from "./number-formats";
import type { Package } from "./package";
import { days1904 } from "./serial-date";
import { noStrings, readSharedStrings } from "./shared-strings";
import type { SharedStrings } from "./shared-strings";
import { readSheet } from "./sheet-reader";
import type { SheetData } from "./sheet-reader";
import { readStatePart } from "./state-part";
import type { StatePart } from "./state-part";
import { noStyles, readStyles } from "./styles";
import type { Styles } from "./styles";
import { readTables } from "./tables";
import { readWorkbookPart } from "./workbook-part";
import type { WorkbookPart } from "./workbook-part";
import type { ZipEntry } from "./zip";

/** A worksheet as read. */
export interface LoadedSheet {
  readonly name: string;
  readonly part: string;
  readonly data: SheetData;
  readonly tables: readonly ExcelTable[];
}

/** A package as read. */
export interface Loaded {
  readonly workbook: WorkbookPart;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly sheets: readonly LoadedSheet[];
  readonly state: StatePart;
}

/** What was read of entries that have not changed since; entries are never altered, only replaced. */
export interface ReadCache {
  readonly sheets: WeakMap<ZipEntry, SheetData>;
  readonly strings: WeakMap<ZipEntry, SharedStrings>;
}

export function readCache(): ReadCache {
  return { sheets: new WeakMap(), strings: new WeakMap() };
}

/** Reads all worksheets of a package. @throws WorkbookError */
export function loadPackage(pack: Package, cache: ReadCache): Loaded {
  const workbook = readWorkbookPart(pack);
  const strings =
    workbook.stringsPart === null
      ? noStrings
      : cached(cache.strings, pack, workbook.stringsPart, (bytes, part) => readSharedStrings(bytes, part));
  const stylesBytes = workbook.stylesPart === null ? null : pack.part(workbook.stylesPart);
  const styles = stylesBytes === null || workbook.stylesPart === null ? noStyles : readStyles(stylesBytes, workbook.stylesPart);
  const sheets = workbook.sheets.flatMap(({ name, part }): LoadedSheet[] => {
    if (part === null) return [];
    const data = cached(cache.sheets, pack, part, (bytes) => readSheet(bytes, part, strings.texts.length));
    return [{ name, part, data, tables: readTables(pack, part) }];
  });
  return { workbook, strings, styles, sheets, state: readStatePart(pack, workbook.name) };
}

function cached<T extends object>(
  cache: WeakMap<ZipEntry, T>,
  pack: Package,
  part: string,
  read: (bytes: Uint8Array, part: string) => T,
): T {
  const entry = pack.entry(part);
  const known = entry === null ? undefined : cache.get(entry);
  if (known !== undefined) return known;
  const bytes = pack.part(part);
  if (entry === null || bytes === null) throw damaged(`${part} is missing`);
  const data = read(bytes, part);
  cache.set(entry, data);
  return data;
}

/** What the use cases see of it. */
export function contentOf(loaded: Loaded): WorkbookContent {
  return {
    sheets: loaded.sheets.map((sheet) => sheetView(sheet, loaded)),
    names: loaded.workbook.names,
    state: loaded.state.state,
    stateProblem: loaded.state.problem,
  };
}

/** A sheet as the port wants it. Dates of a 1904 workbook are given in the 1900 system. */
export function sheetView(sheet: LoadedSheet, { strings, styles, workbook }: Pick<Loaded, "strings" | "styles" | "workbook">): Sheet {
  const { cells, merges } = sheet.data;
  const calendar = workbook.date1904 ? styles.formats.map(isCalendarFormat) : null;

  function value(row: number, column: number): CellValue {
    const index = cells.find(row, column);
    if (index === -1) return null;
    const raw = cells.value(index, strings.texts);
    return calendar !== null && typeof raw === "number" && calendar[cells.style(index)] === true ? raw + days1904 : raw;
  }

  function formula(row: number, column: number): string | null {
    const index = cells.find(row, column);
    const stored = index === -1 ? null : cells.formula(index);
    return stored === null ? null : fromStored(stored, tableAt(sheet.tables, row, column)?.name ?? null);
  }

  return {
    name: sheet.name,
    used: cells.used,
    tables: sheet.tables,
    merges,
    value,
    formula,
    format: (row, column) => styles.formats[styleAt(sheet, row, column)] ?? "General",
  };
}

/** Cell format of a cell, there or not. */
export function styleAt(sheet: LoadedSheet, row: number, column: number): number {
  const index = sheet.data.cells.find(row, column);
  return index === -1 ? sheet.data.cells.emptyStyle(row, column) : sheet.data.cells.style(index);
}

export function tableAt(tables: readonly ExcelTable[], row: number, column: number): ExcelTable | null {
  return tables.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) ?? null;
}
