import { type Exact, divide, equals, exact, multiply } from "../numeric/exact";
import { contains } from "../numeric/interval";
import { formatFigure } from "../notation/format";
import { parse } from "../notation/parse";
import type { BoundCell } from "../table/bound";
import { elapsedMonths } from "../definition/period";
import type { Check, CheckContext, Judged } from "./check";
import { allCells } from "./shared/index-of";
import { indicatorOf } from "./shared/lookup";

/** The norm printed in a table is the norm that was agreed. */
export const check: Check = {
  id: "norm-differs",
  severity: "error",
  source: { nl: "Normen van de indicatoren in de rapportdefinitie", en: "Norms of the indicators in the definition" },
  texts: {
    nl: {
      title: "Norm is de afgesproken norm",
      explanation:
        "Een kolom Norm moet dezelfde norm tonen als de indicator in de rapportdefinitie heeft; een jaarnorm mag ook tijdsevenredig zijn ingevuld.",
      example: "De indicator heeft norm 90%; staat er 85% in de kolom Norm, dan is een van de twee verouderd.",
      messages: {
        fails: {
          title: "Norm wijkt af van de afspraak",
          message: "{place} toont als norm {found}; in de rapportdefinitie staat {range}.",
          action: "Herstel {cell}, of werk de norm in de rapportdefinitie bij.",
        },
      },
    },
    en: {
      title: "Norm is the agreed norm",
      explanation:
        "A norm column must show the norm that the indicator has in the definition; a full-year norm may also be entered in proportion to time.",
      example: "The indicator has a norm of 90%; if the norm column shows 85%, one of the two is outdated.",
      messages: {
        fails: {
          title: "Norm differs from what was agreed",
          message: "{place} shows {found} as norm; the definition says {range}.",
          action: "Mend {cell}, or update the norm in the definition.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const cell of allCells(context)) {
      if (cell.column.role !== "norm") continue;
      const norm = indicatorOf(context.definition, cell)?.norm;
      if (!norm || cell.state === "blank" || cell.state === "not-applicable") continue;
      const agreed = parse(norm.value);
      const same =
        agreed.value === null
          ? agreed.text.trim().toLowerCase() === cell.shown.trim().toLowerCase()
          : isSame(context, cell, agreed.value, norm.basis);
      if (same) yield { outcome: "passes", cell };
      else {
        const value = agreed.value === null ? norm.value : formatFigure(agreed.value, cell.notation);
        yield { outcome: "fails", cell, message: "fails", expected: { lo: value, hi: value } };
      }
    }
  },
};

function isSame(context: CheckContext, cell: BoundCell, agreed: Exact, basis: "level" | "full-year"): boolean {
  if (cell.value === null || cell.interval === null) return false;
  if (equals(cell.value, agreed)) return true;
  const share = divide(exact(elapsedMonths(context.definition.period.kind)), exact(12));
  return basis === "full-year" && contains(cell.interval, multiply(agreed, share));
}
