import { fillOf, isFigureRow, isNumericRole, notationIdOf, sourcesOf } from "../resolve";
import type { ColumnSpec, Definition, TableSpec } from "../schema";
import { type LintMessage, report } from "./message";

/** derive-text, derive-equal, derive-share, derive-notation, derive-period: how columns follow from others. */
export function* derive(definition: Definition): Iterable<LintMessage> {
  for (const [t, table] of definition.tables.entries()) {
    for (const [c, column] of table.columns.entries()) {
      if (column.derive)
        for (const message of deriveOf(definition, table, column, column.derive))
          yield { ...message, path: ["tables", t, "columns", c, ...message.path] };
    }
  }
}

type Derive = NonNullable<ColumnSpec["derive"]>;

function* deriveOf(definition: Definition, table: TableSpec, column: ColumnSpec, spec: Derive): Iterable<LintMessage> {
  const verdict = spec.kind === "norm-verdict";
  if (verdict && column.role !== "text") {
    yield report(
      "error",
      "derive-text",
      ["derive"],
      `Het oordeel over een norm is een woord: geef kolom '${column.id}' de rol 'text'.`,
      `The verdict on a norm is a word: give column '${column.id}' the role 'text'.`,
    );
  }
  if (!verdict && !isNumericRole(column.role)) {
    yield report(
      "error",
      "derive-text",
      ["derive"],
      `Kolom '${column.id}' bevat woorden en volgt niet uit een berekening.`,
      `Column '${column.id}' holds words and does not follow from a calculation.`,
    );
  }
  const sources = sourcesOf(column);
  for (const { key, id } of sources) {
    const source = table.columns.find((one) => one.id === id);
    if (source && !isNumericRole(source.role)) {
      yield report(
        "error",
        "derive-text",
        ["derive", key],
        `Kolom '${id}' bevat geen cijfers om mee te rekenen.`,
        `Column '${id}' holds no figures to calculate with.`,
      );
    }
  }
  if (sources.length === 2 && sources[0]?.id === sources[1]?.id) {
    yield report(
      "error",
      "derive-equal",
      ["derive"],
      "Beide kanten van de berekening zijn dezelfde kolom.",
      "Both sides of the calculation are the same column.",
    );
  }
  const rows = table.rows.filter(
    (row) => isFigureRow(row) && fillOf(table, row, column) !== "none" && row.cells?.[column.id]?.derive !== false,
  );
  if (spec.kind === "share") {
    const orphan = rows.find((row) => row.partOf === undefined && row.ofWhich === undefined && row.kind === "data");
    if (orphan) {
      yield report(
        "warning",
        "derive-share",
        ["derive"],
        `Rij '${orphan.id}' is nergens deel van, dus haar aandeel is niet te berekenen: geef partOf, of in de cel fill "none" of derive false.`,
        `Row '${orphan.id}' is part of nothing, so its share cannot be computed: give partOf, or fill "none" or derive false in the cell.`,
      );
    }
  }
  if (spec.kind === "share" || spec.kind === "growth" || spec.kind === "attained-share") {
    const odd = rows.find((row) => !isPercentage(definition, notationIdOf(table, row, column)));
    if (odd) {
      yield report(
        "warning",
        "derive-notation",
        ["derive"],
        `De uitkomst is een percentage, maar in rij '${odd.id}' is de schrijfwijze '${notationIdOf(table, odd, column)}'.`,
        `The outcome is a percentage, but in row '${odd.id}' the notation is '${notationIdOf(table, odd, column)}'.`,
      );
    }
  }
  const of = spec.kind === "time-proportional" ? table.columns.find((one) => one.id === spec.of) : undefined;
  if (of?.period && of.period.span !== "year") {
    yield report(
      "error",
      "derive-period",
      ["derive", "of"],
      `Tijdsevenredig rekent met een heel jaar; kolom '${of.id}' gaat daar niet over.`,
      `In proportion to time means of a full year; column '${of.id}' is not about one.`,
    );
  }
}

function isPercentage(definition: Definition, id: string): boolean {
  const notation = Object.hasOwn(definition.notations, id) ? definition.notations[id] : undefined;
  return !notation || notation.kind === "percent" || notation.scale === "0.01";
}
