import { isTurned } from "../../../core/definition/difference";
import type { RowSpec } from "../../../core/definition/schema";
import type { BoundTable } from "../../../core/table/bound";
import type { ChartKind, Figure, FigureContext } from "../figure";
import { cellsIn, cornerOf, dataOf, gridRow, headOf, isFigure, item, lane, perRow, single, valueIn } from "./chart";
import { type ColumnSet, columnSets } from "./columns";
import { framed } from "./frame";
import { drawGrid } from "./grid/draw";
import type { Key, Panel } from "./grid/model";
import { SIZE } from "./grid/sizes";
import { chartRows } from "./rows";
import { unitKeys } from "./units";
import { type ChartValue, derivedDifference, derivedPercent } from "./value";
import { type Favour, favourOf } from "./verdict";
import { WORDS } from "./words";

/**
 * Figures against their budget: actual solid above budget outlined, the difference in amount as bars and in per cents as
 * pins, with a word for good and bad news where the definition says which way is better.
 */
export const variance: ChartKind = {
  kind: "variance",
  title: { nl: "Verschil met de begroting", en: "Variance against budget" },
  suits: (table) => setOf(table) !== null,
  draw,
};

function setOf(table: BoundTable): ColumnSet | null {
  const fits = (set: ColumnSet): boolean =>
    set.lead.role === "actual" &&
    table.spec.rows.some((row) => isFigure(valueIn(table, row, set.lead)) && isFigure(valueIn(table, row, set.budget)));
  return columnSets(table.spec).find(fits) ?? null;
}

function draw(table: BoundTable, context: FigureContext): Figure {
  const set = setOf(table);
  if (!set?.budget) throw new RangeError(`${table.spec.id} has no budget to draw`);
  const { lead, budget } = set;
  const { spec } = table;
  const rows = chartRows(spec, context.definition.period, (row) =>
    [lead, budget, set.variance].some((column) => (valueIn(table, row, column)?.text ?? "") !== ""),
  );
  const specs = rows.flatMap((row) => row.spec ?? []);
  const scales = unitKeys(context.definition, spec, specs, lead);
  const amount = (row: RowSpec): ChartValue | null => differenceIn(table, set, row);
  const percent = (row: RowSpec): ChartValue | null =>
    set.variancePercent ? valueIn(table, row, set.variancePercent) : derivedPercent("ratio", amount(row), valueIn(table, row, budget));
  const favour = (row: RowSpec): Favour => favourOf(context.definition, spec, row, amount(row), isTurned(set.variance, lead.id));
  const scale = (row: RowSpec): string => scales.get(row.id) ?? row.id;

  const judged = specs.some((row) => favour(row) !== "neutral");
  const computed = { amount: set.variance === null, percent: set.variancePercent === null && specs.some((row) => percent(row) !== null) };
  const heads = {
    lead: headOf(table, lead, context, WORDS.actual),
    budget: headOf(table, budget, context, WORDS.budget),
    amount: set.variance ? headOf(table, set.variance, context, WORDS.variance) : WORDS.computed(WORDS.variance),
    percent: set.variancePercent
      ? headOf(table, set.variancePercent, context, WORDS.variancePercent)
      : WORDS.computed(WORDS.variancePercent),
  };
  const panels: readonly Panel[] = [
    {
      kind: "bars",
      head: WORDS.actualAndBudget,
      weight: 5,
      cells: perRow(rows, (row) => ({
        scale: scale(row),
        lanes: [lane(valueIn(table, row, lead), "actual"), lane(valueIn(table, row, budget), "budget")],
        targets: [],
      })),
    },
    {
      kind: "bars",
      head: heads.amount,
      weight: 3,
      cells: perRow(rows, (row) => ({ scale: scale(row), lanes: [lane(amount(row), favour(row))], targets: [] })),
    },
    { kind: "bars", head: heads.percent, weight: 2, cells: perRow(rows, (row) => single(lane(percent(row), favour(row), "pin"))) },
    ...(judged
      ? [{ kind: "text", head: WORDS.judgement, align: "start", cells: perRow(rows, (row) => [word(favour(row))]) } as const]
      : []),
  ];
  const legend: readonly Key[] = [
    { mark: "bar", look: "actual", text: heads.lead },
    { mark: "thin", look: "budget", text: heads.budget },
    ...keysOf(specs.map(favour)),
  ];
  const data = dataOf(rows, cornerOf(table, context), [
    { head: heads.lead, text: (row) => valueIn(table, row, lead)?.text ?? "" },
    { head: heads.budget, text: (row) => valueIn(table, row, budget)?.text ?? "" },
    { head: heads.amount, text: (row) => amount(row)?.text ?? "" },
    { head: heads.percent, text: (row) => percent(row)?.text ?? "" },
    ...(judged ? [{ head: WORDS.judgement, text: (row: RowSpec) => WORDS.favour[favour(row)] }] : []),
  ]);
  const notes = [
    ...(computed.amount || computed.percent ? [WORDS.computedNote] : []),
    ...(new Set(scales.values()).size > 1 ? [WORDS.ownScales] : []),
  ];
  const body = drawGrid({ rows: rows.map(gridRow), panels }, SIZE.width - 2 * SIZE.margin, context.theme);
  const cells = cellsIn(table, rows, [lead, budget, set.variance, set.variancePercent]);
  return framed({ table, kind: variance.kind, subject: "verschil met de begroting", legend, notes, data, cells }, body, context);
}

/** The difference as the table prints it; actual − budget, computed, where it has no column for it. */
function differenceIn(table: BoundTable, set: ColumnSet, row: RowSpec): ChartValue | null {
  if (set.variance) return valueIn(table, row, set.variance);
  const notation = table.cell(row.id, set.lead.id)?.notation;
  return notation ? derivedDifference(valueIn(table, row, set.lead), valueIn(table, row, set.budget), notation) : null;
}

/** The legend of differences, for the news there is. */
export function keysOf(favours: readonly Favour[], mark: Key["mark"] = "bar"): readonly Key[] {
  return (["good", "bad"] as const).flatMap((look) => (favours.includes(look) ? [{ mark, look, text: WORDS.favour[look] }] : []));
}

/** Good or bad news in a word. */
export function word(favour: Favour): ReturnType<typeof item> {
  return item(WORDS.favour[favour], favour === "neutral" ? "muted" : favour);
}
