import type { RowSpec } from "../../core/definition/schema";
import { isMaterial, varianceColumns, varianceOf } from "../../core/checks/shared/materiality";
import { abs, compare, divide, sign, subtract, toNumber, type Exact } from "../../core/numeric/exact";
import { directionOf, rowName } from "../../core/definition/resolve";
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
  /** The variance in base units, as the table prints it: actual − budget, or the other way round where its columns say so. */
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
  const [yearId, forecastId] = [column("budget-year"), column("forecast")];
  const columns = varianceColumns(table.spec);
  if (!columns) return [];
  return table.spec.rows.flatMap((row): VarianceLine[] => {
    const actual = table.cell(row.id, columns.actual);
    const budget = table.cell(row.id, columns.budget);
    if (!actual?.value || !budget) return [];
    const year = yearId === null ? null : (table.cell(row.id, yearId)?.value ?? null);
    const forecast = forecastId === null ? null : (table.cell(row.id, forecastId)?.value ?? null);
    const favour = (over: Exact): Favour => favourOf(directionOf(report.definition, table.spec, row), over);
    const variance = varianceOf(actual, budget, columns.stated === null ? null : table.cell(row.id, columns.stated), columns.turned);
    if (!variance) return [];
    const { amount, share, over } = variance;
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
        favour: favour(over),
        explanation: explanationOf(table, row),
        used: year && sign(year) !== 0 ? { share: toNumber(divide(actual.value, year)), elapsed } : null,
        forecast: year && forecast ? { amount: subtract(forecast, year), favour: favour(subtract(forecast, year)) } : null,
      },
    ];
  });
}

/** Whether more than budget (`over` above zero) is good news, by which way is better for the row. */
function favourOf(better: ReturnType<typeof directionOf>, over: Exact): Favour {
  const side = sign(over);
  if (side === 0 || better === "informative" || better === "equal") return "neutral";
  return side > 0 === (better === "higher") ? "favourable" : "unfavourable";
}

function explanationOf(table: BoundTable, row: RowSpec): VarianceLine["explanation"] {
  const column = table.spec.materiality?.explanation;
  const cell = column === undefined ? null : table.cell(row.id, column);
  return cell ? { cell, given: cell.state !== "blank" } : null;
}
