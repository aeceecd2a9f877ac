import { varianceNotes, type VarianceWords } from "../../../src/app/check/variance-notes";
import type { Sheet } from "../../../src/core/table/sheet";
import { sheetOf } from "../../support/sheet";

const COLUMNS = ["Tabel", "Rij", "Cel", "d", "e", "f", "g", "h", "i", "Toelichting"];
const WORDS: VarianceWords = {
  nl: { title: "Verschillen", columns: COLUMNS, missing: "ontbreekt" },
  en: { title: "Variances", columns: [...COLUMNS.slice(0, 9), "Explanation"], missing: "missing" },
};

const line = (title: string, label: string, cell: string, text: string | null): (string | null)[] => [
  ...[title, label, cell],
  ...[null, null, null, null, null, null],
  text,
];

function notesOn(name: string, header: readonly string[] = COLUMNS): Sheet {
  return sheetOf(name, [
    [...header],
    line("Kosten", "Wonen", "Blad1!B2", " huur "),
    line("Kosten", "Overig", "Blad1!B3", "ontbreekt"),
    line("Kosten", "Overig", "Blad1!B4", "twee"),
  ]);
}

describe("varianceNotes", () => {
  test.each([
    ["by table and row, wherever the cell went", ["Kosten", "Wonen", "Blad1!Z9"], "huur"],
    ["the word that asks for a text is none", ["Kosten", "Overig", "Blad1!B3"], ""],
    ["by cell where two rows read alike", ["Kosten", "Overig", "Blad1!B4"], "twee"],
    ["none where that cannot be told", ["Kosten", "Overig", "Blad1!B9"], undefined],
    ["none of another table", ["Baten", "Wonen", "Blad1!B2"], undefined],
  ] as const)("are found %s", (_, [title, label, cell], text) => {
    expect(varianceNotes([notesOn("Verschillen")], WORDS, "nl").find(title, label, cell)?.text).toBe(text);
  });

  test.each([
    ["numbered, after a sheet of the user", [sheetOf("Verschillen", [["mijn lijst"]]), notesOn("verschillen 2")], "nl", 3],
    ["in the other language", [notesOn("Variances", WORDS.en.columns)], "en", 3],
    ["with another name", [notesOn("Verschillen van mij")], null, 0],
    ["absent", [], null, 0],
  ] as const)("the sheet is ours by its headers: %s", (_, sheets, language, count) => {
    const notes = varianceNotes(sheets, WORDS, "nl");
    expect([notes.language, notes.all.length]).toEqual([language, count]);
    if (count === 0) expect(notes.find("Kosten", "Wonen", "Blad1!B2")).toBeNull();
  });
});
