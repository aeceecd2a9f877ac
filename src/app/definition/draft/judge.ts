import { decide } from "../../../core/checks/shared/decide";
import type { Definition, TableSpec } from "../../../core/definition/schema";
import { addressName } from "../../../core/table/address";
import { bindReport } from "../../../core/table/bind";
import type { BoundReport, ManualBinding } from "../../../core/table/bound";
import { expandRelations } from "../../../core/table/expand";
import type { BoundRelation } from "../../../core/table/relations";
import type { CellAddress, Sheet } from "../../../core/table/sheet";
import { type Learned, type LearnedTable, relationKey } from "./learn";
import { columnRuleId, ofWhichRuleId, rulesOf, totalRuleId } from "./rules";

/** How a rule fares on the figures that it was learned from. */
export interface RuleOutcome {
  readonly holds: number;
  /** Cells that do not follow as the rule says. */
  readonly broken: readonly CellAddress[];
  /** Between 0.5 and 1; null where arithmetic has nothing to say, as for "waarvan". */
  readonly confidence: number | null;
}

/** Every rule of a draft held against the cells that it was learned from, as a check does; by id of the rule. */
export function judgeDraft({ sheets, tables, confidence }: Learned, draft: Definition): ReadonlyMap<string, RuleOutcome> {
  const report = bindReport(
    draft,
    sheets,
    tables.flatMap((place) => byHand(place, draft.tables) ?? []),
  );
  const named = new Map(
    draft.tables.flatMap((table) =>
      rulesOf(draft, table).flatMap(({ id, relations }) => relations.map((relation) => [relation, id] as const)),
    ),
  );
  const outcomes = new Map<string, RuleOutcome>();
  for (const relation of expandRelations(report)) {
    const id = ruleIdOf(relation, named);
    if (id === undefined) continue;
    const so = outcomes.get(id) ?? { holds: 0, broken: [], confidence: null };
    outcomes.set(id, counted(so, relation, confidence.get(keyOf(relation)) ?? null));
  }
  return outcomes;
}

function counted(so: RuleOutcome, relation: BoundRelation, sure: number | null): RuleOutcome {
  const decision = decide(relation);
  const outcome = decision.state === "judged" ? decision.judgement.outcome : "undecided";
  return {
    holds: so.holds + (outcome === "passes" ? 1 : 0),
    broken: outcome === "fails" ? [...so.broken, relation.target.address] : so.broken,
    confidence: sure === null ? so.confidence : Math.max(sure, so.confidence ?? 0),
  };
}

/** Which rule asked for a relation; undefined for what no rule of a draft asks. */
function ruleIdOf({ id, origin, kind, target }: BoundRelation, named: ReadonlyMap<string, string>): string | undefined {
  switch (origin) {
    case "rows":
      return kind === "of-which" ? ofWhichRuleId(target.table.id, target.row.id) : totalRuleId(target.table.id, target.row.id);
    case "column":
      return columnRuleId(target.table.id, target.column.id);
    case "relation":
      return named.get(id.slice(0, id.lastIndexOf("/")));
    default:
      return undefined;
  }
}

function keyOf({ kind, target, terms }: BoundRelation): string {
  const parts = terms.filter(({ cell }) => cell.value !== null).map(({ cell, sign }) => ({ cell: addressName(cell.address), sign }));
  return relationKey(kind, addressName(target.address), parts);
}

interface Placed extends ManualBinding {
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, string>>;
}

/** A table of a draft bound to where it was found, each column and row by its place; null when the draft does not have it. */
function byHand({ id, sheet, area, columns, rows }: LearnedTable, tables: readonly TableSpec[], name = id): Placed | null {
  const spec = tables.find((table) => table.id === name);
  if (!spec) return null;
  const offsets = (items: readonly { readonly id: string; readonly kind?: string }[], places: readonly number[], start: number) =>
    Object.fromEntries(items.flatMap((item, at) => (item.kind === "spacer" ? [] : [[String((places[at] ?? start) - start), item.id]])));
  return {
    table: name,
    sheet,
    area,
    columns: offsets(spec.columns, columns, area.left),
    rows: offsets(spec.rows, rows, area.top),
  };
}

/**
 * The bindings that a workbook must keep so that every learned table is found where it was learned: none for a table that is
 * found there by its name, headers and labels.
 * @param names what each table of the draft is called in the definition
 */
export function neededBindings(
  definition: Definition,
  sheets: readonly Sheet[],
  kept: readonly ManualBinding[],
  tables: readonly LearnedTable[],
  names: ReadonlyMap<string, string>,
): readonly ManualBinding[] {
  const report = bindReport(definition, sheets, kept);
  return tables.flatMap((place) => {
    const name = names.get(place.id);
    const binding = name === undefined ? null : byHand(place, definition.tables, name);
    return !binding || isAt(report, binding) ? [] : [binding];
  });
}

function isAt(report: BoundReport, { table, sheet, area, columns, rows }: Placed): boolean {
  const bound = report.table(table);
  if (bound?.sheet.name !== sheet) return false;
  const same = (found: ReadonlyMap<string, number>, offsets: Readonly<Record<string, string>>, start: number): boolean =>
    Object.entries(offsets).every(([offset, id]) => found.get(id) === start + Number(offset));
  return same(bound.columns, columns, area.left) && same(bound.rows, rows, area.top);
}
