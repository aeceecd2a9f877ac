import { references } from "../../../core/formula/references";
import type { Area, DefinedName, ExcelTable } from "../../../core/table/sheet";
import { columnOf, contains, keyOf, rowOf, size } from "./grid";
import type { SheetModel } from "./types";

/** A cell with a formula. */
export interface Dependant {
  readonly sheet: SheetModel;
  readonly key: number;
}

/** What references may name. */
export interface NamesAndTables {
  readonly tables: readonly { readonly sheet: string; readonly table: ExcelTable }[];
  readonly names: readonly DefinedName[];
}

/** Which formulas read which cells. Small areas are noted cell by cell, large ones (whole columns) as areas. */
export interface Dependents {
  of(sheet: SheetModel, key: number): Iterable<Dependant>;
  /** The cell has other content: what it reads is noted anew. */
  update(sheet: SheetModel, key: number): void;
}

interface OfSheet {
  readonly byCell: Map<number, Set<Dependant>>;
  readonly large: Map<Dependant, Area[]>;
}

const SMALL = 256;

export function createDependents(sheets: readonly SheetModel[], view: NamesAndTables): Dependents {
  const notes = new Map<SheetModel, OfSheet>(sheets.map((sheet) => [sheet, { byCell: new Map(), large: new Map() }]));
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const known = new Map<SheetModel, Map<number, { readonly self: Dependant; readonly reads: readonly (readonly [SheetModel, Area])[] }>>(
    sheets.map((sheet) => [sheet, new Map()]),
  );

  function add(sheet: SheetModel, key: number, formula: string): void {
    const self: Dependant = { sheet, key };
    const at = { sheet: sheet.name, row: rowOf(key), column: columnOf(key) };
    const reads: (readonly [SheetModel, Area])[] = [];
    for (const { sheet: name, area } of references(formula, at, view.tables, view.names)) {
      const target = byName.get(name.toLowerCase());
      const noted = target && notes.get(target);
      if (!target || !noted) continue;
      reads.push([target, area]);
      if (size(area) > SMALL) {
        noted.large.set(self, [...(noted.large.get(self) ?? []), area]);
        continue;
      }
      for (const cell of cellsOf(area)) {
        const set = noted.byCell.get(cell);
        if (set) set.add(self);
        else noted.byCell.set(cell, new Set([self]));
      }
    }
    known.get(sheet)?.set(key, { self, reads });
  }

  function forget(sheet: SheetModel, key: number): void {
    const entry = known.get(sheet)?.get(key);
    if (!entry) return;
    for (const [target, area] of entry.reads) {
      const noted = notes.get(target);
      if (size(area) > SMALL) noted?.large.delete(entry.self);
      else for (const cell of cellsOf(area)) noted?.byCell.get(cell)?.delete(entry.self);
    }
    known.get(sheet)?.delete(key);
  }

  for (const sheet of sheets) for (const [key, cell] of sheet.cells) if (cell.formula !== null) add(sheet, key, cell.formula);

  return {
    of: function* (sheet, key) {
      const noted = notes.get(sheet);
      if (!noted) return;
      yield* noted.byCell.get(key) ?? [];
      for (const [dependant, areas] of noted.large) {
        if (areas.some((area) => contains(area, rowOf(key), columnOf(key)))) yield dependant;
      }
    },
    update: (sheet, key) => {
      forget(sheet, key);
      const formula = sheet.cells.get(key)?.formula ?? null;
      if (formula !== null) add(sheet, key, formula);
    },
  };
}

function* cellsOf(area: Area): Iterable<number> {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) yield keyOf(row, column);
  }
}
