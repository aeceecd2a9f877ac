import { readFile } from "node:fs/promises";
import path from "node:path";
import { cellName } from "../../src/core/table/address";
import type { Sheet } from "../../src/core/table/sheet";
import type { CellRelation } from "../support/infer-relations";
import { sheetOf } from "../support/sheet";

/** A table to infer from, with the relations that are known to be in it. */
export interface GoldenTable {
  readonly id: string;
  readonly sheet: Sheet;
  readonly relations: readonly CellRelation[];
}

interface PublishedColumn {
  readonly header: string | null;
  readonly group: string | null;
  readonly role: string;
  readonly marker?: { readonly symbol: string; readonly place: string } | null;
}

interface PublishedRow {
  readonly label: string | null;
  readonly marker?: string | null;
  readonly category?: string | null;
  readonly categoryPrinted?: string | boolean | null;
  readonly cells: readonly (string | null)[];
}

interface PublishedTable {
  readonly id: string;
  readonly title: string;
  readonly titleMarker?: string | null;
  readonly unitNote: string | null;
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly PublishedRow[];
  readonly footnotes: readonly { readonly marker: string; readonly text: string }[];
}

interface PublishedPlace {
  readonly table?: string;
  readonly row?: number | null;
  readonly col?: number | null;
  readonly printed?: string | null;
  readonly sign?: number;
}

interface PublishedRelation {
  readonly table?: string;
  readonly kind: string;
  readonly target: PublishedPlace;
  readonly terms: readonly PublishedPlace[];
  readonly publishedHolds: string;
}

const KINDS: Readonly<Record<string, CellRelation["kind"]>> = {
  sum: "sum",
  difference: "difference",
  growthPct: "growth",
  shareOf: "share",
  ratioPct: "ratio",
};
const HOLDS: Readonly<Record<string, CellRelation["holds"]>> = { exact: "exact", withinRounding: "rounding", violated: "violated" };
const NOTHING = /^[*\s]*(?:[-–−]|n\.?v\.?t\.?)[*\s]*$/iu;

/** Tables as pasted text from a file of published tables, with the file of relations that lies beside it. */
export async function goldenTables(file: string, repeatGroups: boolean): Promise<readonly GoldenTable[]> {
  const tables = JSON.parse(await readFile(file, "utf8")) as readonly PublishedTable[];
  const beside = path.join(path.dirname(file), path.basename(file).replace("tables", "relations"));
  const { relations } = JSON.parse(await readFile(beside, "utf8")) as { relations: readonly PublishedRelation[] };
  return tables.map((table) => {
    const { rows, top, columns } = pasted(table, repeatGroups);
    const sheet = sheetOf(table.id.slice(0, 31), rows);
    const own = relations.filter((relation) => relation.table === table.id);
    return { id: table.id, sheet, relations: own.flatMap((relation) => goldenOf(relation, table, top, columns) ?? []) };
  });
}

const WORDS = new Set(["label", "category"]);

/** The rows of a table as a document hands them over: title, unit, headers, body and notes, all text. */
function pasted(
  table: PublishedTable,
  repeatGroups: boolean,
): { rows: readonly (readonly (string | null)[])[]; top: number; columns: readonly number[] } {
  const rows: (string | null)[][] = [[table.title + (table.titleMarker ?? "")]];
  const label = table.columns.find((column) => column.role === "label");
  if (table.unitNote !== null && label?.header !== table.unitNote) rows.push([table.unitNote]);
  if (table.columns.some((column) => column.group !== null)) {
    rows.push(
      table.columns.map((column, at) => (!repeatGroups && at > 0 && table.columns[at - 1]?.group === column.group ? null : column.group)),
    );
  }
  rows.push(table.columns.map((column) => column.header));
  const top = rows.length;
  for (const row of table.rows) {
    let cell = 0;
    rows.push(
      table.columns.map((column) => {
        if (column.role === "label") return row.label === null ? null : row.label + (row.marker ?? "");
        if (column.role === "category")
          return row.categoryPrinted === undefined
            ? (row.category ?? null)
            : typeof row.categoryPrinted === "string"
              ? row.categoryPrinted
              : row.categoryPrinted
                ? (row.category ?? null)
                : null;
        cell += 1;
        return row.cells[cell - 1] ?? null;
      }),
    );
  }
  for (const note of table.footnotes) rows.push([`${note.marker} ${note.text}`]);
  return { rows, top, columns: table.columns.flatMap((column, at) => (WORDS.has(column.role) ? [] : [at])) };
}

/** A published relation in cells; null for one that leans on other tables, on the text, or on what is not printed. */
function goldenOf(relation: PublishedRelation, table: PublishedTable, top: number, columns: readonly number[]): CellRelation | null {
  const kind = KINDS[relation.kind];
  const holds = HOLDS[relation.publishedHolds];
  const cell = (place: PublishedPlace): string | null => {
    const column = columns[place.col ?? -1];
    if ((place.table !== undefined && place.table !== table.id) || typeof place.row !== "number" || column === undefined) return null;
    return typeof place.printed === "string" ? cellName(top + place.row, column) : null;
  };
  const target = cell(relation.target);
  const used = relation.terms.filter((term) => !NOTHING.test(term.printed ?? "-"));
  const terms = used.flatMap((term) => {
    const at = cell(term);
    return at === null ? [] : [{ cell: at, sign: term.sign === -1 ? (-1 as const) : (1 as const) }];
  });
  if (!kind || !holds || target === null || terms.length < used.length || terms.length === 0) return null;
  return { kind, target, terms, holds };
}
