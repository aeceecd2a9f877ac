import { deriveCells, type DerivedCell } from "../../core/derive/derive";
import type { Definition } from "../../core/definition/schema";
import { expandRelations } from "../../core/table/expand";
import { openReport, type OpenedReport } from "../workbook/open-report";
import type { CellWrite, WorkbookContent } from "../ports";

export interface FillOptions {
  readonly shipped: readonly Definition[];
  readonly definition?: Definition | null;
  readonly mode: "formulas" | "values";
  /** Also replace typed values that the other cells contradict. */
  readonly replace: boolean;
}

export interface FillPlan extends OpenedReport {
  /** All derived cells, those left alone included. */
  readonly derived: readonly DerivedCell[];
  /** What will be written, exactly. */
  readonly writes: readonly CellWrite[];
  /** Typed values that the other cells contradict and that stay, because nobody said to replace them. */
  readonly kept: readonly DerivedCell[];
}

/** Plans the derived cells of a report; nothing is written that is not in `writes`. Pure. */
export function planFill(content: WorkbookContent, options: FillOptions): FillPlan {
  const opened = openReport(content, options.shipped, options.definition ?? null);
  const typed = options.replace ? "replace" : "keep-deviating";
  const derived = deriveCells(opened.report, expandRelations(opened.report), { mode: options.mode, typed });
  const kept = derived.filter((cell) => cell.change === "replace-typed" && !cell.write);
  return { ...opened, derived, writes: derived.filter((cell) => cell.write).map(writeOf), kept };
}

function writeOf(derived: DerivedCell): CellWrite {
  const { address } = derived.cell;
  const base = { address, value: derived.value, format: derived.format };
  return derived.formula === null ? base : { ...base, formula: derived.formula };
}
