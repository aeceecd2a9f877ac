import type { CellValue } from "../../core/table/sheet";
import { intersection, shownValue } from "./model/grid";
import { bareAddress } from "./model/reference";
import type { Change, SheetModel } from "./model/types";
import type { HostContext } from "./objects/context";
import { valueType } from "./objects/range-values";
import type { EventEntry } from "./protocol";

/** Numbers of the events, as the client registers them. */
const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetFormatChanged: 18,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

const CATEGORY = 65_536;
const WORKBOOK = "Workbook";

interface Origin {
  /** An add-in's request is running; otherwise a person did it. */
  readonly byAddIn: boolean;
  /** Someone else who works in the workbook at the same time. */
  readonly remote: boolean;
}

/** What the client is told of a change: an entry for the object itself and one for the collections above it. */
export function entriesOf(change: Change, context: HostContext, origin: Origin): EventEntry[] {
  const source = origin.remote ? "Remote" : "Local";
  const entry = (type: number, targets: readonly string[], message: object): EventEntry[] =>
    targets.map((targetId) => ({ messageCategory: CATEGORY, messageType: type, targetId, message: JSON.stringify(message), id: 0 }));
  const sheetEvent = (type: number, sheet: SheetModel, message: object = {}): EventEntry[] =>
    entry(type, [sheet.id, WORKBOOK], { worksheetId: sheet.id, source, ...message });

  switch (change.kind) {
    case "cells": {
      const { sheet, area } = change;
      const message = {
        address: bareAddress(area),
        changeType: change.changeType,
        referenceId: `${sheet.id}!${bareAddress(area)}`,
        shiftDirection: "None",
        ...(origin.byAddIn ? { triggerSource: "ThisLocalAddin" } : {}),
        ...(change.details ? detailsOf(change.details) : {}),
      };
      const touched = sheet.tables.filter((table) => intersection(table.area, area));
      return [
        ...sheetEvent(EVENT.worksheetChanged, sheet, message),
        ...touched.flatMap((table) =>
          entry(EVENT.tableChanged, [table.id, sheet.id, WORKBOOK], { ...message, source, worksheetId: sheet.id, tableId: table.id }),
        ),
      ];
    }
    case "format":
      return sheetEvent(EVENT.worksheetFormatChanged, change.sheet, { address: bareAddress(change.area) });
    case "selection": {
      const { sheet, areas } = change;
      const address = areas.map(bareAddress).join(",");
      return [
        ...sheetEvent(EVENT.worksheetSelectionChanged, sheet, { address }),
        ...sheet.tables.flatMap((table) => {
          const inside = areas.map((area) => intersection(area, table.area)).filter((area) => area !== null);
          return entry(EVENT.tableSelectionChanged, [table.id], { worksheetId: sheet.id, address: inside.map(bareAddress).join(",") });
        }),
      ];
    }
    case "activated":
      return [
        ...(change.from ? sheetEvent(EVENT.worksheetDeactivated, change.from) : []),
        ...sheetEvent(EVENT.worksheetActivated, change.sheet),
      ];
    case "sheet-added":
      return sheetEvent(EVENT.worksheetAdded, change.sheet);
    case "sheet-deleted":
      return sheetEvent(EVENT.worksheetDeleted, change.sheet);
    case "sheet-renamed":
      return sheetEvent(EVENT.worksheetNameChanged, change.sheet, { nameBefore: change.before, nameAfter: change.sheet.name });
    case "sheet-visibility":
      return sheetEvent(EVENT.worksheetVisibilityChanged, change.sheet, {
        visibilityBefore: change.before,
        visibilityAfter: change.sheet.visibility,
      });
    case "sheet-moved":
      return sheetEvent(EVENT.worksheetMoved, change.sheet, {
        positionBefore: change.before,
        positionAfter: context.book.sheets.indexOf(change.sheet),
      });
    case "sheet-protection":
      return sheetEvent(EVENT.worksheetProtectionChanged, change.sheet, { isProtected: change.sheet.protection !== null });
    case "table-added":
    case "table-deleted": {
      const { table } = change;
      const type = change.kind === "table-added" ? EVENT.tableAdded : EVENT.tableDeleted;
      return entry(type, [table.sheet.id, WORKBOOK], {
        source,
        tableId: table.id,
        tableName: table.name,
        worksheetId: table.sheet.id,
      });
    }
    case "drawing":
      return [];
  }
}

function detailsOf({ before, after }: { readonly before: CellValue; readonly after: CellValue }): object {
  return {
    valueBefore: shownValue(before),
    valueAfter: shownValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}
