import type { CellWrite, WorkbookChange } from "../../app/ports";
import { addressName } from "../../core/table/address";
import type { CellAddress, CellValue, Sheet } from "../../core/table/sheet";
import { addSheet } from "./add-sheet";
import { cellMarkup, needsQuote } from "./cell-markup";
import { WorkbookError } from "./errors";
import { moveName } from "./defined-names";
import { toStored } from "./formula-text";
import { contentOf, loadPackage, readCache, sheetView, styleAt, tableAt } from "./load";
import type { Loaded, LoadedSheet, ReadCache } from "./load";
import { isCalendarFormat } from "./number-formats";
import type { Package } from "./package";
import { days1904 } from "./serial-date";
import { stringAdder } from "./shared-strings";
import type { StringAdder } from "./shared-strings";
import { maxColumns, maxRows } from "./sheet-reader";
import { patchSheet } from "./sheet-writer";
import type { CellPatch } from "./sheet-writer";
import { readStatePart, writeStatePart } from "./state-part";
import { styleAdder } from "./styles";
import type { StyleAdder } from "./styles";
import { recalculateOnLoad } from "./workbook-edit";
import { readWorkbookPart } from "./workbook-part";
import { addDrawings, replacePictures } from "./write-drawings";

/**
 * Applies a change to a package. Sheets are added first, so that cells may be written in them. When it throws, the
 * package is in between: callers work on a draft.
 * @throws WorkbookError saying which cell or sheet cannot be written and why
 */
export function changePackage(pack: Package, change: WorkbookChange, cache: ReadCache = readCache()): void {
  const cells = change.cells ?? [];
  const sheets = change.addSheets ?? [];
  let changed = sheets.length > 0;
  if (sheets.length > 0) {
    edit(pack, cache, (_, styles, strings) => sheets.reduce((uses, sheet) => uses + addSheet(pack, sheet, { styles, strings }), 0));
  }
  if (cells.length > 0) {
    const before = pack.draft();
    edit(pack, cache, (loaded, styles, strings) => writeCells(pack, loaded, cells, styles, strings));
    changed ||= pack.names().some((name) => pack.entry(name) !== before.entry(name));
  }
  for (const name of change.moveNames ?? []) moveName(pack, name);
  if (changed) recalculateOnLoad(pack);
  drawOn(pack, change, cache);
  if (change.state !== undefined) {
    const { name } = readWorkbookPart(pack);
    writeStatePart(pack, name, readStatePart(pack, name).part, change.state);
  }
}

/** Pictures and charts come last: charts keep the figures of the cells they show. */
function drawOn(pack: Package, { addDrawings: added = [], replacePictures: replaced = [] }: WorkbookChange, cache: ReadCache): void {
  if (replaced.length > 0) replacePictures(pack, replaced);
  if (added.length === 0) return;
  let sheets: readonly Sheet[] | null = null;
  addDrawings(pack, added, (sheet, row, column) => {
    sheets ??= contentOf(loadPackage(pack, cache)).sheets;
    return sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.value(row, column) ?? null;
  });
}

/** Runs an edit that adds styles and strings, and writes those parts after it. The edit says how many cells use shared strings. */
function edit(pack: Package, cache: ReadCache, run: (loaded: Loaded, styles: StyleAdder, strings: StringAdder) => number): void {
  const loaded = loadPackage(pack, cache);
  const { workbook } = loaded;
  const styles = styleAdder(pack, workbook.stylesPart, workbook.name);
  const strings = stringAdder(loaded.strings, workbook.stringsPart, workbook.name);
  const uses = run(loaded, styles, strings);
  styles.finish(pack);
  strings.finish(pack, uses);
}

function writeCells(pack: Package, loaded: Loaded, writes: readonly CellWrite[], styles: StyleAdder, strings: StringAdder): number {
  let uses = 0;
  const shared = (text: string): number => {
    uses++;
    return strings.index(text);
  };
  const bySheet = new Map<LoadedSheet, CellWrite[]>();
  for (const write of writes) {
    const sheet = sheetOf(loaded, write.address);
    const list = bySheet.get(sheet);
    if (list) list.push(write);
    else bySheet.set(sheet, [write]);
  }
  for (const [sheet, list] of bySheet) {
    refuseWhatCannot(sheet, list);
    const view = sheetView(sheet, loaded);
    const patches = list.flatMap((write) => patchOf(write, sheet, view, loaded, styles, shared));
    const bytes = patches.length === 0 ? null : pack.part(sheet.part);
    if (bytes !== null) pack.set(sheet.part, patchSheet(bytes, sheet.part, patches));
  }
  return uses;
}

