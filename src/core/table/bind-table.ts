import { fillOf, notationOf } from "../definition/resolve";
import type { Definition } from "../definition/schema";
import type { BindingIssue, BoundCell, BoundTable } from "./bound";
import type { SheetRow } from "./align";
import { isEmpty } from "./blocks";
import { boundCell } from "./cell";
import type { ColumnMatch, HeaderView } from "./match-columns";
import { matchRows } from "./match-rows";
import type { Area, CellAddress, ExcelTable } from "./sheet";
import type { IndexedSheet, WordIndex } from "./sheet-index";
import type { TableWords } from "./vocabulary";

/** A table of the definition with the place where it was found, before its rows are told apart. */
export interface Placed {
  readonly words: TableWords;
  readonly sheet: IndexedSheet;
  readonly labelColumn: number;
  readonly view: HeaderView;
  readonly columns: ColumnMatch;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly bound: BoundTable["bound"];
  readonly excelTable: ExcelTable | null;
  /** All rows down to bodyBottom belong to the table, also those that are not known. */
  readonly closed: boolean;
  /** Sheet row by row id, said by hand. */
  readonly givenRows?: ReadonlyMap<string, number> | undefined;
}

interface Found {
  readonly placed: Placed;
  readonly category: number | null;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
  readonly sheetRows: readonly SheetRow[];
  readonly approximateRows: readonly string[];
}

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
  placed.words.rows.forEach((row, at) => {
    const sheetRow = sheetRows[match.pairs.get(at) ?? -1]?.row;
    const found = placed.givenRows?.get(row.spec.id) ?? sheetRow;
    if (found !== undefined) rows.set(row.spec.id, found);
  });
  const columns = new Map(placed.columns.columns);
  if (placed.words.labelColumn) columns.set(placed.words.labelColumn.id, placed.labelColumn);
  if (placed.words.categoryColumn && category !== null) columns.set(placed.words.categoryColumn.spec.id, category);
  const approximateRows = match.approximate.map((at) => placed.words.rows[at]?.spec.id ?? "");
  const found: Found = { placed, category, columns, rows, sheetRows, approximateRows };
  return { table: tableOf(definition, found), issues: [...columnIssues(found), ...rowIssues(found)] };
}

function tableOf(definition: Definition, found: Found): BoundTable {
  const { placed, columns, rows } = found;
  const { words, sheet } = placed;
  const { spec } = words;
  const known = new Map<string, BoundCell>();
  const rowSpecs = new Map(spec.rows.map((row) => [row.id, row]));
  const columnSpecs = new Map(spec.columns.map((column) => [column.id, column]));
  const cell = (rowId: string, columnId: string): BoundCell | null => {
    const key = `${rowId} ${columnId}`;
    const read = known.get(key);
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
    known.set(key, made);
    return made;
  };
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
      const across = [...placed.columns.columns].sort((a, b) => a[1] - b[1]);
      for (const [row] of [...rows].sort((a, b) => a[1] - b[1])) {
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
    top: Math.min(placed.columns.rows?.top ?? placed.bodyTop, placed.bodyTop),
    left: Math.min(...across),
    bottom: Math.max(placed.bodyTop, ...rows.values()),
    right: Math.max(...across),
  };
}

/** The column of categories: by its header, else the column that holds most of them. */
function categoryColumn({ words, view, sheet, labelColumn, columns, bodyTop, bodyBottom }: Placed): number | null {
  if (words.categories.size === 0) return null;
  const taken = new Set([labelColumn, ...columns.columns.values()]);
  let best: number | null = null;
  let most = 0;
  for (let column = view.area.left; column <= view.area.right; column += 1) {
    if (taken.has(column)) continue;
    let count = 0;
    for (let row = bodyTop; row <= bodyBottom; row += 1) if (words.categories.has(sheet.key(row, column))) count += 1;
    if (count > most) {
      best = column;
      most = count;
    }
  }
  return best;
}

/** The rows with a label or a figure, each with the category it stands under: printed once, on each row, or as a heading. */
function readRows(placed: Placed, category: number | null, index: WordIndex): readonly SheetRow[] {
  const { words, sheet, columns } = placed;
  const data = [...columns.columns.values()];
  const firstData = Math.min(...data, Number.POSITIVE_INFINITY);
  const taken = new Set(category === null ? data : [...data, category]);
  const rows: SheetRow[] = [];
  let current = "";
  for (let row = placed.bodyTop; row <= placed.bodyBottom; row += 1) {
    if (isRepeatedHead(placed, row)) continue;
    const filled = data.some((column) => !isEmpty(sheet, row, column));
    const label = labelOf(placed, row, index) || indentedLabel(placed, row, firstData, taken);
    if (category !== null) current = sheet.key(row, category) || current;
    else if (!filled && words.categories.has(label) && !words.labels.has(label)) {
      current = label;
      continue;
    }
    if (label !== "" || filled) rows.push({ row, label, category: current, filled });
  }
  return rows;
}

