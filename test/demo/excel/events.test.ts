/// <reference types="office-js" />
import { withExcel } from "../../support/office";
import { userEdit, userSelect } from "../../../src/demo/excel/workbook";

const SHEETS = [
  {
    name: "Blad1",
    rows: [
      ["Naam", "Bedrag"],
      ["a", 1],
    ],
    tables: [{ name: "Tabel", range: "A1:B2" }],
  },
  { name: "Blad2" },
];

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Listens, and gives what was heard. */
async function listen<T>(
  attach: (context: Excel.RequestContext, hear: (args: T) => Promise<void>) => OfficeExtension.EventHandlerResult<T>,
): Promise<{
  readonly heard: T[];
  readonly handler: OfficeExtension.EventHandlerResult<T>;
}> {
  const heard: T[] = [];
  const handler = await Excel.run(async (context) => {
    const result = attach(context, (args) => {
      heard.push(args);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  return { heard, handler };
}

test("changes of one sheet, of all sheets and of tables, by a person", async () => {
  const { book } = withExcel(SHEETS);
  const one = await listen<Excel.WorksheetChangedEventArgs>((context, hear) =>
    context.workbook.worksheets.getItem("Blad1").onChanged.add(hear),
  );
  const all = await listen<Excel.WorksheetChangedEventArgs>((context, hear) => context.workbook.worksheets.onChanged.add(hear));
  const table = await listen<Excel.TableChangedEventArgs>((context, hear) => context.workbook.tables.getItem("Tabel").onChanged.add(hear));
  const tables = await listen<Excel.TableChangedEventArgs>((context, hear) => context.workbook.tables.onChanged.add(hear));
  userEdit(book, "Blad1", "B2", 7);
  userEdit(book, "Blad2", "A1:B1", [[1, 2]]);
  await settled();
  expect(one.heard.map(({ type, address, changeType, source, details }) => [type, address, changeType, source, details])).toEqual([
    [
      "WorksheetChanged",
      "B2",
      "RangeEdited",
      "Local",
      { valueBefore: 1, valueAfter: 7, valueTypeBefore: "Double", valueTypeAfter: "Double" },
    ],
  ]);
  expect(all.heard).toMatchObject([
    { address: "B2", details: { valueAfter: 7 } },
    { address: "A1:B1", details: undefined },
  ]);
  expect(table.heard.map(({ address }) => address)).toEqual(["B2"]);
  expect(tables.heard.map(({ address }) => address)).toEqual(["B2"]);
  expect(one.heard[0]?.triggerSource).toBeUndefined();
});

test("changes by the add-in say so, come after the answer, and have a range", async () => {
  withExcel(SHEETS);
  const { heard } = await listen<Excel.WorksheetChangedEventArgs>((context, hear) => context.workbook.worksheets.onChanged.add(hear));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("D1:D2").values = [[1], [2]];
    await context.sync();
  });
  await settled();
  expect(heard.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([["D1:D2", "ThisLocalAddin"]]);
  await Excel.run(async (context) => {
    const range = heard[0]?.getRange(context);
    range?.load("values");
    await context.sync();
    expect(range?.values).toEqual([[1], [2]]);
  });
});

test("changes by someone else come as remote", async () => {
  const host = withExcel(SHEETS);
  const { heard } = await listen<Excel.WorksheetChangedEventArgs>((context, hear) => context.workbook.worksheets.onChanged.add(hear));
  host.remote = true;
  userEdit(host.book, "Blad1", "B2", 9);
  await settled();
  expect(heard.map(({ source }) => source)).toEqual(["Remote"]);
});

test("a handler that was removed hears nothing, nor does anyone while events are off", async () => {
  const { book } = withExcel(SHEETS);
  const { heard, handler } = await listen<Excel.WorksheetChangedEventArgs>((context, hear) =>
    context.workbook.worksheets.onChanged.add(hear),
  );
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  userEdit(book, "Blad1", "B2", 2);
  await Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  userEdit(book, "Blad1", "B2", 3);
  await settled();
  expect(heard).toHaveLength(1);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  userEdit(book, "Blad1", "B2", 4);
  await settled();
  expect(heard).toHaveLength(1);
});

test("selection and sheets", async () => {
  const { book } = withExcel(SHEETS);
  const selections = await listen<Excel.WorksheetSelectionChangedEventArgs>((context, hear) =>
    context.workbook.worksheets.onSelectionChanged.add(hear),
  );
  const document = await listen<Excel.SelectionChangedEventArgs>((context, hear) => context.workbook.onSelectionChanged.add(hear));
  const activated = await listen<Excel.WorksheetActivatedEventArgs>((context, hear) => context.workbook.worksheets.onActivated.add(hear));
  const added = await listen<Excel.WorksheetAddedEventArgs>((context, hear) => context.workbook.worksheets.onAdded.add(hear));
  const deleted = await listen<Excel.WorksheetDeletedEventArgs>((context, hear) => context.workbook.worksheets.onDeleted.add(hear));
  const inTable = await listen<Excel.TableSelectionChangedEventArgs>((context, hear) =>
    context.workbook.tables.getItem("Tabel").onSelectionChanged.add(hear),
  );
  userSelect(book, "Blad1", "B2:C3");
  userSelect(book, "Blad1", "B2:C3");
  userSelect(book, "Blad2", "A1");
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Nieuw").delete();
    await context.sync();
  });
  await settled();
  expect(selections.heard.map(({ address }) => address)).toEqual(["B2:C3", "A1"]);
  expect(document.heard).toHaveLength(2);
  expect(activated.heard.map(({ worksheetId }) => worksheetId)).toEqual([book.sheets[1]?.id]);
  expect([added.heard.length, deleted.heard.length]).toEqual([1, 1]);
  expect(inTable.heard.map(({ isInsideTable, address }) => [isInsideTable, address])).toEqual([[true, "B2"]]);
});

test("the selection is read, and set", async () => {
  const { book } = withExcel(SHEETS);
  userSelect(book, "Blad2", "B2:C3");
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const active = context.workbook.getActiveCell();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    selected.load("address");
    active.load("address");
    sheet.load("name");
    await context.sync();
    expect([selected.address, active.address, sheet.name]).toEqual(["Blad2!B2:C3", "Blad2!B2", "Blad2"]);
    context.workbook.worksheets.getItem("Blad1").getRange("B2").select();
    const now = context.workbook.getSelectedRange();
    now.load("address");
    await context.sync();
    expect(now.address).toBe("Blad1!B2");
  });
  userSelect(book, "Blad1", "A1", "C3");
  await Excel.run(async (context) => {
    const many = context.workbook.getSelectedRanges();
    many.load("address");
    await context.sync();
    expect(many.address).toBe("Blad1!A1,Blad1!C3");
    context.workbook.getSelectedRange().load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});
