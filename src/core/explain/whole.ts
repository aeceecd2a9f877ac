import type { CheckContext } from "../checks/check";
import { columnOf, rowOf } from "../checks/shared/index-of";
import { isPercentage } from "../checks/shared/numbers";
import { type Exact, multiply, negate, tenTo } from "../numeric/exact";
import type { Operand } from "../relation/kind";
import type { BoundCell } from "../table/bound";
import type { Trial } from "./constraints";
import type { Cause, Direction } from "./cause";
import { misfit } from "./likelihood";
import { rarity } from "./meant";
import type { Link } from "./network";
import { isPrintable, operandOf, type Tried, tryOut } from "./tried";
import type { Scales } from "./weigh";

/** What can have happened to all figures of a line. */
interface Change {
  readonly kind: "scale" | "sign";
  readonly power: number;
  readonly cost: number;
  meant(value: Exact): Exact;
}

/** That a whole line is wrong at all, and each line or exception more. */
const LINE = 6;
const MORE = 2;
/** Figures with more digits than are printed, before and after: how much each tells, and all together. */
const UNPRINTED = 1;
const UNPRINTED_MOST = 6;
/** A row of negative figures among positive ones, or the reverse, that nothing but the arithmetic asks for. */
const FOREIGN = 4;
/** Lines that are wrong together: a column with its difference and its percentage. */
const MOST_LINES = 4;
/** Links that may break before an idea is dropped. */
const ALLOWED = 4;
/** Of the figures of a line at most a third may be right. */
const EXCEPTIONS = 1 / 3;
const POWERS = [3, -3, 6, -6, 2, -2, 1, -1];

const CHANGES: readonly Change[] = [
  { kind: "sign", power: 0, cost: 1, meant: negate },
  ...POWERS.map((power): Change => {
    const factor = tenTo(power);
    return { kind: "scale", power, cost: Math.log(POWERS.length), meant: (value) => multiply(value, factor) };
  }),
];

/** The figures of a line: of a row those that are no percentages, which stay as they are when all else is scaled. */
function figuresOf(line: readonly BoundCell[], direction: Direction): readonly BoundCell[] {
  return line.filter((cell) => cell.value !== null && cell.value.n !== 0n && (direction === "column" || !isPercentage(cell)));
}

/**
 * Whole rows and columns that are a power of ten off or have the opposite sign, with all that follows from them: a reversed
 * column of differences takes its percentages along. Such a change lets violated links hold and breaks none.
 */
export function wholeLines(context: CheckContext, scales: Scales): Cause[] {
  const found: Cause[] = [];
  for (const direction of ["column", "row"] as const) {
    const lineOf = (cell: BoundCell): readonly BoundCell[] =>
      figuresOf(direction === "column" ? columnOf(context, cell) : rowOf(context, cell), direction);
    const key = (cell: BoundCell): object => (direction === "column" ? cell.column : cell.row);
    const seen = new Set<object>();
    for (const { cells } of scales.network.links.filter(({ violated }) => violated)) {
      for (const cell of cells) {
        if (seen.has(key(cell)) || scales.work.steps > scales.most) continue;
        seen.add(key(cell));
        const line = lineOf(cell);
        const violated = new Set(line.flatMap((each) => scales.network.about(each)).filter((link) => link.violated));
        if (line.length < 2 || violated.size < 2) continue;
        for (const change of CHANGES) {
          if (!helps(line, [...violated], change)) continue;
          const cause = tryLine(cell, lineOf, key, direction, change, scales);
          if (cause) found.push(cause);
        }
      }
    }
  }
  return found;
}

/** Whether one of the first violated links would hold: a look before trying all. */
function helps(line: readonly BoundCell[], violated: readonly Link[], change: Change): boolean {
  const trial = trialOf(line, change);
  return violated.slice(0, 2).some((link) => misfit(link, trial) !== null);
}

function trialOf(cells: readonly BoundCell[], change: Change): Trial {
  return new Map(cells.flatMap((cell): [BoundCell, Operand][] => (cell.value ? [[cell, operandOf(cell, change.meant(cell.value))]] : [])));
}

