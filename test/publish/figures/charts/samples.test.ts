import { checkReport } from "../../../../src/app/check/check";
import { openWorkbook } from "../../../../src/hosts/file/open";
import { CHART_KINDS } from "../../../../src/publish/figures/charts/chart-kinds";
import type { Figure } from "../../../../src/publish/figures/figure";
import { sample, shipped } from "../../../support/samples";
import { misplaced, parsed, theme } from "./drawn";

/** The charts of the other samples: another report, and one whose derived cells are still blank. */
async function chartsOf(name: string, definitionId: string, language: "nl" | "en" = "nl"): Promise<readonly Figure[]> {
  const content = await openWorkbook(sample(name)).read();
  const { report, definition, run } = checkReport(content, { shipped: [shipped(definitionId)] });
  const context = { definition, report, theme, language, findings: run.findings };
  return report.tables.flatMap((table) =>
    CHART_KINDS.filter((kind) => kind.suits(table, context)).map((kind) => kind.draw(table, context)),
  );
}

test("the infographic chapter of 2023: totals and their parts, NOW regimes beside each other", async () => {
  const figures = await chartsOf("uwv-achtmaandenverslag-2023", "uwv-achtmaandenverslag-2023");
  expect(figures.map((figure) => figure.id)).toEqual(["now-composition", "uitkeringsverstrekking-composition", "beoordelen-composition"]);
  expect(figures[0]?.data.head.slice(1)).toEqual(["1", "2", "3.1", "3.2", "3.3", "4", "5", "6"].map((name) => `NOW-regeling ${name}`));
  expect(figures[0]?.data.rows).toHaveLength(3);
  for (const figure of figures) expect(misplaced(figure)).toEqual([]);
});

test("a workbook whose derived cells are blank: what is there is drawn, nothing is taken for a zero", async () => {
  const figures = await chartsOf("uwv-achtmaandenverslag-2020-input", "uwv-achtmaandenverslag-2020", "en");
  expect(figures.length).toBeGreaterThan(20);
  for (const figure of figures) {
    expect(misplaced(figure)).toEqual([]);
    expect(parsed(figure).querySelector("desc")?.textContent).toBe(figure.description);
  }
  const growth = figures.find((figure) => figure.id === "belangrijkste-volumeontwikkelingen-uitkeringsverstrekking-growth");
  expect(growth?.data.rows[0]?.slice(1)).toEqual(["334.227", "229.047", ""]);
  // Totals that are blank say nothing about how they are made up.
  expect(figures.some((figure) => figure.id === "ict-kosten-composition")).toBe(false);
});
