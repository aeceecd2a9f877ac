import { phrase } from "../../src/publish/phrase";
import { definitionOf, column, reportOf, type ReportFixture } from "../support/check";
import { checked2020 } from "./tables/golden";

test.each([
  [
    "belangrijkste-volumeontwikkelingen-uitkeringsverstrekking/ww-nieuw/actual",
    "Nieuwe uitkeringen, WW: 334.227 uitkeringen (eerste acht maanden 2020)",
    "Nieuwe uitkeringen, WW: 334,227 benefits (first eight months of 2020)",
  ],
  [
    "belangrijkste-volumeontwikkelingen-uitkeringsverstrekking/ww-nieuw/growth-percent",
    "Nieuwe uitkeringen, WW: 46% (verandering, eerste acht maanden 2020)",
    "Nieuwe uitkeringen, WW: 46% (change, first eight months of 2020)",
  ],
  [
    "begrotingsresultaat-uwv/1.1-toekennen-afwijzen-claim/variance",
    "1.1 Toekennen/afwijzen claim: -€ 15,8 miljoen (verschil, eerste acht maanden 2020)",
    "1.1 Toekennen/afwijzen claim: -€15.8 million (difference, first eight months of 2020)",
  ],
  [
    "begrotingsresultaat-uwv/subtotaal-1-claimbeoordeling/budget-year",
    "1. Claimbeoordeling: € 1.042,6 miljoen (begroting, 2020)",
    "1. Claimbeoordeling: €1,042.6 million (budget, 2020)",
  ],
  [
    "prestatie-indicatoren/rechtmatigheid/actual",
    "Percentage rechtmatigheid, Rechtmatigheid: 99,6% (eerste acht maanden 2020)",
    "Percentage rechtmatigheid, Rechtmatigheid: 99.6% (first eight months of 2020)",
  ],
  [
    "prestatie-indicatoren/verzuimduur-eerste-ziektewetjaar/norm",
    "Gemiddelde verzuimduur in het eerste Ziektewet-jaar in dagen, Bemiddeling en bevorderen re-integratie/uitstroom: 65 dagen (norm, 2020)",
    "Gemiddelde verzuimduur in het eerste Ziektewet-jaar in dagen, Bemiddeling en bevorderen re-integratie/uitstroom: 65 days (norm, 2020)",
  ],
  [
    "kerncijfers/uitkeringsgerechtigden/prior",
    "Aantal uitkeringsgerechtigden (einde periode), Uitkeren: 1,2 miljoen (eerste acht maanden 2019)",
    "Aantal uitkeringsgerechtigden (einde periode), Uitkeren: 1.2 million (first eight months of 2019)",
  ],
  [
    "huisvesting/vierkante-meters/actual",
    "Aantal vierkante meters: 360.100 (eind augustus 2020)",
    "Aantal vierkante meters: 360,100 (end of August 2020)",
  ],
  [
    "voorraadontwikkeling/voorraad-herbeoordelingen/prior",
    "Voorraad herbeoordelingen: 34.010 beoordelingen (eind 2019)",
    "Voorraad herbeoordelingen: 34,010 assessments (end of 2019)",
  ],
  [
    "financiele-rechtmatigheid/kaderwet-szw-subsidies/fouten-actual",
    "Kaderwet SZW-subsidies: 22,0% (Financiële fouten Eerste drie kwartalen 2020)",
    "Kaderwet SZW-subsidies: 22.0% (Financiële fouten Eerste drie kwartalen 2020)",
  ],
  [
    "klanttevredenheid/werkzoekenden-0-tot-3-maanden/norm",
    "Klanttevredenheid werkzoekenden, 0 tot 3 maanden werkloos: n.v.t. (norm, 2020)",
    "Klanttevredenheid werkzoekenden, 0 tot 3 maanden werkloos: n/a (norm, 2020)",
  ],
])("%s", async (place, dutch, english) => {
  const { report, definition } = await checked2020();
  const [table = "", row = "", columnId = ""] = place.split("/");
  const cell = report.table(table)?.cell(row, columnId);
  expect(cell && [phrase(cell, definition, "nl"), phrase(cell, definition, "en")]).toEqual([dutch, english]);
});

const units: ReportFixture = {
  tables: [
    { unitNote: "Bedragen x € 1.000", notation: "duizend", columns: [column.actual], rows: [[{ id: "a" }, 1250]] },
    { unitNote: "Aantallen x 1.000", notation: "duizend", columns: [column.actual], rows: [[{ id: "a" }, 1250]] },
    { unitNote: "In %-punten", notation: "punten", columns: [column.actual], rows: [[{ id: "a" }, -2.5]] },
    { columns: [column.actual, column.text], rows: [[{ id: "a" }, null, "ruim voldoende"]] },
  ],
  notations: { duizend: { kind: "number", scale: "1000" }, punten: { kind: "number", decimals: 1, scale: "0.01" } },
};

test.each([
  ["tabel", "actual", "Rij a: € 1.250 duizend (eerste acht maanden 2020)", "Rij a: €1,250 thousand (first eight months of 2020)"],
  ["tabel-2", "actual", "Rij a: 1.250 duizend (eerste acht maanden 2020)", "Rij a: 1,250 thousand (first eight months of 2020)"],
  ["tabel-3", "actual", "Rij a: -2,5 %-punten (eerste acht maanden 2020)", "Rij a: -2.5 percentage points (first eight months of 2020)"],
  ["tabel-4", "actual", null, null],
  ["tabel-4", "text", null, null],
])("the unit of %s/%s", (table, columnId, dutch, english) => {
  const cell = reportOf(units).table(table)?.cell("a", columnId);
  expect(cell && [phrase(cell, definitionOf(units), "nl"), phrase(cell, definitionOf(units), "en")]).toEqual([dutch, english]);
});

test.each([
  ["twelve-months", "2020", "2020"],
  ["four-months", "eerste vier maanden 2020", "first four months of 2020"],
  ["quarter-2", "eerste zes maanden 2020", "first six months of 2020"],
] as const)("a report of %s", (kind, dutch, english) => {
  const fixture: ReportFixture = { tables: [{ columns: [column.actual], rows: [[{ id: "a" }, 7]] }], period: { kind, year: 2020 } };
  const cell = reportOf(fixture).table("tabel")?.cell("a", "actual");
  expect(cell && [phrase(cell, definitionOf(fixture), "nl"), phrase(cell, definitionOf(fixture), "en")]).toEqual([
    `Rij a: 7 (${dutch})`,
    `Rij a: 7 (${english})`,
  ]);
});
