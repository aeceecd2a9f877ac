import { isViolated } from "../../src/core/checks/shared/decide";
import { networkOf, components } from "../../src/core/explain/network";
import { explain, type Explanation } from "../../src/core/explain/explain";
import type { BoundCell, BoundReport } from "../../src/core/table/bound";
import type { BoundRelation } from "../../src/core/table/relations";
import { type ErrorKind, errorKinds, isCrossed, isRight, pick, relatedCells, retype, wrongNumber } from "../support/seed-errors";

/**
 * How well a cell is checked: down a column and across a row, by several rules in one direction, or by one rule only. Of one
 * rule every other cell explains a violation as well: only how likely each slip is tells them apart.
 */
export type Reach = "two directions" | "several rules" | "one rule";

/** One trial: errors seeded in a report, and what the explanation made of it. Small: thousands are kept. */
export interface Seeded {
  readonly table: string;
  readonly kinds: readonly ErrorKind[];
  /** Of the wrong cell that is checked least. */
  readonly reach: Reach;
  /** No relation noticed one of the errors, or they fell in several components. */
  readonly outcome: "unnoticed" | "apart" | "judged";
  readonly hit: boolean;
  /** Innocent and all cells among those ranked first. */
  readonly innocent: number;
  readonly named: number;
  readonly repaired: number;
  readonly among: boolean;
  /** Of what is ranked first: how likely it was said to be. */
  readonly confidence: number;
  readonly milliseconds: number;
  readonly steps: number;
  readonly truncated: boolean;
}

/** Seeds `errors` errors that hang together, `each` times for every kind in every table. */
export function* seedAll(
  report: BoundReport,
  relations: readonly BoundRelation[],
  errors: number,
  each: number,
  random: () => number,
): Generator<Seeded> {
  const related = relatedCells(relations);
  for (const table of report.tables) {
    const cells = [...table.cells()].filter((cell) => related.has(cell) && typeof cell.raw === "number");
    if (cells.length === 0) continue;
    for (const kind of errorKinds) {
      for (let i = 0; i < each; i += 1) {
        const trial = seedOne(report, relations, related, cells, kind, errors, random);
        if (trial) yield trial;
      }
    }
  }
}

function seedOne(
  report: BoundReport,
  relations: readonly BoundRelation[],
  related: ReadonlyMap<BoundCell, readonly BoundRelation[]>,
  cells: readonly BoundCell[],
  kind: ErrorKind,
  errors: number,
  random: () => number,
): Seeded | null {
  const changes = new Map<BoundCell, number>();
  const kinds: ErrorKind[] = [];
  for (let tries = 0; changes.size < errors && tries < 40; tries += 1) {
    const cell = pick(changes.size === 0 ? cells : nearby([...changes.keys()], related), random);
    const how = changes.size === 0 ? kind : (pick(errorKinds, random) ?? kind);
    if (!cell || changes.has(cell)) continue;
    const column = [...(report.table(cell.table.id)?.cells() ?? [])].filter((other) => other.column === cell.column);
    const wrong = wrongNumber(cell, how, column, random);
    if (wrong === null) continue;
    changes.set(cell, wrong);
    kinds.push(how);
  }
  const first = [...changes.keys()][0];
  if (!first || changes.size < errors) return null;
  return judge(report, relations, related, changes, kinds, first);
}

/** Cells that share a relation with one of these, and that those share one with. */
function nearby(cells: readonly BoundCell[], related: ReadonlyMap<BoundCell, readonly BoundRelation[]>): BoundCell[] {
  let found = new Set(cells);
  for (let reach = 0; reach < 2; reach += 1) {
    found = new Set(
      [...found].flatMap((cell) => related.get(cell) ?? []).flatMap(({ target, terms }) => [target, ...terms.map((term) => term.cell)]),
    );
  }
  return [...found].filter((cell) => related.has(cell) && !cells.includes(cell));
}

function judge(
  report: BoundReport,
  relations: readonly BoundRelation[],
  related: ReadonlyMap<BoundCell, readonly BoundRelation[]>,
  changes: ReadonlyMap<BoundCell, number>,
  kinds: readonly ErrorKind[],
  first: BoundCell,
): Seeded {
  const changed = retype(report, relations, changes);
  const guilty = [...changed.cells.values()];
  const original = new Map([...changed.cells].map(([before, after]) => [after, before]));
  const base = { table: first.table.id, kinds, reach: least([...changes.keys()].map((cell) => reachOf(related.get(cell) ?? []))) };
  const nothing = {
    hit: false,
    innocent: 0,
    named: 0,
    repaired: 0,
    among: false,
    confidence: 0,
    milliseconds: 0,
    steps: 0,
    truncated: false,
  };
  // The true conflicts of the published report are accepted in the sample.
  const known = new Set(relations.filter(isViolated).map(({ id }) => id));
  const counted = changed.relations.filter(({ id }) => !known.has(id));
  const groups = components(networkOf(counted, () => false));
  const where = guilty.map((cell) => groups.findIndex((group) => group.some((link) => link.cells.includes(cell))));
  if (where.some((at) => at < 0)) return { ...base, ...nothing, outcome: "unnoticed" };
  if (new Set(where).size > 1) return { ...base, ...nothing, outcome: "apart" };
  const { milliseconds, result: explanations } = fastest(() => explain(changed.report, counted));
  const component = (where[0] ?? 0) + 1;
  const own = explanations.filter((each) => each.component === component);
  const [top] = own;
  const sameSet = (each: Explanation): boolean => each.cells.length === guilty.length && guilty.every((cell) => each.cells.includes(cell));
  const hit = top !== undefined && sameSet(top);
  const repaired = (top?.repairs ?? []).filter(({ cell, value }) => isRight(value, original.get(cell) ?? cell)).length;
  return {
    ...base,
    outcome: "judged",
    hit,
    among: own.some(sameSet),
    innocent: top?.cells.filter((cell) => !guilty.includes(cell)).length ?? 0,
    named: top?.cells.length ?? 0,
    repaired: hit ? repaired : 0,
    confidence: top?.confidence ?? 0,
    milliseconds,
    steps: top?.steps ?? 0,
    truncated: own.some((each) => each.truncated),
  };
}

/** How well a cell with these relations is checked. */
export function reachOf(about: readonly BoundRelation[]): Reach {
  return isCrossed(about) ? "two directions" : about.length > 1 ? "several rules" : "one rule";
}

const REACHES: readonly Reach[] = ["one rule", "several rules", "two directions"];

function least(reaches: readonly Reach[]): Reach {
  return REACHES.find((reach) => reaches.includes(reach)) ?? "one rule";
}

/** What work gives, and how long it takes: the same work takes as long as on a quiet machine at best, so the shorter of two runs. */
export function fastest<T>(work: () => T): { readonly milliseconds: number; readonly result: T } {
  const run = (): { readonly milliseconds: number; readonly result: T } => {
    const started = performance.now();
    const result = work();
    return { milliseconds: performance.now() - started, result };
  };
  const [first, second] = [run(), run()];
  return first.milliseconds < second.milliseconds ? first : second;
}
