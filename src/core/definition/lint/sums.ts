import { figureKey } from "../period";
import type { JsonPath } from "../position";
import { fillOf, mayAddUp, isFigureRow } from "../resolve";
import type { ColumnSpec, Definition, Reference, RelationSpec, RowSpec, TableSpec } from "../schema";

/** One cell that a rule speaks about. */
export interface CellPlace {
  readonly table: TableSpec;
  readonly row: RowSpec;
  readonly column: ColumnSpec;
}

/** target = constant + Σ sign·term, for the cells of one column. */
export interface Sum {
  /** Where in the definition it is said. */
  readonly path: JsonPath;
  readonly name: string;
  readonly target: CellPlace;
  readonly terms: readonly { readonly cell: CellPlace; readonly sign: 1 | -1 }[];
  /** Decimal, in base units. */
  readonly constant: string;
  /** Weighted totals are no sums: they lie between their parts. */
  readonly weighted: boolean;
}

/** "kosten/totaal/actual". */
export function cellName(cell: CellPlace): string {
  return `${cell.table.id}/${cell.row.id}/${cell.column.id}`;
}

/** What stands for one figure: cells that must hold the same figure because of their indicator share it. */
export function figureName(definition: Definition, cell: CellPlace): string {
  const key = cell.row.indicator === undefined ? null : figureKey(cell.column.role, cell.column.period, cell.row.indicator, definition);
  return key ?? cellName(cell);
}

/** Every sum that the definition asks for, cell by cell: row trees, then relations of the kinds sum and weighted-total. */
export function sumsOf(definition: Definition): readonly Sum[] {
  const trees = definition.tables.flatMap((table, t) =>
    table.rows.flatMap((row, r) => {
      const parts = table.rows.filter((part) => part.partOf === row.id && part.id !== row.id);
      return parts.length === 0
        ? []
        : table.columns.filter((column) => mayAddUp(column)).flatMap((column) => tree(table, row, parts, column, ["tables", t, "rows", r]));
    }),
  );
  const named = definition.relations.flatMap((relation, index) =>
    relation.kind === "sum" || relation.kind === "weighted-total"
      ? relationCells(definition, relation).map((cells) => fromRelation(relation, cells, index))
      : [],
  );
  return [...trees, ...named];
}

function tree(table: TableSpec, row: RowSpec, parts: readonly RowSpec[], column: ColumnSpec, path: JsonPath): readonly Sum[] {
  const filled = (one: RowSpec): boolean => isFigureRow(one) && fillOf(table, one, column) !== "none";
  const terms = parts.filter(filled).map((part) => ({ cell: { table, row: part, column }, sign: part.sign ?? (1 as const) }));
  if (!filled(row) || terms.length === 0) return [];
  return [
    { path, name: `${table.id}/${row.id}`, target: { table, row, column }, terms, constant: "0", weighted: row.total === "weighted" },
  ];
}

function fromRelation(relation: RelationSpec, [target, ...cells]: readonly [CellPlace, ...CellPlace[]], index: number): Sum {
  const terms = cells.map((cell, i) => ({ cell, sign: relation.terms[i]?.sign ?? (1 as const) }));
  return {
    path: ["relations", index],
    name: relation.id,
    target,
    terms,
    constant: relation.constant ?? "0",
    weighted: relation.kind === "weighted-total",
  };
}

/** The table of the references that name none: that of the target, else of the first term that names one. */
export function homeOf(relation: RelationSpec): string | undefined {
  return relation.target.table ?? relation.terms.find((term) => term.table !== undefined)?.table;
}

/**
 * The cells of a relation, target first, once for each of its columns; without columns once for each summable column
 * that all its tables have. Empty where something is not declared.
 */
export function relationCells(definition: Definition, relation: RelationSpec): readonly (readonly [CellPlace, ...CellPlace[]])[] {
  const home = homeOf(relation);
  const tables = [relation.target, ...relation.terms].map((one) => definition.tables.find((table) => table.id === (one.table ?? home)));
  const fixed = [relation.target, ...relation.terms].every((one) => one.column !== undefined);
  const shared = (tables[0]?.columns ?? [])
    .filter((column) => mayAddUp(column) && tables.every((table) => table?.columns.some((one) => one.id === column.id)))
    .map((column) => column.id);
  const columns = fixed ? [""] : (relation.columns ?? shared);
  return columns.flatMap((column) => {
    const target = place(tables[0], relation.target, column);
    const terms = relation.terms.flatMap((term, i) => place(tables[i + 1], term, column) ?? []);
    return target && terms.length === relation.terms.length ? [[target, ...terms] as const] : [];
  });
}

function place(table: TableSpec | undefined, reference: Reference, columnId: string): CellPlace | null {
  const row = table?.rows.find((one) => one.id === reference.row);
  const column = table?.columns.find((one) => one.id === (reference.column ?? columnId));
  return table && row && column ? { table, row, column } : null;
}
