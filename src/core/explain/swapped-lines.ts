import type { CheckContext } from "../checks/check";
import { columnOf, rowOf } from "../checks/shared/index-of";
import { isLevel } from "../checks/shared/lookup";
import { equals, type Exact } from "../numeric/exact";
import type { BoundCell } from "../table/bound";
import type { Cause, Direction } from "./cause";
import type { Trial } from "./constraints";
import { misfit } from "./likelihood";
import type { Link } from "./network";
import { operandOf, tryOut } from "./tried";
import type { Scales } from "./weigh";

/** That two whole lines stand in each other's place. */
const LINES = 9;

type Pairs = readonly (readonly [BoundCell, Exact])[];

/** Neighbouring lines of a table, or two columns of levels, that stand in each other's place: what was realised under what was budgeted. */
export function swappedLines(context: CheckContext, scales: Scales): Cause[] {
  const found: Cause[] = [];
  const violated = scales.network.links.filter((link) => link.violated);
  for (const direction of ["column", "row"] as const) {
    for (const lines of linesOf(context, violated, direction)) {
      for (const [index, line] of lines.entries()) {
        const others = lines
          .slice(index + 1)
          .filter((other, further) => further === 0 || (direction === "column" && areLevels(line, other)));
        for (const other of scales.work.steps > scales.most ? [] : others) {
          const cause = tryLines(line, other, direction, violated, scales);
          if (cause) found.push(cause);
        }
      }
    }
  }
  return found;
}

/** Columns further apart are taken for each other when they hold the same kind of figures: what was realised, what was budgeted. */
function areLevels(...lines: readonly (readonly BoundCell[])[]): boolean {
  return lines.every(([first]) => first !== undefined && isLevel(first));
}

/** The lines of each table with violated links. */
function linesOf(context: CheckContext, violated: readonly Link[], direction: Direction): BoundCell[][][] {
  const tables = new Map<object, Map<object, BoundCell[]>>();
  for (const { table } of violated.flatMap(({ cells }) => cells)) {
    if (tables.has(table)) continue;
    const lines = new Map<object, BoundCell[]>();
    for (const cell of context.report.table(table.id)?.cells() ?? []) {
      const key = direction === "column" ? cell.column : cell.row;
      // A heading between two rows keeps none of their figures apart.
      if (cell.value === null || lines.has(key)) continue;
      lines.set(key, [...(direction === "column" ? columnOf(context, cell) : rowOf(context, cell))]);
    }
    tables.set(table, lines);
  }
  return [...tables.values()].map((lines) => [...lines.values()]);
}

/** Each figure with the one of the other line beside it, where both are typed and differ. */
function exchanged(line: readonly BoundCell[], other: readonly BoundCell[], direction: Direction): Pairs {
  const key = (cell: BoundCell): object => (direction === "column" ? cell.row : cell.column);
  const beside = new Map(other.map((cell) => [key(cell), cell]));
  return line.flatMap((cell) => {
    const twin = beside.get(key(cell));
    if (!twin?.value || !cell.value || cell.formula !== null || twin.formula !== null || equals(cell.value, twin.value)) return [];
    if (cell.notation.kind !== twin.notation.kind || cell.notation.scale !== twin.notation.scale) return [];
    return [[cell, twin.value] as const, [twin, cell.value] as const];
  });
}

function tryLines(
  line: readonly BoundCell[],
  other: readonly BoundCell[],
  direction: Direction,
  violated: readonly Link[],
  { network, work }: Scales,
): Cause | null {
  const pairs = exchanged(line, other, direction);
  if (pairs.length < 4) return null;
  const trial: Trial = new Map(pairs.map(([cell, value]) => [cell, operandOf(cell, value)]));
  const about = violated.filter(({ cells }) => cells.some((cell) => trial.has(cell)));
  if (about.length < 2 || !about.slice(0, 2).some((link) => misfit(link, trial) !== null)) return null;
  const tried = tryOut(network, trial, work, 0);
  if (!tried || tried.broken.length > 0 || tried.mended.length < 2 || tried.left.length >= tried.mended.length) return null;
  const { mended, left } = tried;
  const lines = [line[0], other[0]].filter((cell) => cell !== undefined);
  const meant = new Map(pairs);
  return {
    kind: "lines-exchanged",
    direction,
    lines,
    power: 0,
    step: 0,
    meant,
    following: new Map(),
    lost: null,
    mended,
    left,
    cost: LINES + tried.misfit,
  };
}
