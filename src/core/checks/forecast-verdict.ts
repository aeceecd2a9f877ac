import type { Check, Judged } from "./check";
import { cellsOf } from "./shared/arithmetic";
import { relationsOf } from "./shared/index-of";
import { normData, normVerdict } from "./shared/norm";

/** A forecast against the norm, apart from the realised figure. */
export const check: Check = {
  id: "forecast-verdict",
  severity: "info",
  source: { nl: "Normen en richtingen in de rapportdefinitie", en: "Norms and directions of the definition" },
  texts: {
    nl: {
      title: "Prognose haalt de norm",
      explanation:
        "De prognose krijgt een eigen oordeel, los van de realisatie: zij geldt voor het hele jaar en wordt met de volle norm vergeleken. Een prognose onder de norm is een resultaat, geen fout.",
      example: "Norm 8.000 plaatsingen, prognose 6.000: de norm wordt naar verwachting niet gehaald.",
      messages: {
        missed: {
          title: "Prognose haalt de norm niet",
          message: "{place}: de prognose is {found} en de norm {side}{bound}: naar verwachting niet gehaald.",
          action: "Dit is een resultaat, geen fout; licht het toe in het verslag.",
        },
      },
    },
    en: {
      title: "Forecast meets the norm",
      explanation:
        "The forecast gets its own verdict, apart from the realised figure: it is about the whole year and compared with the full norm. A forecast below the norm is a result, not an error.",
      example: "Norm 8.000 placements, forecast 6.000: the norm is expected to be missed.",
      messages: {
        missed: {
          title: "Forecast misses the norm",
          message: "{place}: the forecast is {found} and the norm {side}{bound}: expected to be missed.",
          action: "This is a result, not an error; explain it in the report.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const relation of relationsOf(context, "norm")) {
      if (relation.target.column.role !== "forecast") continue;
      const verdict = normVerdict(relation);
      if (!verdict || verdict.verdict === "undecided") continue;
      if (verdict.verdict === "met") yield { outcome: "passes", cell: relation.target };
      else
        yield {
          outcome: "fails",
          cell: relation.target,
          message: "missed",
          data: normData(relation, verdict),
          involves: cellsOf(relation),
        };
    }
  },
};
