import type { WriteProblemCode } from "../../app/workbook/write-problems";
import { writeProblemTexts } from "../../app/workbook/write-problems";
import type { Language } from "../../core/checks/check";

/** Why a workbook could not be opened, changed or saved. */
export type WorkbookErrorCode =
  | "empty"
  | "not-a-workbook"
  | "csv"
  | "ods"
  | "xls"
  | "xlsb"
  | "encrypted"
  | "damaged"
  | "strict-ooxml"
  | "too-large"
  | "zip-bomb"
  | "entity"
  | WriteProblemCode;

/**
 * Per code what is the matter and what to do, for people. {subject} is the cell, sheet or table it is about;
 * it may be empty. The detail of a damaged file is for those who make files, and is not translated.
 */
export const workbookErrorTexts: Readonly<Record<WorkbookErrorCode, Readonly<Record<Language, string>>>> = {
  empty: {
    nl: "Het bestand is leeg (0 bytes). Kies een ander bestand.",
    en: "The file is empty (0 bytes). Choose another file.",
  },
  "not-a-workbook": {
    nl: "Dit is geen Excel-werkmap. Kies een .xlsx- of .xlsm-bestand.",
    en: "This is not an Excel workbook. Choose an .xlsx or .xlsm file.",
  },
  csv: {
    nl: "Dit is een tekstbestand (CSV). Open het in Excel en sla het op als .xlsx.",
    en: "This is a text file (CSV). Open it in Excel and save it as .xlsx.",
  },
  ods: {
    nl: "Dit is een OpenDocument-bestand (.ods). Sla het op als .xlsx.",
    en: "This is an OpenDocument file (.ods). Save it as .xlsx.",
  },
  xls: {
    nl: "Dit is een werkmap in de oude vorm (.xls). Open haar in Excel en sla haar op als .xlsx.",
    en: "This is a workbook in the old format (.xls). Open it in Excel and save it as .xlsx.",
  },
  xlsb: {
    nl: "Dit is een binaire werkmap (.xlsb). Open haar in Excel en sla haar op als .xlsx.",
    en: "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
  },
  encrypted: {
    nl: "De werkmap is beveiligd met een wachtwoord. Open haar in Excel, haal het wachtwoord weg en sla haar op.",
    en: "The workbook is protected with a password. Open it in Excel, remove the password and save it.",
  },
  damaged: {
    nl: "De werkmap is beschadigd. Open haar in Excel, laat haar herstellen en sla haar op.",
    en: "The workbook is damaged. Open it in Excel, let Excel repair it and save it.",
  },
  "strict-ooxml": {
    nl: "De werkmap is opgeslagen als 'Strikte Open XML-werkmap'. Sla haar in Excel op als gewone Excel-werkmap (.xlsx).",
    en: "The workbook was saved as 'Strict Open XML Spreadsheet'. Save it in Excel as an ordinary Excel workbook (.xlsx).",
  },
  "too-large": {
    nl: "De werkmap is te groot om te lezen. Verwijder bladen die niet nodig zijn en sla haar opnieuw op.",
    en: "The workbook is too large to read. Remove sheets that are not needed and save it again.",
  },
  "zip-bomb": {
    nl: "Het bestand pakt uit tot een onwaarschijnlijk grote omvang en wordt daarom niet geopend. Sla de werkmap opnieuw op in Excel.",
    en: "The file unpacks to an implausibly large size and is therefore not opened. Save the workbook again in Excel.",
  },
  entity: {
    nl: "Het bestand bevat een documenttypeverklaring (DOCTYPE). Die hoort niet in een werkmap en wordt om veiligheidsredenen geweigerd.",
    en: "The file contains a document type declaration (DOCTYPE). That does not belong in a workbook and is refused for safety.",
  },
  ...writeProblemTexts,
};

/** A failure about a workbook or its file. `message` is English and technical; people read `text(language)`. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly code: WorkbookErrorCode,
    /** Cell, sheet or table it is about; "" when it is about the workbook as a whole. */
    readonly subject = "",
    /** What exactly was found, for those who make files. */
    readonly detail = "",
    options?: ErrorOptions,
  ) {
    super([code, subject, detail].filter((part) => part !== "").join(": "), options);
  }

  /** What is the matter and what to do, in plain words. */
  text(language: Language): string {
    return workbookErrorTexts[this.code][language].replaceAll("{subject}", () => this.subject);
  }
}

/** A damaged package: `detail` says what was found where. */
export function damaged(detail: string, cause?: unknown): WorkbookError {
  return new WorkbookError("damaged", "", detail, cause === undefined ? undefined : { cause });
}

/** The texts of an error for people, or null when it is no fault of the workbook (then it is one of ours: throw it on). */
export function fileTexts(error: unknown): Readonly<Record<Language, string>> | null {
  return error instanceof WorkbookError ? { nl: error.text("nl"), en: error.text("en") } : null;
}
