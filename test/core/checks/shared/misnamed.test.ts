import { check } from "../../../../src/core/checks/binding";
import { renderFinding } from "../../../../src/core/checks/render";
import { runChecks } from "../../../../src/core/checks/run";
import { addressName } from "../../../../src/core/table/address";
import { bindReport } from "../../../../src/core/table/bind";
import { column, definitionOf, expectRendered } from "../../../support/check";
import { type Input, sheetOf, type SheetOptions } from "../../../support/sheet";

const LABELS = ["Opgelegde boetes", "Waarschuwingen", "Geen maatregel", "Processen-verbaal"];
const definition = definitionOf({
  tables: [
    {
      columns: [column.actual, column.prior, column.budget],
      rows: LABELS.map((label, index) => [{ id: `r${index}`, label }, 10, 20, 30] as const),
    },
  ],
});

const HEAD = ["Onderwerp 1", "Realisatie", "Vorig jaar", "Begroting"];
const body = (labels: readonly Input[] = LABELS): Input[][] => labels.map((label, index) => [label, 10 + index, 20 + index, 30 + index]);

/** What the check says of a sheet, as "address message". */
function said(rows: readonly (readonly Input[])[], tables: SheetOptions["tables"] = []): string[] {
  const report = bindReport(definition, [sheetOf("BladA", [["Tabel 1"], ...rows], { tables })], []);
  const { findings } = runChecks({ definition, report, relations: [], previous: null }, [], [check]);
  findings.forEach(expectRendered);
  return findings.map((finding) => `${finding.address ? addressName(finding.address) : "-"} ${renderFinding(finding, "nl").message}`);
}

test.each<[string, Input[][], string[]]>([
  ["nothing amiss", [HEAD, ...body()], []],
  [
    "a header of another year",
    [["Onderwerp 1", "Realisatie", "Jaar 2018", "Begroting"], ...body()],
    ["BladA!C2 C2 heeft de kop 'Jaar 2018'; hier hoort kolom 'Vorig jaar' van tabel 'Tabel 1'. De kolom is niet gecontroleerd."],
  ],
  [
    "the last header",
    [["Onderwerp 1", "Realisatie", "Vorig jaar", "Raming"], ...body()],
    ["BladA!D2 D2 heeft de kop 'Raming'; hier hoort kolom 'Begroting' van tabel 'Tabel 1'. De kolom is niet gecontroleerd."],
  ],
  [
    "two labels in a row",
    [HEAD, ...body(["Opgelegde boetes", "Overig", "Rest", "Processen-verbaal"])],
    [
      "BladA!A4 A4 heeft het label 'Overig'; hier hoort rij 'Waarschuwingen' van tabel 'Tabel 1'. De rij is niet gecontroleerd.",
      "BladA!A5 A5 heeft het label 'Rest'; hier hoort rij 'Geen maatregel' van tabel 'Tabel 1'. De rij is niet gecontroleerd.",
    ],
  ],
  [
    "a header twice, where another belongs",
    [["Onderwerp 1", "Realisatie", "Realisatie", "Begroting"], ...body()],
    ["BladA!C2 C2 heeft de kop 'Realisatie'; hier hoort kolom 'Vorig jaar' van tabel 'Tabel 1'. De kolom is niet gecontroleerd."],
  ],
  [
    "no header above figures",
    [["Onderwerp 1", "Realisatie", null, "Begroting"], ...body()],
    ["BladA!C2 C2 is leeg; hier hoort de kop 'Vorig jaar' van tabel 'Tabel 1'. De kolom is niet gecontroleerd."],
  ],
  [
    "a column that is not there",
    [["Onderwerp 1", "Realisatie", "Begroting"], ...LABELS.map((label) => [label, 1, 2])],
    ["BladA!A2 Kolom 'Vorig jaar' van tabel 'Tabel 1' is niet gevonden."],
  ],
  [
    "a column that is not there between blank ones",
    [["Onderwerp 1", "Realisatie", null, "Begroting"], ...LABELS.map((label) => [label, 1, null, 2])],
    ["BladA!A2 Kolom 'Vorig jaar' van tabel 'Tabel 1' is niet gevonden."],
  ],
  [
    "more strange headers than places",
    [["Onderwerp 1", "Realisatie", "Jaar 2018", "Jaar 2017", "Begroting"], ...LABELS.map((label) => [label, 1, 2, 3, 4])],
    [
      "BladA!A2 Kolom 'Vorig jaar' van tabel 'Tabel 1' is niet gevonden.",
      "BladA!C2 Kolom 'Jaar 2018' in tabel 'Tabel 1' staat niet in de rapportdefinitie en is niet gecontroleerd.",
      "BladA!D2 Kolom 'Jaar 2017' in tabel 'Tabel 1' staat niet in de rapportdefinitie en is niet gecontroleerd.",
    ],
  ],
  [
    "columns in another order",
    [["Onderwerp 1", "Begroting", "Jaar 2018", "Realisatie"], ...body()],
    [
      "BladA!A2 Kolom 'Vorig jaar' van tabel 'Tabel 1' is niet gevonden.",
      "BladA!C2 Kolom 'Jaar 2018' in tabel 'Tabel 1' staat niet in de rapportdefinitie en is niet gecontroleerd.",
    ],
  ],
  [
    "a label of its own",
    [HEAD, ...body(["Opgelegde boetes", "Overig", "Geen maatregel", "Processen-verbaal"])],
    ["BladA!A4 A4 heeft het label 'Overig'; hier hoort rij 'Waarschuwingen' van tabel 'Tabel 1'. De rij is niet gecontroleerd."],
  ],
  [
    "no label",
    [HEAD, ...body(["Opgelegde boetes", null, "Geen maatregel", "Processen-verbaal"])],
    ["BladA!A4 A4 is leeg; hier hoort het label 'Waarschuwingen' van tabel 'Tabel 1'. De rij is niet gecontroleerd."],
  ],
  [
    "a row that is not there",
    [HEAD, ...body(["Opgelegde boetes", "Geen maatregel", "Processen-verbaal"])],
    ["BladA!A3 Rij 'Waarschuwingen' van tabel 'Tabel 1' is niet gevonden."],
  ],
  [
    "a row that is not there, and a strange one elsewhere",
    [HEAD, ...body(["Opgelegde boetes", "Geen maatregel", "Overig", "Processen-verbaal"])],
    [
      "BladA!A3 Rij 'Waarschuwingen' van tabel 'Tabel 1' is niet gevonden.",
      "BladA!A5 Rij 'Overig' in tabel 'Tabel 1' staat niet in de rapportdefinitie en is niet gecontroleerd.",
    ],
  ],
])("%s", (_, rows, expected) => {
  expect(said(rows)).toEqual(expected);
});

