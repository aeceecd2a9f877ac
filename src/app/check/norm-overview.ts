import { operand } from "../../core/checks/shared/decide";
import { normVerdict as judged } from "../../core/checks/shared/norm";
import { rowName } from "../../core/definition/resolve";
import type { Interval } from "../../core/numeric/interval";
import { attainedShare } from "../../core/relation/norm";
import { formatInterval } from "../../core/notation/format";
import type { BoundCell, BoundReport } from "../../core/table/bound";
import type { BoundRelation } from "../../core/table/relations";

export type Verdict = "met" | "missed" | "undecided" | "none";

export interface NormVerdict {
  readonly cell: BoundCell;
  readonly verdict: Verdict;
}

/** One indicator held against its norm. */
export interface NormLine {
  readonly table: string;
  readonly row: string;
  readonly label: string;
  readonly category: string | null;
  readonly norm: BoundCell;
  readonly actual: NormVerdict | null;
  readonly prior: NormVerdict | null;
  readonly forecast: NormVerdict | null;
  /** For a full-year norm: months elapsed, and the share of the time-proportional norm attained, as whole per cents between which it lies. */
  readonly elapsed: readonly [number, number] | null;
  readonly attained: { readonly lo: string; readonly hi: string } | null;
}

const WHOLE_PERCENT = { kind: "percent", decimals: 0 } as const;

/** Every row with a norm: met, missed or undecided for the actual, the prior and the forecast figure, in the order of the report. */
export function normOverview(report: BoundReport, relations: readonly BoundRelation[]): readonly NormLine[] {
  const lines = new Map<string, NormLine>();
  for (const relation of relations) {
    const norm = relation.kind === "norm" ? relation.terms[0]?.cell : undefined;
    if (!norm) continue;
    const { table, row, column } = relation.target;
    const key = `${table.id}/${row.id}`;
    const line = lines.get(key) ?? {
      table: table.id,
      row: row.id,
      label: rowName(table, row) ?? row.id,
      category: row.category ?? null,
      norm,
      actual: null,
      prior: null,
      forecast: null,
      elapsed: null,
      attained: null,
    };
    const verdict: NormVerdict = { cell: relation.target, verdict: judged(relation)?.verdict ?? "none" };
    if (column.role === "actual" || column.role === "average") lines.set(key, { ...line, actual: verdict, ...attainedOf(relation, norm) });
    else if (column.role === "prior") lines.set(key, { ...line, prior: verdict });
    else if (column.role === "forecast") lines.set(key, { ...line, forecast: verdict });
  }
  const order = new Map(report.definition.tables.map((table, index) => [table.id, index]));
  return [...lines.values()].sort((a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0));
}

function attainedOf(relation: BoundRelation, norm: BoundCell): Pick<NormLine, "elapsed" | "attained"> {
  const { elapsed } = relation.parameters;
  const actual = operand(relation.target);
  const level = operand(norm);
  if (!elapsed || !actual || !level) return { elapsed: elapsed ?? null, attained: null };
  const share = attainedShare(actual, level, elapsed);
  return { elapsed, attained: share ? wholePercents(share) : null };
}

function wholePercents(share: Interval): { lo: string; hi: string } {
  return formatInterval(share, WHOLE_PERCENT);
}
