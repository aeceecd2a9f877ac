import { bindReport } from "../../../src/core/table/bind";
import type { Sheet } from "../../../src/core/table/sheet";
import { type Input, sheetOf } from "../../support/sheet";
import { misplaced, pasted, tableOf, told, uwv } from "./uwv";

const BUDGET = "begrotingsresultaat-uwv";
const SUMMARY = "prestatie-indicatoren";
const TIMELY = "tijdige-eerste-betaling";
const SCHOOL = "uitgaven-onderwijsvoorzieningen";
const LIVING = "uitgaven-voorzieningen-leefdomein";
const HOUSING = "huisvesting";
const MEANS = "aantal-ingezette-werkvoorzieningen";

function bind(...sheets: readonly Sheet[]): ReturnType<typeof bindReport> {
  return bindReport(uwv, sheets, []);
}

function page(...tables: readonly string[]): Input[][] {
  return tables.flatMap((table) => [...pasted(tableOf(table)), []]);
}

function beside(left: readonly (readonly Input[])[], right: readonly (readonly Input[])[], gap: number, down = 0): Input[][] {
  const width = Math.max(...left.map((row) => row.length));
  return Array.from({ length: Math.max(left.length, right.length + down) }, (_, at) => [
    ...Array.from({ length: width }, (__, column) => left[at]?.[column] ?? null),
    ...Array.from({ length: gap }, () => null),
    ...(right[at - down] ?? []),
  ]);
}

describe("tables that look alike do not steal each other's rows", () => {
  const pages: readonly (readonly [string, readonly Sheet[], readonly string[]])[] = [
    ["summary before detail", [sheetOf("A", page(SUMMARY, TIMELY))], [SUMMARY, TIMELY]],
    ["detail before summary", [sheetOf("A", page(TIMELY, SUMMARY))], [SUMMARY, TIMELY]],
    ["on two sheets", [sheetOf("A", page(TIMELY)), sheetOf("B", page(SUMMARY))], [SUMMARY, TIMELY]],
    ["with equal headers and labels", [sheetOf("A", page(LIVING, SCHOOL))], [SCHOOL, LIVING]],
    ["side by side", [sheetOf("A", beside(pasted(tableOf(SCHOOL)), pasted(tableOf(LIVING)), 1))], [SCHOOL, LIVING]],
    ["side by side, the larger one right", [sheetOf("A", beside(pasted(tableOf(HOUSING)), pasted(tableOf(BUDGET)), 1))], [HOUSING, BUDGET]],
    ["side by side, one lower", [sheetOf("A", beside(pasted(tableOf(SCHOOL)), pasted(tableOf(LIVING)), 2, 3))], [SCHOOL, LIVING]],
    ["without titles", [sheetOf("A", [...pasted(tableOf(SCHOOL)).slice(1), [], ...pasted(tableOf(LIVING)).slice(1)])], [SCHOOL, LIVING]],
  ];
  test.each(pages)("%s", (_, sheets, tables) => {
    const report = bind(...sheets);
    for (const table of tables) {
      expect(misplaced(report, table)).toEqual([]);
      expect(told(report, table)).toEqual([]);
    }
    expect(report.tables).toHaveLength(tables.length);
  });

  test("a table is not taken for another that shares some of its rows", () => {
    const report = bind(sheetOf("A", page(SUMMARY)));
    expect(report.tables.map((table) => table.spec.id)).toEqual([SUMMARY]);
    expect(told(report, TIMELY)).toEqual([`table-missing: ${TIMELY}`]);
  });
});

describe("two places for one table", () => {
  test("are an ambiguity; the first is taken", () => {
    const report = bind(sheetOf("Begroting", page(BUDGET)), sheetOf("Begroting (2)", page(BUDGET)));
    expect(report.table(BUDGET)?.sheet.name).toBe("Begroting");
    expect(report.issues.find((issue) => issue.table === BUDGET)).toEqual({
      kind: "table-ambiguous",
      table: BUDGET,
      subject: BUDGET,
      address: { sheet: "Begroting", row: 1, column: 0 },
      candidates: [{ sheet: "Begroting (2)", row: 1, column: 0 }],
    });
  });

  test("are none when one of them is clearly the better", () => {
    const half = page(BUDGET).slice(0, 24);
    const report = bind(sheetOf("Oud", half), sheetOf("Nieuw", page(BUDGET)));
    expect(report.table(BUDGET)?.sheet.name).toBe("Nieuw");
    expect(told(report, BUDGET)).toEqual([]);
  });
});

