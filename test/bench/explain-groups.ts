import { isViolated } from "../../src/core/checks/shared/decide";
import { explain } from "../../src/core/explain/explain";
import type { BoundCell, BoundReport } from "../../src/core/table/bound";
import type { BoundRelation } from "../../src/core/table/relations";
import { isRight, retype } from "../support/seed-errors";
import { type GroupKind, groupKinds, wrongGroup } from "../support/seed-groups";
import { fastest } from "./explain-seeds";

/** One error that makes many cells wrong at one stroke, and what the explanation made of it. */
export interface SeededGroup {
  readonly kind: GroupKind;
  readonly table: string;
  /** Relations notice fewer than two of the wrong cells: nobody can tell that they hang together. */
  readonly noticed: boolean;
  /** All wrong cells and no other are ranked first, in one component. */
  readonly hit: boolean;
  readonly innocent: number;
  readonly named: number;
  /** All figures are those that stood there. */
  readonly repaired: boolean;
  readonly milliseconds: number;
  readonly steps: number;
}

/** Seeds each kind `each` times in every table. */
export function* seedGroups(
  report: BoundReport,
  relations: readonly BoundRelation[],
  each: number,
  random: () => number,
): Generator<SeededGroup> {
  const known = new Set(relations.filter(isViolated).map(({ id }) => id));
  for (const kind of groupKinds) {
    for (const table of report.tables) {
      for (let i = 0; i < each; i += 1) {
        const changes = wrongGroup(table, kind, random);
        if (changes) yield { kind, table: table.spec.id, ...judge(report, relations, changes, known) };
      }
    }
  }
}

function judge(
  report: BoundReport,
  relations: readonly BoundRelation[],
  changes: ReadonlyMap<BoundCell, number>,
  known: ReadonlySet<string>,
): Omit<SeededGroup, "kind" | "table"> {
  const changed = retype(report, relations, changes);
  const counted = changed.relations.filter(({ id }) => !known.has(id));
  const guilty = [...changed.cells.values()];
  const original = new Map([...changed.cells].map(([before, after]) => [after, before]));
  const seen = new Set(counted.filter(isViolated).flatMap(({ target, terms }) => [target, ...terms.map(({ cell }) => cell)]));
  if (guilty.filter((cell) => seen.has(cell)).length < 2)
    return { noticed: false, hit: false, innocent: 0, named: 0, repaired: false, milliseconds: 0, steps: 0 };
  const { milliseconds, result } = fastest(() => explain(changed.report, counted));
  const first = result.filter(({ rank }) => rank === 1);
  const cells = first.flatMap((each) => each.cells);
  const hit = first.length === 1 && cells.length === guilty.length && guilty.every((cell) => cells.includes(cell));
  const repairs = first.flatMap((each) => each.repairs);
  return {
    noticed: true,
    hit,
    innocent: cells.filter((cell) => !guilty.includes(cell)).length,
    named: cells.length,
    repaired: hit && repairs.every(({ cell, value }) => isRight(value, original.get(cell) ?? cell)),
    milliseconds,
    steps: Math.max(0, ...first.map((each) => each.steps)),
  };
}
