import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { COSTS } from "./drafts";

/** Three tables of a body of our own making, as they come out of a document: all text, with titles and unit lines above them. */
const AANVRAGEN = `
Aanvragen en besluiten
Soort | Aantal 2021 | Aandeel | Aantal 2020 | % +/-
Eerste aanvraag | 31.415 | 58,0% | 30.112 | 4,3%
Herhaling | 16.204 | 29,9% | 15.998 | 1,3%
Bezwaar | 6.550 | 12,1% | 7.021 | -6,7%
Totaal | 54.169 | 100,0% | 53.131 | 2,0%`;

const PERSONEEL = `
Personeel
In fte | Eind 2021 | Eind 2020 | Mutatie
Vast | 1.204,5 | 1.180,0 | 24,5
Tijdelijk | 310,2 | 342,7 | -32,5
Totaal | 1.514,7 | 1.522,7 | -8,0`;

/** The cells of a pasted text; numbers in them are texts. */
export function pastedRows(text: string): readonly (readonly (string | null)[])[] {
  return text
    .split("\n")
    .slice(1)
    .map((line) => line.split("|").map((cell) => (cell.trim() === "" ? null : cell.trim())));
}

/** A workbook of pasted tables that no shipped definition knows: two on the first sheet, one on the second. */
export function pastedWorkbook(change: (rows: (string | null)[][]) => void = () => undefined): Uint8Array {
  const first = [...pastedRows(COSTS), [], [], ...pastedRows(AANVRAGEN)].map((row) => [...row]);
  change(first);
  const sheet = (name: string, rows: readonly (readonly (string | null)[])[]) => ({
    name,
    rows: rows.map((row) => row.map((value) => ({ value, format: "@" }))),
  });
  return newWorkbook([sheet("Cijfers", first), sheet("Personeel", pastedRows(PERSONEEL))]);
}
