import { normaliseLabel, splitMarker } from "../../notation/markers";
import { slug, uniqueNames } from "../../definition/infer/name";
import { patternOf } from "../../definition/infer/pattern";
import { saysTotal } from "../../definition/infer/words";
import type { Definition, DefinitionInput } from "../../definition/schema";
import type { FoundRow } from "../find/found";
import { at as item } from "../infer/at";
import type { InferredTable } from "../infer/infer";
import type { RowTree } from "../infer/tree";

export type DraftRow = DefinitionInput["tables"][number]["rows"][number];
export type DraftCells = ReadonlyMap<number, NonNullable<DraftRow["cells"]>>;

/** The rows as a definition declares them, each with its id. */
export interface DraftRows {
  readonly rows: readonly DraftRow[];
  readonly ids: readonly string[];
}

const MOST_LEVELS = 9;

/** Labels, kinds, levels and the tree of parts. `cells` says what is different about single cells, by row index. */
export function draftRows(
  table: InferredTable,
  tree: RowTree,
  period: Definition["period"],
  weighted: ReadonlyMap<number, readonly number[]>,
  cells: DraftCells,
): DraftRows {
  const { rows } = table.matrix;
  const ids = rowIds(rows, tree);
  const levels = levelsOf(rows, tree);
  const averaged = new Map([...weighted].flatMap(([total, parts]) => parts.map((part): [number, number] => [part, total])));
  const twins = twinsOf(rows, tree);
  const drafts = rows.map((row, at): DraftRow => {
    const parent = tree.parents.get(at);
    const whole = parent?.row ?? averaged.get(at);
    const label = row.label === null ? null : patternOf(splitMarker(row.label).text, period);
    const kind = kindOf(row, at, tree, weighted);
    const own = cells.get(at);
    const category = row.category ?? twins.get(at);
    const level = Math.min(MOST_LEVELS, item(levels, at));
    const some = tree.somes.get(at);
    return {
      id: item(ids, at),
      ...(label === null || kind === "spacer" ? {} : { label }),
      ...(category === undefined || kind === "spacer"
        ? {}
        : { category: patternOf(category, period), ...(row.categoryPrinted ? { categoryPrinted: true } : {}) }),
      ...(kind === "data" ? {} : { kind }),
      ...(level === 0 ? {} : { level }),
      ...(whole === undefined ? {} : { partOf: item(ids, whole) }),
      ...(parent?.sign === -1 ? { sign: -1 as const } : {}),
      ...(some === undefined || whole !== undefined ? {} : { ofWhich: item(ids, some) }),
      ...(weighted.has(at) ? { total: "weighted" as const } : {}),
      ...(own === undefined ? {} : { cells: own }),
    };
  });
  return { rows: drafts, ids };
}

function kindOf(row: FoundRow, at: number, tree: RowTree, weighted: ReadonlyMap<number, readonly number[]>): NonNullable<DraftRow["kind"]> {
  if (row.kind !== "figures") return row.kind;
  if (row.label === null) return "subtotal";
  if (!tree.totals.has(at) && !weighted.has(at)) return "data";
  return tree.parents.has(at) ? "subtotal" : "total";
}

function rowIds(rows: readonly FoundRow[], tree: RowTree): readonly string[] {
  const unique = uniqueNames();
  return rows.map((row, at) => {
    if (row.kind === "spacer") return unique("witregel");
    const name = slug(row.label ?? "");
    return unique(name !== "" ? name : tree.totals.has(at) ? "subtotaal" : "rij");
  });
}

/** Rows below a heading stand one level deeper, to the subtotal that closes them; otherwise parts stand below their total. */
function levelsOf(rows: readonly FoundRow[], tree: RowTree): readonly number[] {
  const depth = (at: number): number => {
    let levels = 0;
    for (let up = tree.parents.get(at)?.row ?? tree.somes.get(at); up !== undefined && levels < rows.length; levels += 1)
      up = tree.parents.get(up)?.row ?? tree.somes.get(up);
    return levels;
  };
  const deepest = Math.max(0, ...rows.map((_, at) => depth(at)));
  let heading: number | null = null;
  return rows.map((row, at) => {
    if (row.kind === "heading") {
      heading = at;
      return deepest;
    }
    if (row.kind === "spacer" || heading === null) return row.kind === "spacer" ? 0 : depth(at);
    const parts = rows.flatMap((_, part) => (tree.parents.get(part)?.row === at ? [part] : []));
    const start = heading;
    const outside = parts.some((part) => part < start);
    if (outside) heading = null;
    // A subtotal below its parts closes the block; it stands where the heading stands.
    return outside ? depth(at) : parts.length > 0 && parts.every((part) => part < at) ? deepest : deepest + 1;
  });
}

/** Rows that no heading, category or total tells apart are told apart by the row before them. */
function twinsOf(rows: readonly FoundRow[], tree: RowTree): ReadonlyMap<number, string> {
  const seen = new Set<string>();
  const twins = new Map<number, string>();
  let heading = "";
  let last = "het begin";
  rows.forEach((row, at) => {
    if (row.kind === "spacer") return;
    if (row.kind === "heading") heading = row.label ?? "";
    const parent = tree.parents.get(at)?.row ?? tree.somes.get(at);
    const key = JSON.stringify([
      normaliseLabel(row.label ?? ""),
      row.category,
      row.kind === "heading" ? "" : heading,
      parent === undefined ? "" : normaliseLabel(rows[parent]?.label ?? String(parent)),
    ]);
    if (seen.has(key) && row.category === null) twins.set(at, `na ${last} (${at + 1})`);
    last = row.label ?? last;
    seen.add(key);
  });
  return twins;
}

/**
 * Totals of percentages that are no sum: a row that says total or average, whose figures lie between the smallest and the
 * largest of the rows before it in every column. By total its parts.
 */
export function weightedTotals(table: InferredTable, tree: RowTree): ReadonlyMap<number, readonly number[]> {
  const { rows, columns } = table.matrix;
  const found = new Map<number, readonly number[]>();
  if (columns.length === 0 || !columns.every((_, column) => isPercentages(table, column))) return found;
  rows.forEach((row, at) => {
    if (row.kind !== "figures" || tree.totals.has(at) || !(saysTotal(row.label ?? "") || AVERAGE.test(row.label ?? ""))) return;
    const parts = rows.flatMap((part, other) =>
      other < at && part.kind === "figures" && !tree.parents.has(other) && !found.has(other) ? [other] : [],
    );
    const within = columns.every((_, column) => {
      const own = table.matrix.figure(at, column);
      const values = parts.flatMap((part) => table.matrix.figure(part, column)?.value ?? []);
      return !own || (values.length > 0 && own.value >= Math.min(...values) && own.value <= Math.max(...values));
    });
    const free = [...found.values()].every((others) => parts.every((part) => !others.includes(part)));
    if (within && free && parts.length >= 2) found.set(at, parts);
  });
  return found;
}

const AVERAGE = /^gemiddelde?(?:\s+\p{L}+)?$/iu;

/** Whether every figure of the column is a percentage. */
function isPercentages({ matrix }: InferredTable, column: number): boolean {
  return (
    matrix.unsigned[column] === true ||
    matrix.rows.every((_, row) => (matrix.figure(row, column)?.reading.figure.kind ?? "percent") === "percent")
  );
}
