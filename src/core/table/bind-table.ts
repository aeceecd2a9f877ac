import { fillOf, notationOf } from "../definition/resolve";
import type { Definition } from "../definition/schema";
import { columnIssues, rowIssues } from "./bind-issues";
import type { BindingIssue, BoundCell, BoundTable } from "./bound";
import { bindBlankRows } from "./blank-rows";
import { boundCell } from "./cell";
import { matchRows } from "./match-rows";
import type { Found, Placed } from "./placed";
import { categoryColumn, readRows } from "./read-rows";
import type { Area } from "./sheet";
import type { WordIndex } from "./sheet-index";

/** Tells the rows of a placed table apart and gives the bound table with all that is amiss about the binding. */
export function bindTable(
  definition: Definition,
  placed: Placed,
  index: WordIndex,
): { table: BoundTable; issues: readonly BindingIssue[] } {
  const category = categoryColumn(placed);
  const sheetRows = readRows(placed, category, index);
  const match = matchRows(placed.words, sheetRows);
  const rows = new Map<string, number>();
  for (const row of placed.words.rows) {
    const found = placed.givenRows?.get(row.spec.id) ?? match.pairs.get(row)?.row;
    if (found !== undefined) rows.set(row.spec.id, found);
  }
  const filled = new Set(sheetRows.map(({ row }) => row));
  const ends = { top: placed.bodyTop, bottom: placed.closed ? placed.bodyBottom : null };
  for (const [id, row] of bindBlankRows(placed.words.spec.rows, rows, ends, (at) => !filled.has(at))) rows.set(id, row);
  const columns = new Map(placed.columns.columns);
  if (placed.words.labelColumn) columns.set(placed.words.labelColumn.id, placed.labelColumn);
  if (placed.words.categoryColumn && category !== null) columns.set(placed.words.categoryColumn.spec.id, category);
  const approximateRows = new Set([...match.approximate].map((row) => row.spec.id));
  const found: Found = { placed, category, columns, rows, sheetRows, approximateRows };
  return { table: tableOf(definition, found), issues: [...columnIssues(found), ...rowIssues(found)] };
}

function tableOf(definition: Definition, found: Found): BoundTable {
  const { placed, columns, rows } = found;
  const { words, sheet } = placed;
  const { spec } = words;
  const known = new Map<string, Map<string, BoundCell>>();
  const rowSpecs = new Map(spec.rows.map((row) => [row.id, row]));
  const columnSpecs = new Map(spec.columns.map((column) => [column.id, column]));
  const cell = (rowId: string, columnId: string): BoundCell | null => {
    const inRow = known.get(rowId);
    const read = inRow?.get(columnId);
    if (read) return read;
    const [row, column] = [rowSpecs.get(rowId), columnSpecs.get(columnId)];
    const at = { row: rows.get(rowId), column: columns.get(columnId) };
    if (!row || !column || at.row === undefined || at.column === undefined) return null;
    const made = boundCell({
      sheet: sheet.sheet,
      at: { row: at.row, column: at.column },
      table: spec,
      row,
      column,
      notation: notationOf(definition, spec, row, column),
      fill: fillOf(spec, row, column),
    });
    if (inRow) inRow.set(columnId, made);
    else known.set(rowId, new Map([[columnId, made]]));
    return made;
  };
  const across = [...placed.columns.columns].sort((a, b) => a[1] - b[1]);
  const down = [...rows].sort((a, b) => a[1] - b[1]);
  return {
    spec,
    sheet: sheet.sheet,
    area: areaOf(found),
    bound: placed.bound,
    excelTable: placed.excelTable,
    columns,
    rows,
    bodyTop: placed.bodyTop,
    cell,
    *cells() {
      for (const [row] of down) {
        for (const [column] of across) {
          const read = cell(row, column);
          if (read) yield read;
        }
      }
    },
  };
}

function areaOf({ placed, columns, rows }: Found): Area {
  if (placed.excelTable) return placed.excelTable.area;
  const across = [placed.labelColumn, ...columns.values()];
  return {
    top: Math.min(placed.bodyTop, ...(placed.columns.rows ? [placed.columns.rows.top] : [])),
    left: Math.min(...across),
    bottom: Math.max(placed.bodyTop, ...rows.values()),
    right: Math.max(...across),
  };
}
