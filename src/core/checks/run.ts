import type { BoundCell } from "../table/bound";
import { addressName } from "../table/address";
import type { Acceptance, Check, CheckContext, Finding, Judged, MessageData, Severity } from "./check";
import { fillPattern } from "../definition/period";
import { checks as registered } from "./registry";
import { place, rowLabel } from "./shared/places";

/** How often a cell, a check or a report passed, failed, could not be decided, or broke. */
export interface OutcomeCount {
  readonly passes: number;
  readonly fails: number;
  readonly undecided: number;
  readonly errored: number;
}

/** The counts of a run. Accepted findings are among the outcomes but not among the severities. */
export interface RunSummary extends OutcomeCount {
  /** Judgements: one check on one cell. */
  readonly examined: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export interface CheckRun {
  /** In the order of the tables, then rows, then columns; of one cell the gravest first. */
  readonly findings: readonly Finding[];
  /** By cell as "Sheet!A1": what it passed and what not. */
  readonly outcomes: ReadonlyMap<string, OutcomeCount>;
  readonly summary: RunSummary;
  /** By check id. */
  readonly perCheck: ReadonlyMap<string, OutcomeCount>;
}

type Counter = { -readonly [K in keyof OutcomeCount]: number };

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function counter(): Counter {
  return { passes: 0, fails: 0, undecided: 0, errored: 0 };
}

function reach<K>(map: Map<K, Counter>, key: K): Counter {
  const known = map.get(key);
  if (known) return known;
  const fresh = counter();
  map.set(key, fresh);
  return fresh;
}

/** Labels may be patterns over the period ("Norm {year}"); a message shows them filled. */
function labelData(context: CheckContext, cell: BoundCell): MessageData {
  const label = cell.row.label ?? "";
  if (!label.includes("{")) return {};
  const { row } = cell;
  const filled: BoundCell = { ...cell, shown: cell.shown, row: { ...row, label: fillPattern(label, context.definition.period) } };
  return { place: place(filled), row: rowLabel(filled) };
}

function toFinding(context: CheckContext, check: Check, judged: Judged, outcome: Finding["outcome"]): Finding {
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

function errored(check: Check, cause: unknown): Finding {
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

function concerns(acceptance: Acceptance, finding: Finding): boolean {
  return (
    acceptance.check === finding.check &&
    acceptance.table === (finding.table ?? null) &&
    acceptance.row === (finding.row ?? null) &&
    acceptance.column === (finding.column ?? null)
  );
}

/** What the user accepted: the value that the cell shows, or what was found where there is no cell. */
function valueOf(finding: Finding): string | null {
  return finding.cell?.shown ?? finding.found ?? null;
}

/** Where a finding is and what stands there, without what it says. */
function placeOf(finding: Finding): Omit<Finding, "outcome" | "severity" | "message" | "accepted"> {
  const { check, cell, address, table, row, column, found } = finding;
  return {
    check,
    cell,
    ...(address === undefined ? {} : { address }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(found === undefined ? {} : { found }),
  };
}

/** Marks what was accepted; an acceptance of another value has lapsed and is told as such. */
function accept(
  context: CheckContext,
  findings: readonly Finding[],
  accepted: readonly Acceptance[],
): { findings: Finding[]; lapsed: Finding[] } {
  const lapsed: Finding[] = [];
  const marked = findings.map((finding) => {
    if (finding.outcome === "errored") return finding;
    const about = accepted.filter((acceptance) => concerns(acceptance, finding));
    if (about.length === 0) return finding;
    const value = valueOf(finding);
    const holds = about.find((acceptance) => acceptance.value === value);
    if (holds) return { ...finding, accepted: holds };
    for (const acceptance of about) {
      const data = {
        ...(finding.cell ? labelData(context, finding.cell) : {}),
        was: acceptance.value ?? "",
        value: value ?? "",
        reason: acceptance.reason,
        by: acceptance.by,
        at: acceptance.at.slice(0, 10),
      };
      const told: Finding = {
        ...placeOf(finding),
        outcome: "undecided",
        severity: "info",
        message: "acceptance-lapsed",
        data,
        accepted: null,
      };
      if (!lapsed.some((other) => other.cell === told.cell && other.check === told.check && other.data?.["reason"] === acceptance.reason))
        lapsed.push(told);
    }
    return finding;
  });
  return { findings: marked, lapsed };
}

function sorted(findings: readonly Finding[], context: CheckContext): Finding[] {
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

/**
 * Runs every check on a bound report. A check that breaks becomes a finding with outcome "errored" and does not stop
 * the others; what it judged before it broke counts. Accepted findings stay, marked, and count in no severity.
 */
export function runChecks(context: CheckContext, accepted: readonly Acceptance[] = [], checks: readonly Check[] = registered): CheckRun {
  const steps = runCheckSteps(context, accepted, checks);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A check about to run: how many were done, of how many. */
export interface CheckStep {
  readonly check: string;
  readonly done: number;
  readonly total: number;
}

/** As runChecks, one check at a time: the caller may show progress between the checks, or stop by asking no further. */
export function* runCheckSteps(
  context: CheckContext,
  accepted: readonly Acceptance[] = [],
  checks: readonly Check[] = registered,
): Generator<CheckStep, CheckRun, void> {
  const found: Finding[] = [];
  const perCell = new Map<BoundCell, Counter>();
  const perCheck = new Map<string, Counter>();
  const total = counter();
  for (const [done, check] of checks.entries()) {
    yield { check: check.id, done, total: checks.length };
    const own = reach(perCheck, check.id);
    try {
      for (const judged of check.run(context)) {
        own[judged.outcome] += 1;
        if (judged.cell) reach(perCell, judged.cell)[judged.outcome] += 1;
        if (judged.outcome !== "passes") found.push(toFinding(context, check, judged, judged.outcome));
      }
    } catch (cause) {
      own.errored += 1;
      found.push(errored(check, cause));
    }
    for (const outcome of ["passes", "fails", "undecided", "errored"] as const) total[outcome] += own[outcome];
  }
  const marked = accept(context, found, accepted);
  const findings = sorted([...marked.findings, ...marked.lapsed], context);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity && !finding.accepted).length;
  const examined = total.passes + total.fails + total.undecided + total.errored;
  return {
    findings,
    outcomes: byAddress(perCell),
    summary: { examined, ...total, error: count("error"), warning: count("warning"), info: count("info") },
    perCheck,
  };
}

function byAddress(perCell: ReadonlyMap<BoundCell, Counter>): Map<string, OutcomeCount> {
  const outcomes = new Map<string, Counter>();
  for (const [cell, count] of perCell) {
    const sum = reach(outcomes, addressName(cell.address));
    for (const outcome of ["passes", "fails", "undecided", "errored"] as const) sum[outcome] += count[outcome];
  }
  return outcomes;
}
