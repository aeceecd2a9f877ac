import { isViolated } from "../../../core/checks/shared/decide";
import { fillPattern } from "../../../core/definition/period";
import { rowName } from "../../../core/definition/resolve";
import { add, type Exact, negate, toNumber, ZERO } from "../../../core/numeric/exact";
import type { BoundCell, BoundTable } from "../../../core/table/bound";
import { expandNamed } from "../../../core/table/expand-named";
import type { BoundRelation } from "../../../core/table/relations";
import { plain } from "../../plain";
import type { ChartKind, Figure, FigureContext } from "../figure";
import { headOf, isFigure } from "./chart";
import { framed } from "./frame";
import { drawGrid } from "./grid/draw";
import type { BarCell, GridRow, Key, Look } from "./grid/model";
import { SIZE } from "./grid/sizes";
import { chartValue } from "./value";
import { WORDS } from "./words";

/**
 * From the opening stock over what came in and went out to the closing stock, where the definition says that a stock
 * follows so: every step begins where the one before it ended.
 */
export const stockFlow: ChartKind = {
  kind: "stock-flow",
  title: { nl: "Van begin- naar eindvoorraad", en: "From opening to closing stock" },
  suits: (table, context) => flowsOf(table, context).length > 0,
  draw,
};

/** The stocks of a table that follow from others, all of them figures that agree. */
function flowsOf(table: BoundTable, { definition, report }: FigureContext): readonly BoundRelation[] {
  if (!definition.relations.some((relation) => relation.kind === "stock-flow")) return [];
  return [...expandNamed(report)].filter(
    (relation) =>
      relation.kind === "stock-flow" &&
      relation.target.table.id === table.spec.id &&
      [relation.target, ...relation.terms.map((term) => term.cell)].every((cell) => isFigure(chartValue(cell))) &&
      !isViolated(relation),
  );
}

interface Step {
  readonly row: GridRow;
  readonly bar: BarCell | null;
  /** Null for the heading of a stock. */
  readonly cell: BoundCell | null;
}

function draw(table: BoundTable, context: FigureContext): Figure {
  const flows = flowsOf(table, context);
  const [first] = flows;
  if (!first) throw new RangeError(`${table.spec.id} has no flows of stocks to draw`);
  const steps = flows.flatMap((flow, at) => [
    ...(flows.length === 1 ? [] : [headingOf(flow, at, table, context)]),
    ...stepsOf(flow, table, context),
  ]);
  const body = drawGrid(
    {
      rows: steps.map((step) => step.row),
      panels: [{ kind: "bars", head: "", weight: 1, joined: true, cells: steps.map((step) => step.bar) }],
    },
    SIZE.width - 2 * SIZE.margin,
    context.theme,
  );
  const legend: readonly Key[] = [
    { mark: "bar", look: "prior", text: WORDS.opening },
    { mark: "bar", look: "neutral", text: WORDS.flows },
    { mark: "bar", look: "actual", text: WORDS.closing },
  ];
  const drawn = steps.flatMap((step) => (step.cell ? [{ ...step, cell: step.cell }] : []));
  const rows = drawn.map(({ row, cell }) => [row.label, chartValue(cell)?.text ?? ""]);
  const data = { head: [WORDS.stock, WORDS.count], rows };
  const cells = drawn.map(({ cell }) => cell);
  return framed({ table, kind: stockFlow.kind, subject: "van begin- naar eindvoorraad", legend, notes: [], data, cells }, body, context);
}

function headingOf(flow: BoundRelation, at: number, table: BoundTable, context: FigureContext): Step {
  const label = labelOf(flow.target, true, table, context);
  return { row: { kind: "heading", label, level: 0, strong: true, rule: null, gap: at > 0 }, bar: null, cell: null };
}

function stepsOf(flow: BoundRelation, table: BoundTable, context: FigureContext): readonly Step[] {
  const columns = new Set([flow.target, ...flow.terms.map((term) => term.cell)].map((cell) => cell.column.id));
  let at: Exact = ZERO;
  const steps = flow.terms.map(({ cell, sign }, index): Step => {
    const from = at;
    const value = chartValue(cell)?.exact ?? ZERO;
    at = add(at, sign === -1 ? negate(value) : value);
    const look: Look = index === 0 ? "prior" : "neutral";
    const label = (index === 0 ? "" : sign === -1 ? "- " : "+ ") + labelOf(cell, columns.size > 1, table, context);
    return { row: rowOf(label, false), bar: barOf(cell, toNumber(from), toNumber(at), look), cell };
  });
  const { target } = flow;
  const closing = barOf(target, 0, chartValue(target)?.size ?? 0, "actual");
  return [...steps, { row: rowOf(labelOf(target, columns.size > 1, table, context), true), bar: closing, cell: target }];
}

function rowOf(label: string, total: boolean): GridRow {
  return { kind: "data", label, level: total ? 0 : 1, strong: total, rule: total ? "firm" : null, gap: false };
}

function barOf(cell: BoundCell, from: number, to: number, look: Look): BarCell {
  return { scale: "", lanes: [{ mark: "bar", from, to, look, text: chartValue(cell)?.text ?? "" }], targets: [] };
}

/** What a cell is called; with its header where the steps stand in several columns. */
function labelOf(cell: BoundCell, headed: boolean, table: BoundTable, context: FigureContext): string {
  const home = cell.table.id === table.spec.id ? table : (context.report.table(cell.table.id) ?? table);
  const row = home.spec.rows.find((each) => each.id === cell.row.id) ?? cell.row;
  const name = plain(fillPattern(rowName(home.spec, row) ?? WORDS.stock, context.definition.period));
  const head = headed ? headOf(home, cell.column, context, "") : "";
  return head === "" ? name : `${name}, ${head}`;
}
