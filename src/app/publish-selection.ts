import { runChecks } from "../core/checks/run";
import { fillPattern } from "../core/definition/period";
import type { Definition } from "../core/definition/schema";
import type { BoundTable } from "../core/table/bound";
import { expandRelations } from "../core/table/expand";
import { tableDocument } from "../publish/tables/document";
import { tableWorksheet } from "../publish/tables/worksheet";
import { UserError } from "./errors";
import { openReport } from "./open-report";
import type { NewSheet, Selection, WorkbookContent } from "./ports";
import { freeSheetName } from "./publish-sheets";

/**
 * The standard table of the table under the selection, as a new sheet whose figures follow the cells they come from.
 * Throws UserError when nothing is selected or the selection is in no table of the definition.
 */
export function publishSelection(content: WorkbookContent, shipped: readonly Definition[], selection: Selection | null): NewSheet {
  const { report, definition } = openReport(content, shipped);
  const table = report.tables.find((candidate) => selection !== null && holds(candidate, selection));
  if (!table) {
    throw new UserError("selection-no-table", {
      nl: "De selectie staat niet in een tabel van de rapportage. Selecteer een cel van de tabel en kies opnieuw Publiceren.",
      en: "The selection is not in a table of the report. Select a cell of the table and choose Publish again.",
    });
  }
  const context = { definition, report, relations: expandRelations(report), previous: null };
  const { findings } = runChecks(context, content.state?.accepted ?? []);
  const taken = content.sheets.map((sheet) => sheet.name);
  const name = freeSheetName(fillPattern(table.spec.title, definition.period), taken);
  return tableWorksheet(tableDocument(table, definition, findings), { name, live: true });
}

function holds({ sheet, area }: BoundTable, selection: Selection): boolean {
  const { top, left, bottom, right } = selection.area;
  return sheet.name === selection.sheet && top <= area.bottom && bottom >= area.top && left <= area.right && right >= area.left;
}
