import { formatFigure } from "../notation/format";
import type { Exact } from "../numeric/exact";
import type { BoundCell, BoundReport, BoundTable } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import { cellNumber } from "../checks/shared/numbers";
import { operandOf } from "./tried";

/** A report as it would be with other figures in some of its cells. */
export interface Replaced {
  readonly report: BoundReport;
  readonly relations: readonly BoundRelation[];
  /** The cell as it is, for one that was replaced; any other is itself. */
  readonly original: (cell: BoundCell) => BoundCell;
}

/** The report with other figures in some of its cells, in base units, as binding a changed workbook would give it. */
export function replaced(report: BoundReport, relations: readonly BoundRelation[], figures: ReadonlyMap<BoundCell, Exact>): Replaced {
  const after = new Map([...figures].map(([cell, value]) => [cell, withFigure(cell, value)]));
  const before = new Map([...after].map(([cell, changed]) => [changed, cell]));
  const now = (cell: BoundCell): BoundCell => after.get(cell) ?? cell;
  const touched = new Set([...figures.keys()].map(({ table }) => table));
  const tables = report.tables.map((table) => (touched.has(table.spec) ? withCells(table, now) : table));
  return {
    report: { ...report, tables, table: (id) => tables.find(({ spec }) => spec.id === id) ?? null },
    relations: relations.map((relation) => {
      if (!after.has(relation.target) && !relation.terms.some(({ cell }) => after.has(cell))) return relation;
      return { ...relation, target: now(relation.target), terms: relation.terms.map((term) => ({ ...term, cell: now(term.cell) })) };
    }),
    original: (cell) => before.get(cell) ?? cell,
  };
}

function withCells(table: BoundTable, now: (cell: BoundCell) => BoundCell): BoundTable {
  return {
    ...table,
    cell: (row, column) => {
      const cell = table.cell(row, column);
      return cell && now(cell);
    },
    *cells() {
      for (const cell of table.cells()) yield now(cell);
    },
  };
}

function withFigure(cell: BoundCell, value: Exact): BoundCell {
  const { interval, unit } = operandOf(cell, value);
  const shown = formatFigure(value, cell.notation, cell.marker);
  return { ...cell, raw: cellNumber(cell, value), state: "number", value, interval, precise: unit === null && cell.unit !== null, shown };
}
