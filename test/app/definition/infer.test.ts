import { inferJson, inferTables } from "../../../src/app/definition/infer";
import { sheetOf } from "../../support/sheet";

describe("inferJson", () => {
  it("gives tables, columns with roles and relations in the form of the contract", () => {
    const sheet = sheetOf("Mijn blad", [
      ["Kosten"],
      ["Bedragen x € 1.000", "Begroting 2021", "Realisatie 2021", "Verschil"],
      ["Noord", "41.220", "43.105", "1.885"],
      ["Zuid", "8.310", "7.904", "-406"],
      ["Totaal", "49.530", "51.009", "1.479"],
    ]);
    const json = inferJson(inferTables([sheet, sheetOf("Leeg", [])]));
    expect(json.tables.map(({ relations, ...table }) => ({ ...table, kinds: [...new Set(relations.map((one) => one.kind))] }))).toEqual([
      {
        sheet: "Mijn blad",
        range: "A2:D5",
        title: "Kosten",
        unit: "Bedragen x € 1.000",
        columns: [
          { cell: "'Mijn blad'!A2", role: "label" },
          { cell: "'Mijn blad'!B2", role: "budget" },
          { cell: "'Mijn blad'!C2", role: "actual" },
          { cell: "'Mijn blad'!D2", role: "variance" },
        ],
        kinds: ["sum", "difference"],
      },
    ]);
    const relation = json.tables[0]?.relations.find((one) => one.target === "'Mijn blad'!D3");
    expect(relation).toMatchObject({
      kind: "difference",
      target: "'Mijn blad'!D3",
      terms: [
        { cell: "'Mijn blad'!C3", sign: 1 },
        { cell: "'Mijn blad'!B3", sign: -1 },
      ],
      holds: "exact",
    });
    expect(relation?.confidence).toBeGreaterThan(0.9);
  });
});
