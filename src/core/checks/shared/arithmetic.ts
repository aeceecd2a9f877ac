import { type Interval, point } from "../../numeric/interval";
import type { Notation } from "../../definition/schema";
import { formatExact, formatInterval } from "../../notation/format";
import type { RelationName, Term } from "../../relation/kind";
import { relationKind } from "../../relation/registry";
import type { BoundCell } from "../../table/bound";
import type { BoundRelation } from "../../table/relations";
import type { CellAddress } from "../../table/sheet";
import type { CheckContext, Judged, MessageData } from "../check";
import { decide, type Decision, isCode } from "./decide";
import { relationsOf } from "./index-of";
import { cellList, cellReference } from "./places";

type JudgedDecision = Extract<Decision, { state: "judged" }>;

/** Printed bounds for a cell; a cell that is judged exactly gets three decimals more than it shows. */
export function expectedFor(cell: BoundCell, expected: Interval): { lo: string; hi: string } {
  return formatInterval(expected, cell.precise ? finer(cell.notation) : cell.notation);
}

function finer(notation: Notation): Notation {
  return { ...notation, roundingUnit: undefined, decimals: Math.min(9, notation.decimals + 3) };
}

/** Every cell of a relation: the target first. */
export function cellsOf(relation: BoundRelation): readonly CellAddress[] {
  return [relation.target.address, ...relation.terms.map((term) => term.cell.address)];
}

/** The outcome of the calculation with the figures as they stand, without rounding intervals; null where undefined. */
export function computed(relation: BoundRelation, terms: readonly Term[]): Interval | null {
  const exactTerms = terms.map((term) => ({ ...term, interval: point(term.value), unit: null }));
  return relationKind(relation.kind).expected(exactTerms, relation.parameters);
}

/** What messages about a relation need: its parts, its calculation and the outcome of that. */
export function relationData(relation: BoundRelation, decision: JudgedDecision): MessageData {
  const from = relation.target.address.sheet;
  const texts = decision.parts.map((term) => ({ text: cellReference(term.cell.address, from), sign: term.sign }));
  const kind = relationKind(relation.kind);
  const outcome = computed(relation, decision.terms);
  return {
    parts: cellList(decision.parts, from),
    "adds.nl": decision.parts.length === 1 ? "is" : "tellen op tot",
    "adds.en": decision.parts.length === 1 ? "is" : "add up to",
    "both.nl": texts.map((term) => term.text).join(" en "),
    "both.en": texts.map((term) => term.text).join(" and "),
    "reads.nl": kind.reads(texts, relation.parameters, "nl"),
    "reads.en": kind.reads(texts, relation.parameters, "en"),
    ...(relation.note === null ? {} : { note: relation.note }),
    computed: outcome === null ? "" : formatExact(outcome.lo, relation.target.notation),
    ...uncountedText(relation, from),
  };
}

/** Parts with a code ("-", "n.v.t."), which do not count in a sum. */
function uncounted(relation: BoundRelation): readonly BoundCell[] {
  return [...(relation.omitted ?? []), ...relation.terms.map(({ cell }) => cell).filter(isCode)];
}

/** " C29 (n.v.t.) telt niet mee." to end a message with; empty where every part counts. */
function uncountedText(relation: BoundRelation, from: string): MessageData {
  const cells = uncounted(relation).map((cell) => `${cellReference(cell.address, from)} (${cell.shown})`);
  if (cells.length === 0) return { uncounted: "" };
  const one = cells.length === 1;
  return {
    "uncounted.nl": ` ${cells.join(", ")} ${one ? "telt" : "tellen"} niet mee.`,
    "uncounted.en": ` ${cells.join(", ")} ${one ? "does" : "do"} not count.`,
  };
}

/** A relation that does not hold, as a finding. */
export function failing(relation: BoundRelation, decision: JudgedDecision, message = "fails"): Judged {
  const { target } = relation;
  const { expected } = decision.judgement;
  return {
    outcome: "fails",
    severity: relation.severity,
    cell: target,
    message,
    found: target.shown,
    data: relationData(relation, decision),
    involves: [...cellsOf(relation), ...uncounted(relation).map((cell) => cell.address)],
    ...(expected === null ? {} : { expected: expectedFor(target, expected) }),
  };
}

/** A relation that could not be judged, as a finding; the reason is its message. */
export function leftOpen(relation: BoundRelation, reason: string, cells: readonly BoundCell[]): Judged {
  const from = relation.target.address.sheet;
  return {
    outcome: "undecided",
    severity: "info",
    cell: relation.target,
    message: reason,
    found: relation.target.shown,
    data: {
      missing: cellList(
        cells.map((cell) => ({ cell, sign: 1 as const })),
        from,
      ).replaceAll(" + ", ", "),
    },
    involves: cellsOf(relation),
  };
}

/** Judges one relation; null when it asks nothing. */
export function judgeRelation(relation: BoundRelation): Judged | null {
  const decision = decide(relation);
  if (decision.state === "nothing") return null;
  if (decision.state === "open") return leftOpen(relation, decision.reason, decision.cells);
  const { outcome, reason } = decision.judgement;
  if (outcome === "passes") return { outcome, cell: relation.target };
  if (outcome === "fails") return failing(relation, decision);
  // What may be zero is the base: the last of the terms.
  const base = reason === "base-zero" || reason === "base-not-positive" ? decision.parts.slice(-1) : decision.parts;
  return leftOpen(
    relation,
    reason ?? "undefined",
    base.map((term) => term.cell),
  );
}

/** A check that asks one kind of relation; `defer` leaves a violation to the check that names its cause. */
export function* judgeKind(
  context: CheckContext,
  kind: RelationName,
  defer: (relation: BoundRelation) => boolean = () => false,
): Iterable<Judged> {
  for (const relation of relationsOf(context, kind)) {
    if (defer(relation)) continue;
    const judged = judgeRelation(relation);
    if (judged) yield judged;
  }
}
