import { headerSense } from "../../../../src/core/definition/infer/role";
import { findTables } from "../../../../src/core/table/find/find";
import { matrixOf } from "../../../../src/core/table/infer/matrix";
import { isSumOfParts } from "../../../../src/core/table/infer/orientation";
import { sheetOf } from "../../../support/sheet";

/** Three columns of which the one called whole is the sum of the others. */
const cases: readonly (readonly [heads: readonly [string, string, string], whole: number, isSum: boolean])[] = [
  [["Mannen", "Vrouwen", "Samen"], 2, true],
  [["Noord", "Zuid", "Land"], 2, true],
  [["Totaal", "Mannen", "Vrouwen"], 0, true],
  [["Stand begroting", "Mutatie", "Stand na wijziging"], 2, true],
  [["Stand 1 januari 2021", "Bij", "Stand 31 december 2021"], 2, true],
  [["2021", "2020", "Verschil"], 0, false],
  [["2021", "2020", "Anders"], 0, false],
  [["Begroting", "Realisatie", "Over"], 0, false],
  [["Norm 2021", "Realisatie 2021", "Rest"], 0, false],
  [["Oprichtingen", "Opheffingen", "Saldo"], 0, false],
  [["Ingekomen", "Mutatie", "Afgehandeld"], 1, false],
  [["Ontvangen", "Verwerkt", "Mutatie"], 0, false],
  [["Gewerkt", "Totaal", "Ziek"], 0, false],
];

describe("isSumOfParts", () => {
  it.each(cases)("%j, whole at %i: %s", (heads, whole, isSum) => {
    const row = (label: string, a: number, b: number): readonly (string | number)[] => {
      const figures = [a, b];
      return [label, ...heads.map((_, at) => (at === whole ? a + b : (figures.shift() ?? 0)))];
    };
    const [found] = findTables(
      sheetOf("Blad1", [["Titel"], ["Soort", ...heads], row("A", 620, 512), row("B", 87, 91), row("C", 404, 377)]),
    );
    if (!found) throw new Error("no table");
    const matrix = matrixOf(found);
    const senses = matrix.columns.map((column) => headerSense(column.header, column.group));
    const [one = 0, other = 0] = [0, 1, 2].filter((at) => at !== whole);
    expect(isSumOfParts(matrix, senses, { whole, parts: [one, other] })).toBe(isSum);
  });

  it("takes a part that is far smaller for what is left of the whole", () => {
    const rows = [["Formatie"], ["Dienst", "Formatie", "Bezetting", "Open"], ["A", 120, 112, 8], ["B", 80, 78, 2]];
    const [found] = findTables(sheetOf("Blad1", rows));
    if (!found) throw new Error("no table");
    const matrix = matrixOf(found);
    const senses = matrix.columns.map((column) => headerSense(column.header, column.group));
    expect(isSumOfParts(matrix, senses, { whole: 0, parts: [1, 2] })).toBe(false);
  });
});
