/// <reference types="office-js" />
import { withExcel } from "../../support/office";

/** Conditional formats, pictures and charts: kept, listed, changed and removed. */

/** A PNG of 4 by 2 dots. */
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGNgYPiPjHBzALaTC/VzrcICAAAAAElFTkSuQmCC";

test("conditional formats lie on their range, the newest first, and go", async () => {
  const host = withExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    const rule = sheet.getRange("B2:B9").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = "=B2>1";
    rule.custom.format.fill.color = "#FFC7CE";
    rule.custom.format.font.bold = true;
    rule.stopIfTrue = true;
    sheet.getRange("B9:C12").conditionalFormats.add("Custom");
    const here = sheet.getRange("B9").conditionalFormats;
    here.load("items/type,items/priority,items/id");
    const elsewhere = sheet.getRange("A1").conditionalFormats.getCount();
    rule.load("type,stopIfTrue,custom/rule/formula,custom/format/fill/color");
    const range = rule.getRange();
    range.load("address");
    await context.sync();
    expect(here.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["Custom", 0],
      ["Custom", 1],
    ]);
    expect([elsewhere.value, rule.stopIfTrue, rule.custom.rule.formula, rule.custom.format.fill.color, range.address]).toEqual([
      0,
      true,
      "=B2>1",
      "#FFC7CE",
      "Blad1!B2:B9",
    ]);
    rule.delete();
    sheet.getRange().conditionalFormats.clearAll();
    await context.sync();
  });
  expect(host.book.sheets[0]?.conditionalFormats).toEqual([]);
});

test("a picture has its own size, a place, and a description", async () => {
  const host = withExcel();
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem("Blad1");
    const picture = shapes.addImage(PICTURE);
    picture.name = "figuur-now";
    picture.altTextTitle = "NOW";
    picture.altTextDescription = "Bedragen per regeling";
    picture.placement = "OneCell";
    picture.left = 30;
    picture.top = 40;
    shapes.load("items/name,items/type,items/width,items/height,items/left,items/altTextDescription,items/placement");
    await context.sync();
    expect(shapes.items.map((one) => one.toJSON())).toMatchObject([
      {
        name: "figuur-now",
        type: "Image",
        width: 3,
        height: 1.5,
        left: 30,
        altTextDescription: "Bedragen per regeling",
        placement: "OneCell",
      },
    ]);
    const copy = picture.getAsImage("PNG");
    const found = shapes.getItem("figuur-now");
    found.load("id");
    await context.sync();
    expect(copy.value).toBe(PICTURE);
    found.delete();
    await context.sync();
    picture.load("name");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
  expect(host.book.sheets[0]?.shapes).toEqual([]);
});

test.each(["", "AAAA", "geen base64!"])("what is no picture is refused: %p", async (image) => {
  withExcel();
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").shapes.addImage(image);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a chart has a series for each column, a title and a place", async () => {
  withExcel([
    {
      name: "Blad1",
      rows: [
        ["", "Begroot", "Werkelijk"],
        ["WW", 1, 2],
        ["WIA", 3, 4],
      ],
    },
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    const chart = sheet.charts.add(Excel.ChartType.barClustered, sheet.getRange("A1:C3"), Excel.ChartSeriesBy.columns);
    chart.name = "Kosten";
    chart.title.text = "Kosten per wet";
    chart.legend.position = "Right";
    chart.axes.valueAxis.minimum = 0;
    chart.setPosition("E2", "H11");
    const extra = chart.series.add("Verschil");
    extra.setValues(sheet.getRange("C2:C3"));
    extra.format.fill.setSolidColor("#12436D");
    chart.series.load("items/name");
    chart.load("left,top,width,height,chartType,title/text,legend/position");
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Begroot", "Werkelijk", "Verschil"]);
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([4 * 48, 15, 4 * 48, 150]);
    expect([chart.chartType, chart.title.text, chart.legend.position]).toEqual(["BarClustered", "Kosten per wet", "Right"]);
    const values = chart.series.getItemAt(0).getDimensionValues("Values");
    const categories = chart.series.getItemAt(0).getDimensionValues("Categories");
    await context.sync();
    expect([values.value, categories.value]).toEqual([
      [1, 3],
      ["WW", "WIA"],
    ]);
    sheet.charts.getItem("Kosten").delete();
    const count = sheet.charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("a picture keeps its proportions while it is given a size, unless it is told not to", async () => {
  withExcel();
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem("Blad1");
    const picture = shapes.addImage(PICTURE);
    picture.width = 30;
    picture.load("width,height,lockAspectRatio");
    await context.sync();
    expect([picture.width, picture.height, picture.lockAspectRatio]).toEqual([30, 15, true]);
    picture.lockAspectRatio = false;
    picture.height = 60;
    picture.load("width,height,lockAspectRatio");
    await context.sync();
    expect([picture.width, picture.height, picture.lockAspectRatio]).toEqual([30, 60, false]);
  });
});

test("a chart is listed among the shapes, where it gets its alternative text; it is deleted as a chart", async () => {
  const host = withExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
    chart.name = "grafiek";
    const shape = sheet.shapes.getItem("grafiek");
    shape.altTextDescription = "Wat zij toont";
    shape.load("type,name,altTextDescription,width");
    await context.sync();
    expect([shape.type, shape.name, shape.altTextDescription, shape.width]).toEqual(["Unsupported", "grafiek", "Wat zij toont", 360]);
    chart.width = 100;
    shape.load("width");
    await context.sync();
    expect(shape.width).toBe(100);
    shape.delete();
    await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
  });
  expect(host.book.sheets[0]?.charts).toHaveLength(1);
});
