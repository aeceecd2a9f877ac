import type { Definition } from "../core/definition/schema";
import type { BoundCell } from "../core/table/bound";

type Language = "nl" | "en";

/** Units as definitions name them; others stay as they are in English too. */
const UNITS: Readonly<Record<string, string>> = {
  dagen: "days",
  mensen: "people",
  personen: "people",
  uitkeringen: "benefits",
  beoordelingen: "assessments",
  aanvragen: "applications",
  klachten: "complaints",
  bezwaren: "objections",
  boetes: "fines",
  waarschuwingen: "warnings",
  maatregelen: "measures",
  betalingen: "payments",
  medewerkers: "employees",
  vacatures: "vacancies",
  fte: "FTE",
  duizend: "thousand",
  miljoen: "million",
  miljard: "billion",
  mln: "million",
  mld: "billion",
};
const CODES: Readonly<Record<string, string>> = { "n.v.t.": "n/a", "n.b.": "not known", ja: "yes", nee: "no", "-": "nil" };
/** Units that the figure shows by itself (%, €) or that are no word behind a figure. */
const SILENT: ReadonlySet<string> = new Set(["procent", "euro", "rapportcijfer", "%", "€"]);
/** Roles whose figures count what the indicator counts. */
const COUNTING: ReadonlySet<string> = new Set(["norm", "actual", "prior", "forecast", "budget", "budget-year", "variance"]);

/** The printed figure with the unit that the table says elsewhere: in its header ("Bedragen x € 1 miljoen") or of its indicator. */
export function figureInWords(cell: BoundCell, definition: Definition, printed: string, language: Language): string {
  if (cell.value === null) return language === "nl" ? printed : (CODES[printed.toLowerCase()] ?? printed);
  const { before, after } = unitAround(cell, definition);
  // "-15,8" becomes "-€ 15,8 miljoen".
  const text = before === "" ? printed + after : printed.replace(/\d/, (digit) => before + digit) + after;
  return language === "nl" ? text : english(text);
}

/** What a reader needs around a bare figure: the unit of its table ("€ ", " miljoen") before and behind, or of its indicator behind. */
export function unitAround(cell: BoundCell, definition: Definition): { readonly before: string; readonly after: string } {
  const { notation, table, row, column } = cell;
  const bare = notation.kind === "number" && !notation.prefix && !notation.suffix;
  if (!bare) return NONE;
  if (notation.scale !== undefined && table.unitNote !== undefined) return unitOfNote(table.unitNote);
  const unit = definition.indicators.find((indicator) => indicator.id === row.indicator)?.unit;
  if (unit === undefined || SILENT.has(unit) || !COUNTING.has(column.role)) return NONE;
  return { before: "", after: ` ${unit}` };
}

const NONE = { before: "", after: "" } as const;

/** "Bedragen x € 1 miljoen" says € before and miljoen behind each figure, "x € 1.000" duizend, "In procenten" %. */
function unitOfNote(note: string): { readonly before: string; readonly after: string } {
  if (/^in %-punt/i.test(note)) return { before: "", after: " %-punten" };
  if (/^in (procent|%)/i.test(note)) return { before: "", after: "%" };
  const match = /x\s*(€?)\s*(?:1\s*(duizend|miljoen|miljard|mln|mld)|(1\.000\.000|1\.000))\b/i.exec(note);
  if (!match) return NONE;
  const [, euro = "", word, digits] = match;
  const magnitude = word?.toLowerCase() ?? (digits === "1.000" ? "duizend" : "miljoen");
  return { before: euro === "" ? "" : "€ ", after: ` ${magnitude}` };
}

/** English separators and words: "€ 1.282,4 miljoen" is "€1,282.4 million". */
function english(text: string): string {
  const separated = text.replace(/\d[\d.,]*/g, (digits) => digits.replace(/[.,]/g, (sign) => (sign === "." ? "," : ".")));
  return separated
    .replace(/€ /g, "€")
    .replace("%-punten", "percentage points")
    .replace(/\p{L}+/gu, (word) => UNITS[word.toLowerCase()] ?? word);
}
