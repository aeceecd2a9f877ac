import { rowContext } from "../../../core/definition/resolve";
import { normaliseLabel } from "../../../core/notation/markers";
import type { ColumnSpec, Definition, RowSpec, TableSpec } from "../../../core/definition/schema";
import { homeOf, type Rule, rulesOf } from "./rules";

/** A definition without some of its tables, and without what only they used. */
export function dropTables(definition: Definition, ids: readonly string[]): Definition {
  if (ids.length === 0) return definition;
  const tables = definition.tables.filter(({ id }) => !ids.includes(id));
  const relations = definition.relations.filter(
    (relation) => !ids.includes(homeOf(relation) ?? "") && !relation.terms.some(({ table }) => table !== undefined && ids.includes(table)),
  );
  return pruned({ ...definition, tables, relations });
}

/** Without chapters and notations that nothing uses. */
export function pruned(definition: Definition): Definition {
  const chapters = new Set(definition.tables.map(({ chapter }) => chapter));
  const used = new Set(definition.tables.flatMap(notationsOf));
  return {
    ...definition,
    chapters: definition.chapters.filter(({ id }) => chapters.has(id)),
    notations: Object.fromEntries(Object.entries(definition.notations).filter(([id]) => used.has(id))),
  };
}

function notationsOf({ notation, columns, rows }: TableSpec): readonly (string | undefined)[] {
  return [
    notation,
    ...columns.map((column) => column.notation),
    ...rows.flatMap((row) => [row.notation, ...Object.values(row.cells ?? {}).map((cell) => cell.notation)]),
  ];
}

/** A definition that no longer says what these rules say; ids that it does not have are passed over. */
export function dropRules(definition: Definition, ids: readonly string[]): Definition {
  const rules = definition.tables.flatMap((table) => rulesOf(definition, table)).filter(({ id }) => ids.includes(id));
  return rules.reduce(dropRule, definition);
}

function dropRule(definition: Definition, rule: Rule): Definition {
  if (rule.relations.length > 0) return { ...definition, relations: definition.relations.filter(({ id }) => !rule.relations.includes(id)) };
  return withTable(definition, rule.table, (table) => {
    if (rule.target.column !== null) return withoutDerive(table, rule.target.column);
    const free = rule.kind === "of-which" ? withoutOfWhich : withoutPartOf;
    const rows = table.rows.map((row) => free(row, rule.target.row ?? ""));
    return toldApart(table, { ...table, rows });
  });
}

/** The definition with one of its tables changed. */
export function withTable(definition: Definition, id: string, change: (table: TableSpec) => TableSpec): Definition {
  return { ...definition, tables: definition.tables.map((table) => (table.id === id ? change(table) : table)) };
}

/** The table with a column that follows from nothing. */
export function withoutDerive(table: TableSpec, columnId: string): TableSpec {
  return {
    ...table,
    columns: table.columns.map((column) => (column.id === columnId ? plain(column) : column)),
    rows: table.rows.map((row) => withoutCellDerive(row, columnId)),
  };
}

function plain(column: ColumnSpec): ColumnSpec {
  const copy = { ...column };
  delete copy.derive;
  return copy;
}

function withoutCellDerive(row: RowSpec, columnId: string): RowSpec {
  const own = row.cells?.[columnId];
  if (!row.cells || own?.derive === undefined) return row;
  const cell = { ...own };
  delete cell.derive;
  const others = Object.entries(row.cells).filter(([id]) => id !== columnId);
  return { ...row, cells: Object.fromEntries(Object.keys(cell).length > 0 ? [...others, [columnId, cell]] : others) };
}

function withoutPartOf(row: RowSpec, total: string): RowSpec {
  const copy = { ...row };
  if (row.id === total) delete copy.total;
  if (row.partOf === total) {
    delete copy.partOf;
    delete copy.sign;
  }
  return copy;
}

function withoutOfWhich(row: RowSpec, whole: string): RowSpec {
  const copy = { ...row };
  if (row.ofWhich === whole) delete copy.ofWhich;
  return copy;
}

/** Rows that only their total told apart get its label as category. */
function toldApart(before: TableSpec, after: TableSpec): TableSpec {
  const seen = new Set<string>();
  const rows = after.rows.map((row, at): RowSpec => {
    if (row.kind === "spacer") return row;
    const key = keyOf(after, row);
    const was = before.rows[at];
    if (!seen.has(key) || row.category !== undefined) {
      seen.add(key);
      return row;
    }
    const whole = was?.partOf ?? was?.ofWhich ?? row.id;
    return { ...row, category: before.rows.find(({ id }) => id === whole)?.label ?? whole };
  });
  return { ...after, rows };
}

function keyOf(table: TableSpec, row: RowSpec): string {
  return JSON.stringify([row.label ?? "", ...rowContext(table, row.id)].map(normaliseLabel));
}
