import { checkReport, type CheckedReport } from "../../../src/app/check/check";
import { cellAt, ofSameKind, repairWrites } from "../../../src/app/check/repair";
import { whyCell } from "../../../src/app/check/why";
import type { CellValue } from "../../../src/core/table/sheet";
import { openWorkbook } from "../../../src/hosts/file/open";
import { sample, shipped } from "../../support/samples";

const C8 = { sheet: "Financiën", row: 7, column: 2 };

async function checked(address = C8, value: CellValue = 659.1, format?: string): Promise<CheckedReport> {
  const workbook = openWorkbook(sample("uwv-achtmaandenverslag-2020"));
  await workbook.write({ cells: [{ address, value, format }] });
  return checkReport(await workbook.read(), { shipped: [shipped("uwv-achtmaandenverslag-2020")] });
}

describe("whyCell", () => {
  test("gives the calculation with every figure, its interval, and what was expected", async () => {
    const why = whyCell(await checked(), C8, "nl");
    const sum = why.relations.find(({ relation }) => relation.kind === "sum");
    expect(sum?.reads).toBe("C5 + C6 + C7");
    expect(sum?.outcome).toBe("fails");
    expect(sum?.terms.map(({ cell, interval }) => [cell.shown, interval?.lo, interval?.hi])).toEqual([
      ["388,8", "388,75", "388,85"],
      ["259,7", "259,65", "259,75"],
      ["46,7", "46,65", "46,75"],
    ]);
    expect(sum?.expected).toEqual({ lo: "695,1", hi: "695,3" });
  });

  test("tells the checks that the cell passed apart from those it did not", async () => {
    const why = whyCell(await checked(), C8, "nl");
    expect(why.notPassed).toContain("sum");
    expect(why.passed).toEqual(expect.arrayContaining(["error-value", "notation-kind", "blank"]));
    expect(why.passed.filter((id) => why.notPassed.includes(id))).toEqual([]);
  });

  test("for a cell that is only a part: what it is a part of", async () => {
    const why = whyCell(await checked(), { ...C8, row: 4 }, "en");
    expect(why.relations.length).toBeGreaterThan(0);
    expect(why.relations.every(({ terms }) => terms.some(({ cell }) => cell.address.row === 4))).toBe(true);
  });

  test("for a cell that the definition does not know: nothing", async () => {
    expect(whyCell(await checked(), { sheet: "Financiën", row: 900, column: 1 }, "nl")).toEqual({
      relations: [],
      passed: [],
      notPassed: [],
    });
  });
});

describe("repairs", () => {
  const COUNT = { sheet: "Kerncijfers", row: 4, column: 2 };

  test("a number that is text in a text cell becomes a number in its own format", async () => {
    const { report, run } = await checked(COUNT, "12 345", "@");
    const [write, ...others] = repairWrites(report, run.findings);
    expect(write).toMatchObject({ address: COUNT, value: 12345 });
    expect(write?.format).toMatch(/#,##0/);
    expect(others).toEqual([]);
  });

  test("the likeliest cause is proposed on its findings, for its user to judge: never together with others", async () => {
    const { report, run } = await checked();
    const suspects = run.findings.filter((finding) => finding.repair !== undefined);
    expect(suspects.length).toBeGreaterThan(0);
    expect(suspects.every(({ repair }) => repair?.value === "695,1" && repair.why === "digits-swapped" && !repair.safe)).toBe(true);
    for (const finding of suspects) expect(ofSameKind(run.findings, finding)).toEqual([]);
    expect(repairWrites(report, suspects)).toEqual([{ address: C8, value: 695.1 }]);
  });

  test("an accepted finding is not repaired", async () => {
    const { report, run } = await checked();
    expect(
      repairWrites(
        report,
        run.findings.filter((finding) => finding.accepted !== null),
      ),
    ).toEqual([]);
  });

  test("a cell is found by its address, or not", async () => {
    const { report } = await checked();
    expect(cellAt(report, C8)?.shown).toBe("659,1");
    expect(cellAt(report, { ...C8, row: 500 })).toBeNull();
  });
});
