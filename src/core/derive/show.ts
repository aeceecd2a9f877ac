import { formatFigure } from "../notation/format";
import { exact, multiply } from "../numeric/exact";
import { cellName } from "../table/address";
import type { DerivedCell } from "./derive";
import type { SkipReason, Skipped } from "./inputs";
import { scaleOf } from "./references";

/** The value of a derived cell as the report prints it. */
export function formatDerived({ value, cell }: Pick<DerivedCell, "value" | "cell">): string {
  if (typeof value === "number") return formatFigure(multiply(exact(value), scaleOf(cell)), cell.notation);
  if (typeof value === "object") return value?.error ?? "";
  return typeof value === "boolean" ? cell.shown : value;
}

const SKIPPED: Readonly<Record<"nl" | "en", Readonly<Record<SkipReason, string>>>> = {
  nl: {
    "input-blank": "Niet berekend: {cells} is nog leeg. Vul in wat er hoort, of zet een - als er niets is.",
    "input-not-known": "Niet berekend: {cells} is nog niet bekend.",
    "input-not-a-number": "Niet berekend: {cells} is geen getal.",
    "input-text-number": "Niet berekend: {cells} is een getal dat als tekst is ingevoerd. Maak er een getal van.",
    "input-error": "Niet berekend: {cells} bevat een fout.",
    "no-numbers": "Niet berekend: geen van de delen is een getal.",
    "part-missing": "Niet berekend: een van de rijen die meetellen is niet gevonden.",
    cycle: "Niet berekend: de cel hangt van zichzelf af.",
    "no-formula": "Niet berekend: hiervoor is geen formule.",
    "result-error": "Niet berekend: de berekening geeft een fout.",
  },
  en: {
    "input-blank": "Not calculated: {cells} is still blank. Fill it in, or put a - where there is nothing.",
    "input-not-known": "Not calculated: {cells} is not known yet.",
    "input-not-a-number": "Not calculated: {cells} is not a number.",
    "input-text-number": "Not calculated: {cells} is a number entered as text. Turn it into a number.",
    "input-error": "Not calculated: {cells} holds an error.",
    "no-numbers": "Not calculated: none of the parts is a number.",
    "part-missing": "Not calculated: one of the rows that count was not found.",
    cycle: "Not calculated: the cell depends on itself.",
    "no-formula": "Not calculated: there is no formula for this.",
    "result-error": "Not calculated: the calculation gives an error.",
  },
};

/** Why a derived cell was left alone, and what to do, in the user's language. At most three cells are named. */
export function skippedText({ reason, cells }: Skipped, language: "nl" | "en"): string {
  const named = cells.slice(0, 3).map(({ row, column }) => cellName(row, column));
  return SKIPPED[language][reason].replace("{cells}", named.join(", ") + (cells.length > 3 ? ", …" : ""));
}
