import { check } from "../../../../src/core/checks/binding";
import { renderFinding } from "../../../../src/core/checks/render";
import { runChecks } from "../../../../src/core/checks/run";
import { turnedTables } from "../../../../src/core/checks/shared/turned";
import { bindReport } from "../../../../src/core/table/bind";
import { column, definitionOf, expectRendered } from "../../../support/check";
import { type Input, sheetOf } from "../../../support/sheet";

const LABELS = ["Opgelegde boetes", "Waarschuwingen", "Geen maatregel", "Processen-verbaal"];
const table = (labels: readonly string[]) => ({
  columns: [column.actual, column.prior],
  rows: labels.map((label, index) => [{ id: `r${index}`, label }, 10, 20] as const),
});
const definition = definitionOf({ tables: [table(LABELS), table(["Vaste medewerkers", "Flexkrachten", "Stagiairs"])] });

function boundTo(...rows: readonly (readonly Input[])[]) {
  return bindReport(definition, [sheetOf("Leeg", []), sheetOf("BladA", rows)], []);
}

test.each<[string, Input[][], [string, object][]]>([
  [
    "rows beside each other",
    [["Tabel 1"], [null, ...LABELS], ["Realisatie", 1, 2, 3, 4], ["Vorig jaar", 5, 6, 7, 8]],
    [["tabel", { sheet: "BladA", row: 1, column: 1 }]],
  ],
  [
    "most of them",
    [
      [null, ...LABELS.slice(1)],
      ["Realisatie", 1, 2, 3],
    ],
    [["tabel", { sheet: "BladA", row: 0, column: 1 }]],
  ],
  [
    "too few of them",
    [
      [null, ...LABELS.slice(2)],
      ["Realisatie", 1, 2],
    ],
    [],
  ],
  ["one label over and over", [[null, "Waarschuwingen", "Waarschuwingen", "Waarschuwingen"]], []],
  [
    "both tables in one row count for each",
    [[null, ...LABELS, "Vaste medewerkers", "Flexkrachten", "Stagiairs"]],
    [
      ["tabel", { sheet: "BladA", row: 0, column: 1 }],
      ["tabel-2", { sheet: "BladA", row: 0, column: 5 }],
    ],
  ],
])("%s", (_, rows, expected) => {
  expect([...turnedTables(boundTo(...rows))]).toEqual(expected);
});

test("nothing is looked for where every table was found", () => {
  const upright = definitionOf({ tables: [table(LABELS)] });
  const rows: Input[][] = [["Tabel 1"], ["Onderwerp 1", "Realisatie", "Vorig jaar"], ...LABELS.map((label) => [label, 1, 2])];
  expect(turnedTables(bindReport(upright, [sheetOf("BladA", rows), sheetOf("BladB", [LABELS])], [])).size).toBe(0);
});

test("the finding says where it lies", () => {
  const report = boundTo([null, ...LABELS]);
  const { findings } = runChecks({ definition, report, relations: [], previous: null }, [], [check]);
  findings.forEach(expectRendered);
  expect(findings.map((finding) => renderFinding(finding, "nl").message)).toEqual([
    "Tabel 'Tabel 1' lijkt gekanteld te staan bij B1: de regels staan naast elkaar in plaats van onder elkaar.",
    "Tabel 'Tabel 2' is niet gevonden.",
  ]);
});