describe("an Excel table that ends too early", () => {
  const table = { name: "tabel", area: { top: 1, left: 0, bottom: 3, right: 3 } };
  const below = (rows: readonly (readonly Input[])[], tables: SheetOptions["tables"] = [table]) => said([HEAD, ...rows], tables);

  test("rows that were typed on below it are told where they stand", () => {
    expect(below(body())).toEqual([
      "BladA!A5 Rij 'Geen maatregel' van tabel 'Tabel 1' staat in A5, onder de Excel-tabel 'tabel', en is niet gecontroleerd.",
      "BladA!A6 Rij 'Processen-verbaal' van tabel 'Tabel 1' staat in A6, onder de Excel-tabel 'tabel', en is niet gecontroleerd.",
    ]);
  });

  test("what stands there twice, or is no label, is passed over", () => {
    const [boetes = [], waarschuwingen = [], geen = []] = body();
    expect(below([boetes, waarschuwingen, geen, geen, [7, 8]])).toEqual([
      "BladA!A4 Rij 'Processen-verbaal' van tabel 'Tabel 1' is niet gevonden.",
      "BladA!A5 Rij 'Geen maatregel' van tabel 'Tabel 1' staat in A5, onder de Excel-tabel 'tabel', en is niet gecontroleerd.",
      "BladA!A6 A6 'Geen maatregel' staat direct onder de Excel-tabel 'tabel' (Tabel 1) en is niet gecontroleerd.",
      "BladA!A7 A7 staat direct onder de Excel-tabel 'tabel' (Tabel 1) en is niet gecontroleerd.",
    ]);
  });

  test("the rows of another table are its own", () => {
    const other = { name: "ander", area: { top: 4, left: 0, bottom: 5, right: 3 }, columns: ["a", "b", "c", "d"] };
    expect(below(body(), [table, other])).toEqual([
      "BladA!A4 Rij 'Geen maatregel' van tabel 'Tabel 1' is niet gevonden.",
      "BladA!A4 Rij 'Processen-verbaal' van tabel 'Tabel 1' is niet gevonden.",
    ]);
  });

  test("a longer table to its left is in nobody's way", () => {
    const right = { name: "tabel", area: { top: 1, left: 3, bottom: 3, right: 6 } };
    const left = { name: "links", area: { top: 1, left: 0, bottom: 5, right: 1 }, columns: ["k", "l"] };
    const beside = [HEAD, ...body()].map((row, at) => [at === 0 ? "k" : `lijst ${at}`, at === 0 ? "l" : at, null, ...row]);
    expect(said(beside, [left, right])).toEqual([
      "BladA!D5 Rij 'Geen maatregel' van tabel 'Tabel 1' staat in D5, onder de Excel-tabel 'tabel', en is niet gecontroleerd.",
      "BladA!D6 Rij 'Processen-verbaal' van tabel 'Tabel 1' staat in D6, onder de Excel-tabel 'tabel', en is niet gecontroleerd.",
    ]);
  });

  test("a total added right below a whole table is told; not so beyond a blank row", () => {
    const all = { ...table, area: { ...table.area, bottom: 5 } };
    expect(below([...body(), ["Totaal", 46]], [all])).toEqual([
      "BladA!A7 A7 'Totaal' staat direct onder de Excel-tabel 'tabel' (Tabel 1) en is niet gecontroleerd.",
    ]);
    expect(below([...body(), ["* Een noot"], ["Totaal", 46]], [all])).toEqual([]);
  });
});
