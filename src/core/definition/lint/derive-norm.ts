import { fillOf, isFigureRow, notationIdOf } from "../resolve";
import type { ColumnSpec, Definition, Notation, RowSpec, TableSpec } from "../schema";
import { type LintMessage, report } from "./message";

type Derive = Extract<NonNullable<ColumnSpec["derive"]>, { norm: string }>;

/** derive-norm: columns that follow from a norm need one, and rows of which can be said which side of it is met. */
export function* deriveNorm(definition: Definition): Iterable<LintMessage> {
  for (const [t, table] of definition.tables.entries()) {
    for (const [c, column] of table.columns.entries()) {
      const { derive } = column;
      if (derive?.kind !== "attained-share" && derive?.kind !== "norm-verdict") continue;
      for (const message of normOf(definition, table, column, derive))
        yield { ...message, path: ["tables", t, "columns", c, "derive", ...message.path] };
    }
  }
}

function* normOf(definition: Definition, table: TableSpec, column: ColumnSpec, derive: Derive): Iterable<LintMessage> {
  const norm = table.columns.find((one) => one.id === derive.norm);
  if (!norm) return;
  if (norm.role !== "norm") {
    yield report(
      "warning",
      "derive-norm",
      ["norm"],
      `Kolom '${norm.id}' heeft niet de rol 'norm'.`,
      `Column '${norm.id}' does not have the role 'norm'.`,
    );
  }
  const rows = table.rows.filter(
    (row) =>
      isFigureRow(row) &&
      row.cells?.[column.id]?.derive !== false &&
      fillOf(table, row, column) !== "none" &&
      fillOf(table, row, norm) === "required",
  );
  const odd = rows.find((row) => !answers(definition, table, row, norm, derive));
  if (!odd) return;
  yield derive.kind === "norm-verdict"
    ? report(
        "warning",
        "derive-norm",
        [],
        `Rij '${odd.id}' zegt niet of meer of minder beter is: geef haar een indicator met een richting, of in de cel derive false.`,
        `Row '${odd.id}' does not say whether more or less is better: give it an indicator with a direction, or derive false in the cell.`,
      )
    : report(
        "warning",
        "derive-norm",
        [],
        `De norm van rij '${odd.id}' is een woord, daar is geen deel van te behalen: zet in de cel derive false.`,
        `The norm of row '${odd.id}' is a word, of which no share can be attained: put derive false in the cell.`,
      );
}

/** Whether the row's norm says what the column asks of it. */
function answers(definition: Definition, table: TableSpec, row: RowSpec, norm: ColumnSpec, { kind }: Derive): boolean {
  const notation = notationOf(definition, notationIdOf(table, row, norm));
  const inWords = notation?.kind === "yes-no" || notation?.kind === "text";
  if (kind === "attained-share") return !inWords;
  const direction = definition.indicators.find((one) => one.id === row.indicator)?.direction ?? "informative";
  return inWords || direction !== "informative" || /^[≤≥<>]/u.test(notation?.prefix?.trim() ?? "");
}

function notationOf(definition: Definition, id: string): Notation | undefined {
  return Object.hasOwn(definition.notations, id) ? definition.notations[id] : undefined;
}
