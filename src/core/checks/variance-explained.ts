import type { BoundTable } from "../table/bound";
import type { Check, CheckContext, Judged } from "./check";
import { emptyColumn } from "./shared/empty-columns";
import { isMaterial, varianceColumns, varianceOf } from "./shared/materiality";

/** A material variance has its explanation beside it, where the table has a column for that. */
export const check: Check = {
  id: "variance-explained",
  severity: "warning",
  source: {
    nl: "Materialiteit in de rapportdefinitie; planning en control: pas toe of leg uit",
    en: "Materiality of the definition; planning-and-control practice: comply or explain",
  },
  texts: {
    nl: {
      title: "Materieel verschil is toegelicht",
      explanation:
        "De rapportdefinitie zegt vanaf welk bedrag en percentage een verschil met de begroting materieel is, en in welke kolom de toelichting staat. Een materieel verschil zonder toelichting roept vragen op.",
      example: "Realisatie 70,6 tegen begroting 84,7 (−16,6%) bij een grens van 5 en 5%: de toelichting ernaast mag niet leeg zijn.",
      messages: {
        fails: {
          title: "Toelichting ontbreekt",
          message: "{place} wijkt materieel af: {actual} tegen een begroting van {budget}. De toelichting is leeg.",
          action: "Licht het verschil toe in {cell}.",
        },
        undecided: {
          title: "Niet gecontroleerd",
          message: "Of {place} een toelichting vraagt is niet te zeggen: realisatie of begroting is geen getal.",
          action: "Vul realisatie en begroting in.",
        },
      },
    },
    en: {
      title: "Material variance is explained",
      explanation:
        "The definition says from which amount and percentage a variance is material, and which column explains it. A material variance without an explanation raises questions.",
      example: "Actual 70,6 against budget 84,7 (−16,6%) with limits of 5 and 5%: the explanation beside it may not be blank.",
      messages: {
        fails: {
          title: "Explanation missing",
          message: "{place} deviates materially: {actual} against a budget of {budget}. The explanation is blank.",
          action: "Explain the variance in {cell}.",
        },
        undecided: {
          title: "Not checked",
          message: "Whether {place} asks for an explanation cannot be said: actual or budget is no number.",
          action: "Fill in actual and budget.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const table of context.report.tables) yield* judgeTable(context, table);
  },
};

function* judgeTable(context: CheckContext, table: BoundTable): Iterable<Judged> {
  const { materiality, rows } = table.spec;
  const columns = varianceColumns(table.spec);
  const explanationId = materiality?.explanation;
  if (!columns || explanationId === undefined) return;
  const { stated, turned } = columns;
  for (const row of rows) {
    const cell = table.cell(row.id, explanationId);
    const actual = table.cell(row.id, columns.actual);
    const budget = table.cell(row.id, columns.budget);
    if (!cell || !actual || !budget || (actual.state === "blank" && budget.state === "blank")) continue;
    const variance = varianceOf(actual, budget, stated === null ? null : table.cell(row.id, stated), turned);
    const involves = [actual.address, budget.address];
    if (!variance) {
      const pending = [actual, budget].some((one) => emptyColumn(context, one) !== null);
      yield { outcome: "undecided", severity: "info", cell, message: "undecided", involves, ...(pending ? { told: true } : {}) };
    } else if (cell.state !== "blank" || !isMaterial(materiality, variance.amount, variance.share, actual))
      yield { outcome: "passes", cell };
    else yield { outcome: "fails", cell, message: "fails", data: { actual: actual.shown, budget: budget.shown }, involves };
  }
}