/** The key of a label, also of one that Excel took for a number. */
function labelOf({ sheet, labelColumn }: Placed, row: number, index: WordIndex): string {
  const value = sheet.sheet.value(row, labelColumn);
  return typeof value === "number" ? index.keyOf(String(value)) : sheet.key(row, labelColumn);
}

/** A known label that stands beside the label column: documents indent parts by a column of their own. */
function indentedLabel({ words, sheet, labelColumn, view }: Placed, row: number, firstData: number, taken: ReadonlySet<number>): string {
  for (let column = labelColumn + 1; column < firstData && column <= view.area.right; column += 1) {
    const key = sheet.key(row, column);
    if (words.labels.has(key)) return key;
  }
  const before = labelColumn - 1;
  const key = before < view.area.left || taken.has(before) ? "" : sheet.key(row, before);
  return words.labels.has(key) ? key : "";
}

function isRepeatedHead({ sheet, columns }: Placed, row: number): boolean {
  const heads = sheet.headerRows.get(row);
  if (!heads) return false;
  const count = [...columns.columns.values()].filter((column) => heads.includes(column)).length;
  return count > 0 && count * 2 >= columns.columns.size;
}

function issue(
  found: Found,
  kind: BindingIssue["kind"],
  subject: string,
  address: CellAddress | null,
  candidates: readonly CellAddress[] = [],
): BindingIssue {
  return { kind, table: found.placed.words.spec.id, subject, address, candidates };
}

function at(found: Found, row: number, column: number): CellAddress {
  return { sheet: found.placed.sheet.sheet.name, row, column };
}

function* columnIssues(found: Found): Generator<BindingIssue> {
  const { placed, columns } = found;
  const { words, sheet, view } = placed;
  const head = placed.columns.rows ?? { top: placed.bodyTop, bottom: placed.bodyTop };
  for (const column of words.columns) {
    if (!columns.has(column.spec.id)) yield issue(found, "column-missing", column.spec.id, at(found, head.bottom, placed.labelColumn));
  }
  for (const id of placed.columns.approximate) yield issue(found, "column-approximate", id, at(found, head.bottom, columns.get(id) ?? 0));
  const taken = new Set(columns.values());
  const left = Math.min(...taken, placed.labelColumn);
  for (let column = left; column <= view.area.right && placed.columns.rows; column += 1) {
    if (taken.has(column) || column === placed.labelColumn || sheet.key(head.bottom, column) === "") continue;
    const twin = placed.columns.duplicates.get(column);
    const address = at(found, head.bottom, column);
    if (twin === undefined) yield issue(found, "column-unknown", String(sheet.sheet.value(head.bottom, column)), address);
    else yield issue(found, "column-duplicate", twin, address, [at(found, head.bottom, columns.get(twin) ?? column)]);
  }
}

function* rowIssues(found: Found): Generator<BindingIssue> {
  const { placed, rows, sheetRows } = found;
  const { words, labelColumn } = placed;
  let last = placed.bodyTop - 1;
  for (const { spec } of words.rows) {
    const row = rows.get(spec.id);
    if (row !== undefined) last = row;
    else if (spec.kind !== "heading") yield issue(found, "row-missing", spec.id, at(found, last, labelColumn));
  }
  for (const id of found.approximateRows) yield issue(found, "row-approximate", id, at(found, rows.get(id) ?? 0, labelColumn));
  const bound = new Set(rows.values());
  let end = placed.closed ? placed.bodyBottom : Math.max(...bound);
  for (const sheetRow of sheetRows) {
    // A row that follows the last known one without a blank row between was added at the end.
    if (sheetRow.row === end + 1 && sheetRow.filled) end = sheetRow.row;
    if (bound.has(sheetRow.row) || !sheetRow.filled || sheetRow.row > end) continue;
    const address = at(found, sheetRow.row, labelColumn);
    const twin = words.rows.find((row) => row.labels.includes(sheetRow.label));
    const other = twin && rows.get(twin.spec.id);
    if (twin && other !== undefined) yield issue(found, "row-duplicate", twin.spec.id, address, [at(found, other, labelColumn)]);
    else yield issue(found, "row-unknown", String(placed.sheet.sheet.value(sheetRow.row, labelColumn) ?? ""), address);
  }
}
