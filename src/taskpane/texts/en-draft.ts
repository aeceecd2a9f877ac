import { counting } from "./counting";
import type { DraftTexts, RuleTerm } from "./draft-texts";

const { count, plural } = counting("en-GB");

/** The texts of learning tables in English. */
export const enDraft: DraftTexts = {
  section: "New tables",
  learn: "Learn tables from this workbook…",
  learnHint: "Looks for tables that no report definition knows, and works out what each column is and what adds up. You confirm first.",
  back: "Back",
  title: "Learned tables",
  found: (tables, sheets) =>
    `${plural(tables, "table", "tables")} found on ${plural(sheets, "sheet", "sheets")}. Go through what was recognised and correct what is not right.`,
  known: (tables, definition) =>
    `${plural(tables, "table is", "tables are")} in '${definition}' already and ${tables === 1 ? "was" : "were"} passed over.`,
  nothing: (sheets) => `No table found on ${plural(sheets, "sheet", "sheets")}.`,
  nothingWhy: "Looked for were figures below a row of headers, with a label for each row to their left.",
  nothingNext: "Put a header above each column and a label before each row, and try again. Or bind a selection by hand.",
  allKnown: (tables, definition) =>
    `${tables === 1 ? "The only table found is" : `All ${count(tables)} tables found are`} in '${definition}' already. There is nothing new to learn.`,
  stale: (at) => `The workbook was changed at ${at}. Read it again; your corrections stay.`,
  again: "Read again",
  truncated: "Not everything was searched: the table has too many rows.",
  target: "Keep as",
  targets: { new: "New report definition", used: "Addition to what is in use" },
  targetHint: (definition) => `Goes into a copy of '${definition}'; what is in it stays.`,
  name: "Name",
  id: "Identifier",
  idHint: "Lower-case letters, digits, dot and hyphen",
  organisation: "Organisation",
  period: "Period",
  reaches: (months) => (months === 12 ? "Whole year" : `To ${new Date(2000, months - 1).toLocaleString("en", { month: "long" })}`),
  year: "Year",
  required: "Fill this in.",
  idWrong: "Begin with a lower-case letter or a digit, without spaces.",
  use: "Use",
  save: "Save as file",
  faults: (errors) => `Cannot be used yet: ${plural(errors, "error", "errors")}`,
  warnings: (warnings) => plural(warnings, "warning", "warnings"),
  hints: {
    "label-column": "Choose 'Label' for exactly one column.",
    "row-label": "Choose 'Label' for the column that names every row.",
    "category-column": "Choose 'Category' for one column, or leave the table out.",
    "period-missing": "Choose a period for the column.",
    "ambiguous-title": "Give one of the two another title.",
    "ambiguous-header": "Give each column a header of its own in the sheet and read again.",
    "ambiguous-label": "Give each row a label of its own in the sheet and read again.",
    "derive-share": "Untick the share, or tick the sum again.",
    "sum-mixed": "Untick the sum.",
    "sum-overlap": "Untick one of the two sums.",
    contradiction: "Untick one of the relations.",
    "forced-value": "Untick one of the relations.",
  },
  reset: "Clear corrections",
  none: "Choose at least one table.",
  tables: "Tables",
  keep: (table) => `Take '${table}'`,
  summary: (rows, rules) => `${plural(rows, "row", "rows")}, ${plural(rules, "relation", "relations")}`,
  deviates: (cells) => plural(cells, "cell deviates", "cells deviate"),
  tableTitle: "Title",
  columns: "Columns",
  columnAt: (letter) => `column ${letter}`,
  roleOf: (column) => `Kind of ${column}`,
  periodOf: (column) => `Period of ${column}`,
  noPeriod: "No period",
  roles: {
    label: "Label",
    category: "Category",
    norm: "Norm",
    actual: "Actual",
    prior: "Prior year",
    forecast: "Forecast",
    budget: "Budget",
    "budget-year": "Year budget",
    variance: "Variance",
    "variance-percent": "Variance in %",
    "growth-percent": "% +/-",
    share: "Share or ratio",
    average: "Average",
    text: "Text",
  },
  spans: (span, endMonth, year) =>
    ({
      period: `to ${endMonth} ${String(year)}`,
      year: `all of ${String(year)}`,
      end: `end of ${endMonth} ${String(year)}`,
      "year-end": `end of ${String(year)}`,
    })[span],
  otherPeriod: (key) => `other: ${key}`,
  rules: "Relations",
  noRules: "No relations found. The notation of the figures is still checked.",
  rule: (kind, target, terms) => {
    const [first, second] = terms.map(({ name }) => name);
    switch (kind) {
      case "sum":
      case "difference":
      case "stock-flow":
        return `${target} = ${signed(terms)}`;
      case "growth":
        return `${target} = growth of ${first ?? ""} over ${second ?? ""}`;
      case "ratio":
        return `${target} = ${first ?? ""} / ${second ?? ""}`;
      case "share":
        return second === undefined ? `${target} = share of ${first ?? ""} in the total` : `${target} = ${first ?? ""} / ${second}`;
      case "weighted-total":
        return `${target} = weighted average of ${listed(terms)}`;
      case "of-which":
        return `${listed(terms)}: part of ${target}`;
      case "time-proportional":
        return `${target} = in proportion to time of ${first ?? ""}`;
      default:
        return `${target} follows from ${listed(terms)}`;
    }
  },
  inColumns: (rule, columns) => `${rule} (in ${names(columns)})`,
  inRow: (column, row) => `${column} of ${row}`,
  rowBefore: (column) => `${column} (row before)`,
  more: (terms) => `… (${count(terms)} more)`,
  holds: (holds, all, over) => `${count(holds)} of ${over === "rows" ? plural(all, "row", "rows") : plural(all, "column", "columns")}`,
  untested: "cannot be held against the figures",
  sure: (percent) => `${String(percent)}% sure`,
  broken: (cells) => `${plural(cells, "cell deviates", "cells deviate")}:`,
  andMore: (cells) => `and ${count(cells)} more`,
  learned: (tables, rules) =>
    `${plural(tables, "table", "tables")} with ${plural(rules, "relation", "relations")} ${tables === 1 ? "is" : "are"} in use now.`,
  added: (tables, rules, kept, base) =>
    `${plural(tables, "table", "tables")} with ${plural(rules, "relation", "relations")} added to a copy of '${base}'; ${kept === 1 ? "its table" : `its ${count(kept)} tables`} stayed.`,
};

function signed(terms: readonly RuleTerm[]): string {
  return terms.map(({ name, sign }, at) => `${sign === -1 ? (at === 0 ? "−" : " − ") : at === 0 ? "" : " + "}${name}`).join("");
}

function listed(terms: readonly RuleTerm[]): string {
  return names(terms.map(({ name }) => name));
}

function names(all: readonly string[]): string {
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}
