import type { Notation } from "../../../core/definition/schema";
import { formatFigure, formatInterval } from "../../../core/notation/format";
import { PERCENTAGE_POINTS } from "../../../core/notation/words";
import { compare, type Exact, negate as negated, ONE, sign, toNumber } from "../../../core/numeric/exact";
import { type Interval, negate, point, subtract, touchesZero } from "../../../core/numeric/interval";
import type { RelationName, Term } from "../../../core/relation/kind";
import { relationKind } from "../../../core/relation/registry";
import type { BoundCell, CellState } from "../../../core/table/bound";
import { printedCell, printedValue } from "../../printed";

/** One figure of a chart. What is no number has no size: it is written, never drawn as a zero. */
export interface ChartValue {
  /** As the table prints it, with its marker. A derived figure that rounding leaves open is a range: "-24 t/m -18%". */
  readonly text: string;
  /** The printed figure in base units (0.46 for 46%); null for "n.v.t.", "-", blank and words. */
  readonly exact: Exact | null;
  /** What the figure can stand for; null where exact is. */
  readonly interval: Interval | null;
  /** exact as a double: for pixels only. */
  readonly size: number | null;
  readonly state: CellState;
  /** Computed here from printed figures, because the table does not print it. */
  readonly derived: boolean;
}

/** A chart asks for its cells many times: for scales, marks, texts and data. */
const values = new WeakMap<BoundCell, ChartValue>();

/** The figure of a cell; null where the table has no such cell. */
export function chartValue(cell: BoundCell | null): ChartValue | null {
  if (!cell) return null;
  const known = values.get(cell) ?? valueOf(cell);
  values.set(cell, known);
  return known;
}

function valueOf(cell: BoundCell): ChartValue {
  const exact = printedValue(cell);
  const interval = exact && (cell.interval ?? point(exact));
  return { text: printedCell(cell), exact, interval, size: exact && toNumber(exact), state: cell.state, derived: false };
}

/** -1, 0 or 1, and 0 where rounding leaves open which; a text that is no figure has no sign. */
export function signOf(value: ChartValue | null): number | null {
  if (!value?.exact) return null;
  return value.derived && value.interval && touchesZero(value.interval) ? 0 : sign(value.exact);
}

const WHOLE_PERCENT: Notation = { kind: "percent", decimals: 0 };

/**
 * Growth or ratio of two figures that the table prints, in whole per cents, where it prints no percentage itself. What the
 * rounding of the two leaves open is told as a range. "n.v.t." where it cannot be computed (a base of zero or less, one of
 * the two no figure); null where both are none.
 */
export function derivedPercent(kind: "growth" | "ratio", of: ChartValue | null, base: ChartValue | null): ChartValue | null {
  const terms = [of, base].flatMap((value) => operand(value) ?? []);
  if (terms.length === 0) return null;
  return terms.length === 1 ? NOT_APPLICABLE : percent(kind, terms);
}

/**
 * What part a figure is of a whole that it is in, as derivedPercent: at most 100%, also where rounding leaves more open.
 * Parts of a negative whole count as parts of its opposite. Null where one of the two is no figure.
 */
export function derivedShare(of: ChartValue | null, whole: ChartValue | null): ChartValue | null {
  const terms = [of, whole].flatMap((value) => operand(value) ?? []);
  if (terms.length < 2) return null;
  return percent("share", signOf(whole) === -1 ? terms.map(opposite) : terms);
}

function opposite(term: Term): Term {
  return { ...term, value: negated(term.value), interval: negate(term.interval) };
}

function percent(kind: Extract<RelationName, "growth" | "share" | "ratio">, terms: readonly Term[]): ChartValue {
  const ask = relationKind(kind);
  const open = ask.expected(terms, {});
  const printed = ask.expected(
    terms.map((term) => ({ ...term, interval: point(term.value) })),
    {},
  );
  const between = open && kind === "share" && compare(open.hi, ONE) > 0 ? { ...open, hi: ONE, hiOpen: false } : open;
  if (!between || !printed) return NOT_APPLICABLE;
  const { lo, hi } = formatInterval(between, WHOLE_PERCENT);
  const text = lo === hi ? lo : `${lo.replace("%", "")} t/m ${hi}`;
  return { text, exact: printed.lo, interval: between, size: toNumber(printed.lo), state: "number", derived: true };
}

const NOT_APPLICABLE: ChartValue = { text: "n.v.t.", exact: null, interval: null, size: null, state: "not-applicable", derived: true };

/** The difference of two figures as they are printed, in a notation of theirs; null where one of the two is no figure. */
export function derivedDifference(of: ChartValue | null, base: ChartValue | null, notation: Notation): ChartValue | null {
  const terms = [of, base].flatMap((value) => operand(value) ?? []);
  if (terms.length < 2) return null;
  const exact = relationKind("difference").expected(terms, { convention: "printed" })?.lo;
  if (exact === undefined) return null;
  return { text: formatFigure(exact, notation), exact, interval: point(exact), size: toNumber(exact), state: "number", derived: true };
}

/**
 * The difference of two percentages, in %-punten with the decimals that the percentages have.
 * @param unit whether the figure says so itself
 */
export function derivedPoints(of: ChartValue | null, base: ChartValue | null, notation: Notation, unit: boolean): ChartValue | null {
  const suffix = unit ? ` ${PERCENTAGE_POINTS}` : "";
  const points = derivedDifference(of, base, { kind: "number", decimals: notation.decimals, scale: "0.01", suffix });
  // Whether it rose or fell may be open: 90% after 89% can be no more than rounding.
  const interval = of?.interval && base?.interval ? subtract(of.interval, base.interval) : null;
  return points && { ...points, interval };
}

function operand(value: ChartValue | null): Term | null {
  return value?.exact && value.interval ? { value: value.exact, interval: value.interval, unit: null, sign: 1 } : null;
}

/** Whether the figures of a notation are percentages, with the sign or under "In procenten". */
export function isPercentage(notation: Notation): boolean {
  return notation.kind === "percent" || (notation.kind === "number" && notation.scale === "0.01");
}
