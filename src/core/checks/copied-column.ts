import { headersOf } from "../definition/resolve";
import { equals, sign } from "../numeric/exact";
import type { ColumnSpec } from "../definition/schema";
import type { BoundTable } from "../table/bound";
import type { Check, CheckContext, Judged } from "./check";
import { actualsOf, comparisonOf } from "./shared/comparison";

/** Fewer figures, or figures of fewer kinds, may be equal by chance. */
const LEAST = 3;

/** A column of new figures is not the one that it is compared with, copied. */
export const check: Check = {
  id: "copied-column",
  severity: "warning",
  source: {
    nl: "Twee perioden hebben niet in elke regel hetzelfde cijfer: een kolom die gelijk is aan die ernaast is gekopieerd en niet bijgewerkt",
    en: "Two periods do not have the same figure in every row: a column equal to the one beside it was copied and not brought up to date",
  },
  texts: {
    nl: {
      title: "Kolom is geen kopie van de andere periode",
      explanation:
        "Staat in elke regel van een kolom precies het cijfer van vorig jaar of van de begroting, dan is de kolom waarschijnlijk gekopieerd en nog niet bijgewerkt. " +
        "Eén gelijk cijfer zegt niets; daarom geldt dit pas als drie of meer verschillende cijfers allemaal gelijk zijn.",
      example: "Realisatie 2020 en 2019 zijn in alle vier regels gelijk: 90%, 85%, 88% en 87%.",
      messages: {
        fails: {
          title: "Kolom gelijk aan andere kolom",
          message: "Kolom '{header}' heeft in alle {count} regels hetzelfde cijfer als kolom '{other}'.",
          action: "Vul de cijfers van de goede periode in, vanaf {cell}.",
        },
      },
    },
    en: {
      title: "Column is no copy of the other period",
      explanation:
        "If every row of a column holds exactly the figure of last year or of the budget, the column was probably copied and not brought up to date. " +
        "One equal figure says nothing; so this holds only where three or more different figures are all equal.",
      example: "Actual 2020 and 2019 are equal in all four rows: 90%, 85%, 88% and 87%.",
      messages: {
        fails: {
          title: "Column equal to another",
          message: "Column '{header}' has the same figure as column '{other}' in all {count} rows.",
          action: "Enter the figures of the right period, from {cell} down.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const table of context.report.tables) {
      for (const actual of actualsOf(table)) {
        const other = comparisonOf(table, actual);
        const judged = other && judge(context, table, actual, other);
        if (judged) yield judged;
      }
    }
  },
};

/** One judgement on a column that has enough figures to compare; null for one that has not. */
function judge(context: CheckContext, table: BoundTable, actual: ColumnSpec, other: ColumnSpec): Judged | null {
  const pairs = table.spec.rows.flatMap(({ id }) => {
    const [cell, beside] = [table.cell(id, actual.id), table.cell(id, other.id)];
    if (!cell?.value || !beside?.value || (sign(cell.value) === 0 && sign(beside.value) === 0)) return [];
    return [{ cell, beside, same: equals(cell.value, beside.value) }];
  });
  const [first] = pairs;
  if (!first || pairs.length < LEAST) return null;
  const kinds = new Set(pairs.map(({ cell }) => cell.shown));
  if (kinds.size < LEAST || !pairs.every(({ same }) => same)) return { outcome: "passes", cell: null, table: table.spec.id };
  return {
    outcome: "fails",
    cell: first.cell,
    data: {
      header: headerOf(context, table, actual),
      other: headerOf(context, table, other),
      count: pairs.length,
    },
    involves: pairs.flatMap(({ cell, beside }) => [cell.address, beside.address]),
  };
}

function headerOf(context: CheckContext, table: BoundTable, { id }: ColumnSpec): string {
  return headersOf(table.spec, context.definition.period).find(({ column }) => column === id)?.flat ?? id;
}
