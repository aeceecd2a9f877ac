import { wraps } from "../../app/workbook/cell-looks";
import type { NewCell, NewSheet } from "../../app/ports";
import { areaName } from "../../core/table/address";
import { type CellInput, cellInput } from "./cell-input";
import { rangeAt } from "./cell-range";
import { setLook } from "./look-format";
import { jsonBytes } from "./payload";
import { type Placed, rectangles } from "./rectangles";
import type { Kept, Step } from "./step";

/** Adding sheets: what they hold first, their formulas when all sheets and tables are there, their looks last. */

const ACTION = 500;

export function sheetSteps(sheets: readonly NewSheet[], payload: number, undoable: boolean): Step[] {
  return [
    ...sheets.flatMap((sheet) => [createStep(sheet), ...contentSteps(sheet, payload), tablesStep(sheet)]),
    ...sheets.flatMap((sheet) => [...formulaSteps(sheet, payload), dressStep(sheet), ...(undoable ? [checkStep(sheet)] : [])]),
  ];
}

const silent: Kept = { begun: () => null, back: () => ({}), checks: () => [] };

function step(sheet: NewSheet, requestBytes: number, run: (sheet: Excel.Worksheet) => void): Step {
  return {
    requestBytes,
    responseBytes: 500,
    role: "sheet",
    sheet: sheet.name,
    queue: (context) => {
      run(context.workbook.worksheets.getItem(sheet.name));
      return silent;
    },
  };
}

/** A sheet of the user with that name makes this fail, and is not taken for ours. */
function createStep({ name }: NewSheet): Step {
  return {
    requestBytes: 2 * ACTION,
    responseBytes: ACTION,
    role: "sheet",
    sheet: name,
    queue: (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.load("id");
      const id = (): string | undefined => sheet.toJSON().id;
      return {
        begun: () => id() !== undefined,
        back: () => (id() === undefined ? {} : { removeSheets: [name] }),
        checks: () => [],
        sheetIds: () => [id()].filter((known) => known !== undefined),
      };
    },
  };
}

function width(sheet: NewSheet): number {
  return Math.max(0, ...sheet.rows.map((cells) => cells.length));
}

/** Values of all cells, row by row; cells with a formula come later. */
function contentSteps(sheet: NewSheet, payload: number): Step[] {
  const columns = width(sheet);
  if (columns === 0) return [];
  const matrix = sheet.rows.map((cells) =>
    Array.from({ length: columns }, (_, column): CellInput => {
      const cell = cells[column];
      if (cell === undefined) return "";
      // A number until its formula comes, see CellBlock.inTable.
      return cell.formula === undefined ? cellInput(cell.value, null) : 0;
    }),
  );
  const steps: Step[] = [];
  let from = 0;
  let bytes = 0;
  const finish = (to: number): void => {
    if (to === from) return;
    const [top, rows] = [from, matrix.slice(from, to)];
    const area = { top, left: 0, bottom: to - 1, right: columns - 1 };
    steps.push(
      step(sheet, bytes + 3 * ACTION, (made) => {
        rangeAt(made, area).formulas = rows as Excel.Range["formulas"];
      }),
    );
    from = to;
    bytes = 0;
  };
  matrix.forEach((row, at) => {
    const size = jsonBytes(row) + 1;
    if (bytes + size > payload / 2) finish(at);
    bytes += size;
  });
  finish(matrix.length);
  return steps;
}

function tablesStep(sheet: NewSheet): Step {
  const tables = sheet.tables ?? [];
  return step(sheet, tables.length * 6 * ACTION, (made) => {
    for (const { name, area } of tables) {
      const table = made.tables.add(areaName(area), true);
      table.set({ name, style: "TableStyleLight1", showBandedRows: false });
    }
  });
}

function cellsWith<T>(sheet: NewSheet, pick: (cell: NewCell) => T | undefined): Placed<T>[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): Placed<T>[] => {
      const item = pick(cell);
      return item === undefined ? [] : [{ row, column, item }];
    }),
  );
}

