import type { JsonPath } from "../position";
import { fillOf, isFigureRow, isNumericRole } from "../resolve";
import type { Definition, TableSpec } from "../schema";
import { type LintMessage, report } from "./message";

/** Rows, columns and declarations that can never play their part. */
export function* reach(definition: Definition): Iterable<LintMessage> {
  for (const [t, table] of definition.tables.entries()) {
    yield* rows(table, ["tables", t, "rows"]);
    yield* columns(table, ["tables", t, "columns"]);
  }
  yield* unused(definition);
}

/** unfillable-total, part-without-figures, spacer-label, heading-label, row-label, row-never-filled, category-column. */
function* rows(table: TableSpec, at: JsonPath): Iterable<LintMessage> {
  const hasCategory = table.columns.some((column) => column.role === "category");
  for (const [r, row] of table.rows.entries()) {
    const place = [...at, r];
    const empty = !isFigureRow(row) || row.fill === "none";
    const hasParts = table.rows.some((other) => other.partOf === row.id || other.ofWhich === row.id);
    if (empty && hasParts) {
      yield report(
        "error",
        "unfillable-total",
        place,
        `Rij '${row.id}' wordt nooit gevuld, maar er zijn rijen die er deel van zijn.`,
        `Row '${row.id}' is never filled, yet rows are part of it.`,
      );
    }
    if (empty && (row.partOf ?? row.ofWhich) !== undefined) {
      yield report(
        "error",
        "part-without-figures",
        place,
        `Rij '${row.id}' wordt nooit gevuld en kan geen deel van een andere rij zijn.`,
        `Row '${row.id}' is never filled and cannot be part of another row.`,
      );
    }
    if (row.kind === "spacer" && (row.label ?? "") !== "") {
      yield report(
        "warning",
        "spacer-label",
        [...place, "label"],
        'Een witregel heeft geen label; bedoeld kind "heading"?',
        'A spacer has no label; did you mean kind "heading"?',
      );
    }
    if (row.kind === "heading" && (row.label ?? "") === "") {
      yield report(
        "warning",
        "heading-label",
        place,
        'Een kop zonder label is een witregel; bedoeld kind "spacer"?',
        'A heading without a label is a spacer; did you mean kind "spacer"?',
      );
    }
    if (row.kind === "data" && (row.label ?? "") === "") {
      yield report(
        "error",
        "row-label",
        place,
        `Rij '${row.id}' heeft geen label en is dus niet te vinden.`,
        `Row '${row.id}' has no label and so cannot be found.`,
      );
    }
    if (
      isFigureRow(row) &&
      table.columns.some((column) => isNumericRole(column.role)) &&
      table.columns.every((column) => !isNumericRole(column.role) || fillOf(table, row, column) === "none")
    ) {
      yield report(
        "warning",
        "row-never-filled",
        place,
        `In rij '${row.id}' wordt geen enkele cel gevuld.`,
        `No cell of row '${row.id}' is ever filled.`,
      );
    }
    if (!isFigureRow(row) && row.fill !== undefined && row.fill !== "none") {
      yield report(
        "warning",
        "row-never-filled",
        [...place, "fill"],
        "Een kop of witregel bevat geen cijfers.",
        "A heading or spacer holds no figures.",
      );
    }
    if (row.category !== undefined && !hasCategory) {
      yield report(
        "warning",
        "category-column",
        [...place, "category"],
        "De tabel heeft geen kolom met de rol 'category'.",
        "The table has no column with the role 'category'.",
      );
    }
    if (row.categoryPrinted === true && row.category === undefined) {
      yield report(
        "warning",
        "category-column",
        [...place, "categoryPrinted"],
        "Er is geen categorie om af te drukken.",
        "There is no category to print.",
      );
    }
  }
}

/** column-never-filled, explanation-column, label-column, period-missing. */
function* columns(table: TableSpec, at: JsonPath): Iterable<LintMessage> {
  const labels = table.columns.filter((column) => column.role === "label").length;
  if (labels !== 1) {
    yield report(
      "error",
      "label-column",
      at,
      `Een tabel heeft precies één kolom met de rol 'label'; hier zijn het er ${labels}.`,
      `A table has exactly one column with the role 'label'; here there are ${labels}.`,
    );
  }
  const explanation = table.materiality?.explanation;
  const named = table.columns.find((column) => column.id === explanation);
  if (named && named.role !== "text") {
    yield report(
      "error",
      "explanation-column",
      [...at.slice(0, -1), "materiality", "explanation"],
      `Kolom '${named.id}' heeft niet de rol 'text' en kan geen toelichting bevatten.`,
      `Column '${named.id}' does not have the role 'text' and cannot hold an explanation.`,
    );
  }
  for (const [c, column] of table.columns.entries()) {
    if (isNumericRole(column.role) && table.rows.every((row) => fillOf(table, row, column) === "none")) {
      yield report(
        "warning",
        "column-never-filled",
        [...at, c],
        `In kolom '${column.id}' wordt geen enkele cel gevuld.`,
        `No cell of column '${column.id}' is ever filled.`,
      );
    }
    const measured = column.role === "actual" || column.role === "prior" || column.role === "average";
    if (measured && column.period === undefined) {
      yield report(
        "warning",
        "period-missing",
        [...at, c],
        `Kolom '${column.id}' zegt niet over welke periode ze gaat en is dus met niets te vergelijken.`,
        `Column '${column.id}' does not say which period it is about and so compares with nothing.`,
      );
    } else if (column.period?.span === "other" && column.period.key === undefined) {
      yield report(
        "warning",
        "period-missing",
        [...at, c, "period"],
        "Een periode van de soort 'other' heeft een naam nodig (key).",
        "A period of kind 'other' needs a name (key).",
      );
    }
  }
}

/** indicator-unused, notation-unused, chapter-unused. */
function* unused(definition: Definition): Iterable<LintMessage> {
  const rowsAll = definition.tables.flatMap((table) => table.rows);
  const indicators = new Set(rowsAll.map((row) => row.indicator));
  for (const [i, { id }] of definition.indicators.entries()) {
    if (!indicators.has(id))
      yield report(
        "warning",
        "indicator-unused",
        ["indicators", i],
        `Indicator '${id}' staat in geen enkele tabel.`,
        `Indicator '${id}' is in no table.`,
      );
  }
  const cells = rowsAll.flatMap((row) => Object.values(row.cells ?? {}));
  const notations = new Set(
    [...definition.tables, ...definition.tables.flatMap((table) => table.columns), ...rowsAll, ...cells].map((item) => item.notation),
  );
  for (const id of Object.keys(definition.notations)) {
    if (!notations.has(id))
      yield report(
        "info",
        "notation-unused",
        ["notations", id],
        `Schrijfwijze '${id}' wordt niet gebruikt.`,
        `Notation '${id}' is not used.`,
      );
  }
  const chapters = new Set(definition.tables.map((table) => table.chapter));
  for (const [c, { id }] of definition.chapters.entries()) {
    if (!chapters.has(id))
      yield report("info", "chapter-unused", ["chapters", c], `Hoofdstuk '${id}' heeft geen tabellen.`, `Chapter '${id}' has no tables.`);
  }
}
