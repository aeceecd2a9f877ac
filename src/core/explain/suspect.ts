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
