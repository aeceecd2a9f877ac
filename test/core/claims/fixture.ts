import type { Claim } from "../../../src/core/claims/claim";
import type { ClaimLink } from "../../../src/core/claims/links";
import { readClaims } from "../../../src/core/claims/read";
import type { BoundReport } from "../../../src/core/table/bound";
import { addressName } from "../../../src/core/table/address";
import { column, type ReportFixture, reportOf } from "../../support/check";

const eightMonths = {
  actual: { ...column.actual, header: "Eerste acht maanden 2020" },
  prior: { ...column.prior, header: "Eerste acht maanden 2019" },
} as const;

/** A library that reports over eight months of 2020: counts, norms, costs against budget, percentages by kind, a footnote. */
const LIBRARY: ReportFixture = {
  notations: {
    million: { kind: "number", decimals: 1, suffix: " miljoen", scale: "1000000", roundingUnit: "0.1" },
    euros: { kind: "number", decimals: 1, scale: "1000000" },
    grade: { kind: "number", decimals: 1 },
  },
  indicators: [
    { id: "leden", label: "Ingeschreven leden", measure: "stock", direction: "higher" },
    { id: "levering", label: "Levering binnen een week", measure: "ratio", direction: "higher", norm: { value: "90%", basis: "level" } },
    { id: "cursisten", label: "Cursisten", measure: "flow", direction: "higher", norm: { value: "6.000", basis: "full-year" } },
    { id: "wachttijd", label: "Wachttijd voor een boek", measure: "average", direction: "lower", norm: { value: "10", basis: "level" } },
  ],
  tables: [
    {
      title: "Kerncijfers",
      notation: "hundreds",
      columns: [eightMonths.actual, eightMonths.prior, { ...column.forecast, header: "Prognose 2020" }],
      rows: [
        [{ id: "leden", label: "Aantal leden", indicator: "leden" }, 45200, 41000, 46000],
        [{ id: "uitleningen", label: "Aantal uitleningen", notation: "million" }, 1.3, 1.2, 2.1],
        [{ id: "klachten", label: "Aantal afgehandelde klachten" }, 4300, 5400, null],
        [{ id: "bezoeken", label: "Aantal bezoeken aan de website" }, 874200, 872000, null],
        [{ id: "aanvragen", label: "Aantal aanvragen voor leesbrillen" }, 12600, 9900, null],
        [{ id: "boetes", label: "Aantal opgelegde boetes" }, 2800, 3300, null],
        [{ id: "cadeaus", label: "Aantal cadeaubonnen" }, 7300, 7300, null],
      ],
    },
    {
      title: "Prestaties",
      notation: "percent",
      columns: [column.norm, eightMonths.actual, eightMonths.prior],
      rows: [
        [{ id: "levering", label: "Levering binnen een week", indicator: "levering" }, 0.9, 0.98, 0.97],
        [{ id: "cursisten", label: "Cursisten", indicator: "cursisten", notation: "count" }, 6000, 4312, 4100],
        [{ id: "wachttijd", label: "Wachttijd voor een boek in dagen", indicator: "wachttijd", notation: "grade" }, 10, 14.2, 9.1],
        [{ id: "waardering", label: "Waardering door lezers", notation: "grade" }, "n.v.t.", 7.4, 7.1],
      ],
    },
    {
      title: "Kosten",
      notation: "euros",
      unitNote: "Bedragen x € 1 miljoen",
      nature: "cost",
      columns: [
        { ...column.actual, header: "Realisatie eerste acht maanden 2020" },
        { ...column.budget, header: "Begroting eerste acht maanden 2020" },
        { ...column.variance, header: "Verschil" },
        { id: "budget-year", role: "budget-year", header: "Begroting 2020" },
      ],
      rows: [
        [{ id: "personeel", label: "Personeelskosten", partOf: "totaal" }, 37.3, 41.4, -4.1, 62.1],
        [{ id: "huur", label: "Huur van filialen", partOf: "totaal" }, 12.5, 11.3, 1.2, 17.2],
        [{ id: "totaal", label: "Totaal", kind: "total" }, 49.8, 52.7, -2.9, 79.3],
      ],
    },
    {
      title: "Schade",
      notation: "percent1",
      columns: [eightMonths.actual, eightMonths.prior],
      rows: [
        [{ id: "strips", label: "Strips" }, 0, 0.002],
        [{ id: "romans", label: "Romans" }, 0.009, 0.021],
        [{ id: "atlassen", label: "Atlassen" }, 0.22, 0.226],
        [{ id: "overige", label: "Overige" }, 0.003, 0.004],
      ],
    },
    {
      title: "Aangiften",
      notation: "hundreds",
      columns: [eightMonths.actual, eightMonths.prior],
      rows: [
        [
          {
            id: "diefstal",
            label: "Diefstallen met aangifte bij de politie",
            cells: { actual: { marker: { symbol: "*", place: "before" } }, prior: { marker: { symbol: "*", place: "before" } } },
          },
          "*0",
          "*0",
        ],
        [{ id: "verlies", label: "Verloren passen" }, 18200, 21600],
      ],
      footnotes: [{ marker: "*", text: "Afgerond; precies waren het er 26, en 24 in 2019." }],
    },
  ],
};

export function library(): BoundReport {
  const report = reportOf(LIBRARY);
  const glossary = [{ term: "leesbrillen", meaning: "hulpmiddelen", synonyms: ["leeshulpen"] }];
  return { ...report, definition: { ...report.definition, glossary } };
}

/** A claim as a test says it. */
export interface Told {
  readonly kind: string;
  readonly numbers: readonly string[];
  readonly verdict: string;
  readonly cells: readonly string[];
  readonly expected: string | null;
}

export function told(text: string, links: readonly ClaimLink[] = []): readonly Told[] {
  return readClaims(text, library(), links).map(tell);
}

function tell({ kind, numbers, verdict, cells, expected }: Claim): Told {
  return { kind, numbers, verdict, cells: cells.map((cell) => addressName(cell.address)), expected };
}

/** The same in one line: verdict, kind, figures, cells, and what should stand there. */
export function inOneLine(claim: Claim): string {
  const { verdict, kind, numbers, cells, expected } = tell(claim);
  return [verdict, kind, ...numbers, ...cells, ...(expected === null ? [] : ["→", expected])].join(" ");
}
