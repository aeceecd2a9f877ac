import { escaped } from "../plain";
import { bookmarkName } from "./identity";
import { BODY, CAPTION, cellStyle, headStyle, NOTE, notesStyle, STAMP, tableStyle, UNIT } from "./html-style";
import { linesBelow } from "./lines";
import { opensCategory } from "./spans";
import type { BodyCell, BodyRow, DocumentColumn, HeadCell, TableDocument } from "./model";

/**
 * A table as HTML to stand on its own in any page, mail or document: caption, headers with their scope, one body per
 * category or heading, footnotes below. All looks are inline, because Word and Outlook drop style sheets. The table says
 * which one it is (data-kerncijfer-table, and a bookmark for Word).
 */
export function tableHtml(table: TableDocument): string {
  const { id, columns } = table;
  const notes = notesHtml(table);
  const described = notes === "" ? "" : ` aria-describedby="${escaped(notesId(id))}"`;
  const definition = escaped(`${table.definition.id}@${table.definition.version}`);
  return [
    `<div lang="nl" style="${BODY}">`,
    `<table id="${escaped(`kerncijfer-${id}`)}" data-kerncijfer-table="${escaped(id)}" data-kerncijfer-definition="${definition}"${described} lang="nl" style="${tableStyle(columns)}">`,
    captionHtml(table),
    `<colgroup>${columns.map((column) => `<col style="width:${column.width}cm">`).join("")}</colgroup>`,
    `<thead>${table.head.map((row) => `<tr>${row.map((cell) => headHtml(cell, columns)).join("")}</tr>`).join("\n")}</thead>`,
    ...groupsOf(table.body).map((rows) => `<tbody>\n${rows.map((row) => rowHtml(row, rows, columns)).join("\n")}\n</tbody>`),
    "</table>",
    ...(notes === "" ? [] : [notes]),
    "</div>",
  ].join("\n");
}

function captionHtml({ id, title, unit, stamp }: TableDocument): string {
  const bookmark = `<a name="${bookmarkName(id)}"></a>`;
  const unitHtml = unit === null ? "" : `<br><span style="${UNIT}">${escaped(unit)}</span>`;
  const stampHtml = stamp === null ? "" : `<br><span style="${STAMP}">${escaped(stamp.text)}</span>`;
  return `<caption style="${CAPTION}">${bookmark}${escaped(title)}${unitHtml}${stampHtml}</caption>`;
}

function headHtml(cell: HeadCell, columns: readonly DocumentColumn[]): string {
  const span = `${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ""}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ""}`;
  const style = headStyle(cell, columns);
  // A corner that says nothing is no header of anything.
  if (cell.text === "") return `<td${span} style="${style}"></td>`;
  return `<th scope="${cell.colSpan > 1 ? "colgroup" : "col"}"${span} style="${style}">${escaped(cell.text)}</th>`;
}

function groupsOf(body: readonly BodyRow[]): readonly (readonly BodyRow[])[] {
  const groups: BodyRow[][] = [];
  for (const row of body) {
    const last = groups.at(-1);
    if (last?.[0]?.group === row.group) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function rowHtml(row: BodyRow, group: readonly BodyRow[], columns: readonly DocumentColumn[]): string {
  const heads = row.kind === "heading" && row === group[0];
  const opens = opensCategory(row, columns);
  const cells = row.cells.map((cell) => cellHtml(cell, row, columns[cell.column], { heads, opens }));
  return `<tr>${cells.join("")}</tr>`;
}

interface Place {
  /** The row is the heading of its group. */
  readonly heads: boolean;
  readonly opens: boolean;
}

function cellHtml(cell: BodyCell, row: BodyRow, column: DocumentColumn | undefined, { heads, opens }: Place): string {
  const role = column?.role ?? "text";
  const span = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : "";
  const style = cellStyle(cell, row, role, opens);
  if ((role === "label" || role === "category") && cell.text !== "") {
    const scope = role === "category" || heads ? "rowgroup" : "row";
    return `<th scope="${scope}"${span} style="${style}">${escaped(cell.text)}</th>`;
  }
  const name = cell.name === null ? "" : ` aria-label="${escaped(cell.name)}"`;
  return `<td${span}${name} style="${style}">${escaped(cell.text)}</td>`;
}

function notesId(id: string): string {
  return `kerncijfer-${id}-noten`;
}

function notesHtml(table: TableDocument): string {
  const lines = linesBelow(table);
  if (lines.length === 0) return "";
  return `<div id="${escaped(notesId(table.id))}" style="${notesStyle(table.columns)}">${lines.map((line) => `<p style="${NOTE}">${escaped(line)}</p>`).join("")}</div>`;
}