function sheetOf(loaded: Loaded, { sheet }: CellAddress): LoadedSheet {
  // Excel does not tell sheet names apart by case.
  const found =
    loaded.sheets.find((candidate) => candidate.name === sheet) ??
    loaded.sheets.find((candidate) => candidate.name.toLowerCase() === sheet.toLowerCase());
  if (found === undefined) throw new WorkbookError("unknown-sheet", sheet);
  return found;
}

/** Refuses writes that Excel itself would refuse, or that would leave a workbook Excel has to repair. */
function refuseWhatCannot(sheet: LoadedSheet, writes: readonly CellWrite[]): void {
  const written = new Set<number>();
  for (const { address } of writes) {
    const { row, column } = address;
    if (!Number.isInteger(row) || !Number.isInteger(column) || row < 0 || column < 0 || row >= maxRows || column >= maxColumns) {
      throw new WorkbookError("outside-sheet", `${sheet.name} (${String(row)}, ${String(column)})`);
    }
    const key = row * maxColumns + column;
    if (written.has(key)) throw new WorkbookError("duplicate-write", addressName(address));
    written.add(key);
  }
  for (const { address, value, formula } of writes) {
    const { row, column } = address;
    const hits = ({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }): boolean =>
      row >= top && row <= bottom && column >= left && column <= right;
    const merge = sheet.data.merges.find(hits);
    if (merge && (merge.top !== row || merge.left !== column)) throw new WorkbookError("merged-cell", addressName(address));
    const table = tableAt(sheet.tables, row, column);
    if (
      table?.headerRow === true &&
      table.area.top === row &&
      (formula !== undefined || value !== table.columns[column - table.area.left])
    ) {
      throw new WorkbookError("table-header", addressName(address));
    }
    for (const { kind, area } of sheet.data.cells.areas) {
      if (!hits(area)) continue;
      if (kind === "data-table") throw new WorkbookError("data-table", addressName(address));
      for (let r = area.top; r <= area.bottom; r++) {
        for (let c = area.left; c <= area.right; c++) {
          if (!written.has(r * maxColumns + c)) throw new WorkbookError("array-part", addressName(address));
        }
      }
    }
  }
}

/** The patch for one write; none when the cell already is as asked, so that what it carries besides stays. */
function patchOf(
  write: CellWrite,
  sheet: LoadedSheet,
  view: Sheet,
  loaded: Loaded,
  styles: StyleAdder,
  shared: (text: string) => number,
): CellPatch[] {
  const { row, column } = write.address;
  const { cells } = sheet.data;
  const index = cells.find(row, column);
  const oldStyle = styleAt(sheet, row, column);
  const oldFormat = view.format(row, column);
  const inArray = cells.areas.some(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  const sameContent =
    !inArray && (view.formula(row, column) ?? undefined) === write.formula && sameValue(view.value(row, column), write.value);
  const format = write.format !== undefined && write.format !== oldFormat ? write.format : undefined;
  const wantsQuote = write.formula === undefined && needsQuote(write.value);
  const quote = sameContent || wantsQuote === (loaded.styles.quoted[oldStyle] ?? false) ? undefined : wantsQuote;
  if (sameContent && format === undefined) return [];

  const style = styleOf(write, { oldStyle, oldFormat, format, quote }, styles);
  const markup = (prefix: string): ReturnType<typeof cellMarkup> => {
    const formula = write.formula === undefined ? null : toStored(write.formula, tableAt(sheet.tables, row, column)?.name ?? null);
    const value =
      loaded.workbook.date1904 && typeof write.value === "number" && isCalendarFormat(format ?? oldFormat)
        ? write.value - days1904
        : write.value;
    return cellMarkup(value, formula, prefix, addressName(write.address), shared);
  };
  const changesStyle = index === -1 ? style !== 0 : style !== oldStyle;
  return [{ row, column, markup: sameContent ? null : markup, style: changesStyle ? style : null }];
}

interface CellStyle {
  readonly oldStyle: number;
  readonly oldFormat: string;
  readonly format: string | undefined;
  readonly quote: boolean | undefined;
}

/** A look replaces all that the cell looks like but its number format. */
function styleOf({ look, value, formula }: CellWrite, { oldStyle, oldFormat, format, quote }: CellStyle, styles: StyleAdder): number {
  if (look !== undefined) {
    const shown = format ?? oldFormat;
    return styles.look(look, shown === "General" ? null : shown, formula === undefined && needsQuote(value));
  }
  return format === undefined && quote === undefined ? oldStyle : styles.derive(oldStyle, { format, quote });
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) return a.error === b.error;
  return a === b;
}
