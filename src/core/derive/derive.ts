import { isError } from "../formula/arithmetic";
import { evaluate } from "../formula/evaluate";
import { shape } from "../formula/shape";
import { type FormulaSource, sourceOf } from "../formula/value";
import { markerOf } from "../definition/resolve";
import { numberFormat } from "../notation/number-format";
import { divide, toNumber } from "../numeric/exact";
import { type Interval, isPoint, point } from "../numeric/interval";
import { relationKind } from "../relation/registry";
import type { Term } from "../relation/kind";
import type { BoundCell, BoundReport } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import type { CellValue } from "../table/sheet";
import { formulaOf } from "./formula";
import { type Holding, holdingOf, holdings, isCode, obstacle, type Skipped } from "./inputs";
import { inOrder } from "./order";
import { scaleOf } from "./references";
import { chooseRelations, derivedKind, type DerivedKind, placeOf } from "./targets";

/**
 * fill: the cell was blank. same: it holds this formula or value already. replace-typed: a figure or code typed by hand
 * stands there. replace-formula: another formula stands there. skip: it cannot be filled in, and stays as it is.
 */
export type Change = "fill" | "same" | "replace-typed" | "replace-formula" | "skip";

/** One cell that follows from others: what belongs there, and what stands there now. */
export interface DerivedCell {
  readonly cell: BoundCell;
  readonly relation: BoundRelation;
  readonly kind: DerivedKind;
  /** English formula without "="; null in mode "values" and when skipped. */
  readonly formula: string | null;
  /** What Excel computes, unrounded; what stands there now when skipped. */
  readonly value: CellValue;
  /** What the value can be, in base units, given the rounding of the typed figures it comes from; null without a number. */
  readonly interval: Interval | null;
  /** Number format in US notation. */
  readonly format: string;
  readonly current: { readonly value: CellValue; readonly formula: string | null };
  readonly change: Change;
  /** The figure or code typed there cannot be what follows from the others, even allowing for rounding. */
  readonly deviates: boolean;
  /** Whether something has to be written: not for what is the same, skipped or kept. */
  readonly write: boolean;
  readonly skipped: Skipped | null;
}

export interface DeriveOptions {
  readonly mode: "formulas" | "values";
  /**
   * Which figures typed by hand are replaced: all (default), none, or all but those that deviate. Those kept are listed
   * all the same, and other cells build on them.
   */
  readonly typed?: "replace" | "keep" | "keep-deviating";
}

/**
 * All derived cells of a report in reading order of the relations, with formula, value and format, computed one from the
 * other as Excel will after they are written. Nothing is written here, and nothing that was typed is replaced unseen:
 * `change` says what would happen. Running it again on its own result changes nothing.
 */
export function deriveCells(report: BoundReport, relations: readonly BoundRelation[], options: DeriveOptions): readonly DerivedCell[] {
  const chosen = chooseRelations(relations, report.definition);
  const held = holdings();
  const written = new Map<string, CellValue>();
  const source = overlaid(sourceOf(report.sheets), written);
  const derived = new Map<string, DerivedCell>();
  for (const { relation, cyclic } of inOrder(chosen)) {
    const place = placeOf(relation.target);
    const result = cyclic
      ? skip(relation, { reason: "cycle", cells: [relation.target.address] })
      : derive(relation, report, (cell) => held.get(cell), source, options);
    derived.set(place, result);
    if (result.change === "skip" || (result.change === "replace-typed" && !result.write)) continue;
    written.set(place, result.value);
    held.set(relation.target, holdingOf(result.value, relation.target, result.interval));
  }
  return [...chosen.keys()].flatMap((place) => derived.get(place) ?? []);
}

function overlaid(source: FormulaSource, written: ReadonlyMap<string, CellValue>): FormulaSource {
  return { ...source, value: (sheet, row, column) => written.get(`${sheet}!${row}:${column}`) ?? source.value(sheet, row, column) };
}

