import type { Notation } from "../definition/schema";
import { abs, type Exact, isMultiple, ONE, powerOfTen, sign } from "../numeric/exact";
import type { Figure } from "./figure";
import { boundPrefix, unitSuffix } from "./print";
import { magnitudeOf, multiplierOf } from "./words";

/** The notation's kind for a figure; codes and blanks stand in columns of numbers as well as of text and say nothing of either. */
function kindOf(figure: Figure): Notation["kind"] {
  if (figure.kind === "percent" || figure.kind === "yes-no" || figure.kind === "text") return figure.kind;
  return "number";
}

function scaleOf(magnitude: string | null): string | null {
  if (magnitude === null) return null;
  const exponent = multiplierOf(magnitude) ?? magnitudeOf(magnitude);
  return exponent === null ? null : powerOfTen(exponent).toString();
}

/**
 * The notation under which the figure's value prints as the figure does, its marker left aside:
 * formatFigure(figure.value, notationFor(figure), figure.marker) is print(figure).
 * `roundingUnit` is taken over as given (a column knows it, one figure does not; see commonRoundingUnit).
 */
export function notationFor(figure: Figure, options: { readonly roundingUnit?: string } = {}): Notation {
  const prefix = boundPrefix(figure) + (figure.currency === null ? "" : `${figure.currency} `);
  const suffix = unitSuffix(figure);
  const scale = scaleOf(figure.magnitude);
  return {
    kind: kindOf(figure),
    decimals: figure.decimals,
    ...(options.roundingUnit === undefined ? {} : { roundingUnit: options.roundingUnit }),
    ...(prefix === "" ? {} : { prefix }),
    ...(suffix === "" ? {} : { suffix }),
    ...(scale === null ? {} : { scale }),
  };
}

/** Fewer figures than this prove nothing: one in a hundred numbers ends in "00" by chance. */
const ENOUGH_FIGURES = 4;
const MAX_ZEROS = 9;

/**
 * A guess at the rounding unit that figures of one column share, as the definition writes it ("100", "5000"): the widest of
 * 1, 5, 10, 50, 100 … of which all their digits are multiples, when at least four differ from zero and each other. Null when there are too few,
 * when decimals are printed, or when the step is simply 1.
 */
export function commonRoundingUnit(figures: readonly Figure[]): string | null {
  const digits = new Map<string, Exact>();
  for (const figure of figures) {
    if (figure.decimals > 0) return null;
    if (figure.mantissa && sign(figure.mantissa) !== 0) digits.set(abs(figure.mantissa).n.toString(), figure.mantissa);
  }
  if (digits.size < ENOUGH_FIGURES) return null;
  for (let zeros = MAX_ZEROS; zeros >= 0; zeros -= 1) {
    for (const head of [5n, 1n]) {
      const unit = { n: head * powerOfTen(zeros), d: 1n };
      if (unit.n > ONE.n && [...digits.values()].every((value) => isMultiple(value, unit))) return unit.n.toString();
    }
  }
  return null;
}
