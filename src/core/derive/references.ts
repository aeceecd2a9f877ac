import { divide, equals, exact, type Exact, ONE, toDecimalString } from "../numeric/exact";
import type { FormulaTerm } from "../relation/kind";
import { dataRows, thisRow } from "../formula/reference";
import { areaName, cellName, sheetPrefix } from "../table/address";
import type { BoundCell, BoundReport } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import type { ExcelTable } from "../table/sheet";

type SignedCell = BoundRelation["terms"][number];

/** What 1 in the cell stands for, in base units. */
export function scaleOf(cell: BoundCell): Exact {
  return cell.notation.scale === undefined ? ONE : exact(cell.notation.scale);
}

/**
 * How a formula in `target` refers to a cell: by the header of its column within a row of an Excel table, else by
 * address, with the sheet's name when it is on another.
 */
export function referenceTo(cell: BoundCell, target: BoundCell, report: BoundReport): string {
  const { sheet, row, column } = cell.address;
  const table = report.table(target.table.id)?.excelTable ?? null;
  if (table && sheet === target.address.sheet && row === target.address.row && inside(table, cell) && inside(table, target)) {
    const header = table.columns[column - table.area.left];
    if (header !== undefined) return thisRow(table.name, header);
  }
  return (sheet === target.address.sheet ? "" : sheetPrefix(sheet)) + cellName(row, column);
}

/** "This row" means the rows of the data only: not the header, not the totals row of the Excel table. */
function inside(table: ExcelTable, cell: BoundCell): boolean {
  const { row, column } = cell.address;
  const { top, bottom } = dataRows(table);
  return row >= top && row <= bottom && column >= table.area.left && column <= table.area.right;
}

/** The references of a relation's terms in their order; in a unit of their own they are converted to `unit`. */
export function referencesTo(terms: readonly SignedCell[], target: BoundCell, unit: Exact, report: BoundReport): FormulaTerm[] {
  return terms.map(({ cell, sign }) => {
    const plain = referenceTo(cell, target, report);
    const factor = divide(scaleOf(cell), unit);
    return { sign, reference: equals(factor, ONE) ? plain : `(N(${plain})*${toDecimalString(factor)})` };
  });
}

/** The references of the parts of a sum: parts that stand under each other become one range, others are listed. */
export function sumReferences(terms: readonly SignedCell[], target: BoundCell, report: BoundReport): FormulaTerm[] {
  const unit = scaleOf(target);
  const references: FormulaTerm[] = [];
  for (const run of runs(terms)) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) continue;
    if (run.length === 1 || !run.every(({ cell }) => equals(scaleOf(cell), unit)))
      references.push(...referencesTo(run, target, unit, report));
    else {
      const { sheet, row, column } = first.cell.address;
      const area = { top: row, left: column, bottom: last.cell.address.row, right: column };
      references.push({
        sign: first.sign,
        range: true,
        reference: (sheet === target.address.sheet ? "" : sheetPrefix(sheet)) + areaName(area),
      });
    }
  }
  return references;
}

/** Parts from top to bottom, cut where they do not follow each other in one column with one sign. */
function runs(terms: readonly SignedCell[]): SignedCell[][] {
  const sorted = [...terms].sort((a, b) => a.cell.address.column - b.cell.address.column || a.cell.address.row - b.cell.address.row);
  const found: SignedCell[][] = [];
  for (const term of sorted) {
    const run = found.at(-1);
    const before = run?.at(-1);
    if (run && before && follows(before, term)) run.push(term);
    else found.push([term]);
  }
  return found;
}

function follows(above: SignedCell, below: SignedCell): boolean {
  const a = above.cell.address;
  const b = below.cell.address;
  return a.sheet === b.sheet && a.column === b.column && a.row + 1 === b.row && above.sign === below.sign;
}
