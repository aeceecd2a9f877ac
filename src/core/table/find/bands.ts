import type { Area } from "../sheet";
import type { ReadCell } from "./reading";

/**
 * Parts of a sheet that stand side by side: divided by a blank column when what follows it begins with a column of
 * words, as the labels of a table of its own. A blank column before figures only sets groups of columns apart.
 */
export function bandsOf(area: Area, read: ReadCell): readonly Area[] {
  const bands: Area[] = [];
  let left = area.left;
  let column = area.left;
  while (column <= area.right) {
    if (!isBlank(area, column, read)) {
      column += 1;
      continue;
    }
    let next = column;
    while (next <= area.right && isBlank(area, next, read)) next += 1;
    if (next <= area.right && (column === left || beginsTable({ ...area, left: next }, read))) {
      if (column > left) bands.push({ ...area, left, right: column - 1 });
      left = next;
    } else if (next > area.right && column > left) {
      bands.push({ ...area, left, right: column - 1 });
      return bands;
    }
    column = next;
  }
  if (left <= area.right) bands.push({ ...area, left });
  return bands;
}

function isBlank(area: Area, column: number, read: ReadCell): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) if (read(row, column).kind !== "blank") return false;
  return true;
}

/** Whether the first column holds words beside figures, over more rows than a header has. */
function beginsTable({ top, bottom, left, right }: Area, read: ReadCell): boolean {
  let labelled = 0;
  for (let row = top; row <= bottom; row += 1) {
    if (read(row, left).kind !== "text") continue;
    for (let column = left + 1; column <= right; column += 1) {
      const beside = read(row, column);
      if (beside.kind === "blank") break;
      if (beside.kind === "text") continue;
      labelled += 1;
      break;
    }
    if (labelled >= 2) return true;
  }
  return false;
}
