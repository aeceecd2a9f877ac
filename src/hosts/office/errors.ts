import { UserError } from "../../app/errors";
import { writeProblemTexts } from "../../app/workbook/write-problems";
import type { WriteProblem } from "../../app/workbook/write-problems";
import type { Language } from "../../core/checks/check";
import { mergedUndoApi, oldestApi, supports } from "./excel";

/** What Excel refuses, in plain words: what happened, why, what to do. {subject} is the sheet it is about. */
type Texts = Readonly<Record<Language, string>>;

export const officeTexts = {
  "office-editing": {
    nl: "Excel kan nu niets doen, omdat er nog in een cel wordt getypt. Druk op Enter of Esc en probeer het opnieuw.",
    en: "Excel cannot do anything now, because a cell is still being typed in. Press Enter or Esc and try again.",
  },
  "office-protected": {
    nl: "{subject} is beveiligd, daarom is er niets gewijzigd. Kies in Excel Controleren > Beveiliging blad opheffen en probeer het opnieuw.",
    en: "{subject} is protected, so nothing was changed. Choose Review > Unprotect Sheet in Excel and try again.",
  },
  "office-structure": {
    nl: "De indeling van de werkmap is beveiligd, daarom kan er geen blad bij en is er niets gewijzigd. Kies in Excel Controleren > Werkmap beveiligen om de beveiliging op te heffen.",
    en: "The structure of the workbook is protected, so no sheet can be added and nothing was changed. Choose Review > Protect Workbook in Excel to lift the protection.",
  },
  "office-read-only": {
    nl: "De werkmap is alleen-lezen geopend, daarom is er niets gewijzigd. Kies in Excel Bewerken of sla een kopie op en werk daarin verder.",
    en: "The workbook is opened read-only, so nothing was changed. Choose Edit in Excel, or save a copy and go on in that.",
  },
  "office-gone": {
    nl: "{subject} is er niet meer: het is verwijderd of hernoemd terwijl Kerncijfer bezig was. Er is niets gewijzigd. Controleer de werkmap opnieuw.",
    en: "{subject} is no longer there: it was deleted or renamed while Kerncijfer was at work. Nothing was changed. Check the workbook again.",
  },
  "office-filtered": {
    nl: "In {subject} zijn rijen weggefilterd en Excel schrijft daar niet in. Er is niets gewijzigd. Wis het filter (Gegevens > Wissen) en probeer het opnieuw.",
    en: "In {subject} rows are filtered out and Excel does not write in those. Nothing was changed. Clear the filter (Data > Clear) and try again.",
  },
  "office-merged": {
    nl: "In {subject} zijn cellen samengevoegd waar Kerncijfer wil schrijven. Er is niets gewijzigd. Hef de samenvoeging op en probeer het opnieuw.",
    en: "In {subject} cells are merged where Kerncijfer wants to write. Nothing was changed. Unmerge them and try again.",
  },
  "office-too-large": {
    nl: "Dit is meer dan Excel in één keer aankan. Verwijder bladen of rijen die niet nodig zijn, of open de werkmap in Excel op de computer.",
    en: "This is more than Excel can take at once. Remove sheets or rows that are not needed, or open the workbook in Excel on the computer.",
  },
  "office-old": {
    nl: `Deze Excel is te oud voor Kerncijfer: nodig is ExcelApi ${oldestApi} (Excel 2021, Microsoft 365 of Excel voor het web). Werk Excel bij of open de werkmap in Excel voor het web.`,
    en: `This Excel is too old for Kerncijfer: it needs ExcelApi ${oldestApi} (Excel 2021, Microsoft 365 or Excel for the web). Update Excel, or open the workbook in Excel for the web.`,
  },
  "office-busy": {
    nl: "Excel is bezig en antwoordt niet. Wacht tot Excel klaar is, sluit open dialoogvensters en probeer het opnieuw.",
    en: "Excel is busy and does not answer. Wait until Excel has finished, close open dialogs and try again.",
  },
  "office-formula": {
    nl: "Excel neemt een formule of waarde in {subject} niet aan. Er is niets gewijzigd. Vul als waarden aan, of controleer of de koppen van de tabel nog dezelfde zijn.",
    en: "Excel does not take a formula or value in {subject}. Nothing was changed. Fill as values, or check that the headers of the table are still the same.",
  },
  "office-picture": {
    nl: "Excel neemt een afbeelding of grafiek voor {subject} niet aan. Er is niets gewijzigd. Kies een andere plaats of een kleinere afbeelding.",
    en: "Excel does not take a picture or chart for {subject}. Nothing was changed. Choose another place or a smaller picture.",
  },
  "office-hidden": {
    nl: "{subject} is verborgen, daarom kan de cel niet worden getoond. Maak het blad zichtbaar (rechtsklik op een tab > Zichtbaar maken).",
    en: "{subject} is hidden, so the cell cannot be shown. Unhide the sheet (right-click a tab > Unhide).",
  },
  "office-half-written": {
    nl: "Het schrijven is halverwege mislukt en kon niet worden teruggedraaid. Kies Ongedaan maken in Excel, of sluit de werkmap zonder op te slaan.",
    en: "Writing failed half-way and could not be taken back. Choose Undo in Excel, or close the workbook without saving.",
  },
  "office-failed": {
    nl: "Excel kon dit niet doen ({subject}). Er is niets gewijzigd. Probeer het opnieuw; sla de werkmap op en open haar opnieuw als het blijft.",
    en: "Excel could not do this ({subject}). Nothing was changed. Try again; save the workbook and open it again if it stays.",
  },
  "undo-changed": {
    nl: "Ongedaan maken kan niet meer: {subject} is intussen gewijzigd. Zet de cellen met de hand terug of gebruik Ongedaan maken in Excel.",
    en: "This can no longer be undone: {subject} was changed in the meantime. Put the cells back by hand or use Undo in Excel.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export type OfficeErrorCode = keyof typeof officeTexts;

const NAMELESS: Texts = { nl: "de werkmap", en: "the workbook" };
const SOMETHING: Texts = { nl: "een blad of tabel", en: "a sheet or table" };

/** @param subject what it is about: a place in words of each language, or one text for both */
export function officeError(code: OfficeErrorCode, subject: Texts | string = NAMELESS, cause?: unknown): UserError {
  const place = typeof subject === "string" ? { nl: subject, en: subject } : subject;
  const filled = (language: Language): string => {
    const text = officeTexts[code][language].replaceAll("{subject}", () => place[language]);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return new UserError(code, { nl: filled("nl"), en: filled("en") }, cause === undefined ? undefined : { cause });
}

/** A sheet, in words. */
export function sheetWords(name: string): Texts {
  return { nl: `blad '${name}'`, en: `sheet '${name}'` };
}

export function problemError({ code, subject, detail }: WriteProblem): UserError {
  const texts = writeProblemTexts[code];
  const fill = (text: string): string => text.replaceAll("{subject}", () => subject);
  return new UserError(code, { nl: fill(texts.nl), en: fill(texts.en) }, detail === undefined ? undefined : { cause: detail });
}

/** Excel's codes, by what they mean to the user. */
const MEANINGS: Readonly<Record<string, OfficeErrorCode>> = {
  InvalidOperationInCellEditMode: "office-editing",
  AccessDenied: "office-protected",
  ItemNotFound: "office-gone",
  InvalidReference: "office-gone",
  InvalidBinding: "office-gone",
  InactiveWorkbook: "office-gone",
  FilteredRangeConflict: "office-filtered",
  MergedRangeConflict: "office-merged",
  RequestPayloadSizeLimitExceeded: "office-too-large",
  ResponsePayloadSizeLimitExceeded: "office-too-large",
  OperationCellsExceedLimit: "office-too-large",
  RangeExceedsLimit: "office-too-large",
  ApiNotFound: "office-old",
  NotImplemented: "office-old",
  UnsupportedOperation: "office-old",
  UnsupportedFeature: "office-old",
  RequestAborted: "office-busy",
  ServiceNotAvailable: "office-busy",
  Timeout: "office-busy",
  ActivityLimitReached: "office-busy",
  Conflict: "office-busy",
  HostRestartNeeded: "office-busy",
  InvalidArgument: "office-formula",
  FormulaLengthExceedsLimit: "office-formula",
};

/** The code of an error of Excel's, or null for an error of ours. */
export function excelCode(error: unknown): string | null {
  if (!(error instanceof Error) || error instanceof UserError) return null;
  const code: unknown = "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : null;
}

/** Whether an answer or request was more than Excel sends or takes at once. */
export function isTooLarge(error: unknown): boolean {
  return MEANINGS[excelCode(error) ?? ""] === "office-too-large";
}

/** Whether Excel failed without saying anything that the user could act on. */
export function failsUnexplained(error: unknown): boolean {
  const code = excelCode(error);
  return code !== null && (MEANINGS[code] === undefined || code === "InvalidArgument");
}

/** What was being done, as far as it is known. */
export interface Circumstances {
  /** Sheet that was being read or written. */
  readonly sheet?: string | undefined;
  readonly readOnly?: boolean | undefined;
  /** A sheet was being added or taken away. */
  readonly restructuring?: boolean | undefined;
  /** A picture or chart was being put on a sheet. */
  readonly drawing?: boolean | undefined;
}

/** An error of Excel's in plain words; one of our own is given back as it is, to be thrown on. */
export function inPlainWords(error: unknown, circumstances: Circumstances = {}): unknown {
  const { sheet, readOnly = false, restructuring = false, drawing = false } = circumstances;
  const code = excelCode(error);
  if (code === null) return error;
  const known = MEANINGS[code] ?? "office-failed";
  const meaning = drawing && known === "office-formula" ? "office-picture" : known;
  if (meaning === "office-protected" && readOnly) return officeError("office-read-only", NAMELESS, error);
  if (meaning === "office-protected" && sheet === undefined && restructuring) return officeError("office-structure", NAMELESS, error);
  const subject =
    meaning === "office-failed" ? code : sheet === undefined ? (meaning === "office-gone" ? SOMETHING : NAMELESS) : sheetWords(sheet);
  return officeError(meaning, subject, error);
}

/** @throws UserError when this Excel is too old, or when there is none */
export function demandExcel(): void {
  if (typeof Excel === "undefined" || !supports(oldestApi)) throw officeError("office-old");
}

export function mergesUndo(): boolean {
  return typeof Excel !== "undefined" && supports(mergedUndoApi);
}
