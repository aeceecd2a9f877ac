import { isTurned } from "../../../core/definition/difference";
import type { RowSpec } from "../../../core/definition/schema";
import type { BoundTable } from "../../../core/table/bound";
import type { ChartKind, Figure, FigureContext } from "../figure";
import { cellsIn, cornerOf, dataOf, gridRow, headOf, isFigure, item, lane, perRow, valueIn } from "./chart";
import { areMoments, type ColumnSet, columnSets } from "./columns";
import { framed } from "./frame";
import { drawGrid } from "./grid/draw";
import type { Key, Lane, Look, Panel } from "./grid/model";
import { SIZE } from "./grid/sizes";
import { chartRows } from "./rows";
import { unitKeys } from "./units";
import { type ChartValue, derivedDifference, derivedShare } from "./value";
import { type Favour, favourOf } from "./verdict";
import { keysOf, word } from "./variance";
import { WORDS } from "./words";

/**
 * Stocks at two moments with the backlog in them: the newest solid above the older one lighter; a row that is some of
 * another stands within the outline of that whole. The difference as bars.
 */
export const stock: ChartKind = {
  kind: "stock",
  title: { nl: "Voorraad en achterstand", en: "Stock and backlog" },
  suits: suitsStock,
  draw,
};

/** Levels at two moments in a table where some rows are part of the stock in another, or that prints the change of it. */
export function suitsStock(table: BoundTable, context: FigureContext): boolean {
  return setOf(table, context) !== null;
}

function setOf(table: BoundTable, { definition }: FigureContext): ColumnSet | null {
  const { rows } = table.spec;
  const isStock = (row: RowSpec): boolean => definition.indicators.find((each) => each.id === row.indicator)?.measure === "stock";
  const fits = (set: ColumnSet): boolean =>
    set.prior !== null &&
    areMoments(set.lead, set.prior) &&
    (rows.some((row) => row.ofWhich !== undefined) || (set.change !== null && rows.some(isStock))) &&
    rows.some((row) => isFigure(valueIn(table, row, set.lead)) && isFigure(valueIn(table, row, set.prior)));
  return columnSets(table.spec).find(fits) ?? null;
}

function draw(table: BoundTable, context: FigureContext): Figure {
  const set = setOf(table, context);
  if (!set?.prior) throw new RangeError(`${table.spec.id} has no stocks to draw`);
  const { lead, prior } = set;
  const { spec } = table;
  const { definition } = context;
  const rows = chartRows(spec, definition.period, (row) =>
    [lead, prior].some((column) => (valueIn(table, row, column)?.text ?? "") !== ""),
  );
  const specs = rows.flatMap((row) => row.spec ?? []);
  const scales = unitKeys(definition, spec, specs, lead);
  const scale = (row: RowSpec): string => scales.get(row.ofWhich ?? row.id) ?? row.id;
  const wholeOf = (row: RowSpec): RowSpec | null => specs.find((other) => other.id === row.ofWhich) ?? null;
  const change = (row: RowSpec): ChartValue | null => {
    const notation = table.cell(row.id, lead.id)?.notation;
    if (set.change) return valueIn(table, row, set.change);
    return notation ? derivedDifference(valueIn(table, row, lead), valueIn(table, row, prior), notation) : null;
  };
  const favour = (row: RowSpec): Favour => favourOf(definition, spec, row, change(row), isTurned(set.change, lead.id));
  const level = (row: RowSpec, column: typeof lead, look: Look): Lane => {
    const whole = wholeOf(row);
    const ghost = whole ? valueIn(table, whole, column) : null;
    return { ...lane(valueIn(table, row, column), look), ...(isFigure(ghost) ? { ghost: ghost.size } : {}) };
  };
  const partOfStock = (row: RowSpec, column: typeof lead): string => {
    const whole = wholeOf(row);
    return whole ? (derivedShare(valueIn(table, row, column), valueIn(table, whole, column))?.text ?? "") : "";
  };
  const some = specs.some((row) => partOfStock(row, lead) !== "");
  const judged = specs.some((row) => favour(row) !== "neutral");
  const heads = {
    lead: headOf(table, lead, context, WORDS.actual),
    prior: headOf(table, prior, context, WORDS.prior),
    change: set.change ? headOf(table, set.change, context, WORDS.variance) : WORDS.computed(WORDS.variance),
    part: WORDS.computed(WORDS.backlogShare),
  };
  const panels: readonly Panel[] = [
    {
      kind: "bars",
      head: `${heads.lead} / ${heads.prior}`,
      weight: 3,
      cells: perRow(rows, (row) => ({ scale: scale(row), lanes: [level(row, lead, "actual"), level(row, prior, "prior")], targets: [] })),
    },
    ...(some
      ? [
          {
            kind: "text",
            head: heads.part,
            align: "end",
            cells: perRow(rows, (row) => [
              item(partOfStock(row, lead), "text", { lane: 0 }),
              item(partOfStock(row, prior), "muted", { lane: 1 }),
            ]),
          } as const,
        ]
      : []),
    {
      kind: "bars",
      head: heads.change,
      weight: 2,
      cells: perRow(rows, (row) => ({ scale: scale(row), lanes: [lane(change(row), favour(row))], targets: [] })),
    },
    ...(judged
      ? [{ kind: "text", head: WORDS.judgement, align: "start", cells: perRow(rows, (row) => [word(favour(row))]) } as const]
      : []),
  ];
  const legend: readonly Key[] = [
    { mark: "bar", look: "actual", text: heads.lead },
    { mark: "thin", look: "prior", text: heads.prior },
    ...(some ? [{ mark: "outline", look: "actual", text: WORDS.wholeStock } as const] : []),
    ...keysOf(specs.map(favour)),
  ];
  const data = dataOf(rows, cornerOf(table, context), [
    { head: heads.lead, text: (row) => valueIn(table, row, lead)?.text ?? "" },
    { head: heads.prior, text: (row) => valueIn(table, row, prior)?.text ?? "" },
    { head: heads.change, text: (row) => change(row)?.text ?? "" },
    ...(some
      ? [
          { head: `${heads.part}, ${heads.lead}`, text: (row: RowSpec) => partOfStock(row, lead) },
          { head: `${heads.part}, ${heads.prior}`, text: (row: RowSpec) => partOfStock(row, prior) },
        ]
      : []),
    ...(judged ? [{ head: WORDS.judgement, text: (row: RowSpec) => WORDS.favour[favour(row)] }] : []),
  ]);
  const notes = [
    ...(some || set.change === null ? [WORDS.computedNote] : []),
    ...(new Set(scales.values()).size > 1 ? [WORDS.ownScales] : []),
  ];
  const body = drawGrid({ rows: rows.map(gridRow), panels }, SIZE.width - 2 * SIZE.margin, context.theme);
  const cells = cellsIn(table, rows, [lead, prior, set.change]);
  return framed({ table, kind: stock.kind, subject: "voorraad en achterstand", legend, notes, data, cells }, body, context);
}
