import type { Definition } from "../../core/definition/schema";
import { parseArea } from "../../core/table/address";
import type { Area, Sheet } from "../../core/table/sheet";
import { tableSheets, type TableSheets } from "./inserted-tables";
import { EMPTY_STATE } from "../workbook/open-report";
import type { AreaName, CellWrite, Inserted, LiveWorkbook, NewCell, NewSheet, Progress, Undo, WorkbookContent } from "../ports";
import { noteOf } from "./insert-tables";
import { cellsInTheWay, changedCells, otherShape, type Refusal, tableGone } from "./refresh-refusals";
import { changedByHand, heldAt, heldIn, sameCell } from "../publish/published-cells";

export interface Refreshed {
  /** Of the table. */
  readonly id: string;
  readonly title: string;
  /** Sheet it stands on. */
  readonly sheet: string;
}

/** A sheet that was left as it is, and why. */
export interface RefusedRefresh extends Refreshed, Pick<Refusal, "cells" | "texts"> {}

export interface TablesRefreshed {
  /** Null when nothing had to change. */
  readonly undo: Undo | null;
  readonly refreshed: readonly Refreshed[];
  readonly current: readonly Refreshed[];
  /** Offer these as a new sheet: `insertTables` with their ids. */
  readonly refused: readonly RefusedRefresh[];
  /** Their sheet is gone; they are not brought back. */
  readonly deleted: readonly { readonly id: string; readonly title: string }[];
}

/** An inserted table as it is found in the workbook. */
interface Found {
  readonly note: Inserted;
  readonly sheet: Sheet;
  readonly area: Area;
}

type Plan =
  | { readonly kind: "current" }
  | Refusal
  | { readonly kind: "refreshed"; readonly writes: readonly CellWrite[]; readonly moved: AreaName | null; readonly note: Inserted };

/**
 * Brings the sheets of inserted tables up to date, cell by cell: only cells that we wrote, only where they have to
 * change. A sheet on which one of our cells was changed by hand, or where the table would run into cells of its user, is
 * left alone and listed. Null when its user stopped it. Rejects with UserError when Excel cannot write; nothing is changed then.
 */
export async function refreshTables(
  workbook: LiveWorkbook,
  { shipped, progress }: { readonly shipped: readonly Definition[]; readonly progress?: Progress | undefined },
): Promise<TablesRefreshed | null> {
  const content = await workbook.read();
  const state = content.state ?? EMPTY_STATE;
  const made = tableSheets(content, shipped);
  const notes = state.inserted.filter(({ kind, name, cells }) => kind === "table" && name !== undefined && cells !== undefined);
  const outcome = { refreshed: [] as Refreshed[], current: [] as Refreshed[], refused: [] as RefusedRefresh[], deleted: [] as Refreshed[] };
  const cells: CellWrite[] = [];
  const moveNames: AreaName[] = [];
  const renewed = new Map<Inserted, Inserted>();
  for (const [index, note] of notes.entries()) {
    if (progress?.stopped === true) return null;
    const table = made.report.table(note.id);
    const title = titleOf(made, note.id);
    progress?.report(title, index, notes.length);
    const found = findTable(content, note, notes);
    if (!found) {
      outcome.deleted.push({ id: note.id, title, sheet: "" });
      continue;
    }
    const named = { id: note.id, title, sheet: found.sheet.name };
    const plan = table ? planOf(found, made.sheet(table, found.sheet.name)) : tableGone(title);
    if (plan.kind === "current") outcome.current.push(named);
    else if (plan.kind === "refused") outcome.refused.push({ ...named, cells: plan.cells, texts: plan.texts });
    else {
      outcome.refreshed.push(named);
      cells.push(...plan.writes);
      if (plan.moved) moveNames.push(plan.moved);
      renewed.set(note, plan.note);
    }
  }
  if (renewed.size === 0) return { undo: null, ...outcome };
  const inserted = state.inserted.map((note) => renewed.get(note) ?? note);
  return { undo: await workbook.writeUndoable({ cells, moveNames, state: { ...state, inserted } }), ...outcome };
}

