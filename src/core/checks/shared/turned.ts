import type { BoundReport } from "../../table/bound";
import { keyOf } from "../../table/label-key";
import type { CellAddress, Sheet } from "../../table/sheet";
import { tableWords } from "../../table/vocabulary";

/** So many labels of a table side by side, and so large a part of all of them, are no accident. */
const LEAST = 3;
const SHARE = 0.6;
/** Tables of a report do not lie deeper in a sheet than this; lists of data do. */
const DEEPEST = 5_000;

/** Missing tables whose row labels stand side by side in one row: rows and columns were exchanged. By table id, where. */
export function turnedTables(report: BoundReport): ReadonlyMap<string, CellAddress> {
  const found = new Map<string, CellAddress>();
  const missing = report.issues.filter(({ kind }) => kind === "table-missing").map(({ table }) => table);
  if (missing.length === 0) return found;
  const wanted = report.definition.tables
    .filter(({ id }) => missing.includes(id))
    .map((table) => ({ id: table.id, labels: new Set(tableWords(report.definition, table).rows.flatMap(({ labels }) => labels)) }));
  for (const sheet of report.sheets) {
    for (const { row, cells } of textRows(sheet)) {
      for (const { id, labels } of wanted) {
        if (found.has(id)) continue;
        const known = cells.filter(({ text }) => labels.has(keyOf(text)));
        const kinds = new Set(known.map(({ text }) => keyOf(text))).size;
        const [first] = known;
        if (first && kinds >= LEAST && kinds >= SHARE * labels.size) found.set(id, { sheet: sheet.name, row, column: first.column });
      }
    }
  }
  return found;
}

interface TextRow {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

/** Rows with enough texts beside each other to be the labels of a table. */
function* textRows(sheet: Sheet): Generator<TextRow> {
  const { used } = sheet;
  if (used === null) return;
  for (let row = used.top; row <= Math.min(used.bottom, DEEPEST); row += 1) {
    const cells: { column: number; text: string }[] = [];
    for (let column = used.left; column <= used.right; column += 1) {
      const value = sheet.value(row, column);
      if (typeof value === "string" && value !== "") cells.push({ column, text: value });
    }
    if (cells.length >= LEAST) yield { row, cells };
  }
}
