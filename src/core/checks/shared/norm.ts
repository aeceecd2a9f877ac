import { compare, type Exact } from "../../numeric/exact";
import { formatFigure, formatInterval } from "../../notation/format";
import { attainedShare } from "../../relation/norm";
import type { MessageData } from "../check";
import { statedVerdict } from "../../relation/verdict-words";
import type { BoundCell } from "../../table/bound";
import type { BoundRelation } from "../../table/relations";
import { decide, operand } from "./decide";

export interface NormVerdict {
  readonly verdict: "met" | "missed" | "undecided";
  readonly norm: BoundCell;
  /** What the figure is held against in base units: the norm, or its share of the year; null for norms in words. */
  readonly bound: Exact | null;
}

/** Whether a norm is held against a figure of its own year; last year's figure had last year's norm. */
export function isOfThisYear(relation: BoundRelation): boolean {
  return relation.target.column.role !== "prior";
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

/** Whether a figure printed as "≥95%" lies on the right side although its interval holds the norm. */
function settledByLimit(target: BoundCell, bound: Exact, direction: string | undefined): boolean {
  if (target.value === null || target.limit === undefined) return false;
  const order = compare(target.value, bound);
  if (direction === "higher") return target.limit === ">" || target.limit === "≥" ? order >= 0 : false;
  if (direction === "lower") return target.limit === "<" || target.limit === "≤" ? order <= 0 : false;
  return false;
}

/** How a figure does against its norm; null where nothing can be said: a code, a blank, or no direction. */
export function normVerdict(relation: BoundRelation): NormVerdict | null {
  const norm = relation.terms[0]?.cell;
  const { target } = relation;
  if (!norm) return null;
  if (norm.state === "yes-no" || norm.state === "text") {
    if (target.state !== "yes-no" && target.state !== "text") return null;
    return { verdict: plain(norm.shown) === plain(target.shown) ? "met" : "missed", norm, bound: null };
  }
  const decision = decide(relation);
  if (decision.state !== "judged") return null;
  const { outcome, reason, expected } = decision.judgement;
  const bound = expected?.lo ?? null;
  if (outcome === "passes") return { verdict: "met", norm, bound };
  if (outcome === "fails") return { verdict: "missed", norm, bound };
  if (reason !== "norm-in-interval" || bound === null) return null;
  return { verdict: settledByLimit(target, bound, relation.parameters.direction) ? "met" : "undecided", norm, bound };
}

export interface ColumnVerdict {
  /** The figure that the column is about, against its norm. */
  readonly relation: BoundRelation;
  readonly verdict: NormVerdict;
  /** What the cell says; null for anything but a verdict. */
  readonly stated: ReturnType<typeof statedVerdict>;
}

/** What stands in a cell of a column of verdicts beside what should; null where there is nothing to say, or nothing stands. */
export function columnVerdict(relation: BoundRelation): ColumnVerdict | null {
  const [figure, norm] = relation.terms;
  const { target, parameters } = relation;
  if (!figure || !norm || target.state === "blank") return null;
  const judged: BoundRelation = { ...relation, kind: "norm", target: figure.cell, terms: [norm] };
  const verdict = normVerdict(judged);
  return verdict && { relation: judged, verdict, stated: statedVerdict(target.shown, parameters.words) };
}

/** The words that say which side of the norm is met. */
function sideWords(relation: BoundRelation): { nl: string; en: string } {
  switch (relation.parameters.direction) {
    case "higher":
      return { nl: "minimaal ", en: "at least " };
    case "lower":
      return { nl: "maximaal ", en: "at most " };
    default:
      return { nl: "", en: "" };
  }
}

/** What messages about a norm need. */
export function normData(relation: BoundRelation, { norm, bound }: NormVerdict): MessageData {
  const side = sideWords(relation);
  const { target } = relation;
  const figure = operand(target);
  const against = operand(norm);
  const share = figure && against ? attainedShare(figure, against, relation.parameters.elapsed) : null;
  const attained = share ? formatInterval(share, { kind: "percent", decimals: 0 }) : { lo: "", hi: "" };
  const through = (word: string): string =>
    attained.lo === attained.hi ? attained.lo : `${attained.lo.replace("%", "")} ${word} ${attained.hi}`;
  return {
    norm: norm.shown.replace(/^[≤≥<>]\s*/, ""),
    "side.nl": side.nl,
    "side.en": side.en,
    bound: bound === null ? norm.shown : formatFigure(bound, target.notation),
    "attained.nl": through("t/m"),
    "attained.en": through("to"),
  };
}
