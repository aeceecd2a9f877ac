import { check } from "../../../src/core/checks/unit-note";
import { runChecks } from "../../../src/core/checks/run";
import { renderFinding } from "../../../src/core/checks/render";
import { addressName } from "../../../src/core/table/address";
import { bindReport } from "../../../src/core/table/bind";
import { column, definitionOf, expectRendered, testCheck } from "../../support/check";
import { type Input, sheetOf } from "../../support/sheet";

const MILLIONS = "Bedragen x € 1 miljoen";
const rows = [
  [{ id: "a", label: "Opgelegde boetes" }, 3],
  [{ id: "b", label: "Waarschuwingen" }, 4],
] as const;
const definition = (unitNote?: string) =>
  definitionOf({ tables: [{ columns: [column.actual], rows, ...(unitNote === undefined ? {} : { unitNote }) }] });
const body: Input[][] = [
  ["Opgelegde boetes", 3],
  ["Waarschuwingen", 4],
];

/** A table of one decimal, its figures multiplied. */
const decimals = (factor: number, figures: readonly number[] = [645.5, 235.1, 37.3, 46.7]) => ({
  tables: [
    {
      columns: [column.actual, column.prior],
      notation: "one",
      rows: figures.map((figure, index) => [{ id: `r${index}` }, figure * factor, (figure + 10) * factor] as const),
    },
  ],
});

testCheck(check, {
  valid: [
    { name: "no unit asked", report: { tables: [{ columns: [column.actual], rows }] }, passes: 0 },
    { name: "figures in the unit of their table", report: decimals(1), passes: 1 },
    { name: "one figure that is no multiple", report: decimals(1000, [645.5, 235.1, 37.3, 46.7, 0.0055]), passes: 1 },
    { name: "too few figures", report: decimals(1000, [645.5, 235.1, 37.3, 0]), passes: 0 },
  ],
  invalid: [
    {
      name: "thousands under millions",
      report: decimals(1000),
      findings: [
        {
          at: "B3",
          message: "figures",
          severity: "error",
          nl: "Alle 8 cijfers van de tabel zijn veelvouden van 100,0, terwijl zij op 0,1 zijn afgerond: B3 'Rij r0' = 645.500,0, bedoeld 645,5?",
        },
      ],
    },
    {
      name: "whole euros under millions",
      report: decimals(1_000_000),
      findings: [
        {
          at: "B3",
          message: "figures",
          nl: "Alle 8 cijfers van de tabel zijn veelvouden van 100.000,0, terwijl zij op 0,1 zijn afgerond: B3 'Rij r0' = 645.500.000,0, bedoeld 645,5?",
        },
      ],
    },
  ],
});

test.each<[string, string | undefined, Input[][], string[], number]>([
  ["the unit in the head", MILLIONS, [["Tabel 1"], [MILLIONS, "Realisatie"], ...body], [], 1],
  ["other words for it", MILLIONS, [["Tabel 1 (x € 1 mln)"], ["Onderwerp 1", "Realisatie"], ...body], [], 1],
  ["none", MILLIONS, [["Tabel 1"], ["Onderwerp 1", "Realisatie"], ...body], [], 0],
  ["a unit that the definition does not ask for", undefined, [["Tabel 1"], ["Bedragen x € 1.000", "Realisatie"], ...body], [], 0],
  ["words that are no unit", "Per kwartaal", [["Tabel 1"], ["Bedragen x € 1.000", "Realisatie"], ...body], [], 0],
  ["a unit beyond a blank row", MILLIONS, [["Bedragen x € 1.000"], [], ["Tabel 1"], [MILLIONS, "Realisatie"], ...body], [], 1],
  [
    "thousands in the head",
    MILLIONS,
    [["Tabel 1"], ["Bedragen x € 1.000", "Realisatie"], ...body],
    ["BladA!A2 A2 zegt 'Bedragen x € 1.000'; de rapportdefinitie rekent met 'Bedragen x € 1 miljoen'."],
    0,
  ],
  [
    "whole euros on a line below the title, beside a number",
    MILLIONS,
    [["Tabel 1", 2020], [null, "Bedragen x € 1"], ["Onderwerp 1", "Realisatie"], ...body],
    ["BladA!B2 B2 zegt 'Bedragen x € 1'; de rapportdefinitie rekent met 'Bedragen x € 1 miljoen'."],
    0,
  ],
  [
    "thousands in the title",
    MILLIONS,
    [["Tabel 1 (x € 1.000)"], ["Onderwerp 1", "Realisatie"], ...body],
    ["BladA!A1 A1 zegt 'Tabel 1 (x € 1.000)'; de rapportdefinitie rekent met 'Bedragen x € 1 miljoen'."],
    0,
  ],
])("%s", (_, unit, sheet, expected, passes) => {
  const asked = definition(unit);
  const report = bindReport(asked, [sheetOf("BladA", sheet)], []);
  const { findings, summary } = runChecks({ definition: asked, report, relations: [], previous: null }, [], [check]);
  findings.forEach(expectRendered);
  expect(report.tables).toHaveLength(1);
  expect(
    findings.map((finding) => `${finding.address ? addressName(finding.address) : "-"} ${renderFinding(finding, "nl").message}`),
  ).toEqual(expected);
  expect(summary.passes).toBe(passes);
});
