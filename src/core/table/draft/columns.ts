import { normaliseLabel, splitMarker } from "../../notation/markers";
import { uniqueNames } from "../../definition/infer/name";
import { patternOf } from "../../definition/infer/pattern";
import type { ColumnRole, Definition, DefinitionInput } from "../../definition/schema";
import { mayAddUp } from "../../definition/resolve";
import { saysMeasure } from "../../definition/infer/words";
import { relationKind } from "../../relation/registry";
import { elapsedMonths } from "../../definition/period";
import { columnName } from "../address";
import { type FoundColumn, wholeHeader } from "../find/found";
import { addsUp } from "../infer/additive";
import { at as item } from "../infer/at";
import type { InferredTable } from "../infer/infer";
import { operandOf } from "../infer/judge";
import { columnPeriod } from "./report-period";
import { figureRoles } from "./roles";

export type DraftColumn = DefinitionInput["tables"][number]["columns"][number];

/** The columns of a draft with the figure column that each stands for, or null. */
export interface DraftColumns {
  readonly columns: readonly DraftColumn[];
  /** Column id by index of the figure column. */
  readonly ids: readonly string[];
}

/** The role of every column of a found table, in order. */
export function columnRoles(table: InferredTable, year: number): readonly ColumnRole[] {
  const figures = figureRoles(table, year);
  return table.found.columns.map((column) => {
    const at = table.matrix.columns.indexOf(column);
    return column.kind === "figures" ? item(figures, at) : column.kind;
  });
}

/** The columns as a definition declares them: role, header as a pattern, period and how they follow from others. */
export function draftColumns(
  table: InferredTable,
  period: Definition["period"],
  isTable: boolean,
  shareOf: ReadonlyMap<number, number>,
): DraftColumns {
  const roles = columnRoles(table, period.year);
  const unique = uniqueNames();
  const names = table.found.columns.map((_, at) => unique(item(roles, at)));
  const ids = table.matrix.columns.map((column) => item(names, table.found.columns.indexOf(column)));
  const headers = headersOf(table.found.columns, isTable);
  const columns = table.found.columns.map((column, at): DraftColumn => {
    const figure = table.matrix.columns.indexOf(column);
    const said = item(roles, at);
    const apart = mayAddUp({ role: said }) && staysApart(table, figure);
    // Bare percentages are shares of something; averages and durations keep what they are about.
    const role = apart && table.matrix.unsigned[figure] === true ? "share" : said;
    const sense = table.senses[figure];
    const about = sense && figure >= 0 ? (columnPeriod(sense, column.header, period) ?? fallback(role, column.header)) : null;
    const derive = figure < 0 ? null : deriveOf(table, figure, ids, roles, shareOf, period);
    const header = bare(column.header);
    const group = isTable || column.group === null ? null : bare(column.group);
    const excel = headers[at] ?? null;
    return {
      id: item(names, at),
      role,
      header: patternOf(header, period),
      ...(excel === null ? {} : { excelHeader: patternOf(excel, period) }),
      ...(group === null || group === "" ? {} : { group: patternOf(group, period) }),
      ...(about === null ? {} : { period: about }),
      ...(derive === null ? {} : { derive }),
      ...(apart && role === said ? { additive: false } : {}),
    };
  });
  return { columns, ids };
}

/** Averages and bare percentages add up over rows for a definition, unless their role says otherwise: those that do not, by the figures. */
function staysApart(table: InferredTable, figure: number): boolean {
  const column = table.matrix.columns[figure];
  if (!column) return false;
  if (table.pairs.some((pair) => pair.target === figure && pair.kind === "ratio")) return true;
  const doubtful = table.matrix.unsigned[figure] === true || saysMeasure(wholeHeader(column));
  return doubtful && table.rowSums.length > 0 && !addsUp(table.matrix, table.rowSums, figure);
}

function bare(header: string): string {
  return splitMarker(header).text;
}

/** A measurement must say what it is about: what its header says, where that names no time. */
function fallback(role: ColumnRole, header: string): NonNullable<DraftColumn["period"]> | null {
  return role === "actual" || role === "prior" || role === "average" ? { span: "other", key: header === "" ? "onbekend" : header } : null;
}

/** A header of its own in Excel for columns whose printed header is empty or stands twice; null where none is needed. */
function headersOf(columns: readonly FoundColumn[], isTable: boolean): readonly (string | null)[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const printed = [column.group ?? "", column.header]
      .map(bare)
      .filter((part) => part !== "")
      .join(" ");
    const flat = isTable && column.group !== null ? bare(column.header) : printed;
    const words = column.kind === "label" || column.kind === "category" || column.kind === "text";
    const wanted = flat === "" ? (isTable || !words ? `Kolom ${columnName(column.column)}` : "") : flat;
    if (wanted === "") return null;
    let name = wanted;
    for (let count = 2; seen.has(normaliseLabel(name)); count += 1) name = `${wanted} (${count})`;
    seen.add(normaliseLabel(name));
    return name === printed ? null : name;
  });
}

function deriveOf(
  table: InferredTable,
  column: number,
  ids: readonly string[],
  roles: readonly ColumnRole[],
  shareOf: ReadonlyMap<number, number>,
  period: Definition["period"],
): DraftColumn["derive"] | null {
  const own = table.pairs.filter((pair) => pair.target === column);
  const name = (at: number): string => item(ids, at);
  const difference = own.find((pair) => pair.kind === "difference");
  if (difference) return { kind: "difference", minuend: name(difference.first), subtrahend: name(difference.second) };
  const quotient = own.find((pair) => pair.kind === "ratio") ?? own.find((pair) => pair.kind === "growth");
  if (quotient) return { kind: quotient.kind === "growth" ? "growth" : "ratio", of: name(quotient.first), base: name(quotient.second) };
  const share = shareOf.get(column);
  if (share !== undefined) return { kind: "share", of: name(share) };
  const role = (at: number): ColumnRole | undefined => roles[table.found.columns.findIndex((one) => one === table.matrix.columns[at])];
  if (role(column) !== "budget") return null;
  const year = table.matrix.columns.findIndex((_, at) => role(at) === "budget-year");
  return year >= 0 && isTimeProportional(table, column, year, period) ? { kind: "time-proportional", of: name(year) } : null;
}

/** Whether the budget of the period is the year's in proportion to time, in at least two rows and all but one in five. */
function isTimeProportional(table: InferredTable, column: number, year: number, period: Definition["period"]): boolean {
  const elapsed = [elapsedMonths(period.kind), 12] as const;
  if (elapsed[0] === 12) return false;
  const judged = table.matrix.rows.flatMap((_, row) => {
    const [part, whole] = [table.matrix.figure(row, column), table.matrix.figure(row, year)];
    if (!part || !whole || part.exact.n === 0n) return [];
    return [
      relationKind("time-proportional").judge(operandOf(part, false), [{ ...operandOf(whole, false), sign: 1 }], { elapsed }).outcome ===
        "passes",
    ];
  });
  const passes = judged.filter(Boolean).length;
  return passes >= 2 && passes >= 0.8 * judged.length;
}
