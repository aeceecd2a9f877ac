import { isTurned } from "../../core/definition/difference";
import type { ColumnSpec, Indicator, RowSpec } from "../../core/definition/schema";
import { numberFormat } from "../../core/notation/number-format";
import { addressName } from "../../core/table/address";
import type { BoundCell, BoundTable } from "../../core/table/bound";
import { valueIn } from "../../publish/figures/charts/chart";
import { type ChartValue, derivedDifference, derivedPercent } from "../../publish/figures/charts/value";
import type { Theme } from "../../publish/figures/theme";
import type { ChartContent, ChartSeries, NewCell } from "../ports";

/**
 * What a native chart shows, as a small block of cells: labels in the first column, one series in each next, under a
 * header. The cells follow the table by formula, so that the chart does too.
 */
export interface ChartData {
  readonly header: readonly string[];
  readonly rows: readonly (readonly NewCell[])[];
  /** One for each column behind the labels. */
  readonly series: readonly Pick<ChartSeries, "name" | "fill" | "colour">[];
  readonly look: Pick<ChartContent, "form" | "gapWidth" | "overlap" | "format" | "minimum">;
  /** Each row in words. */
  readonly told: readonly string[];
}

/** Rows of one unit, with the columns that a chart takes from them: measured first, then what it is held against. */
export interface ChartRows {
  readonly table: BoundTable;
  /** What the figures count, see `unitKeys`. */
  readonly unit: string;
  readonly rows: readonly { readonly spec: RowSpec; readonly name: string }[];
  readonly columns: readonly (ColumnSpec | null)[];
  readonly heads: readonly string[];
}

type Direction = Indicator["direction"];

const OPPOSITE: Readonly<Record<Direction, Direction>> = { higher: "lower", lower: "higher", equal: "equal", informative: "informative" };

/** Actual as solid bars beside the budget as outlines. */
export function budgetData(chart: ChartRows, { colours }: Theme): ChartData {
  const [lead = "", budget = ""] = chart.heads;
  const names = [budget === "" ? "Begroting" : budget, lead === "" ? "Realisatie" : lead];
  const values = chart.rows.map(({ spec }) => [cellOf(chart, spec, 1), cellOf(chart, spec, 0)]);
  const colour = hex(colours.text);
  return {
    header: ["", ...names],
    rows: chart.rows.map(({ name }, at) => [text(name), ...(values[at] ?? []).map(follow)]),
    series: [
      { name: names[0] ?? "", fill: "outlined", colour },
      { name: names[1] ?? "", fill: "solid", colour },
    ],
    look: {
      form: "bars",
      gapWidth: 60,
      overlap: 0,
      format: formatOf(chart),
      minimum: values.flat().every((cell) => typeof cell?.raw === "number" && cell.raw >= 0) ? 0 : null,
    },
    told: chart.rows.map(
      ({ spec, name }) => `${name}: ${names[1] ?? ""} ${shown(chart, spec, 0)}, ${names[0] ?? ""} ${shown(chart, spec, 1)}`,
    ),
  };
}

/** The difference with the budget: good and bad news in series of their own, named so, for whoever sees no colours. */
export function changeData(chart: ChartRows, direction: (row: RowSpec) => Direction, theme: Theme): ChartData {
  const [measured, , column] = chart.columns;
  // Where the table prints budget − actual, so does the chart, and good news is the other way round.
  const turned = measured ? isTurned(column ?? null, measured.id) : false;
  const [from, less] = turned ? [1, 0] : [0, 1];
  const difference = (row: RowSpec): Signed => {
    const own = column ? cellOf(chart, row, 2) : null;
    if (own && typeof own.raw === "number") return { formula: addressName(own.address), value: own.raw };
    const [minuend, subtrahend] = [cellOf(chart, row, from), cellOf(chart, row, less)];
    return { formula: `${ref(minuend)}-${ref(subtrahend)}`, value: numberIn(minuend) - numberIn(subtrahend) };
  };
  const better = (row: RowSpec): Direction => (turned ? OPPOSITE[direction(row)] : direction(row));
  return signedData(chart, difference, better, theme, formatOf(chart), "Verschil", (row) => {
    const notation = cellOf(chart, row, 0)?.notation;
    return notation ? (derivedDifference(figure(chart, row, from), figure(chart, row, less), notation)?.text ?? "") : "";
  });
}

