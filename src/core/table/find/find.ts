import type { Area, ExcelTable, Sheet } from "../sheet";
import { bandsOf } from "./bands";
import { columnKinds, type ColumnKinds } from "./columns";
import type { FoundColumn, FoundRow, FoundTable } from "./found";
import { headersIn } from "./headers";
import { BLANK, cellReader, isFigureLike, type ReadCell } from "./reading";
import { type RowLook, rowLooks } from "./rows";
import { type Stretch, stretchesOf } from "./stretches";
import { captionOf } from "./title";
import { isUnitLine, unitWithin } from "./unit-line";

/** More rows and columns than any report table has; a sheet beyond them is looked at this far. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 120;
/** How far above an Excel table its title may stand. */
const MOST_ABOVE = 8;

const BLANK_LABEL = /^(?:omschrijving|kolom\s?\d+|column\s?\d+)$/iu;

/**
 * The tables on a sheet, from top to bottom and left to right, without any definition: Excel tables, plain ranges and
 * text pasted from a document. Never throws.
 */
export function findTables(sheet: Sheet): readonly FoundTable[] {
  if (!sheet.used) return [];
  const read = cellReader(sheet);
  const area = {
    ...sheet.used,
    bottom: Math.min(sheet.used.bottom, sheet.used.top + MOST_ROWS),
    right: Math.min(sheet.used.right, sheet.used.left + MOST_COLUMNS),
  };
  const named = sheet.tables.filter((table) => table.area.bottom <= area.bottom && table.area.right <= area.right);
  const taken = (row: number, column: number): boolean => named.some((table) => within(table.area, row, column));
  const free: ReadCell = (row, column) => (taken(row, column) ? BLANK : read(row, column));
  const plain = bandsOf(area, free).flatMap((band) =>
    between(band, named).flatMap((part) => stretchesOf(rowLooks(part, free), free).map((stretch) => tableOf(sheet, stretch, free, null))),
  );
  const excel = named.map((table) => tableOf(sheet, excelStretch(table, area, read, free), read, table.name));
  return [...plain, ...excel].flatMap((table) => table ?? []).sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

function within(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The parts of a band above, between and below the Excel tables in it. */
function between(band: Area, tables: readonly ExcelTable[]): readonly Area[] {
  const inside = tables.map((table) => table.area).filter((area) => area.left <= band.right && area.right >= band.left);
  let parts: readonly Area[] = [band];
  for (const { top, bottom } of inside) {
    parts = parts.flatMap((part) =>
      bottom < part.top || top > part.bottom
        ? [part]
        : [
            { ...part, bottom: top - 1 },
            { ...part, top: bottom + 1 },
          ].filter((one) => one.top <= one.bottom),
    );
  }
  return parts;
}

/** An Excel table says itself where it is; a spanning header and the title stand above it. */
function excelStretch({ area, headerRow }: ExcelTable, used: Area, read: ReadCell, free: ReadCell): Stretch {
  const top = Math.max(used.top, area.top - MOST_ABOVE);
  const looks = rowLooks({ ...area, top }, (row, column) => (row < area.top ? free(row, column) : read(row, column)));
  const above = looks.slice(0, area.top - top);
  const own = looks.slice(area.top - top);
  let spans = above.length;
  while (headerRow && (above[spans - 1]?.look === "words" || above[spans - 1]?.look === "years")) spans -= 1;
  return {
    heads: [...above.slice(spans), ...own.slice(0, headerRow ? 1 : 0)],
    body: trimmed(own.slice(headerRow ? 1 : 0)),
    above: above.slice(0, spans),
  };
}

function trimmed(rows: readonly RowLook[]): readonly RowLook[] {
  const last = rows.reduce((found, row, at) => (row.look === "blank" ? found : at), -1);
  return rows.slice(0, last + 1);
}

function tableOf(sheet: Sheet, stretch: Stretch, read: ReadCell, excelTable: string | null): FoundTable | null {
  const { heads, body } = stretch;
  const kinds = columnKinds(body, heads, read);
  const columns = columnsOf(heads, body, kinds, read);
  if (!columns.some((column) => column.kind === "figures" || column.kind === "text")) return null;
  const rows = rowsOf(body, kinds, columns, read);
  if (rows.every((row) => row.kind === "spacer")) return null;
  const caption = captionOf(stretch.above, read);
  const head = columns.find((column) => column.kind === "label")?.header ?? "";
  // The head of the labels may stand over several lines, one of which says the unit.
  const headLines = heads.map((look) => read(look.row, kinds.labelColumn).shown).filter((line) => line !== "");
  const headUnit = headLines.find(isUnitLine) ?? (isUnitLine(head) ? head : unitWithin(head));
  const title = caption.title ?? (head === "" || isUnitLine(head) || BLANK_LABEL.test(head) ? null : head);
  const places = columns.map((column) => column.column);
  const lines = [...heads, ...body].map((look) => look.row);
  return {
    sheet,
    area: { top: Math.min(...lines), bottom: Math.max(...lines), left: Math.min(...places), right: Math.max(...places) },
    title,
    unit: caption.apart ? caption.unit : (headUnit ?? caption.unit),
    unitApart: caption.apart,
    headRows: heads.map((look) => look.row),
    labelColumn: kinds.labelColumn,
    columns,
    rows,
    excelTable,
  };
}

function columnsOf(
  heads: readonly RowLook[],
  body: readonly RowLook[],
  { kinds, labels, labelColumn }: ColumnKinds,
  read: ReadCell,
): readonly FoundColumn[] {
  const places = [...kinds.keys()].sort((a, b) => a - b);
  const words = new Set(places.filter((column) => kinds.get(column) === "label" || kinds.get(column) === "category"));
  const headers = headersIn(heads, places, words, read);
  const first = body[0]?.row ?? 0;
  return places.flatMap((column) => {
    const kind = kinds.get(column) ?? "text";
    if (kind === "label" && column !== labelColumn) return [];
    const text = headers.get(column);
    const spare = kind === "label" ? labels.map((one) => headers.get(one)?.header ?? "").find((header) => header !== "") : undefined;
    return [
      { column, kind, header: text?.header || (spare ?? ""), group: text?.group ?? null, headRow: text?.row ?? Math.max(0, first - 1) },
    ];
  });
}

function rowsOf(body: readonly RowLook[], { labels }: ColumnKinds, columns: readonly FoundColumn[], read: ReadCell): readonly FoundRow[] {
  const category = columns.find((column) => column.kind === "category")?.column ?? null;
  const data = columns.filter((column) => column.kind === "figures" || column.kind === "text").map((column) => column.column);
  let current: string | null = null;
  return body.map(({ row }) => {
    const own = category === null ? "" : read(row, category).shown;
    if (own !== "") current = own;
    const at = labels.findIndex((column) => read(row, column).kind !== "blank");
    const label = at < 0 ? null : read(row, labels[at] ?? 0);
    const figures = data.some((column) => isFigureLike(read(row, column)) || read(row, column).kind === "text");
    const kind = figures ? "figures" : label === null ? "spacer" : "heading";
    const inset = Math.max(0, at) * 2 + (label?.indent ?? 0);
    return {
      row,
      kind,
      label: label?.shown ?? null,
      category: kind === "spacer" ? null : current,
      categoryPrinted: own !== "",
      indent: inset,
    };
  });
}
