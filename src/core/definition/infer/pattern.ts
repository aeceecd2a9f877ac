import { fillPattern } from "../period";
import type { Definition } from "../schema";

/**
 * A printed text as a pattern that follows to the next period: "Eerste acht maanden 2020" becomes "Eerste {months} maanden
 * {year}". Filled in for its own period it gives the text back; where that cannot be, the text stays as it is, with brackets
 * for braces.
 */
export function patternOf(text: string, period: Definition["period"]): string {
  const plain = text.replaceAll("{", "(").replaceAll("}", ")");
  const months = fillPattern("{months}", period);
  const end = fillPattern("{end-month}", period);
  const pattern = plain
    .replace(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/gu, (year) => {
      const offset = Number(year) - period.year;
      return Math.abs(offset) > 1 ? year : offset === 0 ? "{year}" : `{year${offset > 0 ? "+" : ""}${offset}}`;
    })
    .replace(new RegExp(`(?<=\\p{L}\\s)${months}(?= maanden)`, "gu"), "{months}")
    .replace(new RegExp(`(?<!\\p{L})${end}(?!\\p{L})`, "gu"), "{end-month}");
  return fillPattern(pattern, period) === plain ? pattern : plain;
}
