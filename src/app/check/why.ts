import type { Language } from "../../core/checks/check";
import { checks } from "../../core/checks/registry";
import { columnVerdict } from "../../core/checks/shared/norm";
import { formatExact, formatInterval } from "../../core/notation/format";
import { cellName, addressName } from "../../core/table/address";
import type { BoundCell } from "../../core/table/bound";
import type { BoundRelation } from "../../core/table/relations";
import type { CellAddress } from "../../core/table/sheet";
import { relationKind } from "../../core/relation/registry";
import type { Term } from "../../core/relation/kind";
import type { CheckedReport } from "./check";

/** A figure in a calculation, with the values that it can stand for. */
export interface WhyTerm {
  readonly cell: BoundCell;
  readonly sign: 1 | -1;
  /** Ends of the rounding interval in report notation; null for a code, a blank or an exact figure. */
  readonly interval: { readonly lo: string; readonly hi: string } | null;
}

/** One relation that a cell takes part in, worked out. */
export interface WhyRelation {
  readonly relation: BoundRelation;
  /** How it reads in cell names: "C5 + C6 + C7". */
  readonly reads: string;
  readonly target: WhyTerm;
  readonly terms: readonly WhyTerm[];
  /** The printed values that would be right; null where it has none. */
  readonly expected: { readonly lo: string; readonly hi: string } | null;
  readonly outcome: "passes" | "fails" | "undecided";
}

/** What holds of one cell: the calculations behind it, and the checks by id that it passed and did not. */
export interface WhyCell {
  readonly relations: readonly WhyRelation[];
  readonly passed: readonly string[];
  readonly notPassed: readonly string[];
}

const MOST_RELATIONS = 6;

/** The calculations that a cell is the result of (else those it is a part of), and its checks. Runs every check once more. */
export function whyCell(checked: CheckedReport, address: CellAddress, language: Language): WhyCell {
  const key = addressName(address);
  const isIt = (cell: BoundCell): boolean => addressName(cell.address) === key;
  const targets = checked.relations.filter((relation) => isIt(relation.target));
  const relevant = targets.length > 0 ? targets : checked.relations.filter((relation) => relation.terms.some(({ cell }) => isIt(cell)));
  const relations = relevant.slice(0, MOST_RELATIONS).map((relation) => whyRelation(relation, language));
  return { relations, ...judgementsOf(checked, isIt) };
}

function judgementsOf(checked: CheckedReport, isIt: (cell: BoundCell) => boolean): Pick<WhyCell, "passed" | "notPassed"> {
  const context = {
    definition: checked.definition,
    report: checked.report,
    relations: checked.relations,
    previous: checked.previous?.report ?? null,
  };
  const passed = new Set<string>();
  const notPassed = new Set<string>();
  // A check that broke is told by its own finding; of its judgements before that nothing is claimed here.
  const broken = new Set(checked.run.findings.filter(({ outcome }) => outcome === "errored").map(({ check }) => check));
  for (const check of checks) {
    if (broken.has(check.id)) continue;
    for (const judged of check.run(context)) {
      if (judged.cell && isIt(judged.cell)) (judged.outcome === "passes" ? passed : notPassed).add(check.id);
    }
  }
  return { passed: [...passed].filter((id) => !notPassed.has(id)), notPassed: [...notPassed] };
}

function whyRelation(relation: BoundRelation, language: Language): WhyRelation {
  const { target, terms, parameters } = relation;
  const kind = relationKind(relation.kind);
  const operands = terms.flatMap(({ cell, sign }): Term[] =>
    cell.value && cell.interval ? [{ value: cell.value, interval: cell.interval, unit: cell.unit, sign }] : [],
  );
  const complete = operands.length === terms.length && relation.incomplete !== true;
  const expected = complete ? kind.expected(operands, parameters) : null;
  const judged = kind.meaning
    ? wordOutcome(relation)
    : complete && target.value && target.interval
      ? kind.judge({ value: target.value, interval: target.interval, unit: target.unit }, operands, parameters).outcome
      : "undecided";
  const names = terms.map(({ cell, sign }) => ({ text: nameFrom(cell, target), sign }));
  return {
    relation,
    reads: kind.reads(names, parameters, language),
    target: whyTerm(target, 1),
    terms: terms.map(({ cell, sign }) => whyTerm(cell, sign)),
    expected: expected && formatInterval(expected, target.notation),
    outcome: judged,
  };
}

/** A verdict is a word: it is right or wrong, where rounding does not leave it open. */
function wordOutcome(relation: BoundRelation): WhyRelation["outcome"] {
  const found = columnVerdict(relation);
  if (!found || found.verdict.verdict === "undecided") return "undecided";
  return found.stated === found.verdict.verdict ? "passes" : "fails";
}

function nameFrom(cell: BoundCell, target: BoundCell): string {
  const { address } = cell;
  return address.sheet === target.address.sheet ? cellName(address.row, address.column) : addressName(address);
}

function whyTerm(cell: BoundCell, sign: 1 | -1): WhyTerm {
  const { interval, notation, unit } = cell;
  const shown = interval && unit && !cell.precise;
  return { cell, sign, interval: shown ? { lo: formatExact(interval.lo, notation), hi: formatExact(interval.hi, notation) } : null };
}
