import type { Definition } from "../../core/definition/schema";
import { bindReport } from "../../core/table/bind";
import type { BoundTable, BindingIssue, ManualBinding } from "../../core/table/bound";
import { parseArea } from "../../core/table/address";
import { UserError } from "../errors";
import { EMPTY_STATE } from "../workbook/open-report";
import type { WorkbookContent, WorkbookState } from "../ports";

export interface Bound {
  readonly table: BoundTable;
  readonly issues: readonly BindingIssue[];
  readonly state: WorkbookState;
}

/**
 * A binding made by hand: range to table, kept in the workbook's state, where it wins over names and labels. `details`
 * say which column and row of the range is which, where headers and labels do not tell. Throws
 * UserError when the table, the sheet or the range is not there, or when nothing of the table is recognised in it.
 */
export function bindByHand(
  content: WorkbookContent,
  definition: Definition,
  tableId: string,
  range: string,
  details: Pick<ManualBinding, "columns" | "rows"> = {},
): Bound {
  const spec = definition.tables.find((table) => table.id === tableId);
  if (!spec) {
    const ids = definition.tables.map((table) => table.id).join(", ");
    throw new UserError("table-unknown", {
      nl: `De rapportdefinitie ${definition.id} heeft geen tabel '${tableId}'. Bekend zijn: ${ids}.`,
      en: `Report definition ${definition.id} has no table '${tableId}'. Known are: ${ids}.`,
    });
  }
  const parsed = parseArea(range);
  if (!parsed || parsed.sheet === null) {
    throw new UserError("range", {
      nl: `'${range}' is geen bereik. Schrijf het als Blad!A1:F9.`,
      en: `'${range}' is no range. Write it as Sheet!A1:F9.`,
    });
  }
  const sheet = content.sheets.find((candidate) => candidate.name.toLowerCase() === parsed.sheet?.toLowerCase());
  if (!sheet) {
    const names = content.sheets.map((candidate) => candidate.name).join(", ");
    throw new UserError("sheet-unknown", {
      nl: `De werkmap heeft geen blad '${parsed.sheet}'. Bekend zijn: ${names}.`,
      en: `The workbook has no sheet '${parsed.sheet}'. Known are: ${names}.`,
    });
  }
  const binding: ManualBinding = { table: spec.id, sheet: sheet.name, area: parsed.area, ...details };
  const before = content.state ?? EMPTY_STATE;
  const bindings = [...before.bindings.filter((other) => other.table !== spec.id), binding];
  const report = bindReport(definition, content.sheets, bindings);
  const table = report.table(spec.id);
  if (
    !table ||
    table.rows.size === 0 ||
    ![...table.columns.keys()].some((id) => spec.columns.find((column) => column.id === id)?.role !== "label")
  ) {
    throw new UserError("range-unrecognised", {
      nl: `In ${range} zijn de kolommen of rijen van '${spec.id}' niet herkend. Neem de kopregel mee in het bereik.`,
      en: `The columns or rows of '${spec.id}' were not recognised in ${range}. Include the header row in the range.`,
    });
  }
  const issues = report.issues.filter((issue) => issue.table === spec.id);
  const state: WorkbookState = { ...before, definition: before.definition ?? { id: definition.id, version: definition.version }, bindings };
  return { table, issues, state };
}