describe("Excel tables", () => {
  const body = pasted(tableOf(BUDGET)).slice(1);
  const area = { top: 0, left: 0, bottom: body.length - 1, right: 5 };
  const loose = sheetOf("Los", page(BUDGET));

  test.each([["begrotingsresultaat_uwv"], ["Begrotingsresultaat_UWV"], ["begrotingsresultaat_uwv1"], ["begrotingsresultaat_uwv_2"]])(
    "named %s win over headers",
    (name) => {
      const report = bind(loose, sheetOf("Tabel", body, { tables: [{ name, area }] }));
      const table = report.table(BUDGET);
      expect(table?.bound).toBe("table");
      expect(table?.excelTable?.name).toBe(name);
      expect(table?.area).toEqual(area);
      expect(table?.bodyTop).toBe(1);
      expect(misplaced(report, BUDGET)).toEqual([]);
      expect(told(report, BUDGET)).toEqual([]);
    },
  );

  test("with the exact name win over a copy", () => {
    const copy = sheetOf("Kopie", body, { tables: [{ name: "begrotingsresultaat_uwv1", area }] });
    const report = bind(copy, sheetOf("Tabel", body, { tables: [{ name: "begrotingsresultaat_uwv", area }] }));
    expect(report.table(BUDGET)?.sheet.name).toBe("Tabel");
  });

  test("with another name, or the name alone, leave it to headers", () => {
    const named = sheetOf(
      "Tabel",
      [
        ["x", "y"],
        ["a", 1],
      ],
      { tables: [{ name: "begrotingsresultaat_uwv", area: { top: 0, left: 0, bottom: 1, right: 1 } }] },
    );
    const other = sheetOf("Anders", body, { tables: [{ name: "begrotingsresultaat_uwv_oud", area }] });
    expect(bind(named, loose).table(BUDGET)?.sheet.name).toBe("Los");
    expect(bind(other).table(BUDGET)?.bound).toBe("header");
  });

  test("with a name that ends in digits are themselves, not a copy", () => {
    const table = { ...tableOf(BUDGET), id: "begroting-2020" };
    const definition = { ...uwv, tables: [table] };
    const report = bindReport(definition, [sheetOf("A", body, { tables: [{ name: "begroting_2019", area }] })], []);
    expect(report.table(table.id)?.bound).toBe("header");
  });

  test("without header row are read by labels, and every column is missed", () => {
    const rows = body.slice(1);
    const report = bind(
      sheetOf("Tabel", rows, {
        tables: [{ name: "begrotingsresultaat_uwv", area: { ...area, bottom: rows.length - 1 }, headerRow: false }],
      }),
    );
    expect(told(report, BUDGET)).toEqual(expect.arrayContaining(["column-missing: actual", "column-missing: budget-year"]));
    expect(report.table(BUDGET)?.rows.get("1.3-handhaving")).toBe(4);
  });

  test("that say they have no header row, though their first row holds the headers, are read by them", () => {
    const plain = bind(sheetOf("Tabel", body, { tables: [{ name: "begrotingsresultaat_uwv", area }] }));
    const report = bind(sheetOf("Tabel", body, { tables: [{ name: "begrotingsresultaat_uwv", area, headerRow: false }] }));
    const table = report.table(BUDGET);
    expect(told(report, BUDGET)).toEqual(told(plain, BUDGET));
    expect(table?.bound).toBe("table");
    expect([table?.columns, table?.rows, table?.bodyTop]).toEqual([
      plain.table(BUDGET)?.columns,
      plain.table(BUDGET)?.rows,
      plain.table(BUDGET)?.bodyTop,
    ]);
  });

  test("tell of unknown rows anywhere in them", () => {
    const rows = [...body, [], ["Nagekomen", "1,0"]];
    const report = bind(
      sheetOf("Tabel", rows, { tables: [{ name: "begrotingsresultaat_uwv", area: { ...area, bottom: rows.length - 1 } }] }),
    );
    expect(told(report, BUDGET)).toEqual(["row-unknown: Nagekomen"]);
  });

  test("use spanning headers in the row above", () => {
    const rows = pasted(tableOf("overtredingen-inlichtingenplicht"));
    const heads = [null, "Aantal", "%", "Aantal", "%"];
    const sheet = sheetOf("A", rows, {
      tables: [
        {
          name: "overtredingen_inlichtingenplicht",
          area: { top: 2, left: 0, bottom: rows.length - 1, right: 4 },
          columns: heads.map(String),
        },
      ],
    });
    expect(misplaced(bind(sheet), "overtredingen-inlichtingenplicht")).toEqual([]);
  });
});