function tryLine(
  first: BoundCell,
  lineOf: (cell: BoundCell) => readonly BoundCell[],
  key: (cell: BoundCell) => object,
  direction: Direction,
  change: Change,
  scales: Scales,
): Cause | null {
  const { network, work } = scales;
  const attempt = (lines: readonly BoundCell[]): Tried | null => tryOut(network, trialOf(lines.flatMap(lineOf), change), work, ALLOWED);
  let lines: readonly BoundCell[] = [first];
  let tried = attempt(lines);
  while (tried && tried.broken.length > 0 && lines.length < MOST_LINES) {
    const next = widened(tried, lines, key, attempt);
    if (!next) break;
    ({ lines, tried } = next);
  }
  if (!tried) return null;
  const all = lines.flatMap(lineOf);
  // What was right before stays as it is, when it is little.
  const { broken, mended } = tried;
  const right = all.filter((cell) => {
    const about = network.about(cell);
    return about.some((link) => broken.includes(link)) && !about.some((link) => mended.includes(link));
  });
  const wrong = all.filter((cell) => !right.includes(cell));
  const settled = right.length === 0 ? tried : tryOut(network, trialOf(wrong, change), work, ALLOWED);
  if (!settled || settled.broken.length > 0 || right.length > all.length * EXCEPTIONS) return null;
  if (settled.mended.length < 2 || settled.left.length >= settled.mended.length) return null;
  return causeOf(wrong, lines, right.length, direction, change, settled, scales);
}

/** With the neighbouring line that best goes along. */
function widened(
  { broken }: Tried,
  lines: readonly BoundCell[],
  key: (cell: BoundCell) => object,
  attempt: (lines: readonly BoundCell[]) => Tried | null,
): { readonly lines: readonly BoundCell[]; readonly tried: Tried } | null {
  const known = new Set(lines.map(key));
  const candidates = new Map<object, BoundCell>();
  for (const cell of broken.flatMap(({ cells }) => cells)) {
    if (!known.has(key(cell)) && !candidates.has(key(cell)) && cell.table === lines[0]?.table) candidates.set(key(cell), cell);
  }
  let best: { readonly lines: readonly BoundCell[]; readonly tried: Tried } | null = null;
  for (const candidate of candidates.values()) {
    const wider = [...lines, candidate];
    const tried = attempt(wider);
    if (tried && tried.broken.length < (best?.tried ?? { broken }).broken.length) best = { lines: wider, tried };
  }
  return best;
}

/** Whether the signs would be the only ones of their kind in their columns, or are so now: one cause, weighed once. */
function foreignSigns(meant: ReadonlyMap<BoundCell, Exact>, around: Scales["around"]): number {
  const cells = [...meant];
  const share = (signs: readonly boolean[]): number => (signs.length === 0 ? 0 : signs.filter((is) => is).length / signs.length);
  const after = share(cells.map(([cell, value]) => around.isForeignSign(cell, value)));
  const now = share(cells.map(([cell]) => cell.value !== null && around.isForeignSign(cell, cell.value)));
  return FOREIGN * (after - now);
}

function causeOf(
  wrong: readonly BoundCell[],
  lines: readonly BoundCell[],
  exceptions: number,
  direction: Direction,
  change: Change,
  tried: Tried,
  { around }: Scales,
): Cause {
  const meant = new Map<BoundCell, Exact>();
  const following = new Map<BoundCell, Exact>();
  let rare = 0;
  let unprinted = 0;
  for (const cell of wrong) {
    if (cell.value === null) continue;
    const value = change.meant(cell.value);
    (cell.formula === null ? meant : following).set(cell, value);
    rare += rarity(cell, value, around) - rarity(cell, cell.value, around);
    unprinted += Number(!isPrintable(cell, value)) - Number(!isPrintable(cell, cell.value));
  }
  const foreign = change.kind === "sign" ? foreignSigns(meant, around) : 0;
  const digits = Math.max(-UNPRINTED_MOST, Math.min(UNPRINTED_MOST, unprinted * UNPRINTED));
  const cost = LINE + change.cost + MORE * (lines.length - 1 + exceptions) + rare + digits + foreign + tried.misfit;
  const { mended, left } = tried;
  return { kind: change.kind, direction, lines, power: change.power, step: 0, meant, following, lost: null, mended, left, cost };
}
