import { normaliseLabel } from "../../notation/markers";
import type { JsonPath } from "../position";
import { type Header, headersOf, isNumericRole, rowContext } from "../resolve";
import type { Definition, TableSpec } from "../schema";
import { type LintMessage, report } from "./message";
import { repeated } from "./repeated";

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
  for (const { item, index, firstIndex } of repeated(items, ({ id }) => id)) {
    yield report(
      "error",
      "duplicate-id",
      [...at, index, "id"],
      `'${item.id}' bestaat al (nummer ${firstIndex + 1} van de lijst).`,
      `'${item.id}' exists already (item ${firstIndex + 1} of the list).`,
    );
  }
}

/** Rows with the same label need another category, heading or parent; so do two unlabelled subtotals. */
function* rowLabels(table: TableSpec, at: JsonPath): Iterable<LintMessage> {
  const names = table.rows.flatMap((row, index) => {
    if (row.kind === "spacer") return [];
    const context = rowContext(table, row.id).map(normaliseLabel);
    const printed = row.label ?? "";
    const labels = new Set([printed, ...(row.aliases ?? [])].map(normaliseLabel));
    return [...labels].map((label) => ({ id: row.id, index, printed, key: JSON.stringify([label, ...context]) }));
  });
  for (const { item, first } of repeated(names, ({ key }) => key)) {
    yield report(
      "error",
      "ambiguous-label",
      [...at, item.index],
      `Rij '${item.id}' ("${item.printed}") is niet te onderscheiden van '${first.id}': geef een andere categorie, kop of ouder.`,
      `Row '${item.id}' ("${item.printed}") cannot be told from '${first.id}': give it another category, heading or parent.`,
    );
  }
}

function* headers(table: TableSpec, period: Definition["period"], at: JsonPath): Iterable<LintMessage> {
  // Label and category are found by what is below them: reports often print no header there.
  const keyOf = ({ spec, excel, flat }: Header): string | null => {
    const key = normaliseLabel(spec.excelHeader === undefined ? flat : excel);
    return key === "" && !isNumericRole(spec.role) ? null : key;
  };
  for (const { item, index, first } of repeated(headersOf(table, period), keyOf)) {
    yield report(
      "error",
      "ambiguous-header",
      [...at, index],
      `Kolom '${item.column}' heeft dezelfde kop ("${item.flat}") als '${first.column}': geef een groep of een eigen Excel-kop (excelHeader).`,
      `Column '${item.column}' has the same header ("${item.flat}") as '${first.column}': give it a group or a header of its own in Excel (excelHeader).`,
    );
  }
}

function* titles(definition: Definition): Iterable<LintMessage> {
  for (const { item, index, first } of repeated(definition.tables, ({ title }) => normaliseLabel(title))) {
    yield report(
      "warning",
      "ambiguous-title",
      ["tables", index, "title"],
      `De titel "${item.title}" is ook die van tabel '${first.id}'; buiten een Excel-tabel zijn ze moeilijk uit elkaar te houden.`,
      `The title "${item.title}" is also that of table '${first.id}'; outside an Excel table they are hard to tell apart.`,
    );
  }
}
