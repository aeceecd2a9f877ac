import { normaliseLabel } from "../../notation/markers";
import type { JsonPath } from "../position";
import { headersOf, isNumericRole, rowContext } from "../resolve";
import type { Definition, TableSpec } from "../schema";
import { type LintMessage, report } from "./message";

/** duplicate-id, ambiguous-label, ambiguous-header, ambiguous-title: what cannot be told apart cannot be found. */
export function* identity(definition: Definition): Iterable<LintMessage> {
  yield* duplicates(definition.chapters, ["chapters"]);
  yield* duplicates(definition.indicators, ["indicators"]);
  yield* duplicates(definition.tables, ["tables"]);
  yield* duplicates(definition.relations, ["relations"]);
  yield* duplicates(definition.figures, ["figures"]);
  for (const [t, table] of definition.tables.entries()) {
    yield* duplicates(table.columns, ["tables", t, "columns"]);
    yield* duplicates(table.rows, ["tables", t, "rows"]);
    yield* rowLabels(table, ["tables", t, "rows"]);
    yield* headers(table, definition.period, ["tables", t, "columns"]);
  }
  yield* titles(definition);
}

function* duplicates(items: readonly { readonly id: string }[], at: JsonPath): Iterable<LintMessage> {
  for (const [index, first] of repeated(items.map((item) => item.id))) {
    const id = items[index]?.id ?? "";
    yield report(
      "error",
      "duplicate-id",
      [...at, index, "id"],
      `'${id}' bestaat al (nummer ${first + 1} van de lijst).`,
      `'${id}' exists already (item ${first + 1} of the list).`,
    );
  }
}

/** Index of each value that stood before, with the index where it stood first; null is never a repetition. */
export function repeated(values: readonly (string | null)[]): readonly (readonly [index: number, first: number])[] {
  const firsts = new Map<string, number>();
  const found: (readonly [number, number])[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, index);
    else found.push([index, first]);
  }
  return found;
}

/** Rows with the same label need another category, heading or parent; so do two unlabelled subtotals. */
function* rowLabels(table: TableSpec, at: JsonPath): Iterable<LintMessage> {
  const names = table.rows.flatMap((row, index) => {
    if (row.kind === "spacer") return [];
    const context = rowContext(table, row.id).map(normaliseLabel);
    const labels = new Set([row.label ?? "", ...(row.aliases ?? [])].map(normaliseLabel));
    return [...labels].map((label) => ({ index, key: JSON.stringify([label, ...context]) }));
  });
  for (const [position, before] of repeated(names.map((name) => name.key))) {
    const index = names[position]?.index ?? 0;
    const row = table.rows[index];
    const other = table.rows[names[before]?.index ?? 0];
    const label = row?.label ?? "";
    yield report(
      "error",
      "ambiguous-label",
      [...at, index],
      `Rij '${row?.id}' ("${label}") is niet te onderscheiden van '${other?.id}': geef een andere categorie, kop of ouder.`,
      `Row '${row?.id}' ("${label}") cannot be told from '${other?.id}': give it another category, heading or parent.`,
    );
  }
}

function* headers(table: TableSpec, period: Definition["period"], at: JsonPath): Iterable<LintMessage> {
  const all = headersOf(table, period);
  const keys = all.map((header, index) => {
    const column = table.columns[index];
    const key = normaliseLabel(column?.excelHeader === undefined ? header.flat : header.excel);
    // Label and category are found by what is below them: reports often print no header there.
    return key === "" && column && !isNumericRole(column.role) ? null : key;
  });
  for (const [index, first] of repeated(keys)) {
    const name = all[index]?.flat ?? "";
    yield report(
      "error",
      "ambiguous-header",
      [...at, index],
      `Kolom '${all[index]?.column}' heeft dezelfde kop ("${name}") als '${all[first]?.column}': geef een groep of een eigen Excel-kop (excelHeader).`,
      `Column '${all[index]?.column}' has the same header ("${name}") as '${all[first]?.column}': give it a group or a header of its own in Excel (excelHeader).`,
    );
  }
}

function* titles(definition: Definition): Iterable<LintMessage> {
  for (const [index, first] of repeated(definition.tables.map((table) => normaliseLabel(table.title)))) {
    const title = definition.tables[index]?.title ?? "";
    yield report(
      "warning",
      "ambiguous-title",
      ["tables", index, "title"],
      `De titel "${title}" is ook die van tabel '${definition.tables[first]?.id}'; buiten een Excel-tabel zijn ze moeilijk uit elkaar te houden.`,
      `The title "${title}" is also that of table '${definition.tables[first]?.id}'; outside an Excel table they are hard to tell apart.`,
    );
  }
}
