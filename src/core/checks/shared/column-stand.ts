import { median } from "./numbers";

/** How the figures of one column stand to those of another: alike, a power of ten apart, or of the opposite sign. */
export type Stand = { readonly kind: "alike" } | { readonly kind: "scale"; readonly power: number } | { readonly kind: "sign" };

/** Two figures of one row, neither of them zero. */
export type Pair = readonly [own: number, other: number];

interface Rule {
  readonly rows: number;
  readonly row: number;
  readonly middle: number;
}

const USUAL: Rule = { rows: 3, row: 0.35, middle: 0.25 };
/** For each power of ten: rows that must be there, and how far (as a power of ten) a row and the middle may be from it. */
const RULES: ReadonlyMap<number, Rule> = new Map([
  [0, USUAL],
  // A factor of ten happens by itself sooner than one of a thousand.
  [1, { rows: 6, row: 0.2, middle: 0.12 }],
  [2, { rows: 4, row: 0.35, middle: 0.25 }],
  [3, { rows: 3, row: 0.6, middle: 0.3 }],
  [6, { rows: 3, row: 0.6, middle: 0.3 }],
]);
/** Rows that must be there for a sign: figures that are balances change theirs by themselves. */
const SIGNS = 4;
/** Of the rows so many must agree. */
const MOST = 0.8;

function ruleFor(power: number, supported: boolean): Rule | undefined {
  const rule = RULES.get(Math.abs(power));
  return rule && supported && rule.rows > USUAL.rows ? USUAL : rule;
}

/** By how many powers of ten the one figure is larger than the other. */
function powerOf([own, other]: Pair): number {
  return Math.log10(Math.abs(own / other));
}

/** Whether a row stands as its column does. */
export function standsSo(pair: Pair, stand: Stand, supported = false): boolean {
  const power = stand.kind === "scale" ? stand.power : 0;
  const rule = ruleFor(power, supported);
  return rule !== undefined && Math.abs(powerOf(pair) - power) <= rule.row && pair[0] * pair[1] < 0 === (stand.kind === "sign");
}

/**
 * How a column stands to another; null where its rows do not agree, are too few, or differ by what no unit explains. Where
 * relations tell the same, less is asked of a factor of ten or a hundred (`supported`).
 */
export function standOf(pairs: readonly Pair[], supported = false): Stand | null {
  const middle = pairs.length === 0 ? Number.NaN : median(pairs.map(powerOf));
  const power = Math.round(middle);
  const rule = ruleFor(power, supported);
  if (!rule || pairs.length < rule.rows || Math.abs(middle - power) > rule.middle) return null;
  const agree = (stand: Stand): boolean => pairs.filter((pair) => standsSo(pair, stand, supported)).length >= MOST * pairs.length;
  const stand: Stand = power === 0 ? { kind: "alike" } : { kind: "scale", power };
  if (agree(stand)) return stand;
  const opposite: Stand = { kind: "sign" };
  return power === 0 && (supported || pairs.length >= SIGNS) && agree(opposite) ? opposite : null;
}
