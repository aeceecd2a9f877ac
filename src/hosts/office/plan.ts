import type { CellLook, CellWrite, NewSheet, WorkbookChange } from "../../app/ports";
import { stateToXml } from "../../app/workbook/state-xml";
import { areaNamesProblem, contentProblem, sheetNameProblem, tablesProblem } from "../../app/workbook/write-rules";
import type { WriteProblem } from "../../app/workbook/write-problems";
import { addressName, areaName, sheetPrefix } from "../../core/table/address";
import type { Area, CellAddress, Sheet } from "../../core/table/sheet";
import { type CellInput, cellInput, isFormulaInput, isText } from "./cell-input";
import { problemError } from "./errors";
import type { Reading } from "./read";
import { type Placed, rectangles } from "./rectangles";

/** Cells to write, as one range. */
export interface CellBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly inputs: readonly (readonly CellInput[])[];
  /** Number formats to give first, where the one there would make text of a number or formula; null leaves a cell's as it is. */
  readonly before: Formats | null;
  readonly formats: Formats | null;
  /** Bytes that an answer with what the cells hold now is taken to need. */
  readonly oldBytes: number;
  /**
   * Formulas in an Excel table: the cells get a number first. When all other cells of a column are blank, Excel copies a
   * formula that is put in one to the whole column, and gives no way to turn that off.
   */
  readonly inTable?: boolean | undefined;
  /** A blank cell that holds a number for a moment, for the same reason; an undo does not look at it. */
  readonly placeholder?: boolean | undefined;
  /** Of cells that are put back: what `formulas` said of them before. */
  readonly old?: readonly (readonly unknown[])[] | undefined;
}

export type Formats = readonly (readonly (string | null)[])[];

/** All that is done to a workbook in one go. */
export interface Plan {
  readonly blocks: readonly CellBlock[];
  readonly addSheets: readonly NewSheet[];
  readonly removeSheets: readonly string[];
  readonly looks: readonly LookBlock[];
  readonly names: readonly MovedName[];
  /** Text of our part, null for taking it away, undefined for leaving it. */
  readonly state: string | null | undefined;
  /** Id of our part where there is one. */
  readonly statePart: string | null;
}

/** Cells that get a look. */
export interface LookBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly look: CellLook;
}

/** A name of a sheet that comes to stand for another formula, with "=". */
export interface MovedName {
  readonly sheet: string;
  readonly name: string;
  readonly formula: string;
}

interface Written {
  readonly input: CellInput;
  readonly before: string | null;
  readonly format: string | null;
  readonly oldBytes: number;
}

/** An old value, formula, number format and type, in an answer; of a cell that was not read. */
const OLD_CELL = 120;

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/**
 * What a change comes down to, held against what was last read of the workbook.
 * @throws UserError for what Excel would refuse, or would silently not do
 */
export function planOf(change: WorkbookChange, { content, statePart }: Reading): Plan {
  const addSheets = change.addSheets ?? [];
  refuse(
    sheetsProblem(
      addSheets,
      content.sheets,
      content.names.map(({ name }) => name),
    ),
  );
  return {
    blocks: blocksOf(change.cells ?? [], content.sheets),
    addSheets,
    removeSheets: [],
    looks: looksOf(change.cells ?? []),
    names: (change.moveNames ?? []).map(({ sheet, name, area }) => ({ sheet, name, formula: `=${sheetPrefix(sheet)}${fixedArea(area)}` })),
    state: change.state && stateToXml(change.state),
    statePart,
  };
}

function fixedArea(area: Area): string {
  return areaName({ ...area }).replace(/[A-Z]+|\d+/g, "$$$&");
}

function looksOf(writes: readonly CellWrite[]): LookBlock[] {
  const sheets = new Set(writes.flatMap(({ address, look }) => (look === undefined ? [] : [address.sheet])));
  return [...sheets].flatMap((sheet) => {
    const cells = writes.flatMap(({ address: { sheet: on, row, column }, look }): Placed<CellLook>[] =>
      on === sheet && look !== undefined ? [{ row, column, item: look }] : [],
    );
    return rectangles(cells, (a, b) => a === b).flatMap(({ area, items }) => {
      const look = items[0]?.[0];
      return look === undefined ? [] : [{ sheet, area, look }];
    });
  });
}

function refuse(problem: WriteProblem | null): void {
  if (problem) throw problemError(problem);
}

function sheetsProblem(added: readonly NewSheet[], sheets: readonly Sheet[], definedNames: readonly string[]): WriteProblem | null {
  const taken = sheets.map(({ name }) => name);
  const names = [...definedNames, ...sheets.flatMap(({ tables }) => tables.map(({ name }) => name))];
  for (const sheet of added) {
    const width = Math.max(0, ...sheet.rows.map((cells) => cells.length));
    const problem =
      sheetNameProblem(sheet.name, taken) ??
      tablesProblem(sheet, names) ??
      areaNamesProblem(sheet) ??
      (sheet.rows.length > MAX_ROWS || width > MAX_COLUMNS ? { code: "outside-sheet" as const, subject: sheet.name } : null) ??
      cellsProblem(sheet);
    if (problem) return problem;
    taken.push(sheet.name);
    names.push(...(sheet.tables ?? []).map(({ name }) => name));
  }
  return null;
}

function cellsProblem(sheet: NewSheet): WriteProblem | null {
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, { value, formula }] of cells.entries()) {
      const problem = contentProblem(value, formula ?? null, addressName({ sheet: sheet.name, row, column }));
      if (problem) return problem;
    }
  }
  return null;
}

