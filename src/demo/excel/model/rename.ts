import { parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx/xlsx";
import { sheetPrefix } from "../../../core/table/address";
import { isOpaque } from "./calc";
import { columnOf, contains, rowOf } from "./grid";
import type { Book, SheetModel, TableModel } from "./types";

/** Formulas that follow what they name when it gets another name. */

/** The cell a formula is in; null for a name. */
interface Place {
  readonly sheet: SheetModel;
  readonly key: number;
}

/** Rewrites all formulas and names of a workbook; what does not change stays the same text. */
function rewrite(book: Book, change: (token: string, kind: string, at: Place | null) => string): void {
  const follow = (formula: string, at: Place | null): string =>
    tokenize(formula)
      .map((token) => change(token.value, token.type, at))
      .join("");
  const undo: (() => void)[] = [];
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = follow(cell.formula, { sheet, key });
      if (formula === cell.formula) continue;
      sheet.cells.set(key, { ...cell, formula, ...(isOpaque(formula) ? {} : { stale: true }) });
      undo.push(() => sheet.cells.set(key, cell));
    }
  }
  for (const name of [...book.names, ...book.sheets.flatMap((sheet) => sheet.names)]) {
    const { formula } = name;
    name.formula = follow(formula, null);
    if (name.formula !== formula) undo.push(() => void (name.formula = formula));
  }
  if (undo.length > 0) book.journal.record(() => undo.forEach((step) => step()));
}

export function followSheet(book: Book, from: string, to: string): void {
  const before = from.toLowerCase();
  rewrite(book, (token, kind) => {
    const cut = token.lastIndexOf("!");
    if (cut < 0 || kind === "string") return token;
    const quoted = /^'(.*)'$/s.exec(token.slice(0, cut));
    const name = quoted ? (quoted[1] ?? "").replaceAll("''", "'") : token.slice(0, cut);
    return name.toLowerCase() === before ? sheetPrefix(to) + token.slice(cut + 1) : token;
  });
}

export function followTable(book: Book, from: string, to: string): void {
  const before = from.toLowerCase();
  rewrite(book, (token, kind) => {
    if (kind === "range_named") return token.toLowerCase() === before ? to : token;
    if (kind !== "structured") return token;
    const reference = parseStructRef(token);
    return reference?.table?.toLowerCase() === before ? stringifyStructRef({ ...reference, table: to }) : token;
  });
}

/** A column of a table gets another name; within the table formulas may leave the table's name out. */
export function followColumn(book: Book, table: TableModel, from: string, to: string): void {
  const own = (at: Place | null): boolean =>
    at !== null && at.sheet === table.sheet && contains(table.area, rowOf(at.key), columnOf(at.key));
  rewrite(book, (token, kind, at) => {
    if (kind !== "structured") return token;
    const reference = parseStructRef(token);
    const named = reference?.table ? reference.table.toLowerCase() === table.name.toLowerCase() : own(at);
    return named && reference?.columns?.some((column) => column.toLowerCase() === from.toLowerCase()) ? renamed(token, from, to) : token;
  });
}

/** In "[@Naam]" a name of letters and digits stands bare, every other in brackets of its own. */
function renamed(token: string, from: string, to: string): string {
  const escaped = (name: string): string => name.replace(/['[\]#@]/g, (character) => `'${character}`);
  const bare = /^[\p{L}\p{N}_]+$/u.test(to) ? escaped(to) : `[${escaped(to)}]`;
  const literal = escaped(from).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return token
    .replace(new RegExp(`\\[@${literal}\\]`, "gi"), () => `[@${bare}]`)
    .replace(new RegExp(`\\[${literal}\\]`, "gi"), () => `[${escaped(to)}]`);
}
