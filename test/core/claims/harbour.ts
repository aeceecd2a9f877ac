import { readClaims } from "../../../src/core/claims/read";
import type { BoundReport } from "../../../src/core/table/bound";
import { column, reportOf } from "../../support/check";
import { inOneLine } from "./fixture";

const actual = { ...column.actual, header: "Eerste acht maanden 2020" };
const prior = { ...column.prior, header: "Eerste acht maanden 2019" };
const stock = { ...column.prior, header: "Eind 2019", period: { span: "year-end", year: -1 } } as const;

/** A port: what came and went, stocks, norms, shares of a whole, costs against a budget. */
const harbour: BoundReport = reportOf({
  notations: {
    million: { kind: "number", decimals: 1, scale: "1000000" },
    grade: { kind: "number", decimals: 1 },
    one: { kind: "percent", decimals: 1 },
  },
  tables: [
    {
      title: "Kerncijfers van de haven",
      notation: "count",
      columns: [actual, prior],
      rows: [
        [{ id: "schepen", label: "Aangekomen zeeschepen" }, 14812, 13390],
        [{ id: "containers", label: "Overgeslagen containers" }, 31426, 28950],
        [{ id: "keuringen", label: "Uitgevoerde keuringen" }, 2640, 2930],
        [{ id: "gebreken", label: "Keuringen met gebreken" }, 660, 721],
        [{ id: "boetes", label: "Verbeurde dwangsommen" }, 214, 176],
        [{ id: "loodsen", label: "Loodsreizen" }, 1874, 1580],
      ],
    },
    {
      title: "Voorraden",
      notation: "count",
      columns: [{ ...column.actual, header: "Eind augustus 2020", period: { span: "end" } }, stock],
      rows: [
        [{ id: "dossiers", label: "Voorraad vergunningdossiers" }, 21078, 18652],
        [{ id: "ligplaatsen", label: "Bezette ligplaatsen" }, 905, 871],
      ],
    },
    {
      title: "Prestaties",
      notation: "percent",
      columns: [column.norm, actual, prior],
      rows: [
        [{ id: "kade", label: "Schepen binnen een uur aan de kade" }, "≥90%", 0.74, 0.88],
        [{ id: "kapiteins", label: "Tevredenheid kapiteins", notation: "grade" }, 7, 7.4, 6.8],
        [{ id: "wachttijd", label: "Gemiddelde wachttijd op een loods in minuten", notation: "count" }, 30, 47, 38],
        [{ id: "uitval", label: "Storingsuren", notation: "one" }, "≤5,0%", 0.056, 0.052],
      ],
    },
    {
      title: "Uitgaven",
      notation: "million",
      unitNote: "Bedragen x € 1 miljoen",
      nature: "cost",
      columns: [
        { ...column.actual, header: "Realisatie" },
        { ...column.budget, header: "Begroting" },
      ],
      rows: [
        [{ id: "toezicht", label: "Handhaving" }, 9.4, 8.1],
        [{ id: "mensen", label: "Personeel" }, 21.3, 20.4],
        [{ id: "baggeren", label: "Baggerwerk" }, 12.7, 13.3],
      ],
    },
    {
      title: "Wachtende schepen",
      notation: "count",
      columns: [
        { ...column.budget, header: "Begroting 2020" },
        { ...column.actual, header: "Realisatie" },
      ],
      rows: [[{ id: "wachtend", label: "Wachtende binnenschepen" }, 55982, 54941]],
    },
    {
      title: "Lading",
      notation: "count",
      columns: [actual, prior],
      rows: [
        [{ id: "lading", label: "Ladingen", kind: "total" }, 6929, 9309],
        [{ id: "kolen", label: "Ladingen kolen", partOf: "lading" }, 4312, 6121],
        [{ id: "graan", label: "Ladingen graan", partOf: "lading" }, 2617, 3188],
      ],
    },
    {
      title: "Ongevallen",
      notation: "count",
      columns: [actual, prior],
      rows: [
        [{ id: "noord", label: "Noordkade" }, 41, 32],
        [{ id: "zuid", label: "Zuidkade" }, 28, 23],
        [{ id: "oost", label: "Oostkade" }, 17, 25],
        [{ id: "west", label: "Westkade" }, 55, 47],
      ],
    },
  ],
});

/** What is decided of a text: verdict, kind, figures, cells, and what should stand there; all else in it stays undecided. */
export function decided(text: string): readonly string[] {
  return readClaims(text, harbour)
    .filter((claim) => claim.verdict !== "undecided")
    .map(inOneLine);
}
