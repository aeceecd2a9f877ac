import type { CheckContext } from "../checks/check";
import { columnOf, rowOf } from "../checks/shared/index-of";
import { equals, type Exact } from "../numeric/exact";
import type { Operand } from "../relation/kind";
import type { BoundCell } from "../table/bound";
import type { Cause, Direction } from "./cause";
import type { Trial } from "./constraints";
import { feasible } from "./feasible";
import { misfit } from "./likelihood";
import { evenOdds, printable, rarity } from "./meant";
import { operandOf, type Tried, tryOut } from "./tried";
import type { Scales } from "./weigh";

/** That figures were moved at all; which way, and how far, comes on top. */
const MOVE = 7;
const WAYS = Math.log(2);
/** Where nothing checks figures across the line, only so many are tried: what goes with them in their row must tell. */
const UNCHECKED = 8;

/**
 * Figures that stand in each other's place or a place too far: two neighbours exchanged, a run of figures shifted along its
 * column, whose last figure came first or was lost. Such a move lets violated links hold and breaks none.
 */
export function moves(context: CheckContext, scales: Scales): Cause[] {
  const columns = suspectLines("column", (cell) => columnOf(context, cell), scales);
  const rows = suspectLines("row", (cell) => rowOf(context, cell), scales);
  return [
    ...columns.flatMap((line) => [...runs(line, 1, scales), ...runs([...line].reverse(), -1, scales)]),
    ...rows.flatMap((line) => exchanges(line, scales)),
  ];
}

/** The lines with a violated link: what was typed in them, and what was left blank though it must be there. */
function suspectLines(direction: Direction, lineOf: (cell: BoundCell) => readonly BoundCell[], { network }: Scales): BoundCell[][] {
  const lines = new Map<object, BoundCell[]>();
  for (const cell of network.links.filter(({ violated }) => violated).flatMap(({ cells }) => cells)) {
    const key = direction === "column" ? cell.column : cell.row;
    if (!lines.has(key)) lines.set(key, lineOf(cell).filter(isTyped));
  }
  return [...lines.values()];
}

function isTyped({ value, formula, state, fill }: BoundCell): boolean {
  return formula === null && (value !== null || (state === "blank" && fill === "required"));
}

function fits(a: BoundCell, b: BoundCell): boolean {
  return a.notation.kind === b.notation.kind && a.notation.scale === b.notation.scale;
}

/** Neighbours in a row that stand in each other's place. */
function exchanges(line: readonly BoundCell[], scales: Scales): Cause[] {
  return line.flatMap((cell, at) => {
    const next = line[at + 1];
    if (!next?.value || !cell.value || !fits(cell, next) || !isSuspect(scales, cell, next)) return [];
    const cause = judge([[cell, next.value] as const, [next, cell.value] as const], "exchanged", "row", 0, scales);
    return cause ? [cause] : [];
  });
}

function isSuspect({ network }: Scales, ...cells: readonly BoundCell[]): boolean {
  return cells.some((cell) => network.about(cell).some(({ violated }) => violated));
}

/**
 * The runs of a column that stand a place too far down (`step` 1; the reversed column gives those too far up). The figure of
 * each place is then found in the next; the figure of the last is found in the first, or lost.
 */
function runs(line: readonly BoundCell[], step: 1 | -1, scales: Scales): Cause[] {
  const found: Cause[] = [];
  for (const [from, first] of line.entries()) {
    if (scales.work.steps > scales.most) return found;
    const run: (readonly [BoundCell, Exact])[] = [];
    let checked = true;
    for (let to = from + 1; to < line.length; to += 1) {
      const [cell, last] = [line[to - 1], line[to]];
      if (!cell || !last?.value || !fits(cell, last)) break;
      const across = holdsAcross(cell, last.value, line, scales);
      if (across === "broken") break;
      checked &&= across === "holds";
      if (!checked && to - from >= UNCHECKED) break;
      run.push([cell, last.value]);
      if (!isSuspect(scales, first, last, cell)) continue;
      const cause = endingIn(last, run, line, step, scales);
      if (cause) found.push(cause);
    }
  }
  return found;
}

