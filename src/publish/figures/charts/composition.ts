import type { ColumnSpec, RowSpec } from "../../../core/definition/schema";
import type { BoundTable } from "../../../core/table/bound";
import { expandRows } from "../../../core/table/expand-rows";
import type { ChartKind, Figure, FigureContext } from "../figure";
import { cellsIn, cornerOf, dataOf, type DataColumn, gridRow, headOf, isFigure, item, perRow, valueIn } from "./chart";
import { type ColumnSet, columnSets } from "./columns";
import { framed } from "./frame";
import { drawGrid } from "./grid/draw";
import type { BarCell, Key, Look, Panel } from "./grid/model";
import { SIZE } from "./grid/sizes";
import { chartRows } from "./rows";
import { isWholeOf, type Placed, placedParts } from "./place-parts";
import { type Total, totalsOf } from "./tree";
import { derivedShare } from "./value";
import { WORDS } from "./words";

/**
 * Totals and the parts that add up to them: parts of one sign stand end to end within their total, each on its own row, so
 * that many small ones stay legible; where parts are subtracted, all stand from zero. Shares as the table prints them;
 * where it prints none they are computed and marked so.
 */
export const composition: ChartKind = {
  kind: "composition",
  title: { nl: "Opbouw van het totaal", en: "Composition of the total" },
  suits: (table, context) => columnsOf(table, context).length > 0,
  draw,
};

interface Column {
  readonly column: ColumnSpec;
  readonly share: ColumnSpec | null;
  readonly look: Look;
  readonly totals: ReadonlyMap<string, Total>;
}

const LOOKS: Readonly<Partial<Record<ColumnSpec["role"], Look>>> = {
  actual: "actual",
  forecast: "forecast",
  prior: "prior",
  budget: "budget",
};

/** The measured columns and their priors in which some total is the sum of two parts or more. */
function columnsOf(table: BoundTable, context: FigureContext): readonly Column[] {
  const relations = [...expandRows(context.report, table)];
  const of = (column: ColumnSpec | null, share: ColumnSpec | null): readonly Column[] => {
    if (!column) return [];
    const totals = totalsOf(table, column, context, relations);
    const drawn = [...totals.values()].some((total) => isDrawn(table, total, column));
    return drawn ? [{ column, share, look: LOOKS[column.role] ?? "actual", totals }] : [];
  };
  const sets: readonly ColumnSet[] = columnSets(table.spec);
  const leads = sets.flatMap((set) => of(set.lead, set.share));
  return leads.length === 0 ? [] : sets.flatMap((set) => [...of(set.lead, set.share), ...of(set.prior, set.priorShare)]);
}

/** A total says how it is made up when two of its parts are figures. */
function isDrawn(table: BoundTable, { row, parts, state }: Total, column: ColumnSpec): boolean {
  const figures = parts.filter((part) => isFigure(valueIn(table, part, column)));
  return (state === "adds-up" || state === "mixed") && isFigure(valueIn(table, row, column)) && figures.length > 1;
}

/** With more columns than this there is no room for shares beside each. */
const MOST_SHARES = 3;

function draw(table: BoundTable, context: FigureContext): Figure {
  const columns = columnsOf(table, context);
  if (columns.length === 0) throw new RangeError(`${table.spec.id} has no totals to draw`);
  const members = new Set(
    columns.flatMap(({ totals }) => [...totals.values()].flatMap((total) => [total.row.id, ...total.parts.map((part) => part.id)])),
  );
  const all = table.spec.rows.filter((row) => columns.some(({ column }) => (valueIn(table, row, column)?.text ?? "") !== ""));
  const rows = chartRows(table.spec, context.definition.period, (row) => members.has(row.id) && all.includes(row));
  const specs = rows.flatMap((row) => row.spec ?? []);
  const placed = columns.map(({ column, totals }) => placedParts(table, column, totals));
  const shares = columns.length <= MOST_SHARES;
  const shareOf = (at: number, row: RowSpec): string => {
    const of = columns[at];
    const whole = placed[at]?.get(row.id)?.whole;
    if (of?.share) return valueIn(table, row, of.share)?.text ?? "";
    if (!of || !whole) return "";
    const { column, totals } = of;
    if (isFigure(valueIn(table, row, column)) && isWholeOf(table, row, column, totals)) return WORDS.whole;
    return derivedShare(valueIn(table, row, column), valueIn(table, whole, column))?.text ?? "";
  };
  const heads = columns.map(({ column }) => headOf(table, column, context, WORDS.actual));
  const shareHeads = columns.map(({ column, share }) =>
    share ? headOf(table, share, context, WORDS.share, column.group ?? null) : WORDS.computed(WORDS.share),
  );
  const computed = shares && columns.some(({ share }) => share === null);
  const panels = columns.flatMap(({ column, look }, at): readonly Panel[] => [
    {
      kind: "bars",
      head: heads[at] ?? "",
      weight: 1,
      shared: "figures",
      joined: true,
      cells: perRow(rows, (row) => barOf(table, row, column, look, placed[at]?.get(row.id))),
    },
    ...(shares
      ? [
          {
            kind: "text",
            head: shareHeads[at] ?? "",
            align: "end",
            cells: perRow(rows, (row) => [item(shareOf(at, row), "muted")]),
          } as const,
        ]
      : []),
  ]);
  const data = dataOf(
    rows,
    cornerOf(table, context),
    columns.flatMap(({ column }, at): readonly DataColumn[] => [
      { head: heads[at] ?? "", text: (row) => valueIn(table, row, column)?.text ?? "" },
      ...(shares ? [{ head: shareHeads[at] ?? "", text: (row: RowSpec) => shareOf(at, row) }] : []),
    ]),
  );
  const legend = columns.map(({ look }, at): Key => ({ mark: "bar", look, text: heads[at] ?? "" }));
  const notes = [
    ...(specs.some((row) => placed.some((places) => places.get(row.id)?.fromZero === true)) ? [WORDS.fromZero] : []),
    ...(all.some((row) => !members.has(row.id)) ? [WORDS.leftOut] : []),
    ...(computed ? [WORDS.computedNote] : []),
  ];
  const body = drawGrid({ rows: rows.map(gridRow), panels }, SIZE.width - 2 * SIZE.margin, context.theme);
  const cells = cellsIn(
    table,
    rows,
    columns.flatMap(({ column, share }) => [column, share]),
  );
  const regimes = columns.filter(({ look }) => look === columns[0]?.look).length > 1;
  const frame = { table, kind: composition.kind, subject: "opbouw van het totaal", notes, data, cells };
  return framed({ ...frame, legend: regimes ? [] : legend }, body, context);
}

function barOf(table: BoundTable, row: RowSpec, column: ColumnSpec, look: Look, placed: Placed | undefined): BarCell {
  const value = valueIn(table, row, column);
  const text = value?.text ?? "";
  if (!isFigure(value)) return { scale: "", lanes: [{ mark: null, from: 0, to: null, look, text }], targets: [] };
  const from = placed?.from ?? 0;
  return { scale: "", lanes: [{ mark: "bar", from, to: from + value.size, look, text, cuts: placed?.cuts }], targets: [] };
}
