import type { InferredTable } from "../infer/infer";
import type { DraftColumn } from "./columns";
import type { DraftCells, DraftRow } from "./rows";
import type { Notations } from "./notations";

type Cell = NonNullable<DraftRow["cells"]>[string];

/** What a draft says of notation: of the table, of columns or of rows, and of the cells that differ. */
export interface DraftNotation {
  readonly table: string;
  /** By index of the figure column. */
  readonly columns: ReadonlyMap<number, string>;
  readonly rows: ReadonlyMap<number, string>;
  readonly cells: DraftCells;
}

/** Chooses the notations so that the fewest cells differ, and says which cells are blank, hold codes or follow from nothing. */
export function draftNotation(
  table: InferredTable,
  columns: readonly (DraftColumn | undefined)[],
  ids: readonly string[],
  book: Notations,
  orphans: ReadonlySet<string>,
): DraftNotation {
  const rows = table.matrix.rows.flatMap((row, at) => (row.kind === "figures" ? [at] : []));
  const names = new Map(rows.map((row) => [row, ids.map((_, column) => book.cell(table, row, column))]));
  const nameAt = (row: number, column: number): string | null => names.get(row)?.[column] ?? null;
  const usual = mostOf([...names.values()].flat()) ?? book.text();
  const byColumn = new Map(ids.map((_, column) => [column, mostOf(rows.map((row) => nameAt(row, column))) ?? usual]));
  const byRow = new Map(rows.map((row) => [row, mostOf(names.get(row) ?? []) ?? usual]));
  const misfits = (of: (row: number, column: number) => string | undefined): number =>
    rows.reduce(
      (count, row) => count + ids.filter((_, column) => nameAt(row, column) !== null && nameAt(row, column) !== of(row, column)).length,
      0,
    );
  const inRows = misfits((row) => byRow.get(row)) < misfits((_, column) => byColumn.get(column));
  const said = (row: number, column: number): string => (inRows ? byRow.get(row) : byColumn.get(column)) ?? usual;
  const cells = new Map<number, Record<string, Cell>>();
  for (const row of rows) {
    const own: Record<string, Cell> = {};
    ids.forEach((id, column) => {
      const name = nameAt(row, column);
      const cell = cellOf(table, row, column, columns[column]?.derive !== undefined, orphans.has(`${row}/${column}`));
      const notation = name !== null && name !== said(row, column) ? { notation: name } : {};
      if (Object.keys(cell).length > 0 || name !== (notation.notation === undefined ? name : null)) own[id] = { ...notation, ...cell };
    });
    if (Object.keys(own).length > 0) cells.set(row, own);
  }
  const differs = ([, name]: [number, string]): boolean => name !== usual;
  return {
    table: usual,
    columns: new Map(inRows ? [] : [...byColumn].filter(differs)),
    rows: new Map(inRows ? [...byRow].filter(differs) : []),
    cells,
  };
}

function cellOf(table: InferredTable, row: number, column: number, derived: boolean, orphan: boolean): Cell {
  const reading = table.matrix.reading(row, column);
  if (reading.kind === "blank") return { fill: "none", ...(derived ? { derive: false as const } : {}) };
  const code = reading.kind === "code" && reading.figure.kind !== "yes-no";
  return {
    ...(code ? { fill: "optional" as const } : {}),
    ...(derived && (orphan || reading.kind !== "number") ? { derive: false as const } : {}),
  };
}

function mostOf(names: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
