import type { CheckContext, Finding } from "../checks/check";
import { cellNumber } from "../checks/shared/numbers";
import { formatFigure } from "../notation/format";
import type { Exact } from "../numeric/exact";
import type { BoundCell, BoundReport } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import type { Bounds } from "./bounds";
import type { Work } from "./feasible";
import { isSingle, type RepairReason } from "./meant";
import { components, type Link, type Network, networkOf } from "./network";
import { type Candidate, type Limits, needed, searchOf } from "./search";
import { type Surroundings, surroundingsOf } from "./surroundings";
import { type Proposal, weigh, type Weighed } from "./weigh";

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

const LIMITS: Limits = { cells: 4, steps: 60_000 };
/** Alternatives told at most; their confidence is over all. */
const TOLD = 12;
/** Sets weighed at most; there are more only where next to nothing is known. */
const WEIGHED = 200;
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
  return groups.flatMap((group, index) => explainOne(network, group, index + 1, around, limits));
}

function acceptedBy(findings: readonly Finding[]): (relation: BoundRelation) => boolean {
  const accepted = findings.filter((finding) => finding.accepted !== null && finding.cell !== null);
  return ({ target, kind }) =>
    accepted.some(({ cell, check }) => cell === target && (check === kind || (check === "reversed-sign" && kind === "difference")));
}

function explainOne(network: Network, group: readonly Link[], component: number, around: Surroundings, limits: Limits): Explanation[] {
  const work: Work = { steps: 0 };
  const own = new Set(group);
  const ignored = new Set(network.links.filter((link) => link.violated && !own.has(link)));
  const search = searchOf(network, group, limits, work);
  const weighed: Weighed[] = [];
  let truncated = false;
  for (let size = needed(group); size <= limits.cells && !truncated; size += 1) {
    const found = search(size);
    truncated = found.truncated;
    const known = weighed.length > 0;
    weighed.push(...found.sets.slice(0, WEIGHED).map((set: Candidate) => weigh(set, network, ignored, around, work)));
    if (found.sets.length > WEIGHED) truncated = true;
    // One cell that no slip explains may be two that slips do.
    if (known || (weighed.length > 0 && isConvincing(weighed))) break;
  }
  const shared = { component, explains: group.length, relations: group.map((link) => link.relation), steps: work.steps };
  if (weighed.length === 0) return [{ ...shared, rank: 1, cells: [], confidence: 0, repairs: [], truncated: true }];
  const sorted = weighed.sort((a, b) => a.cost - b.cost);
  const least = sorted[0]?.cost ?? 0;
  const mass = sorted.reduce((sum, { cost }) => sum + Math.exp(least - cost), 0);
  return sorted.slice(0, TOLD).map(({ cells, proposals, cost }, index) => ({
    ...shared,
    rank: index + 1,
    cells,
    confidence: Math.exp(least - cost) / mass,
    repairs: proposals.map(repairOf),
    truncated,
  }));
}

/** Whether every cell of the likeliest set has a slip that explains it. */
function isConvincing(weighed: readonly Weighed[]): boolean {
  const best = weighed.reduce((least, each) => (each.cost < least.cost ? each : least));
  return best.proposals.every(({ why, value }) => why !== "computed" && value !== null);
}

function repairOf({ cell, bounds, value, why, share }: Proposal): SuspectRepair {
  const sure = value !== null && (share >= LIKELY || isSingle(bounds, cell));
  return {
    cell,
    feasible: bounds,
    value: sure ? value : null,
    shown: sure ? formatFigure(value, cell.notation, cell.marker) : null,
    number: sure ? cellNumber(cell, value) : null,
    why,
  };
}
