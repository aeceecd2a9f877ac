import { directionOf } from "../../core/definition/resolve";
import type { ColumnSpec, Definition, RowSpec } from "../../core/definition/schema";
import { fillPattern } from "../../core/definition/period";
import type { Language } from "../../core/checks/check";
import type { BoundReport, BoundTable } from "../../core/table/bound";
import { expandRows } from "../../core/table/expand-rows";
import { headOf, isFigure, valueIn } from "../../publish/figures/charts/chart";
import { areComparable, type ColumnSet, columnSets } from "../../publish/figures/charts/columns";
import { chartRows } from "../../publish/figures/charts/rows";
import { totalsOf } from "../../publish/figures/charts/tree";
import { unitKeys } from "../../publish/figures/charts/units";
import type { FigureContext } from "../../publish/figures/figure";
import { DEFAULT_THEME, type Theme } from "../../publish/figures/theme";
import { plain } from "../../publish/plain";
import { budgetData, type ChartData, type ChartRows, changeData, compositionData, growthData } from "./native-chart-data";

export type NativeChartKind = "budget" | "variance" | "growth" | "composition";

/** A chart that Excel itself can draw from a table, and that its user can edit. */
export interface NativeChart {
  /** Of the figure that shows the same: "<table>-<kind>". The figure of variances has two: the amounts, and their differences. */
  readonly id: string;
  readonly table: string;
  readonly kind: NativeChartKind;
  readonly title: string;
  /** For screen readers: what it shows, with its main figures in report notation. */
  readonly description: string;
  readonly data: ChartData;
}

export interface NativeChartContext {
  readonly definition: Definition;
  readonly report: BoundReport;
  /** Of the chart's titles, as of published tables, it is Dutch; this is the language of the description. */
  readonly language: Language;
  readonly theme?: Theme | undefined;
}

const TITLES: Readonly<Record<NativeChartKind, string>> = {
  budget: "realisatie en begroting",
  variance: "verschil met de begroting",
  growth: "ontwikkeling tegen vorig jaar",
  composition: "opbouw van het totaal",
};

/** The charts that the columns of each bound table allow, in the order of the report. */
export function nativeCharts({ definition, report, language, theme = DEFAULT_THEME }: NativeChartContext): readonly NativeChart[] {
  const context: FigureContext = { definition, report, theme, language };
  return report.tables.flatMap((table) =>
    [budget, variance, growth, composition].flatMap((make): NativeChart[] => {
      const found = make(table, context);
      if (!found) return [];
      const { kind, data } = found;
      const title = `${plain(fillPattern(table.spec.title, definition.period))}: ${TITLES[kind]}`;
      return [
        {
          id: `${table.spec.id}-${kind === "budget" ? "variance" : kind}`,
          table: table.spec.id,
          kind,
          title,
          description: told(title, data, language),
          data,
        },
      ];
    }),
  );
}

interface Found {
  readonly kind: NativeChartKind;
  readonly data: ChartData;
}

function budget(table: BoundTable, context: FigureContext): Found | null {
  const set = budgetSet(table);
  const rows = set && comparable(table, context, set.lead, [set.budget]);
  return rows ? { kind: "budget", data: budgetData(rows, context.theme) } : null;
}

function variance(table: BoundTable, context: FigureContext): Found | null {
  const set = budgetSet(table);
  const rows = set && comparable(table, context, set.lead, [set.budget, set.variance]);
  if (!rows) return null;
  return { kind: "variance", data: changeData(rows, (row) => directionOf(context.definition, table.spec, row), context.theme) };
}

function growth(table: BoundTable, context: FigureContext): Found | null {
  const set = columnSets(table.spec).find(({ lead, prior }) => prior && lead.role === "actual" && areComparable(lead, prior));
  const rows = set && comparable(table, context, set.lead, [set.prior, set.growth]);
  if (!rows || rows.unit.includes("%")) return null;
  const { indicators } = context.definition;
  const direction = (row: RowSpec): ReturnType<typeof directionOf> =>
    indicators.find(({ id }) => id === row.indicator)?.direction ?? "informative";
  return { kind: "growth", data: growthData(rows, direction, context.theme) };
}

