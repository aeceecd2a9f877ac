import { type Exact, isMultiple, multiply } from "../../numeric/exact";
import { point, rounded } from "../../numeric/interval";
import type { Judgement, Operand, RelationName, Term } from "../../relation/kind";
import { relationKind } from "../../relation/registry";
import type { BoundCell } from "../../table/bound";
import type { BoundRelation } from "../../table/relations";

/** Why a relation could not be judged; each has its own message. */
export type OpenReason =
  "part-blank" | "part-not-known" | "part-unreadable" | "part-missing" | "no-parts" | "target-blank" | "target-code" | "target-unreadable";

/** What became of a relation: judged, left open for want of a figure, or asking nothing ("-" under "-"). */
export type Decision =
  | {
      readonly state: "judged";
      readonly judgement: Judgement;
      readonly target: Operand;
      readonly terms: readonly Term[];
      readonly parts: BoundRelation["terms"];
    }
  | { readonly state: "open"; readonly reason: OpenReason; readonly cells: readonly BoundCell[] }
  | { readonly state: "nothing" };

/** Kinds in which a part that is nil or does not apply simply does not count. */
const ADDITIVE: ReadonlySet<RelationName> = new Set(["sum", "stock-flow", "weighted-total"]);

/** The figure of a cell for the relations; null when it holds none. A cell that holds more than it shows is exact. */
export function operand(cell: BoundCell): Operand | null {
  if (cell.value === null || cell.interval === null) return null;
  return { value: cell.value, interval: cell.interval, unit: cell.precise ? null : cell.unit };
}

/** The figure that the cell would be if it were multiplied by the factor; a comma put back leaves no digits too many. */
export function scaledOperand(cell: BoundCell, factor: Exact): Operand | null {
  if (cell.value === null) return null;
  const value = multiply(cell.value, factor);
  const unit = cell.precise && !(cell.unit && isMultiple(value, cell.unit)) ? null : cell.unit;
  return { value, interval: unit === null ? point(value) : rounded(value, unit), unit };
}

function openPart(cells: readonly BoundCell[]): Decision | null {
  const reasons: readonly (readonly [OpenReason, readonly BoundCell["state"][]])[] = [
    ["part-unreadable", ["text", "error", "yes-no"]],
    ["part-blank", ["blank"]],
    ["part-not-known", ["not-known"]],
  ];
  for (const [reason, states] of reasons) {
    const found = cells.filter((cell) => states.includes(cell.state));
    if (found.length > 0) return { state: "open", reason, cells: found };
  }
  return null;
}

/** Nil or not applicable: a code that says that there is nothing to count. */
export function isCode(cell: BoundCell): boolean {
  return cell.state === "nil" || cell.state === "not-applicable";
}

function openTarget(target: BoundCell): Decision {
  switch (target.state) {
    case "blank":
      return { state: "open", reason: "target-blank", cells: [target] };
    case "text":
    case "error":
    case "yes-no":
      return { state: "open", reason: "target-unreadable", cells: [target] };
    default:
      return { state: "open", reason: "target-code", cells: [target] };
  }
}

function decideNow(relation: BoundRelation): Decision {
  const { target, terms, parameters, kind } = relation;
  const figure = operand(target);
  const parts = ADDITIVE.has(kind) ? terms.filter((term) => !isCode(term.cell)) : terms;
  const cells = parts.map((term) => term.cell);
  const codes = [...(relation.omitted ?? []), ...terms.map((term) => term.cell).filter(isCode)];
  if (figure === null && isCode(target) && cells.every(isCode)) return { state: "nothing" };
  if (figure === null && target.state === "blank" && target.fill !== "required") return { state: "nothing" };
  const open = openPart(cells);
  if (open) return open;
  if (relation.incomplete && (parts.length > 0 || codes.length === 0)) return { state: "open", reason: "part-missing", cells: [] };
  if (parts.length === 0 || cells.some(isCode)) {
    return figure === null && target.state !== "text" ? { state: "nothing" } : { state: "open", reason: "no-parts", cells: codes };
  }
  const operands: Term[] = [];
  for (const term of parts) {
    const each = operand(term.cell);
    if (each) operands.push({ ...each, sign: term.sign });
  }
  const ask = relationKind(kind);
  if (figure === null) {
    if (isCode(target) && ask.expected(operands, parameters) === null) return { state: "nothing" };
    return openTarget(target);
  }
  return { state: "judged", judgement: ask.judge(figure, operands, parameters), target: figure, terms: operands, parts };
}

const decisions = new WeakMap<BoundRelation, Decision>();

/** What a relation says about its cells; several checks ask, it is judged once. */
export function decide(relation: BoundRelation): Decision {
  const known = decisions.get(relation);
  if (known) return known;
  const decision = decideNow(relation);
  decisions.set(relation, decision);
  return decision;
}

/** Whether the relation would hold if one of its cells were multiplied by the factor; false when it cannot be judged. */
export function holdsWhenScaled(relation: BoundRelation, cell: BoundCell, factor: Exact): boolean {
  const decision = decide(relation);
  if (decision.state !== "judged") return false;
  const changed = scaledOperand(cell, factor);
  if (!changed) return false;
  const target = relation.target === cell ? changed : decision.target;
  const terms = decision.terms.map((term, index) => (decision.parts[index]?.cell === cell ? { ...changed, sign: term.sign } : term));
  return relationKind(relation.kind).judge(target, terms, relation.parameters).outcome === "passes";
}

/** Whether the relation was judged and holds. */
export function isSatisfied(relation: BoundRelation): boolean {
  const decision = decide(relation);
  return decision.state === "judged" && decision.judgement.outcome === "passes";
}

/** Whether the relation was judged and does not hold. */
export function isViolated(relation: BoundRelation): boolean {
  const decision = decide(relation);
  return decision.state === "judged" && decision.judgement.outcome === "fails";
}
