import { earlierDefinitions } from "../../core/definition/roll";
import type { Definition } from "../../core/definition/schema";
import { runCheckSteps, type CheckRun, type CheckStep } from "../../core/checks/run";
import { explain, type Explanation } from "../../core/explain/explain";
import { expandRelations } from "../../core/table/expand";
import type { BoundRelation } from "../../core/table/relations";
import { withSuspects } from "./repair";
import { openReport, type OpenedReport } from "../workbook/open-report";
import { UserError } from "../errors";
import type { Progress, WorkbookContent } from "../ports";

export interface CheckOptions {
  readonly shipped: readonly Definition[];
  readonly definition?: Definition | null;
  /** Last period's workbook, for the comparison of its actuals with this report's priors. */
  readonly previous?: WorkbookContent | null;
  readonly progress?: Progress;
}

export interface CheckedReport extends OpenedReport {
  readonly relations: readonly BoundRelation[];
  readonly run: CheckRun;
  /** The cells that explain the violated relations, component by component, likeliest first. */
  readonly explanations: readonly Explanation[];
  readonly previous: OpenedReport | null;
}

/** Checks a workbook that was read: binds it, expands the relations, runs every check and explains what does not hold. Pure; writes nothing. */
export function checkReport(content: WorkbookContent, options: CheckOptions): CheckedReport {
  const steps = checkReportSteps(content, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * As checkReport, one table at a time, so that a pane stays awake: the caller shows each step, lets the page breathe,
 * and stops by asking no further. Throws UserError when no definition fits.
 */
export function* checkReportSteps(content: WorkbookContent, options: CheckOptions): Generator<CheckStep, CheckedReport, void> {
  const opened = openReport(content, options.shipped, options.definition ?? null);
  const previous = options.previous ? openPrevious(options.previous, opened.definition, options.shipped) : null;
  const relations = expandRelations(opened.report);
  const context = {
    definition: opened.definition,
    report: opened.report,
    relations,
    previous: previous?.report ?? null,
    survived: opened.notices,
  };
  const run = yield* runCheckSteps(context, content.state?.accepted ?? []);
  const explanations = explain(opened.report, relations, { findings: run.findings });
  return { ...opened, relations, run: { ...run, findings: withSuspects(run.findings, explanations) }, explanations, previous };
}

/** The previous report; where it carries no definition it goes by this one, rolled back. Throws UserError when nothing fits. */
function openPrevious(content: WorkbookContent, definition: Definition, shipped: readonly Definition[]): OpenedReport {
  try {
    return openReport(content, [...shipped, ...earlierDefinitions(definition)]);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "no-table-recognised") throw error;
    throw new UserError(
      "previous-unrecognised",
      {
        nl: `In de vorige rapportage is geen tabel herkend. Ze draagt geen rapportdefinitie, en ${definition.id} van een eerdere periode past er niet op.`,
        en: `No table was recognised in the previous report. It carries no definition, and ${definition.id} of an earlier period does not fit it.`,
      },
      { cause: error },
    );
  }
}