function formulaSteps(sheet: NewSheet, payload: number): Step[] {
  return rectangles(cellsWith(sheet, ({ formula }) => (formula === undefined ? undefined : cellInput(null, formula)))).flatMap(
    ({ area, items }) => {
      const bytes = jsonBytes(items);
      const rows = Math.max(1, Math.floor((items.length * payload) / 2 / Math.max(1, bytes)));
      const parts: Step[] = [];
      for (let from = 0; from < items.length; from += rows) {
        const part = items.slice(from, from + rows);
        const at = { ...area, top: area.top + from, bottom: area.top + from + part.length - 1 };
        parts.push(
          step(sheet, jsonBytes(part) + 3 * ACTION, (made) => {
            rangeAt(made, at).formulas = part as Excel.Range["formulas"];
          }),
        );
      }
      return parts;
    },
  );
}

/** Characters of a column's width as points, for the usual font. */
function points(characters: number): number {
  return Math.min(255, Math.max(0, characters)) * 5.25 + 3.75;
}

/** Number formats, links, looks, widths and how it prints. */
function dressStep(sheet: NewSheet): Step {
  const same = (a: unknown, b: unknown): boolean => a === b;
  const formats = rectangles(
    cellsWith(sheet, ({ format }) => (format === "General" ? undefined : format)),
    same,
  );
  const looks = rectangles(
    cellsWith(sheet, ({ look }) => look),
    same,
  );
  const links = cellsWith(sheet, ({ link }) => link);
  const widths = rectangles(
    (sheet.columnWidths ?? []).map((item, column) => ({ row: 0, column, item })),
    same,
  );
  const actions = formats.length * 2 + looks.length * 5 + links.length * 2 + widths.length * 3 + (sheet.names ?? []).length * 2 + 12;
  return step(sheet, actions * ACTION, (made) => {
    for (const { area, items } of formats) rangeAt(made, area).numberFormat = items[0]?.[0] as unknown as Excel.Range["numberFormat"];
    for (const { row, column, item } of links) made.getCell(row, column).hyperlink = { documentReference: item };
    // After the links, which bring a look of their own.
    for (const { area, items } of looks) if (items[0]?.[0]) setLook(rangeAt(made, area), items[0][0]);
    for (const { area, items } of widths) rangeAt(made, area).format.columnWidth = points(items[0]?.[0] ?? 8.43);
    const rows = sheet.rows.length;
    const wrapping = sheet.rows.some((cells) => cells.some(({ look }) => look !== undefined && wraps(look)));
    if (wrapping) rangeAt(made, { top: 0, left: 0, bottom: rows - 1, right: Math.max(0, width(sheet) - 1) }).format.autofitRows();
    if ((sheet.freezeRows ?? 0) > 0) made.freezePanes.freezeRows(sheet.freezeRows);
    printAs(made, sheet);
    for (const { name, area } of sheet.names ?? []) made.names.add(name, rangeAt(made, area));
  });
}

function printAs(made: Excel.Worksheet, { print }: NewSheet): void {
  const { pageLayout } = made;
  pageLayout.set({
    orientation: print?.landscape === false ? "Portrait" : "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
  });
  if (print?.area) pageLayout.setPrintArea(rangeAt(made, print.area));
  if (print && print.titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${String(print.titleRows)}`);
}

/** What the sheet holds in the end, so that an undo does not take away what was added to it since. */
function checkStep(sheet: NewSheet): Step {
  return {
    requestBytes: 2 * ACTION,
    responseBytes: jsonBytes(sheet.rows.map((cells) => cells.map(({ value, formula }) => formula ?? value))) + ACTION,
    role: "sheet",
    sheet: sheet.name,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(sheet.name).getUsedRangeOrNullObject(true);
      range.load("formulas");
      return { ...silent, checks: () => [{ sheet: sheet.name, area: null, formulas: range.isNullObject ? null : range.formulas }] };
    },
  };
}
