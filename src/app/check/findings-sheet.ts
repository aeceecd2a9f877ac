import { renderFinding } from "../../core/checks/render";
import type { Finding, Language, Severity } from "../../core/checks/check";
import { fillPattern } from "../../core/definition/period";
import { headersOf, rowName } from "../../core/definition/resolve";
import { addressName } from "../../core/table/address";
import type { CheckedReport } from "./check";
import type { NewCell, NewSheet } from "../ports";
import type { View } from "./report-views";

const WORDS = {
  nl: {
    sheet: "Bevindingen",
    columns: [
      "Ernst",
      "Tabel",
      "Cel",
      "Rij",
      "Kolom",
      "Controle",
      "Bevinding",
      "Gevonden",
      "Verwacht van",
      "Verwacht t/m",
      "Wat te doen",
      "Geaccepteerd",
    ],
    severities: { error: "fout", warning: "waarschuwing", info: "informatie" },
  },
  en: {
    sheet: "Findings",
    columns: [
      "Severity",
      "Table",
      "Cell",
      "Row",
      "Column",
      "Check",
      "Finding",
      "Found",
      "Expected from",
      "Expected to",
      "What to do",
      "Accepted",
    ],
    severities: { error: "error", warning: "warning", info: "info" },
  },
} satisfies Record<Language, { sheet: string; columns: readonly string[]; severities: Record<Severity, string> }>;

/** The heads by which a sheet with findings is known, in each language. */
export const FINDINGS_HEADS: readonly (readonly string[])[] = Object.values(WORDS).map(({ columns }) => columns);

const WIDTHS = [14, 40, 22, 40, 16, 20, 70, 14, 14, 14, 50, 50];

/**
 * The findings of a check as a sheet: one row each, in the order of the report.
 * @param links whether cell names lead to their cells: only in the workbook that was checked
 */
export function findingsSheet(checked: CheckedReport, language: Language, links: boolean): NewSheet {
  const say = WORDS[language];
  const rows = checked.run.findings.map((finding) => findingRow(checked, finding, language, links));
  return listSheet(say.sheet, say.columns, rows, WIDTHS);
}

function findingRow(checked: CheckedReport, finding: Finding, language: Language, links: boolean): NewCell[] {
  const { title, message, action } = renderFinding(finding, language);
  const address = finding.cell?.address ?? finding.address ?? null;
  const table = checked.definition.tables.find(({ id }) => id === (finding.table ?? finding.cell?.table.id));
  const text = (value: string | null | undefined): NewCell => ({ value: value ?? null, look: "text" });
  const place = address ? addressName(address) : null;
  return [
    text(WORDS[language].severities[finding.severity]),
    text(table && fillPattern(table.title, checked.definition.period)),
    links && place !== null ? { value: place, look: "link", link: place } : text(place),
    text(rowOf(checked, finding)),
    text(columnOf(checked, finding)),
    text(finding.check),
    text(`${title}. ${message}`),
    text(finding.found ?? finding.cell?.shown),
    text(finding.expected?.lo),
    text(finding.expected?.hi),
    text(action),
    text(finding.accepted && `${finding.accepted.reason} (${finding.accepted.by})`),
  ];
}

/** The row as its reader knows it: by its label, or by the heading that it closes. */
function rowOf({ definition }: CheckedReport, { cell, row }: Finding): string | null {
  if (!cell) return row ?? null;
  const name = rowName(cell.table, cell.row);
  return name === null ? null : fillPattern(name, definition.period);
}

/** The column by its header. */
function columnOf({ definition }: CheckedReport, { cell, column }: Finding): string | null {
  if (!cell) return column ?? null;
  const header = headersOf(cell.table, definition.period).find((candidate) => candidate.column === cell.column.id);
  return header?.flat ?? cell.column.id;
}

/** A view (norms, variances) as a sheet. */
export function viewSheet(view: View): NewSheet {
  const rows = view.rows.map((row) => row.map((value): NewCell => ({ value: value === "" ? null : value, look: "text" })));
  const widths = view.columns.map((header, index) =>
    Math.min(60, Math.max(header.length + 4, ...view.rows.map((row) => (row[index]?.length ?? 0) + 2))),
  );
  return listSheet(view.title, view.columns, rows, widths);
}

/** A list with one header row, as an Excel table to sort and filter. */
export function listSheet(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly NewCell[])[],
  widths: readonly number[],
): NewSheet {
  const header = columns.map((value): NewCell => ({ value, look: "header" }));
  // An Excel table needs one body row at least; a blank one says that there is nothing to list.
  const body = rows.length > 0 ? rows : [columns.map((): NewCell => ({ value: null }))];
  const area = { top: 0, left: 0, bottom: body.length, right: columns.length - 1 };
  return {
    name,
    rows: [header, ...body],
    columnWidths: widths,
    freezeRows: 1,
    tables: [{ name: `kerncijfer_${name.toLowerCase()}`, area, columns }],
  };
}
