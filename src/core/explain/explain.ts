import type { CheckContext, Finding } from "../checks/check";
import { columnFaults } from "../checks/shared/column-faults";
import { kindOfCheck } from "../checks/shared/column-told";
import { cellNumber } from "../checks/shared/numbers";
import { formatFigure } from "../notation/format";
import type { Exact } from "../numeric/exact";
import type { BoundCell, BoundReport } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import { type Alternative, plainAlternatives, together } from "./alternatives";
import type { Bounds } from "./bounds";
import { type Cause, lineNames } from "./cause";
import { causesOf, chooseCauses, type Part } from "./causes";
import type { RepairReason } from "./meant";
import { components, type Link, networkOf } from "./network";
import { toldColumns } from "./of-columns";
import type { Limits } from "./search";
import { isConvincing, likeliest, solve, TOLD } from "./solve";
import { surroundingsOf } from "./surroundings";
import type { Proposal, Scales } from "./weigh";

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

/** One way to explain violated relations that hang together: the cells that, changed, let all of them hold. */
export interface Explanation {
  /** From 1, in the order of the report. */
  readonly component: number;
  /** Among the alternatives of the component, from 1, likeliest first. */
  readonly rank: number;
  /** Empty when nothing was found within the limits ("te veel mogelijkheden"). */
  readonly cells: readonly BoundCell[];
  /** What went wrong with many of the cells at one stroke; null where each has a reason of its own. */
  readonly cause: Cause | null;
  /** Headers or labels of the lines that the cause is about, as printed; none for other causes. */
  readonly lines: readonly string[];
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

const LIMITS: Limits = { cells: 4, steps: 12_000, total: 120_000 };
/** Work for cells one by one where a single cause explains most. */
const BESIDE = 4_000;
/** What a slip in one cell costs at most for nothing else to be looked for. */
const PLAIN = 5.5;
/** A figure is proposed when it is at least this likely among those that fit. */
const LIKELY = 0.5;

/** Violated links that are explained together. */
interface Component {
  readonly links: readonly Link[];
  readonly alternatives: readonly Alternative[];
  readonly truncated: boolean;
  readonly steps: number;
}

/**
 * From violated relations to the cells that explain them. Relations that share cells are explained together; each
 * explanation is a smallest set of cells that, given other figures, lets all violated relations of its group hold and breaks
 * none that holds now, or one cause for many cells (a column in another unit, figures a row too low), which joins groups.
 * Alternatives are ranked by how easily their cells can have come to hold what they hold. No explanation for a report
 * without violations. Pure and deterministic; bounded by work, not by time.
 *
 * Source: Fellegi–Holt (1976); all minimal solutions, exact over rounding intervals. Causes for many cells after the
 * systematic errors of deducorrect (Statistics Netherlands).
 */
export function explain(report: BoundReport, relations: readonly BoundRelation[], options: ExplainOptions = {}): readonly Explanation[] {
  const context: CheckContext = { definition: report.definition, report, relations, previous: null };
  const isAccepted = acceptedBy(options.findings ?? [], context);
  const network = networkOf(relations, isAccepted);
  const groups = components(network);
  if (groups.length === 0) return [];
  const around = surroundingsOf(context);
  const limits = { ...LIMITS, ...options.limits };
  const violated = network.links.filter((link) => link.violated);
  const scalesFor = (group: readonly Link[]): Scales => ({
    network,
    ignored: new Set(violated.filter((link) => !group.includes(link))),
    around,
    work: { steps: 0 },
    most: limits.total,
  });
  const all = { ...scalesFor(violated), ignored: new Set<Link>() };
  // One cell with a slip that explains all is no matter of lines and moves.
  const [only] = groups;
  const told = toldColumns(context, all);
  const isSlip = told.length === 0 && groups.length === 1 && only && isOneSlip(only, scalesFor(only), limits);
  const causes = isSlip ? [] : [...told, ...causesOf(context, all)];
  let left = limits.total;
  const parts = groups.map((group): Part => {
    const scales = scalesFor(group);
    const most = causes.some(({ mended }) => group.filter((link) => mended.includes(link)).length * 2 > group.length)
      ? BESIDE
      : limits.steps;
    const found = solve(group, scales, { ...limits, steps: Math.min(most, left) });
    left = Math.max(0, left - scales.work.steps);
    return { ...found, group, steps: scales.work.steps };
  });
  const joined = new Map(chooseCauses(causes, parts).flatMap((chosen) => chosen.parts.map((part) => [part, chosen] as const)));
  const found = parts.flatMap((part): Component[] => {
    const chosen = joined.get(part);
    if (!chosen) return [{ ...part, links: part.group, alternatives: plainAlternatives(part.weighed) }];
    // A cause is told with the first of its groups.
    return chosen.parts[0] === part ? [together(chosen, { report, relations, isAccepted, scales: all, limits })] : [];
  });
  return found.flatMap((each, index) => tell(each, index + 1, report, (cell) => around.place(cell)));
}

/** Whether one cell with a slip explains a group, and better than any move could. */
function isOneSlip(group: readonly Link[], scales: Scales, limits: Limits): boolean {
  const { weighed } = solve(group, scales, { ...limits, cells: 1 });
  return isConvincing(weighed) && (likeliest(weighed)?.cost ?? PLAIN) < PLAIN;
}

/** What the user accepted: a relation by the finding about it, or all that a column breaks by the finding about the column. */
function acceptedBy(findings: readonly Finding[], context: CheckContext): (relation: BoundRelation) => boolean {
  const accepted = findings.filter((finding) => finding.accepted !== null && finding.cell !== null);
  const columns = accepted.filter(({ check }) => check === "column-scale").map(({ cell }) => cell);
  const faults = columns.length === 0 ? [] : columnFaults(context).filter(({ cells }) => cells.some((cell) => columns.includes(cell)));
  return (relation) =>
    faults.some(({ mended }) => mended.includes(relation)) ||
    accepted.some(({ cell, check }) => cell === relation.target && kindOfCheck(check) === relation.kind);
}

/** The alternatives of a component, likeliest first, with their confidence among all. */
function tell(
  { links, alternatives, truncated, steps }: Component,
  component: number,
  { definition }: BoundReport,
  place: (cell: BoundCell) => number,
): Explanation[] {
  const shared = { component, explains: links.length, relations: links.map((link) => link.relation), steps };
  if (alternatives.length === 0)
    return [{ ...shared, rank: 1, cells: [], cause: null, lines: [], confidence: 0, repairs: [], truncated: true }];
  const least = Math.min(...alternatives.map(({ cost }) => cost));
  const mass = alternatives.reduce((sum, { cost }) => sum + Math.exp(least - cost), 0);
  const ranked = [...alternatives].sort((a, b) => a.cost - b.cost).slice(0, TOLD);
  return ranked.map(({ proposals, cause, cost }, index) => {
    const inOrder = [...proposals].sort((a, b) => place(a.cell) - place(b.cell));
    const confidence = Math.exp(least - cost) / mass;
    const cells = inOrder.map(({ cell }) => cell);
    const lines = cause ? lineNames(cause, definition.period) : [];
    return { ...shared, rank: index + 1, cells, cause, lines, confidence, repairs: inOrder.map(repairOf), truncated };
  });
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
