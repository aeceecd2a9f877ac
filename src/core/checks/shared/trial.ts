import { printedUnit } from "../../notation/format";
import { type Exact, isMultiple } from "../../numeric/exact";
import { point, rounded } from "../../numeric/interval";
import type { Operand } from "../../relation/kind";
import { relationKind } from "../../relation/registry";
import type { BoundCell } from "../../table/bound";
import type { BoundRelation } from "../../table/relations";
import { decide, isSatisfied, isViolated } from "./decide";

/** Figures that stand in for what cells hold. */
export type Figures = ReadonlyMap<BoundCell, Operand>;

/** Whether the notation of a cell prints a value in full. */
export function isPrintable({ notation }: BoundCell, value: Exact): boolean {
  return isMultiple(value, printedUnit(notation));
}

/** The figure that a cell would be with a value: rounded as printed, exact where it has more digits than are printed. */
export function figureWith(cell: BoundCell, value: Exact): Operand {
  if (cell.unit === null || !isPrintable(cell, value)) return { value, interval: point(value), unit: null };
  return { value, interval: rounded(value, cell.unit), unit: cell.unit };
}

/** Whether a relation holds with other figures in some of its cells; false when it cannot be judged. */
function holdsWith(relation: BoundRelation, figures: Figures): boolean {
  const decision = decide(relation);
  if (decision.state !== "judged") return false;
  const terms = decision.terms.map((term, index) => {
    const cell = decision.parts[index]?.cell;
    return { ...term, ...(cell ? figures.get(cell) : {}) };
  });
  const target = figures.get(relation.target) ?? decision.target;
  return relationKind(relation.kind).judge(target, terms, relation.parameters).outcome === "passes";
}

/** What other figures do to relations. */
export interface Outcome {
  /** Violated, and holding then. */
  readonly mended: readonly BoundRelation[];
  /** Violated still. */
  readonly left: readonly BoundRelation[];
  /** Holding, and violated then. A live formula follows by itself and counts as neither. */
  readonly broken: readonly BoundRelation[];
}

/** Tries figures out on relations; norms ask nothing. */
export function tryFigures(relations: Iterable<BoundRelation>, figures: Figures): Outcome {
  const mended: BoundRelation[] = [];
  const left: BoundRelation[] = [];
  const broken: BoundRelation[] = [];
  for (const relation of relations) {
    if (relation.kind === "norm") continue;
    if (isViolated(relation)) (holdsWith(relation, figures) ? mended : left).push(relation);
    else if (isSatisfied(relation) && relation.target.formula === null && !holdsWith(relation, figures)) broken.push(relation);
  }
  return { mended, left, broken };
}
