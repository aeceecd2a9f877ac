import { fillPattern } from "../definition/period";
import type { BoundCell } from "../table/bound";
import type { Check, CheckContext, Finding, Judged, MessageData, Severity } from "./check";
import { isOfColumn } from "./shared/column-told";
import { emptyColumn } from "./shared/empty-columns";
import { place, rowLabel } from "./shared/places";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Labels may be patterns over the period ("Norm {year}"); a message shows them filled. */
export function labelData(context: CheckContext, cell: BoundCell): MessageData {
  const label = cell.row.label ?? "";
  if (!label.includes("{")) return {};
  const { row } = cell;
  const filled: BoundCell = { ...cell, shown: cell.shown, row: { ...row, label: fillPattern(label, context.definition.period) } };
  return { place: place(filled), row: rowLabel(filled) };
}

/** A judgement that did not pass, with its check, its place and its severity. */
export function toFinding(context: CheckContext, check: Check, judged: Judged, outcome: Finding["outcome"]): Finding {
  const { cell } = judged;
  const label = cell === null ? {} : labelData(context, cell);
  return {
    ...judged,
    ...(cell === null
      ? {}
      : { address: cell.address, table: cell.table.id, row: cell.row.id, column: cell.column.id, found: judged.found ?? cell.shown }),
    data: { ...label, ...judged.data },
    check: check.id,
    severity: judged.severity ?? check.severity,
    outcome,
    message: judged.message ?? "fails",
    accepted: null,
  };
}

/**
 * What has one cause for a whole column is told once, by the finding about that column: what cannot be judged because it is
 * still empty, and what does not hold because all of it is in another unit or has the opposite sign.
 */
export function isTold(context: CheckContext, check: Check, judged: Judged): boolean {
  const { told, outcome, cell } = judged;
  if (told === true || (outcome === "undecided" && cell !== null && emptyColumn(context, cell) !== null)) return true;
  return isOfColumn(context, check.id, judged);
}

/** A check that broke, as a finding: its error is told, never swallowed. */
export function errored(check: Check, cause: unknown): Finding {
  const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return {
    outcome: "errored",
    cell: null,
    address: null,
    check: check.id,
    severity: "error",
    message: "errored",
    data: { check: check.id, detail },
    accepted: null,
  };
}

/** In the order of the definition's tables, then rows, then columns; of one cell the gravest first. */
export function sorted(findings: readonly Finding[], context: CheckContext): Finding[] {
  const tables = new Map(context.definition.tables.map((table, index) => [table.id, index]));
  const order = (finding: Finding): readonly number[] => [
    finding.table === undefined ? -1 : (tables.get(finding.table) ?? tables.size),
    finding.address?.row ?? -1,
    finding.address?.column ?? -1,
    RANK[finding.severity],
  ];
  return findings
    .map((finding, index) => ({ finding, keys: [...order(finding), index] }))
    .sort((a, b) => {
      const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
      return at < 0 ? 0 : (a.keys[at] ?? 0) - (b.keys[at] ?? 0);
    })
    .map(({ finding }) => finding);
}
