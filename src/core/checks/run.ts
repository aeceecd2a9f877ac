import type { BoundCell } from "../table/bound";
import { addressName } from "../table/address";
import type { Acceptance, Check, CheckContext, Finding, Judged, MessageData, Severity } from "./check";
import { fillPattern } from "../definition/period";
import { checks as registered } from "./registry";
import { emptyColumn } from "./shared/empty-columns";
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

/** What cannot be judged because its column is still empty is told once, by the finding about that column. */
function isTold(context: CheckContext, { told, outcome, cell }: Judged): boolean {
  return told === true || (outcome === "undecided" && cell !== null && emptyColumn(context, cell) !== null);
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

/** The table whose judgements are taken next: how many tables were done, of how many. */
export interface CheckStep {
  readonly table: string;
  /** As the report prints it. */
  readonly title: string;
  readonly done: number;
  readonly total: number;
}

/** Within a large table the caller gets a word in after so many judgements. */
const BREATH = 5_000;

/** As runChecks, one table at a time: the caller may show progress between them, or stop by asking no further. */
export function* runCheckSteps(
  context: CheckContext,
  accepted: readonly Acceptance[] = [],
  checks: readonly Check[] = registered,
): Generator<CheckStep, CheckRun, void> {
  const perCell = new Map<BoundCell, Counter>();
  const perCheck = new Map<string, Counter>();
  const total = counter();
  const { tables } = context.definition;
  const order = new Map(tables.map(({ id }, index) => [id, index]));
  const running = checks.map((check) => judgementsOf(check, context));
  let judgements = 0;
  for (const [done, { id, title }] of tables.entries()) {
    const step = { table: id, title: fillPattern(title, context.definition.period), done, total: tables.length };
    yield step;
    const last = done === tables.length - 1;
    for (const one of running) {
      const own = reach(perCheck, one.check.id);
      for (let judged = one.peek(); judged; judged = one.peek()) {
        // What concerns no table, or one that was passed, is taken at once.
        if (!last && (order.get(judged.cell?.table.id ?? judged.table ?? "") ?? 0) > done) break;
        one.take();
        own[judged.outcome] += 1;
        if (judged.cell) reach(perCell, judged.cell)[judged.outcome] += 1;
        if (judged.outcome !== "passes" && !isTold(context, judged)) one.found.push(toFinding(context, one.check, judged, judged.outcome));
        judgements += 1;
        if (judgements % BREATH === 0) yield step;
      }
    }
  }
  for (const one of running) {
    const own = reach(perCheck, one.check.id);
    const fault = one.broken();
    if (fault) {
      own.errored += 1;
      one.found.push(errored(one.check, fault.cause));
    }
    for (const outcome of ["passes", "fails", "undecided", "errored"] as const) total[outcome] += own[outcome];
  }
  const found = running.flatMap((one) => one.found);
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

/** A check on its way through a report, one judgement ahead of what was taken. */
interface Running {
  readonly check: Check;
  readonly found: Finding[];
  /** The next judgement; null when there is none or the check broke. */
  peek(): Judged | null;
  take(): void;
  /** What it broke on; null when it did not. */
  broken(): { readonly cause: unknown } | null;
}

function judgementsOf(check: Check, context: CheckContext): Running {
  let judgements: Iterator<Judged> | null = null;
  let next: Judged | null = null;
  let ended = false;
  let fault: { readonly cause: unknown } | null = null;
  return {
    check,
    found: [],
    peek() {
      if (next || ended) return next;
      try {
        judgements ??= check.run(context)[Symbol.iterator]();
        const result = judgements.next();
        if (result.done === true) ended = true;
        else next = result.value;
      } catch (cause) {
        fault = { cause };
        ended = true;
      }
      return next;
    },
    take: () => void (next = null),
    broken: () => fault,
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
