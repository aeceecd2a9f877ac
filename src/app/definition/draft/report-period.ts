import { headerSense } from "../../../core/definition/infer/role";
import { patternOf } from "../../../core/definition/infer/pattern";
import { fillPattern } from "../../../core/definition/period";
import type { ColumnRole, ColumnSpec, Definition, RowSpec, TableSpec } from "../../../core/definition/schema";
import { columnPeriod } from "../../../core/table/draft/report-period";

type Period = Definition["period"];

/**
 * The same draft as that of a report over another period: everything is printed as it was, and each column is about the time
 * that it was about. Figures of the year before become last year's, and the other way round.
 */
export function toPeriod(definition: Definition, to: Period): Definition {
  const from = definition.period;
  if (from.kind === to.kind && from.year === to.year) return definition;
  const move = (pattern: string): string => patternOf(fillPattern(pattern, from), to);
  return {
    ...definition,
    title: move(definition.title),
    period: to,
    tables: definition.tables.map((table): TableSpec => ({
      ...table,
      title: move(table.title),
      columns: table.columns.map((column) => movedColumn(column, from, to)),
      rows: table.rows.map((row) => movedRow(row, move)),
    })),
  };
}

function movedColumn(column: ColumnSpec, from: Period, to: Period): ColumnSpec {
  const printed = (pattern: string): string => fillPattern(pattern, from);
  const move = (pattern: string): string => patternOf(printed(pattern), to);
  const period = movedPeriod(column, from, to);
  return {
    ...column,
    role: roleIn(column.role, period?.year),
    header: move(column.header),
    ...(column.excelHeader === undefined ? {} : { excelHeader: move(column.excelHeader) }),
    ...(column.group === undefined ? {} : { group: move(column.group) }),
    ...(period ? { period } : {}),
  };
}

/** What its head says of its time, seen from the new period; what its head does not say shifts by the years between. */
function movedPeriod({ period, header, group }: ColumnSpec, from: Period, to: Period): ColumnSpec["period"] {
  if (!period) return undefined;
  const head = fillPattern(header, from);
  const above = group === undefined ? null : fillPattern(group, from);
  const said = columnPeriod(headerSense(head, above), head, to);
  if (said) return said;
  const year = Math.max(-10, Math.min(10, period.year + from.year - to.year));
  // What names no time was only about the period because the report is: it still is.
  return period.span === "other" && period.key !== undefined ? { ...period, year } : period;
}

function roleIn(role: ColumnRole, year: number | undefined): ColumnRole {
  if (year === undefined) return role;
  if (role === "actual" && year < 0) return "prior";
  return role === "prior" && year === 0 ? "actual" : role;
}

function movedRow(row: RowSpec, move: (pattern: string) => string): RowSpec {
  return {
    ...row,
    label: row.label === null ? null : move(row.label),
    ...(row.category === undefined ? {} : { category: move(row.category) }),
  };
}
