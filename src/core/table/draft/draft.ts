import { idOfTableName, slug, tableId, uniqueNames } from "../../definition/infer/name";
import { patternOf } from "../../definition/infer/pattern";
import { saysOfWhich } from "../../definition/infer/words";
import type { Definition, DefinitionInput } from "../../definition/schema";
import { splitMarker } from "../../notation/markers";
import { at as item } from "../infer/at";
import { draftNotation } from "./cells";
import { draftColumns } from "./columns";
import { draftRelations } from "./relations";
import { draftRows, weightedTotals } from "./rows";
import type { InferredTable } from "../infer/infer";
import { type Notations, notationBook } from "./notations";
import { reportPeriod } from "./report-period";
import { derivableShares } from "./share-tree";
import { rowTree } from "../infer/tree";

type DraftTable = DefinitionInput["tables"][number];
type DraftRelation = NonNullable<DefinitionInput["relations"]>[number];

export interface DraftOptions {
  /** What the report is called; also its id. */
  readonly name: string;
  /** The year of the report where no header names one. */
  readonly year: number;
}

/**
 * A draft definition of the tables: what a user confirms, after which it serves as any other. It passes `definition lint`,
 * and the tables that it was made from bind to it.
 */
export function draftDefinition(tables: readonly InferredTable[], { name, year }: DraftOptions): DefinitionInput {
  const period = reportPeriod(
    tables.flatMap((table) => table.senses),
    year,
  );
  const book = notationBook();
  const unique = uniqueNames();
  const chapterId = uniqueNames();
  const sheets = [...new Set(tables.map((table) => table.found.sheet.name))];
  const chapters = sheets.map((sheet) => ({ id: chapterId(slug(sheet) || "blad"), title: sheet, sheet }));
  const made = tables.map((table) => {
    const id = unique(idOfTableName(table.found.excelTable) ?? tableId(slug(table.found.title ?? "")));
    const chapter = item(chapters, sheets.indexOf(table.found.sheet.name)).id;
    return draftTable(table, { id, chapter, period, book });
  });
  return {
    schema: 1,
    id: slug(name) || "concept",
    version: "1",
    title: patternOf(name, period) || "Concept",
    organisation: "Onbekend",
    period,
    chapters,
    notations: book.all(),
    tables: made.map((one) => one.table),
    relations: made.flatMap((one) => one.relations),
  };
}

interface Place {
  readonly id: string;
  readonly chapter: string;
  readonly period: Definition["period"];
  readonly book: Notations;
}

function draftTable(
  inferred: InferredTable,
  { id, chapter, period, book }: Place,
): { table: DraftTable; relations: readonly DraftRelation[] } {
  const { found } = inferred;
  const tree = rowTree(inferred, saysOfWhich);
  const shares = derivableShares(inferred, tree);
  const isTable = found.excelTable !== null && found.columns.every((column) => column.group === null);
  const { columns, ids } = draftColumns(inferred, period, isTable, shares.columns);
  const weighted = weightedTotals(inferred, tree);
  const figureColumns = inferred.matrix.columns.map((column) => columns[found.columns.indexOf(column)]);
  const notation = draftNotation(inferred, figureColumns, ids, book, shares.orphans);
  const rows = draftRows(inferred, tree, period, weighted, notation.cells);
  const unitNote = found.unit !== null && found.unit !== "" ? { unitNote: found.unit } : {};
  const table: DraftTable = {
    id,
    title: patternOf(splitMarker(found.title ?? found.sheet.name).text, period),
    chapter,
    ...unitNote,
    form: isTable ? "table" : "range",
    notation: notation.table,
    ...(convention(inferred) ? { convention: "unrounded" as const } : {}),
    columns: columns.map((column) => {
      const name = notation.columns.get(ids.indexOf(column.id));
      return column.role === "text" ? { ...column, notation: book.text() } : name === undefined ? column : { ...column, notation: name };
    }),
    rows: rows.rows.map((row, at) => {
      const name = notation.rows.get(at);
      return name === undefined ? row : { ...row, notation: name };
    }),
  };
  return { table, relations: draftRelations(inferred, tree, shares.columns, { table: id, rows: rows.ids, columns: ids }) };
}

/** Whether some difference only holds when it was computed from figures that were not rounded yet. */
function convention(inferred: InferredTable): boolean {
  return inferred.relations.some((relation) => relation.kind === "difference" && relation.holds === "rounding");
}
