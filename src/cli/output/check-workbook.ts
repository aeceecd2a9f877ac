import type { CheckedReport } from "../../app/check";
import { tableStates } from "../../app/check-json";
import type { NewCell, NewSheet } from "../../app/ports";
import { EMPTY_STATE } from "../../app/open-report";
import type { Language } from "../../core/checks/check";
import { renderFinding } from "../../core/checks/render";
import { fillPattern } from "../../core/definition/period";
import { addressName } from "../../core/table/address";
import { newWorkbook } from "../../hosts/file/new-workbook";
import { normsView, variancesView, type View } from "./views";

const HEADERS = {
  nl: {
    sheet: "Bevindingen",
    tables: "Tabellen",
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
    states: ["Tabel", "Blad", "Bereik", "Koppeling", "Oordelen"],
  },
  en: {
    sheet: "Findings",
    tables: "Tables",
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
    states: ["Table", "Sheet", "Range", "Binding", "Judgements"],
  },
};

const SEVERITY = {
  nl: { error: "fout", warning: "waarschuwing", info: "informatie" },
  en: { error: "error", warning: "warning", info: "info" },
};

/** The findings as a workbook of their own: Excel tables to sort and filter, with the norms, the variances and the state of every table. */
export function checkWorkbook(checked: CheckedReport, language: Language): Uint8Array {
  const say = HEADERS[language];
  const findings = checked.run.findings.map((finding): NewCell[] => {
    const { title, message, action } = renderFinding(finding, language);
    const address = finding.cell?.address ?? finding.address ?? null;
    const accepted = finding.accepted ? `${finding.accepted.reason} (${finding.accepted.by})` : null;
    const table = checked.definition.tables.find(({ id }) => id === (finding.table ?? finding.cell?.table.id));
    const values = [
      SEVERITY[language][finding.severity],
      table ? fillPattern(table.title, checked.definition.period) : null,
      address ? addressName(address) : null,
      finding.row ?? finding.cell?.row.label ?? finding.cell?.row.id ?? null,
      finding.column ?? finding.cell?.column.id ?? null,
      finding.check,
      `${title}. ${message}`,
      finding.found ?? finding.cell?.shown ?? null,
      finding.expected?.lo ?? null,
      finding.expected?.hi ?? null,
      action,
      accepted,
    ];
    return values.map((value) => ({ value, look: "text" }));
  });
  const states = tableStates(checked).map((state): NewCell[] =>
    [state.title, state.sheet, state.range, state.bound, state.judgements].map((value) => ({
      value,
      look: typeof value === "number" ? "number" : "text",
    })),
  );
  return newWorkbook(
    [
      listSheet(say.sheet, say.columns, findings, [14, 40, 22, 40, 16, 20, 70, 14, 14, 14, 50, 50]),
      viewSheet(normsView(checked, language)),
      viewSheet(variancesView(checked, language)),
      listSheet(say.tables, say.states, states, [58, 26, 14, 12, 12]),
    ],
    EMPTY_STATE,
  );
}

function viewSheet(view: View): NewSheet {
  const rows = view.rows.map((row) => row.map((value): NewCell => ({ value: value === "" ? null : value, look: "text" })));
  const widths = view.columns.map((header, index) =>
    Math.min(60, Math.max(header.length + 4, ...view.rows.map((row) => (row[index]?.length ?? 0) + 2))),
  );
  return listSheet(view.title, view.columns, rows, widths);
}

function listSheet(name: string, columns: readonly string[], rows: readonly (readonly NewCell[])[], widths: readonly number[]): NewSheet {
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
