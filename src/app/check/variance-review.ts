import type { RowSpec, TableSpec } from "../../core/definition/schema";
import { isMaterial, varianceOf } from "../../core/checks/shared/materiality";
import { abs, compare, divide, sign, subtract, toNumber, type Exact } from "../../core/numeric/exact";
import { rowName } from "../../core/definition/resolve";
import { elapsedMonths } from "../../core/definition/period";
import type { BoundCell, BoundReport, BoundTable } from "../../core/table/bound";

export type Favour = "favourable" | "unfavourable" | "neutral";

/** One row of a table with a budget, held against it. */
export interface VarianceLine {
  readonly table: string;
  readonly row: string;
  readonly label: string;
  readonly actual: BoundCell;
  readonly budget: BoundCell;
  /** actual − budget in base units, as the table states it where it does. */
  readonly amount: Exact;
  /** Fraction of the budget; null when the budget is zero. */
  readonly percent: number | null;
  readonly material: boolean;
  readonly favour: Favour;
  /** Text that explains it, where the table has a column for that; null where it has none. */
  readonly explanation: { readonly cell: BoundCell; readonly given: boolean } | null;
  /** Share of the year's budget used, and of the year elapsed, where the table has a year budget. */
  readonly used: { readonly share: number; readonly elapsed: number } | null;
  /** Forecast − year budget in base units, where the table has both. */
  readonly forecast: { readonly amount: Exact; readonly favour: Favour } | null;
}

/** The variances of all tables with an actual and a budget column: material ones first, then by size. Rows with a blank are left out. */
export function varianceReview(report: BoundReport): readonly VarianceLine[] {
  const part = elapsedMonths(report.definition.period.kind) / 12;
  const lines = report.tables.flatMap((table) => tableLines(report, table, part));
  const weight = (line: VarianceLine): Exact => abs(line.amount);
  return [...lines].sort((a, b) => Number(b.material) - Number(a.material) || compare(weight(b), weight(a)));
}

function tableLines(report: BoundReport, table: BoundTable, elapsed: number): VarianceLine[] {
  const column = (role: string): string | null => table.spec.columns.find((candidate) => candidate.role === role)?.id ?? null;
  const [actualId, budgetId, yearId, forecastId] = [column("actual"), column("budget"), column("budget-year"), column("forecast")];
  const statedId = column("variance");
  if (actualId === null || budgetId === null) return [];
  return table.spec.rows.flatMap((row): VarianceLine[] => {
    const actual = table.cell(row.id, actualId);
    const budget = table.cell(row.id, budgetId);
    if (!actual?.value || !budget) return [];
    const year = yearId === null ? null : (table.cell(row.id, yearId)?.value ?? null);
    const forecast = forecastId === null ? null : (table.cell(row.id, forecastId)?.value ?? null);
    const favour = (difference: Exact): Favour => favourOf(report, table.spec, row, difference);
    const variance = varianceOf(actual, budget, statedId === null ? null : table.cell(row.id, statedId));
    if (!variance) return [];
    const { amount, share } = variance;
    return [
      {
        table: table.spec.id,
        row: row.id,
        label: rowName(table.spec, row) ?? row.id,
        actual,
        budget,
        amount,
        percent: share && toNumber(share),
        material: isMaterial(table.spec.materiality, amount, share, actual),
        favour: favour(amount),
        explanation: explanationOf(table, row),
        used: year && sign(year) !== 0 ? { share: toNumber(divide(actual.value, year)), elapsed } : null,
        forecast: year && forecast ? { amount: subtract(forecast, year), favour: favour(subtract(forecast, year)) } : null,
      },
    ];
  });
}

/** More than budget is good for revenue, bad for cost; for an indicator its direction decides. */
function favourOf(report: BoundReport, table: TableSpec, row: RowSpec, difference: Exact): Favour {
  const side = sign(difference);
  const indicator = report.definition.indicators.find((candidate) => candidate.id === row.indicator);
  const nature = row.nature ?? table.nature;
  const wanted =
    nature === "revenue" || indicator?.direction === "higher" ? 1 : nature === "cost" || indicator?.direction === "lower" ? -1 : 0;
  return side === 0 || wanted === 0 ? "neutral" : side === wanted ? "favourable" : "unfavourable";
}

function explanationOf(table: BoundTable, row: RowSpec): VarianceLine["explanation"] {
  const column = table.spec.materiality?.explanation;
  const cell = column === undefined ? null : table.cell(row.id, column);
  return cell ? { cell, given: cell.state !== "blank" } : null;
}
