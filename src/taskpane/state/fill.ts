import type { FillPlan } from "../../app/fill/fill";
import { fillPattern } from "../../core/definition/period";
import type { DerivedCell } from "../../core/derive/derive";
import { formatFigure } from "../../core/notation/format";
import { exact, multiply } from "../../core/numeric/exact";
import { addressName } from "../../core/table/address";
import { rowName } from "./labels";

/** One derived cell as the preview shows it. */
export interface FillLine {
  readonly cell: string;
  readonly derived: DerivedCell;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export interface FillGroup {
  readonly table: string;
  readonly title: string;
  readonly lines: readonly FillLine[];
}

export interface FillPreview {
  /** Typed cells that deviate, which stay unless chosen. */
  readonly deviating: readonly FillLine[];
  readonly groups: readonly FillGroup[];
  /** Derived cells that cannot be computed. */
  readonly skipped: readonly FillLine[];
  readonly same: number;
  /** Cells that will be written, the chosen ones included. */
  readonly count: number;
}

/** What a plan would do, old to new, per table in the order of the report. */
export function fillPreview(plan: FillPlan, chosen: readonly string[], subtotal: string): FillPreview {
  const lineOf = (derived: DerivedCell): FillLine =>
    toLine(derived, rowName(derived.cell.table, derived.cell.row, plan.definition.period, subtotal));
  const written = plan.derived.filter((derived) => derived.write && derived.change !== "same");
  const groups = plan.definition.tables.flatMap((table): FillGroup[] => {
    const lines = written.filter(({ cell }) => cell.table.id === table.id).map(lineOf);
    return lines.length === 0 ? [] : [{ table: table.id, title: fillPattern(table.title, plan.definition.period), lines }];
  });
  return {
    deviating: plan.kept.map(lineOf),
    groups,
    skipped: plan.derived.filter(({ change }) => change === "skip").map(lineOf),
    same: plan.derived.filter(({ change }) => change === "same").length,
    count: written.length + chosen.length,
  };
}

function toLine(derived: DerivedCell, label: string): FillLine {
  const { cell } = derived;
  return { cell: addressName(cell.address), derived, label, from: cell.shown, to: shownValue(derived) };
}

/** The new value in report notation. */
function shownValue({ value, cell }: DerivedCell): string {
  if (typeof value === "number") return formatFigure(multiply(exact(value), exact(cell.notation.scale ?? "1")), cell.notation);
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}
