import type { SheetRow } from "./align";
import { isEmpty } from "./blocks";
import type { Placed } from "./placed";
import type { WordIndex } from "./sheet-index";

/** The column of categories: by its header, else the column that holds most of them. */
export function categoryColumn({ words, view, sheet, labelColumn, columns, bodyTop, bodyBottom }: Placed): number | null {
  if (words.categories.size === 0) return null;
  const taken = new Set([labelColumn, ...columns.columns.values()]);
  let best: number | null = null;
  let most = 0;
  for (let column = view.area.left; column <= view.area.right; column += 1) {
    if (taken.has(column)) continue;
    let count = 0;
    for (let row = bodyTop; row <= bodyBottom; row += 1) if (words.categories.has(sheet.key(row, column))) count += 1;
    if (count > most) {
      best = column;
      most = count;
    }
  }
  return best;
}

/** The rows with a label or a figure, each with the category it stands under: printed once, on each row, or as a heading. */
export function readRows(placed: Placed, category: number | null, index: WordIndex): readonly SheetRow[] {
  const { words, sheet, columns } = placed;
  const data = [...columns.columns.values()];
  const firstData = Math.min(...data, Number.POSITIVE_INFINITY);
  const taken = new Set(category === null ? data : [...data, category]);
  const rows: SheetRow[] = [];
  let current = "";
  for (let row = placed.bodyTop; row <= placed.bodyBottom; row += 1) {
    const label = labelOf(placed, row, index) || indentedLabel(placed, row, firstData, taken);
    // A figure may look like a header (2.020 and the year 2020): where a row of the table is named, it is that row.
    if (!words.labels.has(label) && isRepeatedHead(placed, row)) continue;
    const filled = data.some((column) => !isEmpty(sheet, row, column));
    if (category !== null) current = sheet.key(row, category) || current;
    else if (!filled && words.categories.has(label) && !words.labels.has(label)) {
      current = label;
      continue;
    }
    if (label !== "" || filled) rows.push({ row, label, category: current, filled });
  }
  return rows;
}

/** The key of a label, also of one that Excel took for a number. */
function labelOf({ sheet, labelColumn }: Placed, row: number, index: WordIndex): string {
  const value = sheet.sheet.value(row, labelColumn);
  return typeof value === "number" ? index.keyOf(String(value)) : sheet.key(row, labelColumn);
}

/** A known label that stands beside the label column: documents indent parts by a column of their own. */
function indentedLabel({ words, sheet, labelColumn, view }: Placed, row: number, firstData: number, taken: ReadonlySet<number>): string {
  for (let column = labelColumn + 1; column < firstData && column <= view.area.right; column += 1) {
    const key = sheet.key(row, column);
    if (words.labels.has(key)) return key;
  }
  const before = labelColumn - 1;
  const key = before < view.area.left || taken.has(before) ? "" : sheet.key(row, before);
  return words.labels.has(key) ? key : "";
}

function isRepeatedHead({ sheet, columns }: Placed, row: number): boolean {
  const heads = sheet.headerRows.get(row);
  if (!heads) return false;
  const count = [...columns.columns.values()].filter((column) => heads.includes(column)).length;
  return count > 0 && count * 2 >= columns.columns.size;
}
