import type { Language } from "../../core/checks/check";
import type { CheckedReport } from "./check";
import { findingsSheet, viewSheet } from "./findings-sheet";
import { placeSheet } from "../workbook/place-sheet";
import type { NewSheet } from "../ports";
import { normsView, variancesView } from "./report-views";

/** The lists that a check can leave in a workbook. */
export type ListName = "findings" | "norms" | "variances";

/** A list that the workbook has, of this check or of an earlier one. */
export interface ListSheet {
  readonly list: ListName;
  /** Name of its sheet. */
  readonly name: string;
  /** In which it was written. */
  readonly language: Language;
  /** Whether it says what would be written now. */
  readonly current: boolean;
}

const LISTS: readonly ListName[] = ["findings", "norms", "variances"];
const LANGUAGES: readonly Language[] = ["nl", "en"];

/** A list of a check as a sheet. */
export function listSheetOf(list: ListName, checked: CheckedReport, language: Language): NewSheet {
  switch (list) {
    case "findings":
      return findingsSheet(checked, language, true);
    case "norms":
      return viewSheet(normsView(checked, language));
    case "variances":
      return viewSheet(variancesView(checked, language));
  }
}

/** The lists in the workbook that was checked: a workbook that comes back from a colleague has those of then. */
export function listSheets(checked: CheckedReport): readonly ListSheet[] {
  return LISTS.flatMap((list) => LANGUAGES.flatMap((language) => found(list, checked, language)));
}

function found(list: ListName, checked: CheckedReport, language: Language): readonly ListSheet[] {
  const { name, change } = placeSheet(checked.content, listSheetOf(list, checked, language));
  const sheet = checked.content.sheets.find((one) => one.name === name);
  if (!sheet || !change.cells) return [];
  // A link is written again each time, whatever it shows.
  const differs = change.cells.some(({ address, value }) => (sheet.value(address.row, address.column) ?? "") !== (value ?? ""));
  return [{ list, name, language, current: !differs }];
}