/** The growth against last year, as a fraction: as the table prints it, else from its figures. */
export function growthData(chart: ChartRows, direction: (row: RowSpec) => Direction, theme: Theme): ChartData {
  const [, , column] = chart.columns;
  const growth = (row: RowSpec): Signed => {
    const own = column ? cellOf(chart, row, 2) : null;
    if (own && typeof own.raw === "number" && own.notation.kind === "percent") return { formula: addressName(own.address), value: own.raw };
    const [lead, prior] = [cellOf(chart, row, 0), cellOf(chart, row, 1)];
    const [now, then] = [numberIn(lead), numberIn(prior)];
    return { formula: `IF(${ref(prior)}=0,0,${ref(lead)}/${ref(prior)}-1)`, value: then === 0 ? 0 : now / then - 1 };
  };
  return signedData(chart, growth, direction, theme, "0%", "% +/-", (row) => {
    return derivedPercent("growth", figure(chart, row, 0), figure(chart, row, 1))?.text ?? "";
  });
}

interface Signed {
  readonly formula: string;
  readonly value: number;
}

const GROUPS = ["good", "bad", "neutral"] as const;

function signedData(
  chart: ChartRows,
  change: (row: RowSpec) => Signed,
  direction: (row: RowSpec) => Direction,
  { colours }: Theme,
  format: string,
  word: string,
  told: (row: RowSpec) => string,
): ChartData {
  const names = { good: `${word} gunstig`, bad: `${word} ongunstig`, neutral: word };
  const colour = { good: hex(colours.good), bad: hex(colours.bad), neutral: hex(colours.accent) };
  const cells = chart.rows.map(({ spec, name }) => ({ name, spec, parts: partsOf(change(spec), direction(spec)) }));
  const judged = cells.some(({ parts }) => parts.neutral === null);
  const shownGroups = GROUPS.filter((group) => (group === "neutral" ? cells.some(({ parts }) => parts.neutral !== null) : judged));
  const few = cells.length <= 6 && cells.every(({ name }) => name.length <= 18);
  return {
    header: ["", ...shownGroups.map((group) => names[group])],
    rows: cells.map(({ name, parts }) => [text(name), ...shownGroups.map((group): NewCell => parts[group] ?? { value: 0, format: "0" })]),
    series: shownGroups.map((group) => ({ name: names[group], fill: "solid", colour: colour[group] })),
    // One of the series has the figure and the others nothing: they may stand in the same place.
    look: { form: few ? "columns" : "bars", gapWidth: 50, overlap: 100, format: withoutZero(format), minimum: null },
    told: cells.map(({ name, spec, parts }) => {
      const news = (parts.good?.value ?? 0) !== 0 ? ", gunstig" : (parts.bad?.value ?? 0) !== 0 ? ", ongunstig" : "";
      return `${name}: ${shown(chart, spec, 2) || told(spec)}${news}`;
    }),
  };
}

type Parts = Readonly<Record<(typeof GROUPS)[number], NewCell | null>>;

/** The change in the series it belongs to, by formula: it goes to the other when it changes sign. */
function partsOf({ formula, value }: Signed, direction: Direction): Parts {
  if (direction !== "higher" && direction !== "lower") return { good: null, bad: null, neutral: { value, formula } };
  const up: NewCell = { value: Math.max(value, 0), formula: `MAX(${formula},0)` };
  const down: NewCell = { value: Math.min(value, 0), formula: `MIN(${formula},0)` };
  return direction === "higher" ? { good: up, bad: down, neutral: null } : { good: down, bad: up, neutral: null };
}

