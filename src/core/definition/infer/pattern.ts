import { elapsedMonths, fillPattern } from "../period";
import type { Definition } from "../schema";

const COUNTS = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

/**
 * A printed text as a pattern that follows to the next period: "Eerste acht maanden 2020" becomes "Eerste {months} maanden
 * {year}". Filled in for its own period it gives the text back; where that cannot be, the text stays as it is, with brackets
 * for braces.
 */
export function patternOf(text: string, period: Definition["period"]): string {
  const plain = text.replaceAll("{", "(").replaceAll("}", ")");
  const months = elapsedMonths(period.kind);
  const pattern = plain
    .replace(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/gu, (year) => {
      const offset = Number(year) - period.year;
      return Math.abs(offset) > 1 ? year : offset === 0 ? "{year}" : `{year${offset > 0 ? "+" : ""}${offset}}`;
    })
    .replace(new RegExp(`(?<=\\p{L}\\s)${COUNTS[months] ?? "-"}(?= maanden)`, "gu"), "{months}")
    .replace(new RegExp(`(?<!\\p{L})${MONTHS[months - 1] ?? "-"}(?!\\p{L})`, "gu"), "{end-month}");
  return fillPattern(pattern, period) === plain ? pattern : plain;
}
