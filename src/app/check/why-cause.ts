import type { Language } from "../../core/checks/check";
import { REPAIR_TEXTS } from "../../core/checks/render";
import type { Explanation, SuspectRepair } from "../../core/explain/explain";
import { feasibleRange, renderComponent } from "../../core/explain/render";
import { byComponent } from "../../core/explain/suspect";
import { relationKind } from "../../core/relation/registry";
import { addressName, cellName } from "../../core/table/address";
import type { BoundCell } from "../../core/table/bound";
import type { BoundRelation } from "../../core/table/relations";
import type { CellAddress } from "../../core/table/sheet";
import type { CheckedReport } from "./check";

/** A cell that may be wrong, and what it could hold instead, in report notation. */
export interface CauseSuspect {
  readonly cell: BoundCell;
  /** Smallest and largest figure with which every rule holds; null for an end that nothing bounds. */
  readonly lo: string | null;
  readonly hi: string | null;
  /** The likeliest figure; null where several are about as likely. */
  readonly value: string | null;
  /** In words: "cijfers verwisseld". */
  readonly why: string;
}

/** A rule that does not hold now: its result and how that is computed. */
export interface CauseRule {
  readonly target: BoundCell;
  readonly reads: string;
}

/** Why a cell cannot be right as it is: the rules that clash, and what would let all of them hold. */
export interface Cause {
  /** The whole in a few sentences. */
  readonly text: string;
  readonly rules: readonly CauseRule[];
  /** Likeliest first; empty when there are too many possibilities. */
  readonly alternatives: readonly { readonly confidence: number; readonly suspects: readonly CauseSuspect[] }[];
}

/** Alternatives less likely than this are left out. */
const WORTH_TELLING = 0.02;
const MOST = 3;

/** The explanations of the violated rules that a cell takes part in; empty when it takes part in none. */
export function causesOf(checked: CheckedReport, address: CellAddress, language: Language): readonly Cause[] {
  const key = addressName(address);
  const isIt = (cell: BoundCell): boolean => addressName(cell.address) === key;
  const takesPart = ({ target, terms }: BoundRelation): boolean => isIt(target) || terms.some(({ cell }) => isIt(cell));
  return byComponent(checked.explanations)
    .filter((alternatives) => alternatives.some(({ cells, relations }) => cells.some(isIt) || relations.some(takesPart)))
    .map((alternatives) => causeOf(alternatives, address.sheet, language));
}

function causeOf(alternatives: readonly Explanation[], sheet: string, language: Language): Cause {
  const relations = alternatives[0]?.relations ?? [];
  return {
    text: renderComponent(alternatives, language),
    rules: relations.map((relation) => ({ target: relation.target, reads: readsOf(relation, sheet, language) })),
    alternatives: alternatives
      .filter(({ cells, confidence }) => cells.length > 0 && confidence >= WORTH_TELLING)
      .slice(0, MOST)
      .map(({ confidence, repairs }) => ({ confidence, suspects: repairs.map((repair) => suspectOf(repair, language)) })),
  };
}

function readsOf({ kind, terms, parameters }: BoundRelation, sheet: string, language: Language): string {
  const names = terms.map(({ cell: { address }, sign }) => ({
    text: address.sheet === sheet ? cellName(address.row, address.column) : addressName(address),
    sign,
  }));
  return relationKind(kind).reads(names, parameters, language);
}

function suspectOf(repair: SuspectRepair, language: Language): CauseSuspect {
  return { cell: repair.cell, ...feasibleRange(repair), value: repair.shown, why: REPAIR_TEXTS[language][repair.why] ?? repair.why };
}
