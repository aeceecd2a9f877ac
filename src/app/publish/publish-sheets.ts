import type { Language } from "../../core/checks/check";
import { sheetPrefix } from "../../core/table/address";
import { tableWorksheet } from "../../publish/tables/worksheet";
import type { PageTable } from "../../publish/index-page";
import type { NewCell, NewSheet } from "../ports";
import { sheetNameProblem } from "../workbook/write-rules";

const WORDS = {
  nl: { sheet: "Inhoud", columns: ["Tabel", "Hoofdstuk", "Stand"], clean: "geen open fouten", missing: "niet gevonden in de werkmap" },
  en: { sheet: "Contents", columns: ["Table", "Chapter", "State"], clean: "no open errors", missing: "not found in the workbook" },
} as const;

/** The sheets of a workbook of standard tables: a list that leads to them, and one sheet per table. */
export function publishedSheets(tables: readonly PageTable[], language: Language): readonly NewSheet[] {
  const say = WORDS[language];
  const names: string[] = [say.sheet];
  const rows: NewCell[][] = [];
  const sheets: NewSheet[] = [];
  for (const { title, chapter, document } of tables) {
    const state = document === null ? say.missing : (document.stamp?.text ?? say.clean);
    const described: NewCell[] = [
      { value: chapter, look: "text" },
      { value: state, look: "text" },
    ];
    if (!document) {
      rows.push([{ value: title, look: "text" }, ...described]);
      continue;
    }
    const name = freeSheetName(title, names);
    names.push(name);
    sheets.push(tableWorksheet(document, { name }));
    rows.push([{ value: title, look: "link", link: `${sheetPrefix(name)}A1` }, ...described]);
  }
  const header = say.columns.map((value): NewCell => ({ value, look: "header" }));
  return [{ name: say.sheet, rows: [header, ...rows], columnWidths: [70, 40, 45], freezeRows: 1 }, ...sheets];
}

const LONGEST = 31;

/** A sheet name after a title: as far as Excel takes it, cut after a word, with a number where it is taken. */
export function freeSheetName(title: string, taken: readonly string[]): string {
  const clean = title
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const name = shortened(clean === "" ? "Tabel" : clean, LONGEST - suffix.length) + suffix;
    if (sheetNameProblem(name, taken) === null) return name;
    if (number > taken.length + 2) throw new RangeError(`no sheet name for "${title}"`);
  }
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const word = cut.lastIndexOf(" ");
  return (word > length / 2 ? cut.slice(0, word) : text.slice(0, length)).trim().replace(/['\ud800-\udbff]+$/, "");
}