function blocksOf(writes: readonly CellWrite[], sheets: readonly Sheet[]): CellBlock[] {
  const bySheet = new Map<string, { readonly name: string; readonly known: Sheet | null; readonly writes: CellWrite[] }>();
  for (const write of writes) {
    // Excel does not tell sheet names apart by case. A sheet we do not know may have been added since; Excel will say.
    const key = write.address.sheet.toLowerCase();
    let entry = bySheet.get(key);
    if (!entry) {
      const known = sheets.find(({ name }) => name.toLowerCase() === key) ?? null;
      bySheet.set(key, (entry = { name: known?.name ?? write.address.sheet, known, writes: [] }));
    }
    entry.writes.push(write);
  }
  return [...bySheet.values()].flatMap(({ name, known, writes: own }) => {
    refuse(writesProblem(own, known));
    const cells = own.map((write): Placed<Written> => ({
      row: write.address.row,
      column: write.address.column,
      item: writtenOf(write, known),
    }));
    const blocks = rectangles(cells).map(({ area, items }) => blockOf(name, area, items));
    return known ? guarded(blocks, own, known) : blocks;
  });
}

/** Keeps Excel from copying formulas down the columns of its tables. */
function guarded(blocks: readonly CellBlock[], writes: readonly CellWrite[], sheet: Sheet): CellBlock[] {
  const { tables } = sheet;
  if (tables.length === 0 || writes.every(({ formula }) => formula === undefined)) return [...blocks];
  const inTable = blocks.map((block) =>
    tables.some(({ area }) => overlaps(area, block.area)) && block.inputs.some((row) => row.some(isFormulaInput))
      ? { ...block, inTable: true }
      : block,
  );
  const written = new Set(writes.map(({ address }) => address.row * MAX_COLUMNS + address.column));
  const placeholders = tables.flatMap(({ area, headerRow }) => {
    const columns = new Set(
      writes.flatMap(({ address: { row, column }, formula }) => (formula !== undefined && contains(area, row, column) ? [column] : [])),
    );
    return [...columns].flatMap((column) => {
      const rows = Array.from({ length: area.bottom - area.top + (headerRow ? 0 : 1) }, (_, at) => area.top + (headerRow ? 1 : 0) + at);
      const blank = rows.find((row) => !written.has(row * MAX_COLUMNS + column) && isBlank(sheet, row, column));
      const filled = rows.filter((row) => written.has(row * MAX_COLUMNS + column) || !isBlank(sheet, row, column));
      return blank === undefined || filled.length > 1 ? [] : [placeholderAt(sheet.name, blank, column)];
    });
  });
  return [...inTable, ...placeholders];
}

function placeholderAt(sheet: string, row: number, column: number): CellBlock {
  const area = { top: row, left: column, bottom: row, right: column };
  return { sheet, area, inputs: [[""]], before: null, formats: null, oldBytes: OLD_CELL, inTable: true, placeholder: true };
}

function isBlank(sheet: Sheet, row: number, column: number): boolean {
  return sheet.value(row, column) === null && sheet.formula(row, column) === null;
}

function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Excel would rename the column for a header, and forget what is written under a merged cell. */
function writesProblem(writes: readonly CellWrite[], sheet: Sheet | null): WriteProblem | null {
  const seen = new Set<number>();
  for (const { address, value, formula } of writes) {
    const { row, column } = address;
    const subject = addressName(address);
    if (![row, column].every(Number.isInteger) || row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS)
      return { code: "outside-sheet", subject: `${address.sheet} (${row}, ${column})` };
    const key = row * MAX_COLUMNS + column;
    if (seen.has(key)) return { code: "duplicate-write", subject };
    seen.add(key);
    const problem = contentProblem(value, formula ?? null, subject);
    if (problem) return problem;
    const merge = sheet?.merges.find((area) => contains(area, row, column));
    if (merge && (merge.top !== row || merge.left !== column)) return { code: "merged-cell", subject };
    const table = sheet?.tables.find(({ area, headerRow }) => headerRow && area.top === row && contains(area, row, column));
    if (table && (formula !== undefined || value !== table.columns[column - table.area.left])) return { code: "table-header", subject };
  }
  return null;
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function writtenOf({ address, value, formula, format }: CellWrite, sheet: Sheet | null): Written {
  const input = cellInput(value, formula ?? null);
  const known = sheet?.format(address.row, address.column) ?? null;
  // Excel gives a formula the format of what it refers to when the cell has none, so that one is always said.
  const same = format !== undefined && format === known && format !== "General";
  return {
    input,
    before: known === "@" && input !== "" && !isText(input) ? (format ?? "General") : null,
    format: format === undefined || same ? null : format,
    oldBytes: sheet ? oldBytes(sheet, address) : OLD_CELL,
  };
}

function oldBytes(sheet: Sheet, { row, column }: CellAddress): number {
  const value = sheet.value(row, column);
  const text = typeof value === "string" ? value.length * 6 : 40;
  return text + (sheet.formula(row, column)?.length ?? 0) * 2 + sheet.format(row, column).length + 40;
}

function blockOf(sheet: string, area: Area, items: readonly (readonly Written[])[]): CellBlock {
  return {
    sheet,
    area,
    inputs: items.map((row) => row.map(({ input }) => input)),
    before: formatsOf(items.map((row) => row.map(({ before }) => before))),
    formats: formatsOf(items.map((row) => row.map(({ format }) => format))),
    oldBytes: items.reduce((sum, row) => row.reduce((inRow, cell) => inRow + cell.oldBytes, sum), 0),
  };
}

/** Null when there is none to give. */
export function formatsOf(formats: Formats): Formats | null {
  return formats.some((row) => row.some((format) => format !== null)) ? formats : null;
}
