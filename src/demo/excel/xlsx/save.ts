import type { CellWrite, NewCell, NewSheet } from "../../../app/ports";
import { changePackage } from "../../../hosts/file/change";
import { loadPackage, readCache, sheetView } from "../../../hosts/file/load";
import { newWorkbook } from "../../../hosts/file/new-workbook";
import { openPackage, type Package } from "../../../hosts/file/package";
import { readWorkbookPart } from "../../../hosts/file/workbook-part";
import { parseArea } from "../../../core/table/address";
import { fault } from "../faults";
import { tableView } from "../model/calc";
import { columnOf, keyOf, rowOf, usedArea } from "../model/grid";
import { formatAt } from "../model/looks";
import type { Book, SheetModel } from "../model/types";
import { coloursOf } from "./colours";
import { loadXlsx } from "./load";
import { cellFormats } from "./read-styles";
import { writeCharts } from "./write-charts";
import { writeFormats, writeMerges, writeWidths } from "./write-looks";
import { writePictures } from "./write-pictures";
import { writeParts } from "./write-parts";
import { writeSheetList, writeSheetNames } from "./write-sheets";
import { formatWriter } from "./write-styles";
import { unsavedOf } from "./unsaved";

export interface Saved {
  readonly bytes: Uint8Array;
  /** What was made here and does not go into the file, each in a few words with its place. */
  readonly unsaved: readonly string[];
}

/**
 * The workbook as an .xlsx file: the file it came from with what changed since, or a new one. What is not shown here
 * is in it as it came.
 * @throws WorkbookError for what Excel itself would not keep
 */
export function saveXlsx(book: Book): Saved {
  const original = book.source ?? newWorkbook(book.sheets.map((sheet) => newSheet(book, sheet)));
  const source = loadXlsx(original, book.name);
  const pack = openPackage(original);
  // Of a new file every sheet is there already; the parts are told by their place.
  const parts = new Map(book.sheets.map((sheet, at) => [sheet, book.source === null ? (source.sheets[at]?.part ?? null) : sheet.part]));
  const placed: Book = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, part: parts.get(sheet) ?? null })) };
  writeSheetNames(pack, placed);
  const fresh = placed.sheets.filter((sheet) => sheet.part === null);
  if (fresh.length > 0) {
    changePackage(pack, { addSheets: fresh.map((sheet) => newSheet(book, sheet)) });
    const { sheets } = readWorkbookPart(pack);
    for (const sheet of fresh) sheet.part = sheets.find(({ name }) => name === sheet.name)?.part ?? null;
  }
  writeCells(pack, book, placed);
  writeLooks(pack, placed, source);
  placed.sheets.forEach((sheet) => {
    if (sheet.part !== null) writeCharts(pack, sheet.part, book, sheet);
  });
  writeSheetList(pack, placed);
  writeParts(pack, readWorkbookPart(pack).name, book);
  return { bytes: pack.save(), unsaved: unsavedOf(placed, source) };
}

/** Values, formulas and number formats that are other than in the package. */
function writeCells(pack: Package, book: Book, placed: Book): void {
  const loaded = loadPackage(pack, readCache());
  const writes: CellWrite[] = [];
  placed.sheets.forEach((sheet, at) => {
    const model = book.sheets[at];
    const found = loaded.sheets.find((one) => one.part === sheet.part);
    if (!found || !model) return;
    const view = sheetView(found, loaded);
    const keys = new Set([...model.cells.keys(), ...model.formats.keys()]);
    for (const { row, column } of cellsOf(view.used)) keys.add(keyOf(row, column));
    for (const key of keys) {
      const [row, column] = [rowOf(key), columnOf(key)];
      if (
        model.merges.some(
          (area) =>
            row >= area.top &&
            row <= area.bottom &&
            column >= area.left &&
            column <= area.right &&
            (row !== area.top || column !== area.left),
        )
      )
        continue;
      const value = book.recalculation.value(model, row, column);
      const formula = model.cells.get(key)?.formula ?? null;
      const format = formatAt(model, row, column).numberFormat;
      const old = view.value(row, column);
      const alike = JSON.stringify(old) === JSON.stringify(value) && view.formula(row, column) === formula;
      const formatAlike = view.format(row, column) === format;
      if (alike && formatAlike) continue;
      writes.push({
        address: { sheet: sheet.name, row, column },
        value,
        formula: formula ?? undefined,
        format: formatAlike ? undefined : format,
      });
    }
  });
  if (writes.length > 0) changePackage(pack, { cells: writes });
}

function* cellsOf(area: ReturnType<typeof usedArea>): Iterable<{ readonly row: number; readonly column: number }> {
  if (area === null) return;
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) yield { row, column };
}

function writeLooks(pack: Package, placed: Book, source: Book): void {
  const { stylesPart, name } = readWorkbookPart(pack);
  const bytes = stylesPart === null ? null : pack.part(stylesPart);
  if (stylesPart === null || bytes === null) throw fault("GeneralException");
  const formats = cellFormats(bytes, stylesPart, coloursOf(pack, name));
  const writer = formatWriter(pack, stylesPart);
  for (const sheet of placed.sheets) {
    const before = source.sheets.find(({ part }) => part === sheet.part);
    if (sheet.part === null) continue;
    writeFormats(pack, sheet.part, sheet, formats, writer);
    writePictures(pack, sheet.part, sheet);
    writeMerges(pack, sheet.part, sheet, before?.merges ?? []);
    writeWidths(pack, sheet.part, sheet, before?.columnWidths ?? new Map());
  }
  writer.finish();
}

/** A sheet that the file does not have: what it holds, with its tables. */
function newSheet(book: Book, sheet: SheetModel): NewSheet {
  const used = usedArea(sheet, true);
  const rows = used === null ? 0 : used.bottom + 1;
  const cell = (row: number, column: number): NewCell => {
    const formula = sheet.cells.get(keyOf(row, column))?.formula ?? undefined;
    const format = formatAt(sheet, row, column).numberFormat;
    const model = book.sheets.find(({ id }) => id === sheet.id) ?? sheet;
    return { value: book.recalculation.value(model, row, column), formula, format: format === "General" ? undefined : format };
  };
  return {
    name: sheet.name,
    rows: Array.from({ length: rows }, (_, row) => Array.from({ length: (used?.right ?? -1) + 1 }, (__, column) => cell(row, column))),
    tables: sheet.tables.map((table) => ({ name: table.name, area: table.area, columns: tableView(table).columns })),
    freezeRows: sheet.frozen.rows,
    print: printOf(sheet),
    names: sheet.names.flatMap(({ name, formula }) => {
      const area = parseArea(formula)?.area;
      return area ? [{ name, area }] : [];
    }),
  };
}

function printOf({ pageLayout, printArea, printTitleRows }: SheetModel): NewSheet["print"] {
  const titleRows = printTitleRows?.top === 0 ? printTitleRows.bottom + 1 : 0;
  return { titleRows, area: printArea[0], landscape: pageLayout["Orientation"] === "Landscape" };
}
