import { add, compare, type Exact, multiply, negate, ONE, sign, subtract, ZERO } from "../numeric/exact";
import { hull, type Interval, intersects, point, rounded } from "../numeric/interval";
import type { LinearRule, Operand } from "../relation/kind";
import { relationKind } from "../relation/registry";
import type { BoundCell } from "../table/bound";
import type { Inequality } from "./eliminate";
import type { Figure, Link } from "./network";

/** Figures that stand in for what the cells hold: a repair tried out. */
export type Trial = ReadonlyMap<BoundCell, Operand>;

/** The figure of a cell with a value as it would be printed: rounded, whatever digits stand there now. */
export function printedOperand(cell: BoundCell, value: Exact): Operand {
  return { value, interval: cell.unit === null ? point(value) : rounded(value, cell.unit), unit: cell.unit };
}

/** Target and terms of a link, with the figures of a trial in place of the cells' own. */
export function figuresOf({ target, terms }: Link, trial: Trial): { readonly target: Figure; readonly terms: readonly Figure[] } {
  const now = (figure: Figure): Figure => ({ ...figure, ...trial.get(figure.cell) });
  return trial.size === 0 ? { target, terms } : { target: now(target), terms: terms.map(now) };
}

/** What a link demands of the freed cells, the other cells being as they are (or as tried). */
export function demands(link: Link, freed: readonly BoundCell[], trial: Trial): readonly Inequality[] {
  // A freed cell will hold a printed figure: digits that stand there too many make it no exact number.
  const opened = new Map(trial);
  for (const { cell, value } of [link.target, ...link.terms]) {
    if (cell.precise && freed.includes(cell)) opened.set(cell, printedOperand(cell, value));
  }
  const { target, terms } = figuresOf(link, opened);
  return rulesOf(link, target, terms, freed).flatMap((rule) => inequalities(rule, [target, ...terms], freed));
}

function rulesOf({ relation, cells }: Link, target: Figure, terms: readonly Figure[], freed: readonly BoundCell[]): readonly LinearRule[] {
  const { kind, parameters } = relation;
  const targetFreed = freed.includes(target.cell);
  if (kind === "weighted-total") return between(target, terms, freed);
  // What "waarvan" demands turns with the sign of the whole: a whole with the wrong sign says nothing of what it should be.
  if (kind === "of-which" && targetFreed && terms.some((term) => sign(term.value) !== sign(target.value))) return [];
  // The product of target and base is linear in either, not in both; given the one, the other follows, so nothing is lost.
  if (targetFreed && DIVIDING.has(kind) && freed.some((cell) => cell === cells[2])) return [];
  return relationKind(kind).rules(target, terms, parameters);
}

/** Kinds with terms [numerator, base]. */
const DIVIDING: ReadonlySet<string> = new Set(["growth", "share", "ratio", "attained-share"]);

function inequalities(
  { coefficients, constant, lo, hi, loOpen, hiOpen }: LinearRule,
  figures: readonly Figure[],
  freed: readonly BoundCell[],
): Inequality[] {
  const weighted = figures.map(({ cell, value }, index) => ({ cell, value, coefficient: coefficients[index] ?? ZERO }));
  const factors = freed.map((cell) => sum(weighted.filter((figure) => figure.cell === cell).map((figure) => figure.coefficient)));
  const others = weighted.filter(({ cell }) => !freed.includes(cell));
  const known = add(constant, sum(others.map(({ coefficient, value }) => multiply(coefficient, value))));
  const found: Inequality[] = [];
  if (hi) found.push({ factors, bound: subtract(hi, known), open: hiOpen });
  if (lo) found.push({ factors: factors.map(negate), bound: subtract(known, lo), open: loOpen });
  return found;
}

function sum(numbers: readonly Exact[]): Exact {
  return numbers.reduce(add, ZERO);
}

/**
 * A weighted total lies between its smallest and largest part. That is linear when one of its cells is freed: the total
 * itself lies between the parts; a part must reach the total where the others do not. With more cells freed it is left open.
 */
function between(target: Figure, terms: readonly Figure[], freed: readonly BoundCell[]): readonly LinearRule[] {
  const figures = [target, ...terms];
  const [own, ...more] = figures.filter(({ cell }) => freed.includes(cell));
  if (!own || more.length > 0) return [];
  const [first, ...rest] = terms.filter((term) => term !== own).map(({ interval }) => interval);
  const reach = first && rest.reduce(hull, first);
  if (!reach) return [meeting(own, target.interval, figures, null)];
  if (own === target) return [meeting(own, reach, figures, null)];
  if (intersects(reach, target.interval)) return [];
  return [meeting(own, target.interval, figures, compare(target.interval.lo, reach.lo) > 0 ? "above" : "below")];
}

/** The freed figure such that its rounding interval meets the other one, or lies at that side of its near end. */
function meeting(own: Figure, other: Interval, figures: readonly Figure[], side: "above" | "below" | null): LinearRule {
  const { lo, hi, loOpen, hiOpen } = own.interval;
  return {
    coefficients: figures.map((figure) => (figure === own ? ONE : ZERO)),
    constant: ZERO,
    lo: side === "below" ? null : subtract(other.lo, subtract(hi, own.value)),
    hi: side === "above" ? null : subtract(other.hi, subtract(lo, own.value)),
    loOpen: other.loOpen || hiOpen,
    hiOpen: other.hiOpen || loOpen,
  };
}
