import { formatFigure } from "../notation/format";
import type { Check, Judged } from "./check";
import { allCells } from "./shared/index-of";
import { cellNumber } from "./shared/numbers";

/** A figure is a number in its cell, not text that looks like one. */
export const check: Check = {
  id: "number-as-text",
  severity: "error",
  source: { nl: "Excel laat tekst ongemerkt buiten een optelling", en: "Excel leaves text out of sums without saying so" },
  texts: {
    nl: {
      title: "Getal staat als getal in de cel",
      explanation:
        "Een getal dat als tekst in een cel staat ziet er goed uit, maar Excel telt het niet mee in formules. De controle leest het wel, zodat de andere controles doorgaan.",
      example: "'1.234²' is tekst; het getal is 1.234 met noot 2.",
      messages: {
        fails: {
          title: "Getal als tekst",
          message: "{place} '{raw}' is tekst; gelezen als {value}.",
          action: "Zet in {cell} het getal {value}.",
        },
        marked: {
          title: "Getal als tekst",
          message: "{place} '{raw}' is tekst; gelezen als {value} met noot {marker}.",
          action: "Zet in {cell} het getal {value} en de noot in de getalnotatie.",
        },
      },
    },
    en: {
      title: "Number is a number in its cell",
      explanation:
        "A number stored as text looks right, but Excel leaves it out of formulas. The checks do read it, so that they can go on.",
      example: "'1.234²' is text; the number is 1.234 with note 2.",
      messages: {
        fails: {
          title: "Number as text",
          message: "{place} '{raw}' is text; read as {value}.",
          action: "Enter the number {value} in {cell}.",
        },
        marked: {
          title: "Number as text",
          message: "{place} '{raw}' is text; read as {value} with note {marker}.",
          action: "Enter the number {value} in {cell} and the note in the number format.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const cell of allCells(context)) {
      if (cell.value === null) continue;
      if (!cell.fromText) {
        yield { outcome: "passes", cell };
        continue;
      }
      const value = formatFigure(cell.value, cell.notation);
      yield {
        outcome: "fails",
        cell,
        message: cell.marker ? "marked" : "fails",
        data: { raw: typeof cell.raw === "string" ? cell.raw.trim() : cell.shown, marker: cell.marker?.symbol ?? "" },
        repair: { cell: cell.address, value, number: cellNumber(cell, cell.value), why: "number-as-text", safe: cell.formula === null },
      };
    }
  },
};
