import { planFill } from "../../../src/app/fill/fill";
import { openWorkbook } from "../../../src/hosts/file/open";
import { addressName } from "../../../src/core/table/address";
import { isLibreOfficeInstalled, recalculatedFile } from "../../support/libreoffice";
import { withValue } from "../../support/perturb";
import { sample, shipped } from "../../support/samples";

const INPUT = "uwv-achtmaandenverslag-2020-input";
const definition = shipped("uwv-achtmaandenverslag-2020");
const options = { shipped: [definition], mode: "formulas" as const, replace: false };

test("every derived cell of the input sample becomes a live formula", async () => {
  const plan = planFill(await openWorkbook(sample(INPUT)).read(), options);
  // Two kinds of conversation were not split by channel in 2019: a total whose parts are all n.v.t. is typed.
  const skipped = plan.derived.filter((cell) => cell.change === "skip");
  expect(skipped.map((cell) => [addressName(cell.cell.address), cell.skipped?.reason])).toEqual([
    ["Dienstverlening!C3", "no-numbers"],
    ["Dienstverlening!C6", "no-numbers"],
  ]);
  expect(plan.writes.length).toBeGreaterThan(200);
  expect(plan.writes.every((write) => write.formula !== undefined && write.value !== null)).toBe(true);
});

describe("a typed value that the other cells contradict", () => {
  const typed = async (replace: boolean) => {
    const content = await openWorkbook(sample("uwv-achtmaandenverslag-2020")).read();
    // E6 of the costs table, the variance of "1.1 Toekennen/afwijzen claim", with its digits swapped.
    const sheets = withValue(content.sheets, { sheet: "Financiën", row: 4, column: 3 }, -18.5);
    return planFill({ ...content, sheets }, { ...options, replace });
  };

  test("stays, and is told", async () => {
    const plan = await typed(false);
    // Its percentage goes with it: it does not follow from a variance that is wrong.
    expect(plan.kept.map((cell) => addressName(cell.cell.address))).toEqual(["Financiën!D5", "Financiën!E5"]);
    expect(plan.writes.map((write) => addressName(write.address))).not.toContain("Financiën!D5");
  });

  test("goes when asked for, as a formula", async () => {
    const plan = await typed(true);
    expect(plan.kept).toEqual([]);
    expect(plan.writes.find((write) => addressName(write.address) === "Financiën!D5")?.value).toBeCloseTo(-15.8, 10);
  });
});

/** LibreOffice writes a percentage with its sign even where all digits are asked for. */
function numberOf(text: string): number {
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

const oracle = isLibreOfficeInstalled() ? test : test.skip;

oracle(
  "LibreOffice computes the same values from the filled file",
  async () => {
    const workbook = openWorkbook(sample(INPUT));
    const content = await workbook.read();
    const plan = planFill(content, options);
    // Wrong cached values show that the formulas themselves are computed.
    await workbook.write({ cells: plan.writes.map((write) => ({ ...write, value: 987654321 })) });
    const computed = recalculatedFile(
      workbook.save(),
      content.sheets.map((sheet) => sheet.name),
    );
    for (const { address, value } of plan.writes) {
      const text = computed.get(address.sheet)?.[address.row]?.[address.column] ?? "";
      if (typeof value === "number")
        expect([addressName(address), numberOf(text).toPrecision(12)]).toEqual([addressName(address), value.toPrecision(12)]);
      else expect([addressName(address), text]).toEqual([addressName(address), value]);
    }
  },
  120_000,
);
