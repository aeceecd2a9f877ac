import { parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx";
import { columnIndex, columnName } from "../../core/table/address";

/** Formulas as files store them and as people and Office.js see them. */

const maxRow = 1_048_575;
const maxColumn = 16_383;
const cellPart = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3})(?![A-Za-z\d(])|(\$?)(\d{1,7})/g;

/** Kinds of token that name cells; defined names are ranges to the tokenizer too, but do not move. */
const cellRanges = new Set(["range", "range_beam", "range_ternary"]);

/**
 * Prepares a formula for shifting: what a shared formula of one cell says in another. Absolute parts stay, a
 * reference that would leave the sheet becomes #REF!.
 */
export function shifter(formula: string): (rows: number, columns: number) => string {
  const tokens = tokenize(formula).map((token) => ({ text: token.value, range: cellRanges.has(token.type) }));
  return (rows, columns) => tokens.map(({ text, range }) => (range ? shiftRange(text, rows, columns) : text)).join("");
}

function shiftRange(text: string, rows: number, columns: number): string {
  const bang = text.lastIndexOf("!") + 1;
  const moved = text.slice(bang).replace(cellPart, (_, ...found: (string | undefined)[]) => {
    const [c$, c, r$, r, loneC$, loneC, loneR$, loneR] = found;
    const column = c ?? loneC;
    const row = r ?? loneR;
    const newColumn = column === undefined ? null : columnIndex(column) + ((c$ ?? loneC$) === "$" ? 0 : columns);
    const newRow = row === undefined ? null : Number(row) - 1 + ((r$ ?? loneR$) === "$" ? 0 : rows);
    if ((newColumn !== null && (newColumn < 0 || newColumn > maxColumn)) || (newRow !== null && (newRow < 0 || newRow > maxRow))) {
      return "#REF!";
    }
    return (
      (newColumn === null ? "" : (c$ ?? loneC$ ?? "") + columnName(newColumn)) +
      (newRow === null ? "" : (r$ ?? loneR$ ?? "") + String(newRow + 1))
    );
  });
  return text.slice(0, bang) + (moved.includes("#REF!") ? "#REF!" : moved);
}

/** Functions Excel stores with a prefix, because they are younger than the format. */
const future = /\b_xlfn\.(?:_xlws\.)?|\b_xlpm\./g;
const stored: Readonly<Record<string, string>> = {
  IFNA: "_xlfn.IFNA",
  XLOOKUP: "_xlfn.XLOOKUP",
  XMATCH: "_xlfn.XMATCH",
  CONCAT: "_xlfn.CONCAT",
  TEXTJOIN: "_xlfn.TEXTJOIN",
  IFS: "_xlfn.IFS",
  SWITCH: "_xlfn.SWITCH",
  MAXIFS: "_xlfn.MAXIFS",
  MINIFS: "_xlfn.MINIFS",
  UNIQUE: "_xlfn.UNIQUE",
  FILTER: "_xlfn._xlws.FILTER",
  SORT: "_xlfn._xlws.SORT",
};

/**
 * A stored formula as Office.js shows it: without prefixes of functions, and "this row" as [@Column]; inside its own
 * table (`table`) without the table's name.
 */
export function fromStored(formula: string, table: string | null): string {
  const bare = formula.includes("_xl") ? outsideStrings(formula, (text) => text.replace(future, "")) : formula;
  if (!/\[#This Row\]/i.test(bare)) return bare;
  return mapStructured(bare, (token) => {
    const reference = parseStructRef(token);
    if (!reference || !isThisRow(reference.sections)) return token;
    const own = table !== null && reference.table?.toLowerCase() === table.toLowerCase();
    return thisRowText(own ? "" : (reference.table ?? ""), reference.columns ?? []);
  });
}

/** The reverse: what Excel expects in the file. `table` is the Excel table the cell is in. */
export function toStored(formula: string, table: string | null): string {
  const tokens = tokenize(formula);
  return tokens
    .map((token) => {
      if (token.type === "func") return stored[token.value.toUpperCase()] ?? token.value;
      if (token.type !== "structured") return token.value;
      const reference = parseStructRef(token.value);
      if (!reference) return token.value;
      const owner = reference.table !== undefined && reference.table !== "" ? reference.table : (table ?? "");
      if (isThisRow(reference.sections)) return storedThisRow(owner, reference.columns ?? []);
      return owner === reference.table ? token.value : stringifyStructRef({ ...reference, table: owner });
    })
    .join("");
}

function isThisRow(sections: readonly string[] | undefined): boolean {
  return sections?.length === 1 && sections[0]?.toLowerCase() === "this row";
}

function escapeColumn(column: string): string {
  return column.replace(/['[\]#@]/g, (character) => `'${character}`);
}

function storedThisRow(table: string, columns: readonly string[]): string {
  if (columns.length === 0) return `${table}[#This Row]`;
  return `${table}[[#This Row],${columns.map((column) => `[${escapeColumn(column)}]`).join(":")}]`;
}

function thisRowText(table: string, columns: readonly string[]): string {
  const [first, second] = columns;
  if (first === undefined) return `${table}[@]`;
  if (second !== undefined) return `${table}[@[${escapeColumn(first)}]:[${escapeColumn(second)}]]`;
  return /^[\p{L}\p{N}_]+$/u.test(first) ? `${table}[@${first}]` : `${table}[@[${escapeColumn(first)}]]`;
}

function mapStructured(formula: string, change: (token: string) => string): string {
  return tokenize(formula)
    .map((token) => (token.type === "structured" ? change(token.value) : token.value))
    .join("");
}

function outsideStrings(formula: string, change: (text: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (piece) =>
    piece.startsWith('"') || piece.startsWith("'") ? piece : change(piece),
  );
}
