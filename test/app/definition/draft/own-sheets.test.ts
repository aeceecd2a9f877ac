import { checkReport } from "../../../../src/app/check/check";
import { listSheetOf, type ListName } from "../../../../src/app/check/list-sheets";
import { definitionSheet } from "../../../../src/app/definition/definition-sheet";
import { userSheets } from "../../../../src/app/definition/draft/own-sheets";
import type { NewSheet } from "../../../../src/app/ports";
import { openWorkbook } from "../../../../src/hosts/file/open";
import { sample, shipped } from "../../../support/samples";
import { sheetOf } from "../../../support/sheet";

const definition = shipped("uwv-achtmaandenverslag-2020");
const asSheet = ({ name, rows }: NewSheet): ReturnType<typeof sheetOf> =>
  sheetOf(
    name,
    rows.map((row) => row.map(({ value }) => value)),
  );
const mine = sheetOf("Mijn blad", [
  ["Regio", "Aantal"],
  ["Noord", 3],
]);

describe("userSheets", () => {
  test.each(["nl", "en"] as const)("leaves out the lists of a check and the sheet with the definition, %s", async (language) => {
    const content = await openWorkbook(sample("uwv-achtmaandenverslag-2020")).read();
    const checked = checkReport(content, { shipped: [definition] });
    const lists: readonly ListName[] = ["findings", "norms", "variances"];
    for (const list of lists) {
      expect(userSheets({ sheets: [asSheet(listSheetOf(list, checked, language)), mine], names: [] })).toEqual([mine]);
    }
    expect(userSheets({ sheets: [mine, asSheet(definitionSheet(definition, language))], names: [] })).toEqual([mine]);
    expect(userSheets(content)).toEqual(content.sheets);
  });

  test("leaves out sheets with a published table", () => {
    const names = [
      { name: "kerncijfer_kosten", formula: "Kosten!$A$1:$B$2", sheet: "Kosten" },
      { name: "eigen", formula: "'Mijn blad'!$A$1", sheet: "Mijn blad" },
    ];
    expect(userSheets({ sheets: [mine, sheetOf("Kosten", [["Regio"]])], names })).toEqual([mine]);
  });
});
