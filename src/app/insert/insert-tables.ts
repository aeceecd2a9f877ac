import type { Definition } from "../../core/definition/schema";
import { areaName, sheetPrefix } from "../../core/table/address";
import type { BoundTable } from "../../core/table/bound";
import { UserError } from "../errors";
import { tableSheets, type TableSheets } from "./inserted-tables";
import { EMPTY_STATE } from "../workbook/open-report";
import type { Inserted, LiveWorkbook, NewSheet, Progress, Selection, Undo } from "../ports";
import { marksOf } from "../publish/published-cells";
import { freeSheetName } from "../publish/publish-sheets";
import { tableName } from "../workbook/table-names";

export interface InsertTables {
  readonly shipped: readonly Definition[];
  /** Ids of tables, the table under the selection, or null for all that the workbook has. */
  readonly tables: "selection" | readonly string[] | null;
  readonly progress?: Progress | undefined;
}

export interface TablesInserted {
  readonly undo: Undo;
  /** The sheets made, in the order of the report. */
  readonly sheets: readonly string[];
}

/**
 * Puts standard tables on sheets of their own, whose figures follow the cells they come from, and notes what was written
 * so that they can be brought up to date in place. Null when its user stopped it. Rejects with UserError when the
 * selection is in no table, a table is not in the workbook, or Excel cannot write; nothing is inserted then.
 */
export async function insertTables(workbook: LiveWorkbook, options: InsertTables): Promise<TablesInserted | null> {
  const { shipped, tables, progress } = options;
  const content = await workbook.read();
  const made = tableSheets(content, shipped);
  const chosen = tables === "selection" ? [underSelection(made, await workbook.selection())] : byId(made, tables);
  const taken = content.sheets.map(({ name }) => name);
  const sheets: NewSheet[] = [];
  const inserted: Inserted[] = [];
  for (const table of chosen) {
    if (progress?.stopped === true) return null;
    progress?.report(made.title(table), sheets.length, chosen.length);
    const sheet = made.sheet(table, freeSheetName(made.title(table), taken));
    taken.push(sheet.name);
    sheets.push(sheet);
    inserted.push(noteOf(table.spec.id, sheet));
  }
  const state = content.state ?? EMPTY_STATE;
  const undo = await workbook.writeUndoable({ addSheets: sheets, state: { ...state, inserted: [...state.inserted, ...inserted] } });
  return { undo, sheets: sheets.map(({ name }) => name) };
}

/** The note that a table was put on a sheet, with what was written in each cell. */
export function noteOf(id: string, { name, rows, print }: NewSheet): Inserted {
  const area = print?.area ?? { top: 0, left: 0, bottom: rows.length - 1, right: 0 };
  const place = `${sheetPrefix(name)}${areaName(area)}`;
  return { id, kind: "table", place, name: tableName(id), cells: marksOf(rows, area.right - area.left + 1) };
}

function underSelection({ report }: TableSheets, selection: Selection | null): BoundTable {
  const table = report.tables.find((candidate) => selection !== null && holds(candidate, selection));
  if (table) return table;
  throw new UserError("selection-no-table", {
    nl: "De selectie staat niet in een tabel van de rapportage. Selecteer een cel van de tabel en kies opnieuw Publiceren.",
    en: "The selection is not in a table of the report. Select a cell of the table and choose Publish again.",
  });
}

function holds({ sheet, area }: BoundTable, selection: Selection): boolean {
  const { top, left, bottom, right } = selection.area;
  return sheet.name === selection.sheet && top <= area.bottom && bottom >= area.top && left <= area.right && right >= area.left;
}

function byId({ definition, report, title }: TableSheets, ids: readonly string[] | null): readonly BoundTable[] {
  const inOrder = definition.tables.flatMap(({ id }) => report.table(id) ?? []);
  if (ids === null) return inOrder;
  const absent = ids.find((id) => !report.table(id));
  if (absent !== undefined) {
    const spec = definition.tables.find(({ id }) => id === absent);
    const name = spec ? title({ spec }) : absent;
    throw new UserError("table-missing", {
      nl: `De tabel '${name}' is niet gevonden in de werkmap. Er is niets ingevoegd. Controleer de werkmap en koppel de tabel.`,
      en: `The table '${name}' was not found in the workbook. Nothing was inserted. Check the workbook and bind the table.`,
    });
  }
  return inOrder.filter(({ spec }) => ids.includes(spec.id));
}
