import { checkReport, type CheckedReport } from "../../../src/app/check/check";
import { listSheetOf, listSheets } from "../../../src/app/check/list-sheets";
import { normOverview } from "../../../src/app/check/norm-overview";
import { placeSheet } from "../../../src/app/workbook/place-sheet";
import { openWorkbook } from "../../../src/hosts/file/open";
import { sample, shipped } from "../../support/samples";

const C8 = { sheet: "Financiën", row: 7, column: 2 };
const definition = shipped("uwv-achtmaandenverslag-2020");

function workbook(): { check: () => Promise<CheckedReport>; write: ReturnType<typeof openWorkbook>["write"] } {
  const file = openWorkbook(sample("uwv-achtmaandenverslag-2020"));
  return { check: async () => checkReport(await file.read(), { shipped: [definition] }), write: (change) => file.write(change) };
}

test("a workbook without lists has none", async () => {
  const { check } = workbook();
  expect(listSheets(await check())).toEqual([]);
});

test.each([
  ["findings", "nl", "Bevindingen"],
  ["findings", "en", "Findings"],
  ["norms", "nl", "Normen"],
  ["variances", "nl", "Verschillen"],
] as const)("a list of %s in %s is known, and out of date once a figure changes", async (list, language, name) => {
  const { check, write } = workbook();
  const checked = await check();
  await write(placeSheet(checked.content, listSheetOf(list, checked, language)).change);
  const again = await check();
  expect(listSheets(again)).toEqual([{ list, name, language, current: true }]);
  // Written over itself it stays so, though its links become formulas.
  await write(placeSheet(again.content, listSheetOf(list, again, language)).change);
  expect(listSheets(await check())).toMatchObject([{ current: true }]);
  const [norm] = normOverview(again.report, again.relations).flatMap(({ actual }) => (actual?.cell.value ? [actual.cell.address] : []));
  const cells = [C8, ...(norm ? [norm] : [])].map((address) => ({ address, value: 0.123 }));
  await write({ cells });
  expect(listSheets(await check())).toMatchObject([{ list, name, current: false }]);
});
