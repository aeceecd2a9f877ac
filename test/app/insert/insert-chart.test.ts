import { insertChart } from "../../../src/app/insert/insert-chart";
import { nativeCharts, type NativeChart } from "../../../src/app/insert/native-charts";
import { openReport } from "../../../src/app/workbook/open-report";
import type { LiveWorkbook } from "../../../src/app/ports";
import { addressName } from "../../../src/core/table/address";
import { loadXlsx } from "../../../src/demo/excel/xlsx/load";
import { HOSTS } from "../../support/both-hosts";
import { inExcel } from "../../support/office-workbook";
import { sample, shipped } from "../../support/samples";

const whole = shipped("uwv-achtmaandenverslag-2020");
const IDS = ["overzicht-aantallen-gerealiseerde-sociaal-medische-beoordelingen", "afhandeling-bezwaren"];
const definition = { ...whole, tables: whole.tables.filter(({ id }) => IDS.includes(id)) };
const bytes = sample("uwv-achtmaandenverslag-2020");

async function offers(workbook: LiveWorkbook): Promise<readonly NativeChart[]> {
  const { report } = openReport(await workbook.read(), [definition]);
  return nativeCharts({ definition, report, language: "nl" });
}

async function offer(workbook: LiveWorkbook, table: string, kind: NativeChart["kind"]): Promise<NativeChart> {
  const found = (await offers(workbook)).find((chart) => chart.table === table && chart.kind === kind);
  if (!found) throw new Error(`no chart ${kind} of ${table}`);
  return found;
}

describe.each(HOSTS)("charts of Excel's own, over the %s host", (_, open) => {
  const [budgeted = "", objections = ""] = IDS;

  test("the columns of a table say which charts it allows", async () => {
    const { workbook } = open(bytes);
    expect((await offers(workbook)).map(({ id, kind }) => [id, kind])).toEqual([
      [`${budgeted}-variance`, "budget"],
      [`${budgeted}-variance`, "variance"],
      [`${budgeted}-composition`, "composition"],
      [`${objections}-growth`, "growth"],
      [`${objections}-composition`, "composition"],
    ]);
  });

  test("its figures stand in cells that follow the table, good and bad news apart", async () => {
    const { workbook, type } = open(bytes);
    const chart = await offer(workbook, budgeted, "variance");
    expect(chart.description).toContain("Herbeoordelingen: -9.637, ongunstig.");
    const done = await insertChart(workbook, { chart, target: "sheet", language: "nl" });
    expect(done.sheet).toBe("Figuren");
    const { sheets, state } = await workbook.read();
    expect(state?.inserted.map(({ id, kind, form }) => [id, kind, form])).toEqual([[chart.id, "figure", "chart"]]);
    const block = sheets.find(({ name }) => name === "Figuurgegevens");
    const rows = [4, 5, 6, 7].map((row) => [0, 1, 2, 3].map((column) => block?.value(row, column)));
    expect(rows).toEqual([
      [null, "Verschil gunstig", "Verschil ongunstig", "Verschil"],
      ["Claimbeoordelingen*", 0, 0, -1041],
      ["Eerstejaars Ziektewet-beoordelingen", 0, 0, 2010],
      ["Herbeoordelingen", 0, -9637, 0],
    ]);
    expect(block?.formula(7, 2)).toMatch(/^MIN\(.+![A-Z]+\d+,0\)$/);
    const cell = openReport(await workbook.read(), [definition]).report.table(budgeted);
    const source = [...(cell?.cells() ?? [])].find(({ raw }) => raw === -9637);
    expect(block?.formula(7, 2)).toBe(`MIN(${source ? addressName(source.address) : ""},0)`);
    if (source) await type(source.address, 12);
    const again = (await workbook.read()).sheets.find(({ name }) => name === "Figuurgegevens");
    // A file computes nothing; Excel does, and the figure goes to the series of good news.
    if (_ === "office") expect([again?.value(7, 1), again?.value(7, 2)]).toEqual([12, 0]);
  });

  test("a second chart comes below the first, on both sheets; undo takes it away alone", async () => {
    const { workbook } = open(bytes);
    const [first, second] = [await offer(workbook, budgeted, "budget"), await offer(workbook, objections, "composition")];
    await insertChart(workbook, { chart: first, target: "sheet", language: "nl" });
    const before = await workbook.read();
    const done = await insertChart(workbook, { chart: second, target: "sheet", language: "nl" });
    const [one, other] = await workbook.drawings();
    expect([one?.kind, other?.kind, (other?.top ?? 0) > (one?.top ?? 0) + (one?.height ?? 0)]).toEqual(["chart", "chart", true]);
    await done.undo.apply();
    const after = await workbook.read();
    expect((await workbook.drawings()).map(({ id }) => id)).toEqual([first.id]);
    const rows = (content: typeof after): unknown => content.sheets.find(({ name }) => name === "Figuurgegevens")?.used;
    expect([rows(after), after.state]).toEqual([rows(before), before.state]);
  });

  test("its cells are no table of the report", async () => {
    const { workbook } = open(bytes);
    for (const chart of await offers(workbook)) await insertChart(workbook, { chart, target: "sheet", language: "nl" });
    const { report } = openReport(await workbook.read(), [definition]);
    expect(report.issues).toEqual([]);
  });
});

test("in Excel a chart is dressed as conventions ask, and says what it shows", async () => {
  const { workbook, host } = inExcel(loadXlsx(bytes));
  const [budgeted = ""] = IDS;
  const chart = await offer(workbook, budgeted, "budget");
  await workbook.select({ sheet: host.book.active.name, area: { top: 0, left: 8, bottom: 0, right: 8 } });
  const done = await insertChart(workbook, { chart, target: "selection", language: "nl" });
  expect(done.sheet).toBe(host.book.active.name);
  const made = host.book.active.charts[0];
  expect([made?.name, made?.bags["self"]?.["ChartType"], made?.bags["Shape"]]).toEqual([
    `kerncijfer:${chart.id}`,
    "BarClustered",
    { altTextTitle: chart.title, altTextDescription: chart.description },
  ]);
  expect(
    made?.series.map(({ name, bags }) => [name, bags["Format.Fill"], bags["Format.Line"]?.["Color"], bags["self"]?.["HasDataLabels"]]),
  ).toEqual([
    ["Begroting 2020", { color: "#FFFFFF" }, "#1F2328", true],
    ["Realisatie eerste acht maanden 2020", { color: "#1F2328" }, "#FFFFFF", true],
  ]);
  expect(made?.bags["Axes.ValueAxis"]).toMatchObject({ Minimum: 0, Visible: false });
  expect(made?.bags["Axes.ValueAxis.MajorGridlines"]).toEqual({ Visible: false });
  expect([...host.missing]).toEqual([]);
});
