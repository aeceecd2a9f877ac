import { activate, addSheet, deleteSheet, moveSheet, renameSheet, setVisibility, sheetNamed, tell, visibleSheets } from "../model/book";
import { ALL, COLUMNS, ROWS, usedArea } from "../model/grid";
import { STANDARD_HEIGHT } from "../model/format";
import { rangeNamed } from "../model/reference";
import { followSheet } from "../model/rename";
import type { Book, SheetModel } from "../model/types";
import { fault } from "../faults";
import { flag, number, oneOf, optionalFlag, optionalText, range, text, whole } from "./arguments";
import { collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { isLive, type Live, objectType } from "./live";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

function items(book: Book, { types }: HostContext): Live[] {
  return book.sheets.map(types.worksheet);
}

function among(book: Book, visibleOnly: unknown): readonly SheetModel[] {
  return optionalFlag(visibleOnly, false) ? visibleSheets(book) : book.sheets;
}

function first(sheets: readonly SheetModel[], at: number, { types }: HostContext): Live {
  const sheet = sheets.at(at);
  if (!sheet) throw fault("ItemNotFound");
  return types.worksheet(sheet);
}

export const worksheets = objectType<Book>({
  type: "WorksheetCollection",
  items,
  methods: {
    ...collectionMethods<Book>(items, (book, key, { types }) => {
      const wanted = text(key);
      const sheet = book.sheets.find(({ id }) => id === wanted) ?? sheetNamed(book, wanted);
      return sheet ? types.worksheet(sheet) : null;
    }),
    Add: (book, args, { types }) => types.worksheet(addSheet(book, optionalText(args[0]))),
    GetActiveWorksheet: (book, _, { types }) => types.worksheet(book.active),
    GetCount: (book, args) => among(book, args[0]).length,
    GetFirst: (book, args, context) => first(among(book, args[0]), 0, context),
    GetLast: (book, args, context) => first(among(book, args[0]), -1, context),
  },
});

/** The sheet before or after, or null. */
function neighbour(sheet: SheetModel, step: number, visibleOnly: unknown, { book, types }: HostContext): Live | null {
  const onlyVisible = optionalFlag(visibleOnly, false);
  for (let at = book.sheets.indexOf(sheet) + step; at >= 0 && at < book.sheets.length; at += step) {
    const other = book.sheets[at];
    if (other && (!onlyVisible || other.visibility === "Visible")) return types.worksheet(other);
  }
  return null;
}

function orNotFound(live: Live | null): Live {
  if (live === null) throw fault("ItemNotFound");
  return live;
}

function usedRange(sheet: SheetModel, valuesOnly: unknown, { types }: HostContext): Live | null {
  const area = usedArea(sheet, optionalFlag(valuesOnly, false));
  return area ? types.range({ sheet, area }) : null;
}

/** A property that is simply a field of the sheet. */
function field(key: "showGridlines" | "showHeadings" | "enableCalculation"): {
  read: (sheet: SheetModel) => boolean;
  write: (sheet: SheetModel, value: unknown) => void;
} {
  return { read: (sheet) => sheet[key], write: (sheet, value) => void (sheet[key] = flag(value)) };
}

export const worksheet = objectType<SheetModel>({
  type: "Worksheet",
  id: { key: "Id", of: (sheet) => sheet.id },
  alive: (sheet, { book }) => book.sheets.includes(sheet),
  properties: {
    Id: { read: (sheet) => sheet.id },
    TabId: { read: (sheet, { book }) => book.sheets.indexOf(sheet) + 1, named: true },
    Name: {
      read: (sheet) => sheet.name,
      write: (sheet, value, { book }) => renameSheet(book, sheet, text(value), (from, to) => followSheet(book, from, to)),
    },
    Position: {
      read: (sheet, { book }) => book.sheets.indexOf(sheet),
      write: (sheet, value, { book }) => moveSheet(book, sheet, whole(value)),
    },
    Visibility: {
      read: (sheet) => sheet.visibility,
      write: (sheet, value, { book }) => setVisibility(book, sheet, oneOf(value, VISIBILITIES)),
    },
    TabColor: { read: (sheet) => sheet.tabColor, write: (sheet, value) => void (sheet.tabColor = text(value).toUpperCase()) },
    StandardWidth: { read: (sheet) => sheet.standardWidth, write: (sheet, value) => void (sheet.standardWidth = number(value)) },
    StandardHeight: { read: () => STANDARD_HEIGHT },
    ShowGridlines: field("showGridlines"),
    ShowHeadings: field("showHeadings"),
    // The names under which the client sets them.
    Gridlines: { ...field("showGridlines"), named: true },
    Headings: { ...field("showHeadings"), named: true },
    EnableCalculation: field("enableCalculation"),
  },
  links: {
    Charts: (sheet, { types }) => types.charts(sheet),
    Shapes: (sheet, { types }) => types.shapes(sheet),
    Tables: (sheet, { types }) => types.tables(sheet),
    Names: (sheet, { types }) => types.names({ sheet }),
    Protection: (sheet, { types }) => types.worksheetProtection(sheet),
    FreezePanes: (sheet, { types }) => types.freezePanes(sheet),
    PageLayout: (sheet, { types }) => types.pageLayout(sheet),
    CustomProperties: (sheet, { types }) => types.sheetCustomProperties(sheet),
  },
  methods: {
    Activate: (sheet, _, { book }) => activate(book, sheet),
    Calculate: (_, args, { book }) => {
      if (optionalFlag(args[0], false)) book.recalculation.restructured();
      return null;
    },
    Delete: (sheet, _, { book }) => deleteSheet(book, sheet),
    GetRange: (sheet, args, { book, types }) => {
      const address = optionalText(args[0]);
      return types.range(address === null ? { sheet, area: ALL } : rangeNamed(book, address, sheet));
    },
    GetRanges: (sheet, args, { book, types }) => {
      const address = optionalText(args[0]);
      const areas = address === null ? [ALL] : address.split(/[,;]/).map((one) => rangeNamed(book, one.trim(), sheet).area);
      return types.rangeAreas({ sheet, areas });
    },
    GetCell: (sheet, args, { types }) => types.range({ sheet, area: rectangle(whole(args[0]), whole(args[1]), 1, 1) }),
    GetRangeByIndexes: (sheet, args, { types }) =>
      types.range({ sheet, area: rectangle(whole(args[0]), whole(args[1]), whole(args[2]), whole(args[3])) }),
    // Of an empty sheet the used range is its first cell.
    GetUsedRange: (sheet, args, context) =>
      usedRange(sheet, args[0], context) ?? context.types.range({ sheet, area: rectangle(0, 0, 1, 1) }),
    GetUsedRangeOrNullObject: (sheet, args, context) => usedRange(sheet, args[0], context),
    GetNext: (sheet, args, context) => orNotFound(neighbour(sheet, 1, args[0], context)),
    GetNextOrNullObject: (sheet, args, context) => neighbour(sheet, 1, args[0], context),
    GetPrevious: (sheet, args, context) => orNotFound(neighbour(sheet, -1, args[0], context)),
    GetPreviousOrNullObject: (sheet, args, context) => neighbour(sheet, -1, args[0], context),
  },
});

/** @throws ExcelFault InvalidArgument for what reaches beyond the sheet */
function rectangle(
  row: number,
  column: number,
  rows: number,
  columns: number,
): { top: number; left: number; bottom: number; right: number } {
  const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || area.bottom >= ROWS || area.right >= COLUMNS) throw fault("InvalidArgument");
  return area;
}