describe("bindings made by hand", () => {
  const rows = page(MEANS);
  const area = { top: 1, left: 0, bottom: rows.length - 2, right: 2 };
  const sheet = sheetOf("Blad1", rows);
  const second = sheetOf("Blad2", rows);

  test("win over name and headers", () => {
    const report = bindReport(uwv, [sheet, second], [{ table: MEANS, sheet: "blad2", area }]);
    expect(report.table(MEANS)?.bound).toBe("manual");
    expect(report.table(MEANS)?.sheet.name).toBe("Blad2");
    expect(misplaced(report, MEANS)).toEqual([]);
    expect(told(report, MEANS)).toEqual([]);
  });

  test("say which column and row is which", () => {
    const renamed = rows.map((row, at) => (at === 1 ? ["", "Nu", "Toen"] : at === 4 ? ["Jobcoach van buiten", ...row.slice(1)] : row));
    const binding = { table: MEANS, sheet: "Blad1", area, columns: { "1": "actual", "2": "prior" }, rows: { "3": "externe-jobcoach" } };
    const report = bindReport(uwv, [sheetOf("Blad1", renamed)], [binding]);
    expect(misplaced(report, MEANS)).toEqual([]);
    expect(told(report, MEANS)).toEqual([]);
  });

  test("may swap what the headers say", () => {
    const binding = { table: MEANS, sheet: "Blad1", area, columns: { "1": "prior", "2": "actual" } };
    const report = bindReport(uwv, [sheet], [binding]);
    expect(report.table(MEANS)?.cell("externe-jobcoach", "prior")?.shown).toBe("11.068");
  });

  test("that name one column leave the others to their headers", () => {
    const binding = { table: MEANS, sheet: "Blad1", area, columns: { "1": "prior" } };
    const report = bindReport(uwv, [sheet], [binding]);
    expect(told(report, MEANS)).toEqual(expect.arrayContaining(["column-missing: actual"]));
    expect(report.table(MEANS)?.cell("externe-jobcoach", "prior")?.shown).toBe("11.068");
  });

  test("find headers just above the range", () => {
    const report = bindReport(uwv, [sheet], [{ table: MEANS, sheet: "Blad1", area: { ...area, top: 2 } }]);
    expect(misplaced(report, MEANS)).toEqual([]);
  });

  test("go by position when no header is known and the width fits", () => {
    const bare = sheetOf("Blad1", rows.slice(2));
    const report = bindReport(uwv, [bare], [{ table: MEANS, sheet: "Blad1", area: { ...area, top: 0, bottom: rows.length - 4 } }]);
    expect(misplaced(report, MEANS)).toEqual([]);
  });

  test("miss all columns when no header is known and the width does not fit", () => {
    const bare = sheetOf("Blad1", rows.slice(2));
    const report = bindReport(
      uwv,
      [bare],
      [{ table: MEANS, sheet: "Blad1", area: { ...area, top: 0, bottom: rows.length - 4, right: 1 } }],
    );
    expect(told(report, MEANS)).toEqual(expect.arrayContaining(["column-missing: actual", "column-missing: prior"]));
  });

  test("keep known headers where every label is another", () => {
    const renamed = rows.map((row, at) => (at < 2 ? row : ["Regel " + "abcdefghijklmnopqrst".charAt(at), ...row.slice(1)]));
    const report = bindReport(
      uwv,
      [sheetOf("Blad1", renamed)],
      [{ table: MEANS, sheet: "Blad1", area, rows: { "3": "externe-jobcoach" } }],
    );
    expect(report.table(MEANS)?.cell("externe-jobcoach", "actual")?.shown).toBe("11.068");
    expect(told(report, MEANS)).toEqual(expect.arrayContaining(["row-unknown: Regel c", "row-missing: starterskrediet"]));
  });

  test("whose sheet is gone are told, and the table is found by its headers", () => {
    const report = bindReport(uwv, [sheet], [{ table: MEANS, sheet: "Weg", area }]);
    expect(told(report, MEANS)).toEqual(["binding-lost: Weg"]);
    expect(report.table(MEANS)?.bound).toBe("header");
    expect(misplaced(report, MEANS)).toEqual([]);
  });

  test("of a table that the definition does not have are told", () => {
    expect(told(bindReport(uwv, [sheet], [{ table: "onbekend", sheet: "Blad1", area }]), "onbekend")).toEqual(["binding-lost: Blad1"]);
  });
});