function titleOf({ definition, title }: TableSheets, id: string): string {
  const spec = definition.tables.find((table) => table.id === id);
  return spec ? title({ spec }) : id;
}

/** The sheet with the table's name; of several, the one it was put on. */
function findTable({ names, sheets }: WorkbookContent, note: Inserted, notes: readonly Inserted[]): Found | null {
  const home = parseArea(note.place)?.sheet ?? null;
  const homes = notes.filter((other) => other !== note && other.name === note.name).map(({ place }) => parseArea(place)?.sheet);
  const own = names.filter(({ name, sheet }) => sheet !== null && name.toLowerCase() === note.name?.toLowerCase());
  const chosen = own.find(({ sheet }) => sheet === home) ?? own.find(({ sheet }) => !homes.includes(sheet));
  const parsed = chosen && parseArea(chosen.formula);
  const sheet = chosen && sheets.find(({ name }) => name === chosen.sheet);
  return parsed && sheet ? { note, sheet, area: parsed.area } : null;
}

function planOf({ note, sheet, area }: Found, wanted: NewSheet): Plan {
  const cellAt = (row: number, column: number): NewCell | undefined => wanted.rows[row]?.[column];
  const before = parseArea(note.place)?.area ?? area;
  const [width, height] = [area.right - area.left + 1, area.bottom - area.top + 1];
  if (width !== before.right - before.left + 1 || height !== before.bottom - before.top + 1) return otherShape(sheet);
  const changed = changedByHand(sheet, area, note.cells ?? "", (row, column) => heldIn(cellAt(row, column)));
  if (changed.length > 0) return changedCells(sheet, changed);
  const to = {
    ...area,
    bottom: area.top + wanted.rows.length - 1,
    right: area.left + Math.max(...wanted.rows.map((row) => row.length)) - 1,
  };
  const inTheWay = [...cellsOf(to)].filter(({ row, column }) => !contains(area, row, column) && isFilled(sheet, row, column));
  if (inTheWay.length > 0) return cellsInTheWay(sheet, inTheWay);
  const same = to.bottom === area.bottom && to.right === area.right && sameLabels(sheet, area, wanted);
  const both = { ...area, bottom: Math.max(to.bottom, area.bottom), right: Math.max(to.right, area.right) };
  const writes = [...cellsOf(both)].flatMap(({ row, column }): CellWrite[] => {
    const cell = cellAt(row - area.top, column - area.left);
    const { value, formula } = heldIn(cell);
    const alike = sameCell(heldAt(sheet, row, column), { value, formula });
    const format = cell?.format ?? (same ? undefined : "General");
    if (same && alike && (format === undefined || format === sheet.format(row, column))) return [];
    const base = { address: { sheet: sheet.name, row, column }, value, format, look: same ? undefined : (cell?.look ?? "plain") };
    return [formula === null ? base : { ...base, formula }];
  });
  if (writes.length === 0) return { kind: "current" };
  const moved = same ? null : { sheet: sheet.name, name: note.name ?? "", area: to };
  return { kind: "refreshed", writes, moved, note: noteOf(note.id, { ...wanted, print: { titleRows: 0, landscape: false, area: to } }) };
}

function* cellsOf({ top, left, bottom, right }: Area): Iterable<{ readonly row: number; readonly column: number }> {
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) yield { row, column };
}

function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  return sheet.value(row, column) !== null || sheet.formula(row, column) !== null;
}

/** Whether every row is still the same row: then no cell has to look otherwise. */
function sameLabels(sheet: Sheet, area: Area, { rows }: NewSheet): boolean {
  return rows.every((cells, row) => sameCell(heldAt(sheet, area.top + row, area.left), heldIn(cells[0])));
}
