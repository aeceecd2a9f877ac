import type { Finding } from "../checks/check";
import type { Explanation, SuspectRepair } from "./explain";

/**
 * The repair that the likeliest explanation proposes for the cell of a finding; null where the finding passed over, was
 * accepted or has a repair of its own, where the cell is no suspect, or where no one figure is likely.
 */
export function repairFor(finding: Finding, explanations: readonly Explanation[]): SuspectRepair | null {
  const { cell, outcome, severity, accepted, repair } = finding;
  if (cell === null || outcome !== "fails" || severity === "info" || accepted !== null || repair) return null;
  const top = explanations.find((each) => each.rank === 1 && each.cells.includes(cell));
  return top?.repairs.find((each) => each.cell === cell && each.value !== null) ?? null;
}

/**
 * The other cells that the cause of a repair made wrong: they are mended with it or not at all. None for a cell that has a
 * reason of its own. Live formulas follow by themselves.
 */
export function repairedWith(repair: SuspectRepair, explanations: readonly Explanation[]): readonly SuspectRepair[] {
  const top = explanations.find(({ rank, repairs }) => rank === 1 && repairs.includes(repair));
  if (!top?.cause?.meant.has(repair.cell)) return [];
  return top.repairs.filter((other) => other !== repair && top.cause?.meant.has(other.cell) === true && other.number !== null);
}

/** The alternatives of each component, likeliest first. */
export function byComponent(explanations: readonly Explanation[]): readonly (readonly Explanation[])[] {
  const groups = new Map<number, Explanation[]>();
  for (const each of explanations) {
    const group = groups.get(each.component);
    if (group) group.push(each);
    else groups.set(each.component, [each]);
  }
  return [...groups.values()];
}
