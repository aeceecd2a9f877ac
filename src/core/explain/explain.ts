import type { CheckContext, Finding } from "../checks/check";
import { cellNumber } from "../checks/shared/numbers";
import { formatFigure } from "../notation/format";
import type { Exact } from "../numeric/exact";
import type { BoundCell, BoundReport } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import type { Bounds } from "./bounds";
import type { RepairReason } from "./meant";
import { components, type Link, networkOf } from "./network";
import { type Candidate, type Limits, needed, searchOf } from "./search";
import { surroundingsOf } from "./surroundings";
import { atLeastCosts, type Proposal, type Scales, weigh, type Weighed } from "./weigh";

/** What a suspect cell should hold. */
export interface SuspectRepair {
  readonly cell: BoundCell;
  /** All that the cell may hold (printed, in base units) so that every relation holds with the other suspects free. */
  readonly feasible: Bounds;
  /** The likeliest figure, in base units; null where several are about as likely. */
  readonly value: Exact | null;
  /** The value in report notation; null with it. */
  readonly shown: string | null;
  /** The number to write in the cell; null with the value. */
  readonly number: number | null;
  /** Key of the reason in the message tables. */
  readonly why: RepairReason;
}

/** One way to explain a group of violated relations that hang together: the cells that, changed, let all of them hold. */
export interface Explanation {
  /** From 1, in the order of the report. */
  readonly component: number;
  /** Among the alternatives of the component, from 1, likeliest first. */
  readonly rank: number;
  /** Empty when nothing was found within the limits ("te veel mogelijkheden"). */
  readonly cells: readonly BoundCell[];
  /** Violated relations of the component, all of which hold once the cells are repaired. */
  readonly explains: number;
  readonly relations: readonly BoundRelation[];
  /** 0 to 1, over the alternatives. */
  readonly confidence: number;
  readonly repairs: readonly SuspectRepair[];
  /** Not all possibilities were looked at. */
  readonly truncated: boolean;
  /** The work done for the component, in inequalities looked at. */
  readonly steps: number;
}

export interface ExplainOptions {
  /** Findings of the checks: what the user accepted among them is neither explained nor held against an explanation. */
  readonly findings?: readonly Finding[] | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

const LIMITS: Limits = { cells: 4, steps: 40_000, total: 120_000 };
/** Alternatives told at most; their confidence is over all. */
const TOLD = 12;
/** Sets weighed at most; there are more only where next to nothing is known. */
const WEIGHED = 100;
/** Sets this much less likely than the best (as a logarithm) change no confidence that is shown. */
const NEGLIGIBLE = 12;
/** A figure is proposed when it is at least this likely among those that fit. */
const LIKELY = 0.5;

/**
 * From violated relations to the cells that explain them. Relations that share cells are explained together; each
 * explanation is a smallest set of cells that, given other figures, lets all violated relations of its group hold and breaks
 * none that holds now. Alternatives are ranked by how easily their cells can have come to hold what they hold. No explanation
 * for a report without violations. Pure and deterministic; bounded by work, not by time.
 *
 * Source: Fellegi–Holt (1976); all minimal solutions, exact over rounding intervals.
 */
export function explain(report: BoundReport, relations: readonly BoundRelation[], options: ExplainOptions = {}): readonly Explanation[] {
  const network = networkOf(relations, acceptedBy(options.findings ?? []));
  const groups = components(network);
  if (groups.length === 0) return [];
  const context: CheckContext = { definition: report.definition, report, relations, previous: null };
  const around = surroundingsOf(context);
  const limits = { ...LIMITS, ...options.limits };
  const others = (group: readonly Link[]): ReadonlySet<Link> =>
    new Set(network.links.filter((link) => link.violated && !group.includes(link)));
  let left = limits.total;
  return groups.flatMap((group, index) => {
    const scales: Scales = { network, ignored: others(group), around, work: { steps: 0 } };
    const found = explainOne(group, index + 1, scales, { ...limits, steps: Math.min(limits.steps, left) });
    left = Math.max(0, left - scales.work.steps);
    return found;
  });
}

function acceptedBy(findings: readonly Finding[]): (relation: BoundRelation) => boolean {
  const accepted = findings.filter((finding) => finding.accepted !== null && finding.cell !== null);
  return ({ target, kind }) =>
    accepted.some(({ cell, check }) => cell === target && (check === kind || (check === "reversed-sign" && kind === "difference")));
}

function explainOne(group: readonly Link[], component: number, scales: Scales, limits: Limits): Explanation[] {
  const { network, around, work } = scales;
  const search = searchOf(network, group, limits, work);
  const weighed: Weighed[] = [];
  let truncated = false;
  for (let size = needed(group); size <= limits.cells && !truncated; size += 1) {
    const found = search(size);
    const known = weighed.length > 0;
    truncated = weighAll(found.sets, weighed, scales, limits.steps * 1.5) || found.truncated;
    // One cell that no slip explains may be two that slips do.
    if (known || (weighed.length > 0 && isConvincing(weighed))) break;
  }
  const shared = { component, explains: group.length, relations: group.map((link) => link.relation), steps: work.steps };
  if (weighed.length === 0) return [{ ...shared, rank: 1, cells: [], confidence: 0, repairs: [], truncated: true }];
  const least = Math.min(...weighed.map(({ cost }) => cost));
  const mass = weighed.reduce((sum, { cost }) => sum + Math.exp(least - cost), 0);
  const ranked = [...weighed].sort((a, b) => a.cost - b.cost).slice(0, TOLD);
  return ranked.map(({ proposals, cost }, index) => {
    const inOrder = [...proposals].sort((a, b) => around.place(a.cell) - around.place(b.cell));
    const confidence = Math.exp(least - cost) / mass;
    return { ...shared, rank: index + 1, cells: inOrder.map(({ cell }) => cell), confidence, repairs: inOrder.map(repairOf), truncated };
  });
}

/** Weighs the sets that can matter, the most promising first; returns whether some were left that could. */
function weighAll(sets: readonly Candidate[], weighed: Weighed[], scales: Scales, steps: number): boolean {
  const promising = sets.map((set) => ({ set, cost: atLeastCosts(set, scales.around) })).sort((a, b) => a.cost - b.cost);
  let least = Math.min(...weighed.map(({ cost }) => cost));
  for (const [index, { set, cost }] of promising.entries()) {
    if (index >= TOLD && cost > least + NEGLIGIBLE) return false;
    if (index >= WEIGHED || (index > 0 && scales.work.steps > steps)) return true;
    const one = weigh(set, scales);
    weighed.push(one);
    least = Math.min(least, one.cost);
  }
  return false;
}

/** Whether every cell of the likeliest set has a slip that explains it. */
function isConvincing(weighed: readonly Weighed[]): boolean {
  const best = weighed.reduce((least, each) => (each.cost < least.cost ? each : least));
  return best.proposals.every(({ why, value }) => why !== "computed" && value !== null);
}

function repairOf({ cell, bounds, value, why, share }: Proposal): SuspectRepair {
  const sure = value !== null && share >= LIKELY;
  return {
    cell,
    feasible: bounds,
    value: sure ? value : null,
    shown: sure ? formatFigure(value, cell.notation, cell.marker) : null,
    number: sure ? cellNumber(cell, value) : null,
    why,
  };
}
