import type { Language } from "../../core/checks/check";

/** Why something cannot be written in a workbook, whichever host writes it. */
export type WriteProblemCode =
  | "unknown-sheet"
  | "unknown-name"
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

/** What is in the way: a code, the cell, sheet or table it is about, and what exactly was found for those who make files. */
export interface WriteProblem {
  readonly code: WriteProblemCode;
  readonly subject: string;
  readonly detail?: string;
}

/** Per code what is the matter and what to do; {subject} is the cell, sheet or table. */
export const writeProblemTexts: Readonly<Record<WriteProblemCode, Readonly<Record<Language, string>>>> = {
  "unknown-sheet": { nl: "De werkmap heeft geen blad '{subject}'.", en: "The workbook has no sheet '{subject}'." },
  "unknown-name": { nl: "De werkmap heeft geen naam '{subject}'.", en: "The workbook has no name '{subject}'." },
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
