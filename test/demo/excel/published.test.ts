/// <reference types="office-js" />
import { insertChart } from "../../../src/app/insert/insert-chart";
import { insertFigures } from "../../../src/app/insert/insert-figures";
import { insertTables } from "../../../src/app/insert/insert-tables";
import { nativeCharts } from "../../../src/app/insert/native-charts";
import { openReport } from "../../../src/app/workbook/open-report";
import { refreshTables } from "../../../src/app/insert/refresh-tables";
import { loadXlsx } from "../../../src/demo/excel/xlsx/load";
import { saveXlsx } from "../../../src/demo/excel/xlsx/save";
import { openWorkbook } from "../../../src/hosts/file/open";
import { figuresOf } from "../../../src/publish/figures/registry";
import { DEFAULT_THEME } from "../../../src/publish/figures/theme";
import { inExcel } from "../../support/office-workbook";
import { textOf } from "../../support/package";
import { SMALL_PICTURE } from "../../support/pictures";
import { printingInExcel, printingOf } from "../../support/printing";
import { sample, shipped } from "../../support/samples";

const whole = shipped("uwv-achtmaandenverslag-2020");
const table = "overzicht-aantallen-gerealiseerde-sociaal-medische-beoordelingen";
const definition = { ...whole, tables: whole.tables.filter(({ id }) => id === table), figures: [] };

test("what was published in the emulated Excel is in the saved file, and is found again there", async () => {
  const { host, workbook } = inExcel(loadXlsx(sample("uwv-achtmaandenverslag-2020")));
  const { report } = openReport(await workbook.read(), [definition]);
  const figures = figuresOf({ definition, report, theme: DEFAULT_THEME, language: "nl" }).flatMap(({ figure }) => figure ?? []);
  await insertFigures(workbook, { figures, target: "sheet", language: "nl", render: () => Promise.resolve(SMALL_PICTURE) });
  for (const chart of nativeCharts({ definition, report, language: "nl" })) {
    await insertChart(workbook, { chart, target: "sheet", language: "nl" });
  }
  const inserted = await insertTables(workbook, { shipped: [definition], tables: null });
  const [sheet = ""] = inserted?.sheets ?? [];
  const { bytes, unsaved } = saveXlsx(host.book);
  expect(unsaved.filter((lost) => /chart|names/.test(lost))).toEqual([]);
  const file = openWorkbook(bytes);
  const ids = (list: Awaited<ReturnType<typeof file.drawings>>): string[] => list.map(({ id, kind }) => `${kind} ${id}`).sort();
  expect(ids(await file.drawings())).toEqual(ids(await workbook.drawings()));
  expect(textOf(bytes, "xl/charts/chart1.xml")).toContain("<c:v>Begroting 2020</c:v>");
  expect(printingOf(bytes, sheet)).toEqual(await printingInExcel(sheet));
  const done = await refreshTables({ ...workbook, read: () => file.read() }, { shipped: [definition] });
  expect([done?.current.length, done?.refused, done?.deleted]).toEqual([1, [], []]);
});
