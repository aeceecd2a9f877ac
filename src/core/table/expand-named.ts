import { elapsedMonths } from "../definition/period";
import type { Reference, RelationSpec } from "../definition/schema";
import { exact } from "../numeric/exact";
import type { RelationParameters } from "../relation/kind";
import type { BoundCell, BoundReport } from "./bound";
import { isAdditive, isTarget, type Part, summed, whole } from "./expand-parts";
import type { BoundRelation } from "./relations";

/** The relations that a definition names itself, one for each column they hold for. */
export function* expandNamed(report: BoundReport): Generator<BoundRelation> {
  for (const spec of report.definition.relations) {
    const home = spec.target.table ?? spec.terms.find((term) => term.table !== undefined)?.table ?? "";
    for (const column of columnsOf(report, spec, home)) {
      const target = cellOf(report, spec.target, home, column);
      if (!isTarget(target)) continue;
      const parts = spec.terms.map((term, at): Part => ({
        cell: cellOf(report, term, home, column),
        sign: term.sign ?? (spec.kind === "difference" && at > 0 ? -1 : 1),
      }));
      const draft = {
        id: `${spec.id}/${target.column.id}`,
        kind: spec.kind,
        target,
        parameters: parametersOf(report, spec, target),
        severity: spec.severity ?? (spec.kind === "stock-flow" ? ("warning" as const) : ("error" as const)),
        note: spec.note ?? null,
        origin: "relation" as const,
      };
      const relation = spec.kind === "sum" ? summed(draft, parts) : whole(draft, parts);
      if (relation) yield relation;
    }
  }
}

/** Columns that the relation names, else the target's own, else all in which the target's figures add up. */
function columnsOf(report: BoundReport, spec: RelationSpec, home: string): readonly string[] {
  if (spec.target.column !== undefined) return [spec.target.column];
  if (spec.columns) return spec.columns;
  const table = report.table(home)?.spec;
  const row = table?.rows.find((one) => one.id === spec.target.row);
  if (!table || !row) return [];
  return table.columns.filter((column) => isAdditive(report.definition, table, row, column)).map((column) => column.id);
}

function cellOf(report: BoundReport, reference: Reference, home: string, column: string): BoundCell | null {
  return report.table(reference.table ?? home)?.cell(reference.row, reference.column ?? column) ?? null;
}

function parametersOf(report: BoundReport, spec: RelationSpec, target: BoundCell): RelationParameters {
  return {
    ...(spec.constant === undefined ? {} : { constant: exact(spec.constant) }),
    ...(spec.kind === "difference" ? { convention: target.table.convention } : {}),
    ...(spec.kind === "time-proportional" ? { elapsed: [elapsedMonths(report.definition.period.kind), 12] as const } : {}),
  };
}
