import { checkReport, type CheckedReport } from "../../../src/app/check/check";
import { reportFigures } from "../../../src/app/publish/publish-figures";
import { DEFAULT_THEME } from "../../../src/publish/figures/theme";
import { choiceGroups, chosenOf, figureChoices, isAvailable, tableChoices } from "../../../src/taskpane/state/publish";
import { openWorkbook } from "../../../src/hosts/file/open";
import { sample, shipped } from "../../support/samples";

async function checked(id: string, change?: { sheet: string; row: number; column: number; value: number }): Promise<CheckedReport> {
  const workbook = openWorkbook(sample(id));
  if (change) await workbook.write({ cells: [{ address: change, value: change.value }] });
  return checkReport(await workbook.read(), { shipped: [shipped(id)] });
}

const TYPO = { sheet: "Financiën", row: 7, column: 2, value: 659.1 };

test("every table of the report is there, with its open errors", async () => {
  const choices = tableChoices(await checked("uwv-achtmaandenverslag-2020", TYPO));
  expect(choices).toHaveLength(26);
  expect(choices.filter(({ state }) => state.kind === "errors").map(({ id }) => id)).toEqual(["begrotingsresultaat-uwv"]);
  expect(choices.every(isAvailable)).toBe(true);
});

test("a table that the workbook does not have cannot be chosen, and is no error", async () => {
  const report = await checked("uwv-achtmaandenverslag-2020");
  const [first] = report.definition.tables;
  const without = { ...report, report: { ...report.report, table: (id: string) => (id === first?.id ? null : report.report.table(id)) } };
  const choices = tableChoices(without);
  expect(choices[0]?.state).toEqual({ kind: "missing" });
  expect(chosenOf(choices, [choices[0]?.id ?? "", choices[2]?.id ?? "", choices[1]?.id ?? ""])).toEqual([choices[1], choices[2]]);
});

test("they stand by chapter, and are found by words of title or chapter", async () => {
  const choices = tableChoices(await checked("uwv-achtmaandenverslag-2020"));
  const groups = choiceGroups(choices, "");
  expect(groups.map(({ items }) => items.length).reduce((a, b) => a + b)).toBe(26);
  expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
  expect(choiceGroups(choices, "  HUISVESTING ").flatMap(({ items }) => items.map(({ title }) => title))).toContain("Huisvesting");
  expect(choiceGroups(choices, "huisvesting bestaat-niet")).toEqual([]);
});

test("figures that the report asks for come first, and one that cannot be made says why", async () => {
  const report = await checked("uwv-achtmaandenverslag-2023");
  const outcomes = reportFigures(report, DEFAULT_THEME);
  const [first] = outcomes;
  if (!first) throw new Error("the report has no figures");
  const problem = { nl: "De tabel ontbreekt.", en: "The table is missing." };
  const choices = figureChoices(report, [{ ...first, figure: null, problem }, ...outcomes.slice(1)], "en", "Of the report");
  expect(choices[0]).toMatchObject({ group: "Of the report", state: { kind: "problem" }, problem: "The table is missing.", figure: null });
  expect(choices.slice(1).some(({ figure }) => figure !== null)).toBe(true);
  expect(choices.filter(isAvailable)).toHaveLength(choices.length - 1);
});
