import { elapsedMonths } from "../definition/period";
import { isFigureRow, isWhole } from "../definition/resolve";
import type { ColumnSpec, Definition, RowSpec } from "../definition/schema";
import type { RelationParameters } from "../relation/kind";
import type { BoundReport, BoundTable } from "./bound";
import { normParameters } from "./expand-norms";
import { isTarget, type Part, relationId, whole } from "./expand-parts";
import type { BoundRelation } from "./relations";

/** What the derived columns ask of each row: a difference, growth, ratio, share, a part of the year, how a norm was met. */
export function* expandColumns(report: BoundReport, table: BoundTable): Generator<BoundRelation> {
  for (const column of table.spec.columns) {
    if (!column.derive) continue;
    for (const row of table.spec.rows) {
      if (!isFigureRow(row) || row.cells?.[column.id]?.derive === false) continue;
      const target = table.cell(row.id, column.id);
      const parts = partsOf(table, row, column);
      if (!isTarget(target) || !parts) continue;
      const parameters = parametersOf(report.definition, table, row, column);
      const { kind } = column.derive;
      const relation = whole(
        { id: relationId(table, row.id, column.id, kind), kind, target, parameters, severity: "error", origin: "column" },
        parts,
      );
      if (relation) yield relation;
    }
  }
}

/** The cells that the derived cell follows from, in the order of the relation; null when there is nothing to derive it from. */
function partsOf(table: BoundTable, row: RowSpec, column: ColumnSpec): readonly Part[] | null {
  const { derive } = column;
  if (!derive) return null;
  const plus = (id: string, rowId = row.id): Part => ({ cell: table.cell(rowId, id), sign: 1 });
  switch (derive.kind) {
    case "difference":
      return [plus(derive.minuend), { ...plus(derive.subtrahend), sign: -1 }];
    case "growth":
    case "ratio":
      return [plus(derive.of), plus(derive.base)];
    case "time-proportional":
      return [plus(derive.of)];
    case "attained-share":
    case "norm-verdict":
      return [plus(derive.of), plus(derive.norm)];
    case "share": {
      const total = wholeOf(table, row, derive.of) ?? (isWhole(table.spec, row) ? row.id : null);
      return total === null ? null : [plus(derive.of), plus(derive.of, total)];
    }
  }
}

/** The nearest row above in the tree of parts that holds a figure in that column, by definition. */
function wholeOf(table: BoundTable, row: RowSpec, column: string): string | null {
  const seen = new Set([row.id]);
  for (let id = row.partOf ?? row.ofWhich; id !== undefined && !seen.has(id);) {
    seen.add(id);
    const parent: RowSpec | undefined = table.spec.rows.find((one) => one.id === id);
    if (!parent) return null;
    const cell = table.cell(parent.id, column);
    if (isFigureRow(parent) && (cell === null || isTarget(cell))) return parent.id;
    id = parent.partOf ?? parent.ofWhich;
  }
  return null;
}

function parametersOf(definition: Definition, table: BoundTable, row: RowSpec, { derive }: ColumnSpec): RelationParameters {
  switch (derive?.kind) {
    case "difference":
      return { convention: table.spec.convention };
    case "share":
      return isWhole(table.spec, row) ? { itself: true } : {};
    case "time-proportional":
      return { elapsed: [elapsedMonths(definition.period.kind), 12] };
    case "attained-share":
    case "norm-verdict": {
      const norm = table.cell(row.id, derive.norm);
      const of = table.spec.columns.find((one) => one.id === derive.of);
      const words = derive.kind === "norm-verdict" && derive.words ? { words: derive.words } : {};
      return norm && of ? { ...normParameters(definition, norm, of), ...words } : {};
    }
    default:
      return {};
  }
}
