import { patternOf } from "../../../core/definition/infer/pattern";
import { isNumericRole } from "../../../core/definition/resolve";
import type { ColumnPeriod, ColumnRole, ColumnSpec, Definition, RelationSpec, RowSpec, TableSpec } from "../../../core/definition/schema";
import { splitMarker } from "../../../core/notation/markers";
import { withoutDerive, withTable } from "./drop";
import { homeOf, sourcesOf } from "./rules";

/** Roles whose figures follow from other columns; the others stand for themselves. */
const DERIVED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["variance", "variance-percent", "growth-percent", "share", "average"]);
/** Roles that must say which period they are about. */
const MEASURED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["actual", "prior", "average"]);

/**
 * Says that a column is something else. What can no longer be goes with it: a column of words follows from nothing and
 * nothing follows from it, one of measurements is not calculated, last year's figures are of last year.
 */
export function setRole(definition: Definition, tableId: string, columnId: string, role: ColumnRole): Definition {
  const table = definition.tables.find(({ id }) => id === tableId);
  const column = table?.columns.find(({ id }) => id === columnId);
  if (!table || !column || column.role === role) return definition;
  if (!isNumericRole(role)) return asWords(definition, table, column, role);
  const kept = DERIVED.has(role) || column.derive?.kind === "time-proportional" ? table : withoutDerive(table, columnId);
  return withTable(definition, tableId, () => ({
    ...kept,
    columns: kept.columns.map((one) => (one.id === columnId ? asFigures(one, role) : one)),
  }));
}

/**
 * Says that the rows of a table are called by another column. What called them until now is text.
 * @param labels what stands in the column, in the order of the rows; null where nothing does
 */
export function relabel(definition: Definition, tableId: string, columnId: string, labels: readonly (string | null)[]): Definition {
  const table = definition.tables.find(({ id }) => id === tableId);
  const column = table?.columns.find(({ id }) => id === columnId);
  if (!table || !column || column.role === "label") return definition;
  const before = table.columns.filter(({ role }) => role === "label");
  const freed = before.reduce((so, one) => setRole(so, tableId, one.id, "text"), definition);
  const called = setRole(freed, tableId, columnId, "label");
  return withTable(called, tableId, (so) => ({
    ...so,
    rows: so.rows.map((row, at) => {
      const label = labels[at] ?? null;
      return row.kind === "spacer" ? row : { ...row, label: label === null ? null : patternOf(splitMarker(label).text, definition.period) };
    }),
  }));
}

/** Says which period a column is about. */
export function setColumnPeriod(definition: Definition, tableId: string, columnId: string, period: ColumnPeriod): Definition {
  return withTable(definition, tableId, (table) => ({
    ...table,
    columns: table.columns.map((column) => (column.id === columnId ? { ...column, period } : column)),
  }));
}

function asFigures(column: ColumnSpec, role: ColumnRole): ColumnSpec {
  const period = periodFor(role, column.period);
  const changed: ColumnSpec = { ...column, role, ...(period ? { period } : {}) };
  if (isNumericRole(column.role)) return changed;
  // What stood for words may be blank, and is printed as the figures of its table are.
  delete changed.notation;
  return { ...changed, fill: "optional" };
}

function periodFor(role: ColumnRole, period: ColumnPeriod | undefined): ColumnPeriod | null {
  if (!period) return MEASURED.has(role) ? { span: "period", year: role === "prior" ? -1 : 0 } : null;
  if (role === "prior" && period.year === 0) return { ...period, year: -1 };
  if (role === "actual" && period.year < 0) return { ...period, year: 0 };
  return period;
}

function asWords(
  definition: Definition,
  table: TableSpec,
  { id, header, excelHeader, group, marker }: ColumnSpec,
  role: ColumnRole,
): Definition {
  const [notation, notations] = textNotation(definition.notations);
  const column: ColumnSpec = {
    id,
    role,
    header,
    ...(excelHeader === undefined ? {} : { excelHeader }),
    ...(group === undefined ? {} : { group }),
    ...(marker === undefined ? {} : { marker }),
    ...(role === "text" ? { notation } : {}),
  };
  const orphans = table.columns.filter((one) => one.derive && sourcesOf(one.derive).includes(id));
  const free = orphans.reduce((so, orphan) => withoutDerive(so, orphan.id), table);
  const changed: TableSpec = {
    ...free,
    columns: free.columns.map((one) => (one.id === id ? column : one)),
    rows: free.rows.map((row) => withoutCell(row, id)),
  };
  return {
    ...withTable(definition, table.id, () => changed),
    notations,
    relations: definition.relations.flatMap((relation) => (homeOf(relation) === table.id ? withoutColumn(relation, id) : [relation])),
  };
}

/** The notation of words, made where there is none. */
function textNotation(notations: Definition["notations"]): [string, Definition["notations"]] {
  const known = Object.entries(notations).find(([, notation]) => notation.kind === "text");
  if (known) return [known[0], notations];
  let name = "tekst";
  while (Object.hasOwn(notations, name)) name = `${name}-2`;
  return [name, { ...notations, [name]: { kind: "text", decimals: 0 } }];
}

function withoutCell(row: RowSpec, columnId: string): RowSpec {
  if (!row.cells || !Object.hasOwn(row.cells, columnId)) return row;
  return { ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([id]) => id !== columnId)) };
}

function withoutColumn(relation: RelationSpec, columnId: string): RelationSpec[] {
  if ([relation.target, ...relation.terms].some(({ column }) => column === columnId)) return [];
  if (!relation.columns?.includes(columnId)) return [relation];
  const columns = relation.columns.filter((id) => id !== columnId);
  return columns.length === 0 ? [] : [{ ...relation, columns }];
}
