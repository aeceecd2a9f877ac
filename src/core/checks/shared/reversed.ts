import { relationKind } from "../../relation/registry";
import type { BoundRelation } from "../../table/relations";
import { negate } from "../../numeric/exact";
import { negate as opposite } from "../../numeric/interval";
import { decide } from "./decide";

/** Whether a difference does not hold as it stands, but does with the opposite sign. */
export function isReversed(relation: BoundRelation): boolean {
  const decision = decide(relation);
  if (decision.state !== "judged" || decision.judgement.outcome !== "fails") return false;
  const { target, terms } = decision;
  const turned = { ...target, value: negate(target.value), interval: opposite(target.interval) };
  return relationKind(relation.kind).judge(turned, terms, relation.parameters).outcome === "passes";
}
