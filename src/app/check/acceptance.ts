import type { Acceptance, Finding } from "../../core/checks/check";
import type { OpenedReport } from "../workbook/open-report";
import { EMPTY_STATE } from "../workbook/open-report";
import type { WorkbookState } from "../ports";

/** Who accepts, why, and when (ISO 8601). */
export interface AcceptanceNote {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/**
 * The workbook's state with a finding accepted for the value that its cell shows now. What was accepted earlier for the
 * same check on the same cell is replaced, so that a lapsed acceptance is told no more.
 */
export function acceptFinding(opened: OpenedReport, finding: Finding, note: AcceptanceNote): WorkbookState {
  const acceptance: Acceptance = {
    check: finding.check,
    table: finding.table ?? null,
    row: finding.row ?? null,
    column: finding.column ?? null,
    value: finding.cell?.shown ?? finding.found ?? null,
    ...note,
  };
  const before = opened.content.state ?? EMPTY_STATE;
  const { id, version } = opened.definition;
  return {
    ...before,
    definition: before.definition ?? { id, version },
    accepted: [...before.accepted.filter((other) => !sameSubject(other, acceptance)), acceptance],
  };
}

/** The state without an acceptance; the finding counts again from the next check on. */
export function withdrawAcceptance(state: WorkbookState, acceptance: Acceptance): WorkbookState {
  return { ...state, accepted: state.accepted.filter((other) => !sameSubject(other, acceptance)) };
}

function sameSubject(a: Acceptance, b: Acceptance): boolean {
  return a.check === b.check && a.table === b.table && a.row === b.row && a.column === b.column;
}
