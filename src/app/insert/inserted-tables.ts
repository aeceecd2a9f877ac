import { runChecks } from "../../core/checks/run";
import { fillPattern } from "../../core/definition/period";
import type { Definition } from "../../core/definition/schema";
import type { BoundReport, BoundTable } from "../../core/table/bound";
import { expandRelations } from "../../core/table/expand";
import { tableDocument } from "../../publish/tables/document";
import { tableWorksheet } from "../../publish/tables/worksheet";
import { openReport } from "../workbook/open-report";
import type { NewSheet, WorkbookContent } from "../ports";
import { tableName } from "../workbook/table-names";

/** The tables of a report as sheets of its own workbook, whose figures follow the cells they come from. */
export interface TableSheets {
  readonly definition: Definition;
  readonly report: BoundReport;
  readonly title: (table: Pick<BoundTable, "spec">) => string;
  /** The sheet of a table, with the name by which its cells are found again. */
  readonly sheet: (table: BoundTable, name: string) => NewSheet;
}

/** Checks the report, so that a table with open errors is stamped so. Throws UserError when no definition fits. */
export function tableSheets(content: WorkbookContent, shipped: readonly Definition[]): TableSheets {
  const { report, definition } = openReport(content, shipped);
  const context = { definition, report, relations: expandRelations(report), previous: null };
  const { findings } = runChecks(context, content.state?.accepted ?? []);
  return {
    definition,
    report,
    title: ({ spec }) => fillPattern(spec.title, definition.period),
    sheet: (table, name) => {
      const layout = tableWorksheet(tableDocument(table, definition, findings), { name, live: true });
      return { ...layout, names: [{ name: tableName(table.spec.id), area: layout.print.area }] };
    },
  };
}
