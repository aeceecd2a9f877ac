import type { BoundCell } from "../table/bound";
import { addressName } from "../table/address";
import { accept } from "./accept";
import type { Acceptance, Check, CheckContext, Finding, Severity } from "./check";
import { fillPattern } from "../definition/period";
import { errored, isTold, sorted, toFinding } from "./finding";
import { checks as registered } from "./registry";
import { judgementsOf } from "./running";

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
        if (judged.outcome !== "passes" && !isTold(context, one.check, judged))
          one.found.push(toFinding(context, one.check, judged, judged.outcome));
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

function byAddress(perCell: ReadonlyMap<BoundCell, Counter>): Map<string, OutcomeCount> {
  const outcomes = new Map<string, Counter>();
  for (const [cell, count] of perCell) {
    const sum = reach(outcomes, addressName(cell.address));
    for (const outcome of ["passes", "fails", "undecided", "errored"] as const) sum[outcome] += count[outcome];
  }
  return outcomes;
}
