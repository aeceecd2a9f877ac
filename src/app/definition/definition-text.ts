import type { Language } from "../../core/checks/check";
import { parse } from "../../core/notation/parse";
import { exact, type Exact } from "../../core/numeric/exact";
import type { CellValue } from "../../core/table/sheet";
import type { FieldName } from "./definition-fields";

/** How the fields of a definition read in a cell, and back. */

const WORDS: Readonly<Record<"direction" | "basis", Readonly<Record<string, Readonly<Record<Language, string>>>>>> = {
  direction: {
    higher: { nl: "hoger is beter", en: "higher is better" },
    lower: { nl: "lager is beter", en: "lower is better" },
    equal: { nl: "gelijk aan", en: "equal to" },
    informative: { nl: "informatief", en: "informative" },
  },
  basis: {
    level: { nl: "niveau", en: "level" },
    "full-year": { nl: "heel jaar", en: "full year" },
  },
};

const DECIMALS: ReadonlySet<FieldName> = new Set<FieldName>(["minimum", "maximum", "material-amount", "material-percent"]);

/** The field as a cell shows it: words for codes, a decimal comma in limits. */
export function fieldText(field: FieldName, value: string | null, language: Language): string | null {
  if (value === null) return null;
  if (field === "direction" || field === "basis") return WORDS[field][value]?.[language] ?? value;
  return DECIMALS.has(field) ? value.replace(".", ",") : value;
}

export type FieldRead = { readonly value: string | null } | { readonly problem: Readonly<Record<Language, string>> };

/**
 * The field as the definition has it; null when the cell is blank. A number that Excel made of what was typed is read with
 * its format: 0.9 shown as a percentage is the norm 90%, and the limit 0.9.
 */
export function fieldValue(field: FieldName, held: CellValue, format: string): FieldRead {
  if (held === null || held === "") return { value: null };
  if (typeof held !== "string" && typeof held !== "number") {
    return { problem: { nl: "Hier hoort een tekst of een getal.", en: "A text or a number belongs here." } };
  }
  const percent = typeof held === "number" && format.includes("%");
  const text = typeof held === "number" ? numberText(percent && !DECIMALS.has(field) ? held * 100 : held) : held.trim();
  if (field === "direction" || field === "basis") return wordValue(field, text);
  if (DECIMALS.has(field)) return decimalValue(text);
  return { value: percent ? `${text}%` : text === "" ? null : text };
}

function wordValue(field: "direction" | "basis", text: string): FieldRead {
  const wanted = text.toLowerCase();
  const entries = Object.entries(WORDS[field]);
  const found = entries.find(([code, words]) => code === wanted || words.nl === wanted || words.en === wanted);
  if (found) return { value: found[0] };
  const list = (language: Language): string => entries.map(([, words]) => `'${words[language]}'`).join(", ");
  return {
    problem: { nl: `'${text}' is hier niet mogelijk. Kies ${list("nl")}.`, en: `'${text}' is not possible here. Choose ${list("en")}.` },
  };
}

function decimalValue(text: string): FieldRead {
  if (text === "") return { value: null };
  // "0.5" typed with a point: in report notation a point only stands before three digits.
  const plain = /^-?\d+(\.\d{1,2}|\.\d{4,})$/.test(text) ? exact(text) : parse(text).value;
  const decimal = plain && decimalText(plain);
  return decimal ? { value: decimal } : { problem: { nl: `'${text}' is geen getal.`, en: `'${text}' is not a number.` } };
}

/** A terminating decimal with a point, or null. */
function decimalText({ n, d }: Exact): string | null {
  const shared = divisor(n, d);
  let places = 0;
  let digits = n / shared;
  for (let rest = d / shared; rest > 1n; places += 1) {
    if (places > 15) return null;
    const by = rest % 10n === 0n ? 10n : rest % 5n === 0n ? 5n : rest % 2n === 0n ? 2n : 0n;
    if (by === 0n) return null;
    digits *= 10n / by;
    rest /= by;
  }
  const sign = digits < 0n ? "-" : "";
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b);
}

/** A number as report notation writes it. */
function numberText(value: number): string {
  const [whole = "", decimals] = String(Number(value.toPrecision(15))).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
