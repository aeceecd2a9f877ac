import { elapsedMonths, fillPattern, periodOf } from "../core/definition/period";
import { headersOf, isNumericRole, rowName } from "../core/definition/resolve";
import type { ColumnRole, Definition } from "../core/definition/schema";
import { splitMarker } from "../core/notation/markers";
import type { BoundCell } from "../core/table/bound";
import { figureInWords } from "./phrase-figure";
import { plain } from "./plain";
import { printedCell } from "./printed";

type Language = "nl" | "en";
type Period = Definition["period"];

/** What a figure is, where that is more than a measurement. */
const ROLES: Readonly<Partial<Record<ColumnRole, Readonly<Record<Language, string>>>>> = {
  norm: { nl: "norm", en: "norm" },
  forecast: { nl: "prognose", en: "forecast" },
  budget: { nl: "begroting", en: "budget" },
  "budget-year": { nl: "begroting", en: "budget" },
  variance: { nl: "verschil", en: "difference" },
  "variance-percent": { nl: "verschil in procenten", en: "difference in per cent" },
  "growth-percent": { nl: "verandering", en: "change" },
  share: { nl: "aandeel", en: "share" },
  average: { nl: "gemiddelde", en: "average" },
};

const MONTHS = "January February March April May June July August September October November December".split(" ");
const COUNTS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/**
 * A cell as a phrase for running text: what it is about, the figure with its unit, what kind of figure and the period:
 * "Nieuwe uitkeringen, WW: 334.227 (eerste acht maanden 2020)". In English with English separators, so that no point is
 * taken for a comma; labels stay as the report has them. Footnote markers are left out. null where there is nothing to
 * tell: a blank, an error, words.
 */
export function phrase(cell: BoundCell, definition: Definition, language: Language): string | null {
  if (cell.state === "blank" || cell.state === "error" || !isNumericRole(cell.column.role)) return null;
  const printed = splitMarker(printedCell(cell)).text;
  const figure = figureInWords(cell, definition, printed, language);
  const when = whenOf(cell, definition.period, language);
  return plain(`${subjectOf(cell, definition.period)}: ${figure}${when === "" ? "" : ` (${when})`}`);
}

function subjectOf({ table, row }: BoundCell, period: Period): string {
  const label = splitMarker(fillPattern(rowName(table, row) ?? table.title, period)).text.replace(/:$/, "");
  return row.category === undefined ? label : `${label}, ${row.category}`;
}

function whenOf(cell: BoundCell, period: Period, language: Language): string {
  const { column, table } = cell;
  const role = ROLES[column.role]?.[language] ?? "";
  const span = periodOf(column.role, column.period);
  const time = span === null ? null : spanInWords(span, period, language);
  if (time !== null) return [role, time].filter((part) => part !== "").join(", ");
  // Only the report itself knows what this column is about.
  return headersOf(table, period).find((header) => header.column === column.id)?.flat ?? role;
}

function spanInWords(span: NonNullable<ReturnType<typeof periodOf>>, period: Period, language: Language): string | null {
  const year = period.year + span.year;
  const months = elapsedMonths(period.kind);
  const whole = months === 12;
  switch (span.span) {
    case "year":
      return String(year);
    case "year-end":
      return language === "nl" ? `eind ${year}` : `end of ${year}`;
    case "end":
      return language === "nl" ? `eind ${fillPattern("{end-month}", period)} ${year}` : `end of ${MONTHS[months - 1] ?? ""} ${year}`;
    case "period":
      if (whole) return String(year);
      return language === "nl"
        ? `eerste ${fillPattern("{months}", period)} maanden ${year}`
        : `first ${COUNTS[months] ?? String(months)} months of ${year}`;
    case "other":
      return null;
  }
}