describe("what is not a table", () => {
  test.each([
    ["no sheets", []],
    ["an empty sheet", [sheetOf("Leeg", [])]],
    ["running text", [sheetOf("Tekst", [["In 2020 zijn de kosten gedaald."], ["Totaal"], ["Begroting 2020"]])]],
    ["labels without headers", [sheetOf("Los", pasted(tableOf(BUDGET)).slice(2))]],
    ["headers without labels", [sheetOf("Los", pasted(tableOf(BUDGET)).slice(0, 2))]],
    [
      "the report of another year",
      [
        sheetOf(
          "Oud",
          page(BUDGET).map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace("2020", "2018") : cell))),
        ),
      ],
    ],
  ])("%s: all tables are missing", (_, sheets) => {
    const report = bind(...sheets);
    expect(report.tables).toEqual([]);
    expect(report.issues.map((issue) => issue.kind)).toEqual(uwv.tables.map(() => "table-missing"));
    expect(report.table(BUDGET)).toBeNull();
  });
});

test("a sheet full of data below and beside the tables stays cheap and harmless", () => {
  const data = Array.from({ length: 20000 }, (_, at): Input[] => [
    ["WW", "Totaal", "Ziektewet", "IPS"][at % 4] ?? null,
    at,
    `Dossier ${at}`,
  ]);
  const report = bind(sheetOf("Blad1", [...page(MEANS), [], ["Soort", "Nummer", "Naam"], ...data]));
  expect(report.tables.map((table) => table.spec.id)).toEqual([MEANS]);
  expect(misplaced(report, MEANS)).toEqual([]);
  expect(told(report, MEANS)).toEqual([]);
});

test("a table whose definition names no column of labels is found by its rows all the same", () => {
  const table = { ...tableOf(MEANS), columns: tableOf(MEANS).columns.filter((column) => column.role !== "label") };
  const report = bindReport({ ...uwv, tables: [table] }, [sheetOf("Blad1", page(MEANS))], []);
  expect(report.issues).toEqual([]);
  expect(misplaced(report, MEANS)).toEqual([]);
});

test("two rows that are equally alike are not guessed between", () => {
  const rows = page(MEANS).flatMap((row) =>
    row[0] === "Loondispensatie"
      ? [
          ["Loondispensatia", 1, 1],
          ["Loondispensatje", 2, 2],
        ]
      : [row],
  );
  const report = bind(sheetOf("Blad1", rows));
  expect(told(report, MEANS)).toEqual(["row-missing: loondispensatie", "row-unknown: Loondispensatia", "row-unknown: Loondispensatje"]);
});

test("an alias is as good as the label", () => {
  const table = tableOf(MEANS);
  const rows = table.rows.map((row) => (row.label === "Loondispensatie" ? { ...row, aliases: ["Dispensatie van loon"] } : row));
  const definition = { ...uwv, tables: [{ ...table, rows }] };
  const sheet = sheetOf(
    "Blad1",
    page(MEANS).map((row) => (row[0] === "Loondispensatie" ? ["Dispensatie van loon", ...row.slice(1)] : row)),
  );
  const report = bindReport(definition, [sheet], []);
  expect(report.issues).toEqual([]);
  expect(misplaced(report, MEANS)).toEqual([]);
});
