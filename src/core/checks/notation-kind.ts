import { notationOfFormat, showInFormat } from "../notation/number-format";
import type { BoundCell } from "../table/bound";
import type { Check, Judged } from "./check";
import { allCells } from "./shared/index-of";

/** A cell holds the kind of thing that its notation prints: a number, a percentage, yes or no. */
export const check: Check = {
  id: "notation-kind",
  severity: "error",
  source: { nl: "Schrijfwijzen in de rapportdefinitie", en: "Notations of the definition" },
  texts: {
    nl: {
      title: "Cel bevat wat haar schrijfwijze vraagt",
      explanation:
        "In een kolom met cijfers hoort een cijfer of een bekende code: '-', 'n.v.t.' of 'n.b.'. Andere tekst kan niet worden gecontroleerd of opgeteld. Waar ja of nee hoort, geldt hetzelfde.",
      example: "'abc' of '12 á 15' in een kolom met aantallen.",
      messages: {
        number: {
          title: "Geen getal",
          message: "{place} bevat '{found}'; hier hoort een getal of een code ('-', 'n.v.t.', 'n.b.').",
          action: "Vul in {cell} een getal of code in.",
        },
        "yes-no": {
          title: "Geen ja of nee",
          message: "{place} bevat '{found}'; hier hoort 'ja' of 'nee'.",
          action: "Vul in {cell} 'ja' of 'nee' in.",
        },
        date: {
          title: "Datum in plaats van een getal",
          message: "{place} toont de datum {date}; Excel bewaart daarvoor {raw}.",
          action: "Geef {cell} de getalopmaak van de kolom en vul het getal opnieuw in.",
        },
      },
    },
    en: {
      title: "Cell holds what its notation asks",
      explanation:
        "In a column of figures belongs a figure or a known code: '-', 'n.v.t.' or 'n.b.'. Other text cannot be checked or added. Where yes or no belongs the same holds.",
      example: "'abc' or '12 to 15' in a column of counts.",
      messages: {
        number: {
          title: "No number",
          message: "{place} holds '{found}'; a number or a code ('-', 'n.v.t.', 'n.b.') belongs here.",
          action: "Enter a number or code in {cell}.",
        },
        "yes-no": {
          title: "No yes or no",
          message: "{place} holds '{found}'; 'ja' or 'nee' belongs here.",
          action: "Enter 'ja' or 'nee' in {cell}.",
        },
        date: {
          title: "Date instead of a number",
          message: "{place} shows the date {date}; what Excel keeps for it is {raw}.",
          action: "Give {cell} the number format of its column and enter the number again.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    const dates = new Map<string, boolean>();
    for (const cell of allCells(context)) {
      const judged = judge(cell, dates);
      if (judged) yield judged;
    }
  },
};

function judge(cell: BoundCell, dates: Map<string, boolean>): Judged | null {
  const { state, notation, column, raw, format } = cell;
  if (notation.kind === "text" || column.role === "text" || state === "blank" || state === "error") return null;
  const words = notation.kind === "yes-no";
  const wrong = words ? state === "text" || state === "number" : state === "text" || state === "yes-no";
  if (wrong) return { outcome: "fails", cell, message: words ? "yes-no" : "number" };
  if (typeof raw === "number" && showsDate(format, dates))
    return { outcome: "fails", cell, message: "date", data: { date: showInFormat(raw, format), raw: formatPlain(raw) } };
  return { outcome: "passes", cell };
}

/** Excel makes a date of "7-4" and of "3/2", and keeps the format when a number is typed over it. */
function showsDate(format: string, known: Map<string, boolean>): boolean {
  const seen = known.get(format);
  if (seen !== undefined) return seen;
  const date = format !== "General" && notationOfFormat(format).date;
  known.set(format, date);
  return date;
}

/** The number as Excel keeps it, with a decimal comma. */
function formatPlain(value: number): string {
  return String(value).replace(".", ",");
}
