import { checkReport, type CheckedReport } from "../../../src/app/check/check";
import { causesOf } from "../../../src/app/check/why-cause";
import { addressName } from "../../../src/core/table/address";
import type { CellAddress } from "../../../src/core/table/sheet";
import { openWorkbook } from "../../../src/hosts/file/open";
import { sample, shipped } from "../../support/samples";

/** A subtotal of the report with two digits swapped: 659,1 for 695,1. */
const C8: CellAddress = { sheet: "Financiën", row: 7, column: 2 };

async function planted(): Promise<CheckedReport> {
  const workbook = openWorkbook(sample("uwv-achtmaandenverslag-2020"));
  await workbook.write({ cells: [{ address: C8, value: 659.1 }] });
  return checkReport(await workbook.read(), { shipped: [shipped("uwv-achtmaandenverslag-2020")] });
}

describe("causesOf", () => {
  test.each([
    ["nl", "cijfers verwisseld"],
    ["en", "digits swapped"],
  ] as const)("names the rules that clash, the cell, what fits and what was meant (%s)", async (language, why) => {
    const [cause, ...others] = causesOf(await planted(), C8, language);
    expect(others).toEqual([]);
    expect(cause?.rules.map(({ target, reads }) => `${addressName(target.address)} = ${reads}`)).toEqual(
      expect.arrayContaining(["Financiën!C8 = C5 + C6 + C7", "Financiën!D8 = B8 − C8"]),
    );
    expect(cause?.alternatives[0]?.suspects.map(({ cell, lo, hi, value, why: reason }) => [cell.shown, lo, hi, value, reason])).toEqual([
      ["659,1", "695,1", "695,1", "695,1", why],
    ]);
    expect(cause?.text).toContain("Financiën!C8");
  });

  test.each([
    ["a cell that the rules refer to", { ...C8, column: 3 }, 1],
    ["a cell of another sheet", { sheet: "Kerncijfers", row: 4, column: 2 }, 0],
    ["a cell that is in no table", { sheet: "Financiën", row: 900, column: 1 }, 0],
  ])("%s has the causes of its own rules only", async (_, address, count) => {
    expect(causesOf(await planted(), address, "nl")).toHaveLength(count);
  });
});
