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
  | "unknown-sheet"
  | "outside-sheet"
  | "invalid-value"
  | "duplicate-write"
  | "array-part"
  | "data-table"
  | "merged-cell"
  | "table-header"
  | "sheet-name"
  | "table-name"
  | "invalid-table";

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
  "unknown-sheet": { nl: "De werkmap heeft geen blad '{subject}'.", en: "The workbook has no sheet '{subject}'." },
  "outside-sheet": { nl: "{subject} ligt buiten het werkblad.", en: "{subject} lies outside the worksheet." },
  "invalid-value": {
    nl: "{subject} krijgt een waarde die Excel niet kan bewaren (geen eindig getal, een onbekende foutwaarde of te lange tekst).",
    en: "{subject} would get a value that Excel cannot keep (not a finite number, an unknown error value or too long a text).",
  },
  "duplicate-write": { nl: "{subject} zou twee keer worden geschreven.", en: "{subject} would be written twice." },
  "array-part": {
    nl: "{subject} hoort bij een matrixformule. Excel laat een deel daarvan niet wijzigen; haal de matrixformule eerst weg.",
    en: "{subject} belongs to an array formula. Excel does not let part of it change; remove the array formula first.",
  },
  "data-table": {
    nl: "{subject} hoort bij een gegevenstabel (wat-als-analyse) en kan niet worden gewijzigd.",
    en: "{subject} belongs to a data table (what-if analysis) and cannot be changed.",
  },
  "merged-cell": {
    nl: "{subject} ligt onder een samengevoegde cel. Hef de samenvoeging op.",
    en: "{subject} lies under a merged cell. Unmerge it.",
  },
  "table-header": {
    nl: "{subject} is een kop van een Excel-tabel. Wijzig die kop in Excel zelf.",
    en: "{subject} is a header of an Excel table. Change that header in Excel itself.",
  },
  "sheet-name": {
    nl: "De bladnaam '{subject}' kan niet: hij bestaat al, is leeg, is langer dan 31 tekens of bevat een van de tekens [ ] : * ? / \\.",
    en: "The sheet name '{subject}' cannot be used: it exists already, is empty, is longer than 31 characters or contains one of [ ] : * ? / \\.",
  },
  "table-name": {
    nl: "De tabelnaam '{subject}' kan niet: hij bestaat al in de werkmap of is geen geldige naam.",
    en: "The table name '{subject}' cannot be used: it exists already in the workbook or is not a valid name.",
  },
  "invalid-table": {
    nl: "Excel-tabel '{subject}' kan zo niet worden gemaakt: koppen moeten verschillend en gevuld zijn en gelijk aan de cellen, en tabellen mogen niet overlappen.",
    en: "Excel table '{subject}' cannot be made like this: headers must be different, filled and equal to the cells, and tables may not overlap.",
  },
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
