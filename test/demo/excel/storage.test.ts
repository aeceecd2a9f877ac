/// <reference types="office-js" />
import { withExcel } from "../../support/office";

/** What a workbook keeps besides cells. */

const NAMESPACE = "urn:voorbeeld:1";

test("custom XML parts are added, found by namespace, changed and deleted", async () => {
  const host = withExcel();
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const none = customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    const part = customXmlParts.add(`<staat xmlns="${NAMESPACE}">één</staat>`);
    customXmlParts.add("<ander/>");
    part.load("id,namespaceUri");
    const found = customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
    found.load("id");
    const xml = found.getXml();
    const count = customXmlParts.getCount();
    await context.sync();
    expect([part.namespaceUri, found.id, count.value]).toEqual([NAMESPACE, part.id, 2]);
    expect(xml.value).toBe(`<staat xmlns="${NAMESPACE}">één</staat>`);
    found.setXml(`<staat xmlns="${NAMESPACE}">twee</staat>`);
    const list = customXmlParts.getByNamespace(NAMESPACE);
    list.load("items/id");
    await context.sync();
    const second = list.items[0]?.getXml();
    await context.sync();
    expect(second?.value).toContain("twee");
    list.items[0]?.delete();
    await context.sync();
  });
  expect(host.book.parts.map(({ xml }) => xml)).toEqual(["<ander/>"]);
});

test.each(["", "geen xml", "<open>", "<a></b>"])("custom XML must be XML: %p", async (xml) => {
  withExcel();
  await expect(
    Excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("two parts of one namespace have no only item", async () => {
  withExcel();
  await expect(
    Excel.run(async (context) => {
      for (const text of ["1", "2"]) context.workbook.customXmlParts.add(`<a xmlns="${NAMESPACE}">${text}</a>`);
      context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("settings and properties", async () => {
  withExcel();
  await Excel.run(async (context) => {
    const { settings, properties } = context.workbook;
    settings.add("taal", "nl");
    settings.add("limiet", { bedrag: 5 });
    properties.title = "Verslag";
    properties.custom.add("Versie", 2);
    await context.sync();
    const language = settings.getItem("taal");
    const missing = settings.getItemOrNullObject("weg");
    const version = properties.custom.getItem("versie");
    language.load("value");
    settings.load("items/key,items/value");
    version.load("value,type");
    properties.load("title");
    await context.sync();
    expect([language.value, missing.isNullObject, version.value, version.type, properties.title]).toEqual([
      "nl",
      true,
      2,
      "Number",
      "Verslag",
    ]);
    expect(settings.items.map(({ key, value }) => [key, value as unknown])).toEqual([
      ["taal", "nl"],
      ["limiet", { bedrag: 5 }],
    ]);
    language.delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

test("names of the workbook and of a sheet", async () => {
  withExcel([{ name: "Blad1", rows: [[3, 4]] }]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    const name = context.workbook.names.add("Bedragen", sheet.getRange("A1:B1"), "toelichting");
    context.workbook.names.add("Tarief", "=0.21");
    sheet.names.add("Eigen", sheet.getRange("B1"));
    sheet.getRange("C1").formulas = [["=SUM(Bedragen)*Tarief+Eigen"]];
    name.load("name,formula,type,scope,comment,value");
    const range = name.getRange();
    range.load("address");
    const result = sheet.getRange("C1");
    result.load("values");
    context.workbook.names.load("items/name,items/type");
    await context.sync();
    expect(name.toJSON()).toMatchObject({
      name: "Bedragen",
      formula: "=Blad1!$A$1:$B$1",
      type: "Range",
      scope: "Workbook",
      comment: "toelichting",
    });
    expect([range.address, result.values[0]?.[0]]).toEqual(["Blad1!A1:B1", 7 * 0.21 + 4]);
    expect(context.workbook.names.items.map(({ name: label, type }) => [label, type])).toEqual([
      ["Bedragen", "Range"],
      ["Tarief", "Double"],
    ]);
    name.delete();
    const gone = context.workbook.names.getItemOrNullObject("Bedragen");
    result.load("values");
    await context.sync();
    expect([gone.isNullObject, result.values[0]?.[0]]).toEqual([true, "#NAME?"]);
  });
});

test("sheets are added, renamed, moved, hidden and deleted", async () => {
  const host = withExcel([{ name: "Blad1" }, { name: "Blad2" }]);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("Bevindingen");
    sheet.position = 0;
    sheet.tabColor = "#ff0000";
    worksheets.getItem("Blad1").visibility = "Hidden";
    worksheets.getItem("Blad2").name = "Cijfers";
    worksheets.load("items/name,items/position,items/visibility,items/tabColor");
    const visible = worksheets.getCount(true);
    const next = sheet.getNextOrNullObject(true);
    next.load("name");
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Bevindingen", "Visible"],
      ["Blad1", "Hidden"],
      ["Cijfers", "Visible"],
    ]);
    expect([visible.value, next.name]).toEqual([2, "Cijfers"]);
    sheet.delete();
    await context.sync();
  });
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Blad1", "Cijfers"]);
});

test.each<[string, (context: Excel.RequestContext) => void, string]>([
  ["a name that is taken", (context) => void context.workbook.worksheets.add("BLAD1"), "ItemAlreadyExists"],
  ["a name Excel does not take", (context) => void context.workbook.worksheets.add("a/b"), "InvalidArgument"],
  ["a name that is too long", (context) => void context.workbook.worksheets.add("x".repeat(32)), "InvalidArgument"],
  ["deleting the last sheet", (context) => context.workbook.worksheets.getItem("Blad1").delete(), "InvalidOperation"],
  ["hiding the last sheet", (context) => void (context.workbook.worksheets.getItem("Blad1").visibility = "Hidden"), "InvalidOperation"],
])("refuses %s", async (_, act, code) => {
  withExcel();
  await expect(
    Excel.run(async (context) => {
      act(context);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

test("sheets keep their panes, page and looks", async () => {
  const host = withExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.freezePanes.freezeRows(2);
    sheet.showGridlines = false;
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintArea("A1:F20");
    sheet.pageLayout.setPrintTitleRows("$1:$2");
    const location = sheet.freezePanes.getLocationOrNullObject();
    location.load("address");
    await context.sync();
    expect(location.address).toBe("Blad1!1:2");
  });
  expect(host.book.sheets[0]).toMatchObject({
    showGridlines: false,
    frozen: { rows: 2, columns: 0 },
    pageLayout: { Orientation: "Landscape" },
  });
});
