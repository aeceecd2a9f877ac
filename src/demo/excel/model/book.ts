import { fault } from "../faults";
import { createRecalculation } from "./calc";
import { STANDARD_WIDTH } from "./format";
import { createJournal } from "./journal";
import type { Book, Change, SheetModel, Visibility } from "./types";

/** An empty workbook with these sheets; at least one. */
export function createBook(name: string, sheetNames: readonly string[]): Book {
  const sheets: SheetModel[] = [];
  const first = blankSheet("{00000000-0001-0000-0000-000000000000}", sheetNames[0] ?? "Blad1");
  sheets.push(first);
  const book: Book = {
    name,
    sheets,
    names: [],
    settings: new Map(),
    properties: {},
    customProperties: new Map(),
    parts: [],
    active: first,
    selection: { sheet: first, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] },
    calculationMode: "Automatic",
    readOnly: false,
    structureProtected: false,
    enableEvents: true,
    journal: createJournal(),
    recalculation: createRecalculation(() => book),
    listeners: new Set(),
    source: null,
    nextId: 1,
  };
  for (const other of sheetNames.slice(1)) addSheet(book, other);
  book.journal.clear();
  return book;
}

/** An id as Excel gives sheets, charts and shapes. */
export function newId(book: Book): string {
  const id = book.nextId.toString(16).toUpperCase().padStart(12, "0");
  book.nextId += 1;
  return `{00000000-0001-0000-0000-${id}}`;
}

export function tell(book: Book, change: Change): void {
  for (const listener of [...book.listeners]) listener(change);
}

function blankSheet(id: string, name: string): SheetModel {
  return {
    id,
    part: null,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    standardWidth: STANDARD_WIDTH,
    enableCalculation: true,
    cells: new Map(),
    formats: new Map(),
    columnFormats: new Map(),
    rowFormats: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    hyperlinks: new Map(),
    merges: [],
    tables: [],
    names: [],
    conditionalFormats: [],
    charts: [],
    shapes: [],
    frozen: { rows: 0, columns: 0 },
    protection: null,
    pageLayout: {},
    printArea: [],
    printTitleRows: null,
    customProperties: new Map(),
  };
}

export function sheetNamed(book: Book, name: string): SheetModel | null {
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** Adds a sheet at the end; without a name it is called as Excel calls it. @throws ExcelFault */
export function addSheet(book: Book, name: string | null): SheetModel {
  mayRestructure(book);
  const given = name ?? freeName(book);
  checkSheetName(book, given, null);
  const sheet = blankSheet(newId(book), given);
  book.sheets.push(sheet);
  book.journal.record(() => take(book.sheets, sheet));
  book.recalculation.restructured();
  tell(book, { kind: "sheet-added", sheet });
  return sheet;
}

function freeName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number += 1) {
    const name = `Blad${String(number)}`;
    if (!sheetNamed(book, name)) return name;
  }
}

function checkSheetName(book: Book, name: string, self: SheetModel | null): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || name.toLowerCase() === "history") throw fault("InvalidArgument");
  const taken = sheetNamed(book, name);
  if (taken !== null && taken !== self) throw fault("ItemAlreadyExists");
}

/** Formulas that name the sheet follow. @throws ExcelFault */
export function renameSheet(book: Book, sheet: SheetModel, name: string, follow: (from: string, to: string) => void): void {
  mayRestructure(book);
  checkSheetName(book, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  follow(before, name);
  sheet.name = name;
  book.journal.record(() => {
    sheet.name = before;
    book.recalculation.restructured();
  });
  book.recalculation.restructured();
  tell(book, { kind: "sheet-renamed", sheet, before });
}

/** @throws ExcelFault for the last visible sheet */
export function deleteSheet(book: Book, sheet: SheetModel): void {
  mayRestructure(book);
  if (sheet.visibility === "VeryHidden") throw fault("InvalidOperation");
  if (visibleSheets(book).every((other) => other === sheet)) throw fault("InvalidOperation");
  const at = book.sheets.indexOf(sheet);
  const { active, selection } = book;
  book.sheets.splice(at, 1);
  book.journal.record(() => {
    book.sheets.splice(at, 0, sheet);
    book.active = active;
    book.selection = selection;
    book.recalculation.restructured();
  });
  if (active === sheet) activate(book, nearestVisible(book, at));
  book.recalculation.restructured();
  tell(book, { kind: "sheet-deleted", sheet });
}

function nearestVisible(book: Book, at: number): SheetModel {
  const visible = visibleSheets(book);
  const found = visible.find((sheet) => book.sheets.indexOf(sheet) >= at) ?? visible.at(-1);
  if (!found) throw fault("GeneralException");
  return found;
}

export function visibleSheets(book: Book): SheetModel[] {
  return book.sheets.filter((sheet) => sheet.visibility === "Visible");
}

/** @throws ExcelFault when no visible sheet would be left */
export function setVisibility(book: Book, sheet: SheetModel, visibility: Visibility): void {
  mayRestructure(book);
  const before = sheet.visibility;
  if (before === visibility) return;
  if (visibility !== "Visible" && visibleSheets(book).every((other) => other === sheet)) throw fault("InvalidOperation");
  sheet.visibility = visibility;
  book.journal.record(() => (sheet.visibility = before));
  if (visibility !== "Visible" && book.active === sheet) activate(book, nearestVisible(book, book.sheets.indexOf(sheet)));
  tell(book, { kind: "sheet-visibility", sheet, before });
}

export function moveSheet(book: Book, sheet: SheetModel, position: number): void {
  mayRestructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) throw fault("InvalidArgument");
  const before = book.sheets.indexOf(sheet);
  const move = (to: number): void => {
    take(book.sheets, sheet);
    book.sheets.splice(to, 0, sheet);
  };
  move(position);
  book.journal.record(() => move(before));
  if (before !== position) tell(book, { kind: "sheet-moved", sheet, before });
}

export function activate(book: Book, sheet: SheetModel): void {
  if (sheet.visibility !== "Visible") throw fault("InvalidOperation");
  const from = book.active;
  if (from === sheet) return;
  book.active = sheet;
  book.selection = { sheet, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  tell(book, { kind: "activated", sheet, from });
}

export function take<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}

function mayRestructure(book: Book): void {
  if (book.readOnly || book.structureProtected) throw fault("AccessDenied");
}
