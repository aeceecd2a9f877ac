import type { Language } from "../../../core/checks/check";
import type { Favour, Verdict } from "./verdict";

/** Words of ours in a chart. Like published tables, charts are in Dutch, whatever the language of the program. */
export const WORDS = {
  subtotal: "Subtotaal",
  verdict: { met: "gehaald", missed: "niet gehaald", undecided: "onbeslist" } satisfies Record<Verdict, string>,
  favour: { good: "gunstig", bad: "ongunstig", neutral: "" } satisfies Record<Favour, string>,
  judgement: "Oordeel",
  norm: "Norm",
  normShort: "norm",
  timeliness: "op tijd, tegen de norm",
  percentages: "percentages tegen de norm",
  fullYear: "norm voor het hele jaar",
  elapsed: (norm: string): string => `tijdsevenredig ${norm}`,
  forecast: (verdict: string): string => `prognose ${verdict}`,
  actual: "Realisatie",
  prior: "Vorig jaar",
  budget: "Begroting",
  outlook: "Prognose",
  actualAndBudget: "Realisatie en begroting",
  variance: "Verschil",
  points: "Verschil in %-punten",
  growth: "% +/-",
  variancePercent: "Verschil in %",
  share: "Aandeel",
  wholeStock: "de voorraad waar een rij deel van is",
  opening: "beginvoorraad",
  flows: "in en uit",
  closing: "eindvoorraad",
  stock: "Voorraad",
  count: "Aantal",
  backlogShare: "Deel van de voorraad",
  computed: (head: string): string => `${head} (berekend)`,
  computedNote: "Berekend: staat niet in de tabel, is uit de gedrukte cijfers berekend.",
  rangeNote: "Een bereik (1 t/m 3%) is wat de afronding van de gedrukte cijfers openlaat.",
  ownScales: "Rijen met dezelfde eenheid hebben dezelfde schaal; verschillende eenheden zijn niet met elkaar te vergelijken.",
  oneScale: "Alle grafieken hebben dezelfde schaal, vanaf nul.",
  leftOut: "Rijen die geen deel van een totaal zijn, staan niet in deze figuur.",
  fromZero: "Delen die negatief zijn of niet tot hun totaal optellen, staan niet achter elkaar maar elk vanaf nul.",
  whole: "100%",
} as const;

/** Words of the description that a screen reader tells, in the language of the program. */
export const TOLD: Readonly<Record<Language, { readonly more: (rows: number) => string; readonly nothing: string }>> = {
  nl: {
    more: (rows) => (rows === 1 ? "En nog 1 rij in de gegevens." : `En nog ${rows} rijen in de gegevens.`),
    nothing: "leeg",
  },
  en: {
    more: (rows) => (rows === 1 ? "And 1 more row in the data." : `And ${rows} more rows in the data.`),
    nothing: "blank",
  },
};
