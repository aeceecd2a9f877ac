import { parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx/xlsx";
import { sheetPrefix } from "../../../core/table/address";
import { isOpaque } from "./calc";
import type { Book } from "./types";

/** Formulas that follow what they name when it gets another name. */

/** Rewrites all formulas and names of a workbook; what does not change stays the same text. */
function rewrite(book: Book, change: (token: string, kind: string) => string): void {
  const follow = (formula: string): string =>
    tokenize(formula)
      .map((token) => change(token.value, token.type))
      .join("");
  const undo: (() => void)[] = [];
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = follow(cell.formula);
      if (formula === cell.formula) continue;
      sheet.cells.set(key, { ...cell, formula, ...(isOpaque(formula) ? {} : { stale: true }) });
      undo.push(() => sheet.cells.set(key, cell));
    }
  }
  for (const name of [...book.names, ...book.sheets.flatMap((sheet) => sheet.names)]) {
    const { formula } = name;
    name.formula = follow(formula);
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