function derive(
  relation: BoundRelation,
  report: BoundReport,
  held: (cell: BoundCell) => Holding,
  source: FormulaSource,
  options: DeriveOptions,
): DerivedCell {
  const { target } = relation;
  const blocked = obstacle(relation, held);
  if (blocked) return skip(relation, blocked);
  const codes = relation.terms.some(({ cell }) => isCode(held(cell)) || held(cell).state === "blank");
  const formula = formulaOf(relation, report, codes);
  if (formula === null) return skip(relation, { reason: "no-formula", cells: [target.address] });
  const computed = evaluate(formula, target.address, source);
  if (isError(computed)) return skip(relation, { reason: "result-error", cells: [target.address] });
  const value = options.mode === "values" && typeof computed === "number" ? (exactly(relation, held) ?? computed) : computed;
  const change = changeOf(target, formula, value, source, options.mode);
  const deviant = change === "replace-typed" && deviates(relation, value, held);
  return {
    ...about(relation),
    formula: options.mode === "formulas" ? formula : null,
    value,
    interval: typeof value === "number" ? expected(relation, held) : null,
    change,
    deviates: deviant,
    write: isWritten(change, deviant, target, value, options),
    skipped: null,
  };
}

/** The same formula is written again only to refresh the value that a file keeps beside it. */
function isWritten(change: Change, deviant: boolean, target: BoundCell, value: CellValue, options: DeriveOptions): boolean {
  if (change === "same") return options.mode === "formulas" && !sameValue(target.raw, value);
  if (change !== "replace-typed") return true;
  return options.typed === "keep-deviating" ? !deviant : options.typed !== "keep";
}

function about(relation: BoundRelation): Pick<DerivedCell, "cell" | "relation" | "kind" | "format" | "current"> {
  const { target } = relation;
  return {
    cell: target,
    relation,
    kind: derivedKind(relation.kind) ?? "total",
    format: formatOf(target),
    current: { value: target.raw, formula: target.formula },
  };
}

/** Under the format of text Excel shows a formula, not its result, once the cell is edited. */
function formatOf({ notation, row, column }: BoundCell): string {
  return notation.kind === "text" ? "General" : numberFormat(notation, markerOf(row, column));
}

function skip(relation: BoundRelation, skipped: Skipped): DerivedCell {
  const { target } = relation;
  return {
    ...about(relation),
    formula: null,
    value: target.raw,
    interval: target.interval,
    change: "skip",
    deviates: false,
    write: false,
    skipped,
  };
}

function changeOf(target: BoundCell, formula: string, value: CellValue, source: FormulaSource, mode: DeriveOptions["mode"]): Change {
  if (target.formula !== null) {
    const alike = shape(target.formula, target.address, source.tables) === shape(formula, target.address, source.tables);
    return alike ? "same" : "replace-formula";
  }
  if (target.raw === null || target.raw === "") return "fill";
  return mode === "values" && sameValue(target.raw, value) ? "same" : "replace-typed";
}

function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") return one === other || one.toPrecision(15) === other.toPrecision(15);
  return typeof one === "string" && typeof other === "string" ? one.trim().toLowerCase() === other.toLowerCase() : one === other;
}

/** The terms that are figures, by what they hold. */
function operands(relation: BoundRelation, held: (cell: BoundCell) => Holding): readonly Term[] {
  return relation.terms.flatMap(({ cell, sign }) => {
    const { value, interval } = held(cell);
    return value && interval ? [{ value, interval, unit: cell.unit, sign }] : [];
  });
}

function expected(relation: BoundRelation, held: (cell: BoundCell) => Holding): Interval | null {
  return relationKind(relation.kind).expected(operands(relation, held), relation.parameters);
}

/** The figure itself, without the noise of binary sums (5681.3 − 5610.8 = 70.5); null where it is no single number. */
function exactly(relation: BoundRelation, held: (cell: BoundCell) => Holding): number | null {
  const terms = operands(relation, held).map((term): Term => ({ ...term, interval: point(term.value), unit: null }));
  const result = relationKind(relation.kind).expected(terms, relation.parameters);
  return result && isPoint(result) ? toNumber(divide(result.lo, scaleOf(relation.target))) : null;
}

/** Judged as the checks do: by what is typed in the terms, and by what follows only where nothing is. */
function deviates(relation: BoundRelation, value: CellValue, held: (cell: BoundCell) => Holding): boolean {
  const { target, kind, parameters } = relation;
  const { meaning } = relationKind(kind);
  if (meaning && typeof value === "string") return meaning(target.shown, parameters) !== meaning(value, parameters);
  if (typeof value !== "number" || !target.value || !target.interval) return !sameValue(target.raw, value);
  const seen = (cell: BoundCell): Holding => (cell.state === "number" ? cell : held(cell));
  const operand = { value: target.value, interval: target.interval, unit: target.unit };
  return relationKind(kind).judge(operand, operands(relation, seen), parameters).outcome === "fails";
}
