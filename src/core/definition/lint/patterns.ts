import { isPlaceholder, PLACEHOLDER } from "../period";
import type { JsonPath } from "../position";
import type { Definition } from "../schema";
import { suggest } from "../suggest";
import { type LintMessage, report } from "./message";

/** unknown-placeholder, open-brace, literal-year: patterns must follow the period by themselves. */
export function* patterns(definition: Definition): Iterable<LintMessage> {
  const { year } = definition.period;
  const years = new RegExp(`(?<!\\d)(?:${year - 1}|${year}|${year + 1})(?!\\d)`);
  for (const [path, text] of patternsOf(definition)) {
    for (const match of text.matchAll(PLACEHOLDER)) {
      const name = match[1] ?? "";
      if (isPlaceholder(name)) continue;
      const meant = suggest(name, ["year", "months", "end-month", "quarter"]);
      yield report(
        "error",
        "unknown-placeholder",
        path,
        `'{${name}}' is geen invulplek.${meant === null ? " Mogelijk zijn {year}, {year-1}, {months}, {end-month} en {quarter}." : ` Bedoeld '{${meant}}'?`}`,
        `'{${name}}' is not a placeholder.${meant === null ? " Possible are {year}, {year-1}, {months}, {end-month} and {quarter}." : ` Did you mean '{${meant}}'?`}`,
      );
    }
    const rest = text.replace(PLACEHOLDER, "");
    if (/[{}]/.test(rest))
      yield report("warning", "open-brace", path, `In "${text}" ontbreekt een accolade.`, `A brace is missing in "${text}".`);
    const literal = years.exec(rest);
    if (literal) {
      const offset = Number(literal[0]) - year;
      const placeholder = offset === 0 ? "{year}" : `{year${offset > 0 ? "+" : ""}${offset}}`;
      yield report(
        "info",
        "literal-year",
        path,
        `"${text}" noemt ${literal[0]} letterlijk en rolt niet mee naar een volgend jaar; gebruik ${placeholder} als dat wel moet.`,
        `"${text}" names ${literal[0]} literally and will not follow to another year; use ${placeholder} if it should.`,
      );
    }
  }
}

function* patternsOf(definition: Definition): Iterable<readonly [JsonPath, string]> {
  yield [["title"], definition.title];
  for (const [t, table] of definition.tables.entries()) {
    yield [["tables", t, "title"], table.title];
    for (const [c, column] of table.columns.entries()) {
      for (const key of ["header", "excelHeader", "group"] as const) {
        const text = column[key];
        if (text !== undefined) yield [["tables", t, "columns", c, key], text];
      }
    }
    for (const [r, row] of table.rows.entries()) if (row.label !== null) yield [["tables", t, "rows", r, "label"], row.label];
  }
  for (const [f, figure] of definition.figures.entries()) {
    yield [["figures", f, "title"], figure.title];
    if (figure.source !== undefined) yield [["figures", f, "source"], figure.source];
  }
}
