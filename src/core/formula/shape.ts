import { parseStructRef, type Token, tokenize, translateTokensToR1C1 } from "@borgar/fx/xlsx";
import { cellName } from "../table/address";
import type { CellAddress } from "../table/sheet";
import { type PlacedTable, tableAt } from "./reference";

/**
 * A formula in relative form, so that formulas that do the same from different cells read the same: A1 references become
 * R1C1 ("R[-1]C"), spaces go, names and functions are in capitals, and [@Header] and Table[[#This Row],[Header]] are one.
 * Works on any text; what is no formula keeps its words.
 */
export function shape(formula: string, at: CellAddress, tables: readonly PlacedTable[] = []): string {
  const tokens = tokenize(formula.trim(), { negativeNumbers: false }).filter(
    (token) => token.type !== "newline" && token.type !== "fx_prefix",
  );
  const own = tableAt(at, tables)?.table.name ?? "";
  return translateTokensToR1C1(tokens, cellName(at.row, at.column))
    .map((token) => text(token, at, own))
    .join("");
}

function text(token: Token, at: CellAddress, own: string): string {
  switch (token.type) {
    case "whitespace":
      // Between two references a space is an operator; the tokenizer calls that one an operator.
      return "";
    case "structured":
      return structured(token.value, own);
    case "range":
    case "range_beam":
      return ownSheet(token.value, at.sheet);
    case "string":
      return token.value;
    default:
      return token.value.toUpperCase();
  }
}

function ownSheet(reference: string, sheet: string): string {
  const cut = reference.lastIndexOf("!");
  const named = reference.slice(0, Math.max(cut, 0)).replace(/^'|'$/g, "").replaceAll("''", "'");
  return named.toLowerCase() === sheet.toLowerCase() ? reference.slice(cut + 1) : reference;
}

function structured(value: string, own: string): string {
  const reference = parseStructRef(value);
  if (!reference) return value;
  const table = reference.table ? reference.table : own;
  const sections = (reference.sections ?? []).map((section) => `#${section}`);
  return `${table}[${[...sections, ...(reference.columns ?? [])].join("|")}]`.toUpperCase();
}