export const worksheetProtection = objectType<SheetModel>({
  type: "WorksheetProtection",
  properties: {
    Protected: { read: (sheet) => sheet.protection !== null },
    Options: { read: (sheet) => ({ ...DEFAULT_OPTIONS, ...sheet.protection?.options }) },
  },
  methods: {
    Protect: (sheet, args, { book }) => {
      if (sheet.protection !== null) throw fault("InvalidOperation");
      const [options, password] = args;
      sheet.protection = { options: isRecord(options) ? options : {}, password: optionalText(password) };
      tell(book, { kind: "sheet-protection", sheet });
    },
    Unprotect: (sheet, args, { book }) => {
      if (sheet.protection === null) return;
      const { password } = sheet.protection;
      if (password !== null && password !== args[0]) throw fault("AccessDenied");
      sheet.protection = null;
      tell(book, { kind: "sheet-protection", sheet });
    },
  },
});

const DEFAULT_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isLive(value);
}

export const freezePanes = objectType<SheetModel>({
  type: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, args) => void (sheet.frozen = { rows: whole(args[0] ?? 1), columns: 0 }),
    FreezeColumns: (sheet, args) => void (sheet.frozen = { rows: 0, columns: whole(args[0] ?? 1) }),
    FreezeAt: (sheet, args, context) => {
      const { area } = range(args[0], context, sheet);
      sheet.frozen = { rows: area.bottom + 1, columns: area.right + 1 };
    },
    Unfreeze: (sheet) => void (sheet.frozen = { rows: 0, columns: 0 }),
    GetLocationOrNullObject: (sheet, _, { types }) => {
      const { rows, columns } = sheet.frozen;
      if (rows + columns === 0) return null;
      const bottom = rows === 0 ? ROWS - 1 : rows - 1;
      return types.range({ sheet, area: { top: 0, left: 0, bottom, right: columns === 0 ? COLUMNS - 1 : columns - 1 } });
    },
  },
});
