import { checkReport } from "../../../src/app/check/check";
import { openWorkbook } from "../../../src/hosts/file/open";
import { figuresOf } from "../../../src/publish/figures/registry";
import { DEFAULT_THEME } from "../../../src/publish/figures/theme";
import { withValue } from "../../support/perturb";
import { sample } from "../../support/samples";
import { misplaced, textsOf } from "./charts/drawn";
import { context2023, definition2023 } from "./figures";

jest.setTimeout(60_000);

test("a figure of a table with open errors says so on the drawing, and so does the page; others do not", async () => {
  const content = await openWorkbook(sample("uwv-achtmaandenverslag-2023")).read();
  const { report } = await context2023();
  const total = report.table("beoordelen")?.cell("totaal-sociaal-medische-beoordelingen", "actual");
  if (!total) throw new Error("no total");
  // The published total with two digits swapped.
  const sheets = withValue(content.sheets, total.address, 94_200);
  const checked = checkReport({ ...content, sheets }, { shipped: [definition2023] });
  const outcomes = figuresOf({
    definition: checked.definition,
    report: checked.report,
    theme: DEFAULT_THEME,
    language: "nl",
    findings: checked.run.findings,
  });
  const stamped = outcomes.flatMap(({ figure }) => (figure && figure.stamp !== null && figure.kind !== "composition" ? [figure] : []));
  expect(stamped.map(({ id }) => id)).toEqual(["beoordelen", "infographic", "infographic-16-9"]);
  const plain = new Map(figuresOf(await context2023()).map(({ id, figure }) => [id, figure]));
  for (const figure of stamped) {
    expect(figure.stamp).toMatch(/^Niet definitief: \d fout/);
    expect(textsOf(figure)[0]).toBe(figure.stamp);
    expect(figure.description).toContain(figure.stamp ?? "");
    expect(figure.height).toBe((plain.get(figure.id)?.height ?? 0) + 30);
    expect(misplaced(figure)).toEqual([]);
  }
});