export interface Composed {
  readonly table: BoundTable;
  readonly total: RowSpec;
  readonly parts: readonly { readonly spec: RowSpec; readonly name: string }[];
  readonly columns: readonly { readonly column: ColumnSpec; readonly head: string }[];
}

/** More parts than this cannot be told apart by colour; the smallest go together. */
const MOST_PARTS = 6;

/** The parts of a total, stacked in one bar for each column. */
export function compositionData({ table, total, parts, columns }: Composed, { colours }: Theme): ChartData {
  const [first] = columns;
  const size = (row: RowSpec): number => Math.abs(numberIn(first ? table.cell(row.id, first.column.id) : null));
  const bySize = [...parts].sort((a, b) => size(b.spec) - size(a.spec));
  const large = new Set(bySize.slice(0, parts.length > MOST_PARTS ? MOST_PARTS - 1 : MOST_PARTS));
  const own = parts.filter((part) => large.has(part));
  const rest = parts.filter((part) => !large.has(part));
  const names = [...own.map(({ name }) => name), ...(rest.length > 0 ? [`Overig (${String(rest.length)} delen)`] : [])];
  const cell = (row: RowSpec, column: ColumnSpec): BoundCell | null => table.cell(row.id, column.id);
  const sum = (column: ColumnSpec): NewCell => {
    const cells = rest.map(({ spec }) => cell(spec, column));
    const formula = `SUM(${cells.flatMap((one) => (one ? [addressName(one.address)] : [])).join(",")})`;
    return { value: cells.reduce((all, one) => all + numberIn(one), 0), formula };
  };
  const totalCell = first ? cell(total, first.column) : null;
  const format = totalCell ? numberFormat(totalCell.notation) : "General";
  const series = [...colours.series, colours.accent, colours.muted];
  return {
    header: ["", ...names],
    rows: columns.map(({ column, head }) => [
      text(head),
      ...own.map(({ spec }) => follow(cell(spec, column))),
      ...(rest.length > 0 ? [sum(column)] : []),
    ]),
    series: names.map((name, at) => ({ name, fill: "solid", colour: hex(series[at % series.length] ?? colours.accent) })),
    look: { form: "stacked-bars", gapWidth: 40, overlap: 100, format: withoutZero(format), minimum: 0 },
    told: columns.map(({ column, head }) => {
      const list = own.map(({ spec, name }) => `${name} ${valueIn(table, spec, column)?.text ?? ""}`);
      return `${head}: ${valueIn(table, total, column)?.text ?? ""}, waarvan ${list.join(", ")}`;
    }),
  };
}

function cellOf({ table, columns }: ChartRows, row: RowSpec, at: number): BoundCell | null {
  const column = columns[at];
  return column ? table.cell(row.id, column.id) : null;
}

function figure({ table, columns }: ChartRows, row: RowSpec, at: number): ChartValue | null {
  return valueIn(table, row, columns[at] ?? null);
}

function shown(chart: ChartRows, row: RowSpec, at: number): string {
  return figure(chart, row, at)?.text ?? "";
}

function formatOf(chart: ChartRows): string {
  const [row] = chart.rows;
  const cell = row && cellOf(chart, row.spec, 0);
  return cell ? numberFormat(cell.notation) : "General";
}

/** A format that shows nothing for a zero. */
function withoutZero(format: string): string {
  return format === "General" || format.includes(";") ? `${format};` : `${format};-${format};`;
}

function follow(cell: BoundCell | null | undefined): NewCell {
  return cell ? { value: typeof cell.raw === "number" ? cell.raw : null, formula: addressName(cell.address) } : { value: null };
}

function ref(cell: BoundCell | null): string {
  return cell ? addressName(cell.address) : "0";
}

function numberIn(cell: BoundCell | null): number {
  return typeof cell?.raw === "number" ? cell.raw : 0;
}

function text(value: string): NewCell {
  return { value, look: "text" };
}

/** RRGGBB of a theme's colour. */
function hex(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}