/** A run that ends here: the last figure came first, or was lost. Two that stand in each other's place are found going down only. */
function endingIn(
  last: BoundCell,
  run: readonly (readonly [BoundCell, Exact])[],
  line: readonly BoundCell[],
  step: 1 | -1,
  scales: Scales,
): Cause | null {
  const [first, second] = run[0] ?? [];
  if (!first || !second) return null;
  if (first.value === null || equals(first.value, second)) return run.length < 2 ? null : withLost(last, run, step, scales);
  const pair = run.length === 1;
  if ((pair && step < 0) || holdsAcross(last, first.value, line, scales) === "broken") return null;
  return judge([...run, [last, first.value]], pair ? "exchanged" : "shifted", "column", pair ? 0 : step, scales);
}

/** Whether a cell with another figure agrees with its own row; "unchecked" where nothing tells. */
function holdsAcross(
  cell: BoundCell,
  value: Exact,
  line: readonly BoundCell[],
  { network, work }: Scales,
): "holds" | "broken" | "unchecked" {
  const links = network.about(cell).filter(({ cells }) => !cells.some((other) => other !== cell && line.includes(other)));
  if (links.length === 0) return "unchecked";
  const trial = new Map([[cell, operandOf(cell, value)]]);
  work.steps += links.length;
  return links.every((link) => misfit(link, trial) !== null) ? "holds" : "broken";
}

/** The run with the figure of its last place worked out from the others; null when nothing gives it. */
function withLost(last: BoundCell, run: readonly (readonly [BoundCell, Exact])[], step: 1 | -1, scales: Scales): Cause | null {
  const moved = run.filter(([cell, value]) => cell.value === null || !equals(cell.value, value));
  const verdict = feasible(scales.network, [last], trialOf(moved), scales.ignored, scales.work);
  const [freed] = "freed" in verdict ? verdict.freed : [];
  // Neighbours may hold the same figure by right.
  const [first, doubled] = run[0] ?? [];
  const chance = first?.value && doubled ? evenOdds(first, doubled) : 0;
  let best: Cause | null = null;
  for (const value of freed ? printable(freed.bounds, last).values : []) {
    const cause = judge([...moved, [last, value]], "shifted", "column", step, scales);
    const cost = (cause?.cost ?? Infinity) + chance;
    if (cause && (best === null || cost < best.cost)) best = { ...cause, lost: last, cost };
  }
  return best;
}

function trialOf(moved: readonly (readonly [BoundCell, Exact])[]): Trial {
  return new Map(moved.map(([cell, value]): [BoundCell, Operand] => [cell, operandOf(cell, value)]));
}

function judge(
  moved: readonly (readonly [BoundCell, Exact])[],
  kind: "exchanged" | "shifted",
  direction: Direction,
  step: Cause["step"],
  { network, around, work }: Scales,
): Cause | null {
  const changed = moved.filter(([cell, value]) => cell.value === null || !equals(cell.value, value));
  const tried: Tried | null = changed.length < 2 ? null : tryOut(network, trialOf(changed), work, 0);
  if (!tried || tried.broken.length > 0 || tried.mended.length === 0 || tried.left.length >= tried.mended.length) return null;
  const unlikely = (cell: BoundCell, value: Exact): number => rarity(cell, value, around) + around.oddness(cell, value);
  const rare = changed.reduce((sum, [cell, value]) => sum + unlikely(cell, value) - (cell.value ? unlikely(cell, cell.value) : 0), 0);
  const length = Math.log(changed.length / 2);
  const { mended, left, misfit: worse } = tried;
  const cells = changed.map(([cell]) => cell);
  return {
    kind,
    direction,
    lines: cells,
    power: 0,
    step,
    meant: new Map(changed),
    following: new Map(),
    lost: null,
    mended,
    left,
    cost: MOVE + WAYS + length + rare + worse,
  };
}
