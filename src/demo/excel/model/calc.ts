import { calculator } from "../../../core/formula/calculator";
import { unknownFunctions } from "../../../core/formula/evaluate";
import type { FormulaSource } from "../../../core/formula/value";
import type { CellValue, ExcelTable } from "../../../core/table/sheet";
import { createDependents, type Dependents, type Dependant, type NamesAndTables } from "./dependents";
import { keyOf, usedArea } from "./grid";
import type { Book, Cell, Recalculation, SheetModel, TableModel } from "./types";

/**
 * Recalculation: a change marks what depends on it as stale, and a stale cell is computed when it is read. A formula that
 * depends on itself gives 0, as Excel gives after its warning.
 */
export function createRecalculation(book: () => Book): Recalculation {
  let dependents: Dependents | null = null;
  let session: FormulaSource | null = null;

  function changed(sheet: SheetModel, keys: readonly number[]): void {
    session = null;
    dependents ??= createDependents(book().sheets, viewOf(book()));
    for (const key of keys) dependents.update(sheet, key);
    // A cell that is stale already is gone through as well: what was computed from it may be up to date.
    const seen = new Set<Cell>();
    const open: Dependant[] = keys.map((key) => ({ sheet, key }));
    for (let next = open.pop(); next; next = open.pop()) {
      for (const dependant of dependents.of(next.sheet, next.key)) {
        const cell = dependant.sheet.cells.get(dependant.key);
        if (cell === undefined || cell.formula === null || seen.has(cell)) continue;
        seen.add(cell);
        if (cell.opaque !== true) cell.stale = true;
        open.push(dependant);
      }
    }
  }

  function restructured(): void {
    session = null;
    dependents = null;
    for (const sheet of book().sheets) {
      for (const cell of sheet.cells.values()) if (cell.formula !== null && cell.opaque !== true) cell.stale = true;
    }
  }

  function value(sheet: SheetModel, row: number, column: number): CellValue {
    const cell = sheet.cells.get(keyOf(row, column));
    if (cell === undefined) return null;
    if (!cell.stale || cell.formula === null) return cell.value;
    session ??= calculator(sourceOf(book()));
    const computed = session.value(sheet.name, row, column);
    cell.value = isCycle(computed) ? 0 : computed;
    cell.stale = false;
    return cell.value;
  }

  return { changed, restructured, value };
}

function isCycle(value: CellValue): boolean {
  return typeof value === "object" && value !== null && value.error === "#CYCLE!";
}

/** Whether a formula cannot be computed here, so that a value it came with must be kept. */
export function isOpaque(formula: string): boolean {
  return unknownFunctions(formula).length > 0;
}

/** A table as formulas see it. */
export function tableView(table: TableModel): ExcelTable {
  return {
    name: table.name,
    area: table.area,
    columns: table.columns.map((column) => column.name),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
  };
}

export function viewOf(book: Book): NamesAndTables {
  return {
    tables: book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet: sheet.name, table: tableView(table) }))),
    names: [...book.names, ...book.sheets.flatMap((sheet) => sheet.names)].map((name) => ({
      name: name.name,
      formula: name.formula,
      sheet: name.sheet?.name ?? null,
    })),
  };
}

/** The workbook as the calculator sees it: formulas that are up to date are plain values. */
function sourceOf(book: Book): FormulaSource & Required<Pick<FormulaSource, "formula">> {
  const byName = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const used = new Map<SheetModel, ReturnType<typeof usedArea>>();
  const cellAt = (sheet: string, row: number, column: number): Cell | undefined =>
    byName.get(sheet.toLowerCase())?.cells.get(keyOf(row, column));
  return {
    ...viewOf(book),
    sheets: book.sheets.map((sheet) => sheet.name),
    value: (sheet, row, column) => cellAt(sheet, row, column)?.value ?? null,
    formula: (sheet, row, column) => {
      const cell = cellAt(sheet, row, column);
      if (cell === undefined || cell.formula === null || cell.opaque === true) return null;
      // SUBTOTAL leaves out other subtotals, so those must be known as formulas even when they are up to date.
      return cell.stale || /SUBTOTAL/i.test(cell.formula) ? cell.formula : null;
    },
    used: (name) => {
      const sheet = byName.get(name.toLowerCase());
      if (sheet === undefined) return null;
      const known = used.get(sheet);
      if (known !== undefined) return known;
      const area = usedArea(sheet, true);
      used.set(sheet, area);
      return area;
    },
  };
}
