import type { CheckContext, Judged } from "../check";
import { cellKey } from "./places";
import { columnFaults } from "./column-faults";
import { isViolated } from "./decide";
import { relationsAbout } from "./index-of";

/** Checks that look at a figure by itself or beside its neighbours: what they find in a column that is wrong as a whole follows from it. */
const OF_FIGURES: ReadonlySet<string> = new Set([
  "scale",
  "unit-note",
  "locale-shift",
  "percent-range",
  "negative",
  "digits",
  "outlier",
  "previous-report",
  "norm-verdict",
  "forecast-verdict",
  "norm-undecidable",
  "norm-differs",
  "variance-explained",
]);

/** The kind of relations that a check tells of, for one that does. */
export function kindOfCheck(check: string): string {
  return check === "reversed-sign" ? "difference" : check;
}

const known = new WeakMap<CheckContext, ReadonlySet<string>>();

/** The cells of columns that are wrong as a whole, and of those that may as well be. */
function wrongCells(context: CheckContext): ReadonlySet<string> {
  const found = known.get(context);
  if (found) return found;
  const faults = columnFaults(context).flatMap((fault) => [fault, ...(fault.or ? [fault.or] : [])]);
  const cells = new Set(faults.flatMap((fault) => fault.cells.map(({ address }) => cellKey(address))));
  known.set(context, cells);
  return cells;
}

/** Whether a judgement that did not pass follows from a column that is wrong as a whole, which the check on columns tells once. */
export function isOfColumn(context: CheckContext, check: string, { outcome, cell, involves }: Judged): boolean {
  if (cell === null || outcome === "errored" || check === "column-scale") return false;
  const wrong = wrongCells(context);
  if (wrong.size === 0) return false;
  if (OF_FIGURES.has(check)) return [cell.address, ...(involves ?? [])].some((address) => wrong.has(cellKey(address)));
  const kind = kindOfCheck(check);
  const own = relationsAbout(context, cell).filter(
    (relation) => relation.target === cell && relation.kind === kind && isViolated(relation),
  );
  return own.length > 0 && own.every((relation) => columnFaults(context).some(({ mended }) => mended.includes(relation)));
}
