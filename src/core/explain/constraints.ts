import { operand } from "../checks/shared/decide";
import { add, type Exact, multiply, negate, ONE, sign, subtract, ZERO } from "../numeric/exact";
import { hull, type Interval, intersects, point, rounded } from "../numeric/interval";
import type { LinearRule, Operand, Term } from "../relation/kind";
import { relationKind } from "../relation/registry";
import type { BoundCell } from "../table/bound";
import type { Inequality } from "./eliminate";
import type { Link } from "./network";

/** Figures that stand in for what the cells hold: a repair tried out. */
export type Trial = ReadonlyMap<BoundCell, Operand>;

/** The figure of a cell with a value as it would be printed: rounded, whatever digits stand there now. */
export function printedOperand(cell: BoundCell, value: Exact): Operand {
  return { value, interval: cell.unit === null ? point(value) : rounded(value, cell.unit), unit: cell.unit };
}

/** Target and terms of a link, with the figures of a trial in place of the cells' own. */
export function operandsOf(link: Link, trial: Trial): { readonly target: Operand; readonly terms: readonly Term[] } {
  const { target, terms, parts } = link.decision;
  if (trial.size === 0) return { target, terms };
  return {
    target: trial.get(link.relation.target) ?? target,
    terms: terms.map((term, index) => {
      const cell = parts[index]?.cell;
      const tried = cell && trial.get(cell);
      return tried ? { ...tried, sign: term.sign } : term;
    }),
  };
}

/** What a link demands of the freed cells, the other cells being as they are (or as tried). */
export function demands(link: Link, freed: readonly BoundCell[], trial: Trial): readonly Inequality[] {
  // A freed cell will hold a printed figure: digits that stand there too many make it no exact number.
  const opened = new Map(trial);
  for (const cell of freed) {
    const now = cell.precise && link.cells.includes(cell) ? operand(cell) : null;
    if (now) opened.set(cell, printedOperand(cell, now.value));
  }
  const { target, terms } = operandsOf(link, opened);
  const rules = rulesOf(link, target, terms, freed);
  const values = [target, ...terms].map((each) => each.value);
  return rules.flatMap((rule) => inequalities(rule, link.cells, values, freed));
}

function rulesOf(link: Link, target: Operand, terms: readonly Term[], freed: readonly BoundCell[]): readonly LinearRule[] {
  const { kind, parameters } = link.relation;
  const targetFreed = freed.includes(link.relation.target);
  if (kind === "weighted-total") return between(link, target, terms, freed);
  // What "waarvan" demands turns with the sign of the whole: a whole with the wrong sign says nothing of what it should be.
  if (kind === "of-which" && targetFreed && terms.some((term) => sign(term.value) !== sign(target.value))) return [];
  return relationKind(kind).rules(target, terms, parameters);
}

function inequalities(
  { coefficients, constant, lo, hi, loOpen, hiOpen }: LinearRule,
  cells: readonly BoundCell[],
  values: readonly Exact[],
  freed: readonly BoundCell[],
): Inequality[] {
  const factors: Exact[] = freed.map(() => ZERO);
  let known = constant;
  cells.forEach((cell, index) => {
    const coefficient = coefficients[index] ?? ZERO;
    const at = freed.indexOf(cell);
    if (at < 0) known = add(known, multiply(coefficient, values[index] ?? ZERO));
    else factors[at] = add(factors[at] ?? ZERO, coefficient);
  });
  const found: Inequality[] = [];
  if (hi) found.push({ factors, bound: subtract(hi, known), open: hiOpen });
  if (lo) found.push({ factors: factors.map(negate), bound: subtract(known, lo), open: loOpen });
  return found;
}

/**
 * A weighted total lies between its smallest and largest part. That is linear when one of its cells is freed: the total
 * itself lies between the parts; a part must reach the total where the others do not. With more cells freed it is left open.
 */
function between(link: Link, target: Operand, terms: readonly Term[], freed: readonly BoundCell[]): readonly LinearRule[] {
  const at = link.cells.flatMap((cell, index) => (freed.includes(cell) ? [index] : []));
  const [index] = at;
  if (index === undefined || at.length > 1) return [];
  const coefficients = link.cells.map((_, other) => (other === index ? ONE : ZERO));
  const slack = (figure: Operand): Interval => ({
    ...figure.interval,
    lo: subtract(figure.interval.lo, figure.value),
    hi: subtract(figure.interval.hi, figure.value),
  });
  const rule = (reach: Interval, own: Operand, side: -1 | 0 | 1): LinearRule => {
    const { lo, hi, loOpen, hiOpen } = slack(own);
    return {
      coefficients,
      constant: ZERO,
      lo: side > 0 || side === 0 ? subtract(reach.lo, hi) : null,
      hi: side < 0 || side === 0 ? subtract(reach.hi, lo) : null,
      loOpen: reach.loOpen || hiOpen,
      hiOpen: reach.hiOpen || loOpen,
    };
  };
  const others = terms.filter((_, other) => other + 1 !== index).map((term) => term.interval);
  const [first, ...rest] = others;
  if (index === 0) return first ? [rule(rest.reduce(hull, first), target, 0)] : [];
  const own = terms[index - 1];
  if (!own) return [];
  if (!first) return [rule(target.interval, own, 0)];
  const reach = rest.reduce(hull, first);
  if (intersects(reach, target.interval)) return [];
  return [rule(target.interval, own, sign(subtract(target.interval.lo, reach.hi)) >= 0 ? 1 : -1)];
}
