import { notationOf } from "../../../core/definition/resolve";
import type { ColumnSpec, Definition, RowSpec, TableSpec } from "../../../core/definition/schema";
import { isPercentage } from "./value";

/**
 * Per row a key of what its figures count: rows with the same key share one scale, others may not. Percentages are alike;
 * else the notation tells rows apart, and the unit of the indicator where that is known. Rows that name no unit count what
 * the others with their notation do, when these count one thing. A part counts what its whole does, whatever it is called.
 */
export function unitKeys(
  definition: Definition,
  table: TableSpec,
  rows: readonly RowSpec[],
  column: ColumnSpec,
): ReadonlyMap<string, string> {
  const kinds = new Map(rows.map((row) => [row.id, notationKey(definition, table, row, column)]));
  const own = new Map(rows.map((row) => [row.id, unitOf(definition, row)]));
  const keys = new Map(
    rows.map((row) => {
      const kind = kinds.get(row.id) ?? "";
      if (kind === PERCENT) return [row.id, kind];
      const units = new Set(rows.filter((each) => kinds.get(each.id) === kind).map((each) => own.get(each.id) ?? ""));
      units.delete("");
      const unit = own.get(row.id) || (units.size === 1 ? [...units].join() : "");
      return [row.id, `${kind} ${unit}`];
    }),
  );
  return new Map(rows.map((row) => [row.id, keys.get(wholeOf(row, rows, kinds).id) ?? row.id]));
}

/** The widest row that this one is a part or some of, as long as the notation stays the same. */
function wholeOf(row: RowSpec, rows: readonly RowSpec[], kinds: ReadonlyMap<string, string>): RowSpec {
  const seen = new Set([row]);
  let whole = row;
  for (;;) {
    const above = rows.find((each) => each.id === (whole.partOf ?? whole.ofWhich));
    // A definition that goes in circles is a fault of lint; it must not hang here.
    if (!above || seen.has(above) || kinds.get(above.id) !== kinds.get(row.id)) return whole;
    seen.add(above);
    whole = above;
  }
}

const PERCENT = "%";

function unitOf(definition: Definition, row: RowSpec): string {
  return definition.indicators.find((each) => each.id === row.indicator)?.unit ?? "";
}

function notationKey(definition: Definition, table: TableSpec, row: RowSpec, column: ColumnSpec): string {
  const notation = notationOf(definition, table, row, column);
  if (isPercentage(notation)) return PERCENT;
  const { kind, roundingUnit = "", prefix = "", suffix = "", scale = "1" } = notation;
  return [kind, roundingUnit, prefix.replace(/[≤≥<>]/g, ""), suffix, scale].join("|");
}
