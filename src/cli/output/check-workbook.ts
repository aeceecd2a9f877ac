import type { CheckedReport } from "../../app/check/check";
import { tableStates } from "../../app/check/check-json";
import { findingsSheet, listSheet, viewSheet } from "../../app/check/findings-sheet";
import { EMPTY_STATE } from "../../app/workbook/open-report";
import type { NewCell } from "../../app/ports";
import { normsView, variancesView } from "../../app/check/report-views";
import type { Language } from "../../core/checks/check";
import { newWorkbook } from "../../hosts/file/new-workbook";

const STATES = {
  nl: { sheet: "Tabellen", columns: ["Tabel", "Blad", "Bereik", "Koppeling", "Oordelen"] },
  en: { sheet: "Tables", columns: ["Table", "Sheet", "Range", "Binding", "Judgements"] },
};

/** The findings as a workbook of their own: Excel tables to sort and filter, with the norms, the variances and the state of every table. */
export function checkWorkbook(checked: CheckedReport, language: Language): Uint8Array {
  const say = STATES[language];
  const states = tableStates(checked).map((state): NewCell[] =>
    [state.title, state.sheet, state.range, state.bound, state.judgements].map((value) => ({
      value,
      look: typeof value === "number" ? "number" : "text",
    })),
  );
  return newWorkbook(
    [
      findingsSheet(checked, language, false),
      viewSheet(normsView(checked, language)),
      viewSheet(variancesView(checked, language)),
      listSheet(say.sheet, say.columns, states, [58, 26, 14, 12, 12]),
    ],
    EMPTY_STATE,
  );
}