function budgetSet(table: BoundTable): (ColumnSet & { readonly budget: ColumnSpec }) | null {
  const set = columnSets(table.spec).find(({ lead, budget: plan }) => plan && lead.role === "actual");
  return set?.budget ? { ...set, budget: set.budget } : null;
}

/**
 * The rows that may stand side by side: figures in the first two columns, of one unit, and no totals, beside which their
 * parts would vanish. Null when fewer than two, or fewer than half of them, are left.
 */
function comparable(table: BoundTable, context: FigureContext, lead: ColumnSpec, others: readonly (ColumnSpec | null)[]): ChartRows | null {
  const [base] = others;
  const { definition } = context;
  const both = (row: RowSpec): boolean => [lead, base ?? null].every((column) => isFigure(valueIn(table, row, column)));
  const rows = chartRows(table.spec, definition.period, (row) => row.kind === "data" && both(row)).flatMap(({ spec, name }) =>
    spec && spec.kind === "data" ? [{ spec, name }] : [],
  );
  const specs = rows.map(({ spec }) => spec);
  const units = unitKeys(definition, table.spec, specs, lead);
  const counts = new Map<string, number>();
  for (const unit of units.values()) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [unit = "", count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  // A few rows out of many would pass for the whole table.
  if (count < 2 || count * 2 < rows.length) return null;
  const heads = [lead, ...others].map((column) => (column ? headOf(table, column, context, "") : ""));
  return { table, unit, rows: rows.filter(({ spec }) => units.get(spec.id) === unit), columns: [lead, ...others], heads };
}

/** The total with the most parts that add up to it, this year and, where they add up too, last year. */
function composition(table: BoundTable, context: FigureContext): Found | null {
  const [set] = columnSets(table.spec);
  if (!set) return null;
  const relations = [...expandRows(context.report, table)];
  const sums = (column: ColumnSpec | null): ReturnType<typeof totalsOf> =>
    column ? totalsOf(table, column, context, relations) : new Map<string, never>();
  const whole = [...sums(set.lead).values()]
    .filter(({ state, parts }) => state === "adds-up" && parts.filter((part) => isFigure(valueIn(table, part, set.lead))).length > 1)
    .reduce<{ readonly row: RowSpec; readonly parts: readonly RowSpec[] } | null>(
      (best, total) => (best && best.parts.length >= total.parts.length ? best : total),
      null,
    );
  if (!whole) return null;
  const columns = [set.lead, set.prior].filter((column) => column !== null && sums(column).get(whole.row.id)?.state === "adds-up");
  const known = columns.filter((column) => column !== null);
  const names = new Map(
    chartRows(table.spec, context.definition.period, () => true).flatMap(({ spec, name }) => (spec ? [[spec.id, name]] : [])),
  );
  const parts = whole.parts.filter((part) => isFigure(valueIn(table, part, set.lead)));
  const data = compositionData(
    {
      table,
      total: whole.row,
      parts: parts.map((spec) => ({ spec, name: names.get(spec.id) ?? spec.id })),
      columns: known.map((column) => ({ column, head: headOf(table, column, context, "Totaal") })),
    },
    context.theme,
  );
  return { kind: "composition", data };
}

/** Rows told in full; of a longer chart the rest is only counted. */
const TOLD = 8;

function told(title: string, { told: lines }: ChartData, language: Language): string {
  const rest = lines.length - TOLD;
  const more = language === "nl" ? `En nog ${String(rest)} rijen.` : `And ${String(rest)} more rows.`;
  return [`${title}.`, ...lines.slice(0, TOLD).map((line) => `${line}.`), ...(rest > 0 ? [more] : [])].join(" ");
}
