import type { ChartContent, NewDrawing, NewSheet, Workbook, WorkbookChange, WorkbookContent, WorkbookState } from "../../src/app/ports";
import type { CellValue, Sheet } from "../../src/core/table/sheet";
import { SMALL_PICTURE, WIDE_PICTURE } from "../support/pictures";

/** How a sheet prints, as its host keeps it; references without sheet and dollars. */
export interface Printing {
  readonly landscape: boolean;
  readonly pagesWide: number;
  readonly area: string | null;
  readonly titleRows: string | null;
}

/**
 * What every host of the Workbook port must do. Run it as `workbookContract("file", async (sheets) => …, printing)`.
 * @param printing how a sheet of the workbook made last prints, looked up beside the port
 */
export function workbookContract(
  name: string,
  make: (sheets: NewSheet[]) => Promise<Workbook>,
  printing: (sheet: string) => Promise<Printing>,
): void {
  const budget: NewSheet = {
    name: "Begroting 2020",
    rows: [
      [{ value: "Begrotingsresultaat", look: "title" }],
      [],
      [
        { value: "Onderdeel", look: "header" },
        { value: "Begroting", look: "header" },
        { value: "Realisatie", look: "header" },
        { value: "Verschil", look: "header" },
      ],
      [{ value: "Claimbeoordeling", look: "label" }, { value: 695.1, format: "#,##0.0" }, { value: 706.5 }, { value: null }],
      [{ value: "Bezwaren", look: "label-1" }, { value: 0.46, format: "0%" }, { value: "n.v.t." }, { value: "-" }],
      [
        { value: "Totaal", look: "total-label" },
        { value: 695.56, formula: "SUM(B4:B5)", look: "total", format: "#,##0.0" },
        { value: true },
        { value: { error: "#N/A" } },
      ],
    ],
    tables: [
      { name: "resultaat", area: { top: 2, left: 0, bottom: 5, right: 3 }, columns: ["Onderdeel", "Begroting", "Realisatie", "Verschil"] },
    ],
    freezeRows: 3,
    columnWidths: [30, 12, 12, 12],
  };
  const state: WorkbookState = {
    version: 1,
    definition: { json: '{"id": "x", "title": "Één <verslag> & \\"meer\\""}' },
    bindings: [{ table: "t", sheet: "Begroting 2020", area: { top: 2, left: 0, bottom: 5, right: 3 }, columns: { "1": "budget" } }],
    accepted: [
      {
        check: "sum",
        table: "t",
        row: "r",
        column: null,
        value: "659,1",
        reason: "drukfout",
        by: "A. de Vries",
        at: "2020-10-01T09:00:00Z",
      },
    ],
    claimLinks: [{ claim: "ruim 57.600", cells: ["Begroting 2020!B4"] }],
    inserted: [{ id: "resultaat", kind: "table", place: "Begroting 2020!A1" }],
  };

  async function after(change: WorkbookChange, sheets: NewSheet[] = [budget]): Promise<WorkbookContent> {
    const workbook = await make(sheets);
    await workbook.write(change);
    return workbook.read();
  }
  function only(content: WorkbookContent): Sheet {
    const [sheet] = content.sheets;
    if (sheet === undefined) throw new Error("the workbook has no sheet");
    return sheet;
  }
  /** A value; a live host computes that of a formula itself, in doubles. */
  function told(sheet: Sheet, row: number, column: number): CellValue {
    const value = sheet.value(row, column);
    return typeof value === "number" && sheet.formula(row, column) !== null ? Number(value.toPrecision(12)) : value;
  }
  const at = (row: number, column: number): { sheet: string; row: number; column: number } => ({ sheet: budget.name, row, column });

  describe(`Workbook contract: ${name}`, () => {
    test("gives values, formulas, formats, tables and the used area as they were made", async () => {
      const sheet = only(await (await make([budget])).read());
      expect(sheet.name).toBe("Begroting 2020");
      expect(sheet.used).toEqual({ top: 0, left: 0, bottom: 5, right: 3 });
      budget.rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          expect([row, column, told(sheet, row, column)]).toEqual([row, column, cell.value]);
          expect([row, column, sheet.formula(row, column)]).toEqual([row, column, cell.formula ?? null]);
          expect([row, column, sheet.format(row, column)]).toEqual([row, column, cell.format ?? "General"]);
        }),
      );
      expect(sheet.tables).toEqual([
        {
          name: "resultaat",
          area: { top: 2, left: 0, bottom: 5, right: 3 },
          columns: ["Onderdeel", "Begroting", "Realisatie", "Verschil"],
          headerRow: true,
          totalsRow: false,
        },
      ]);
      expect(sheet.value(100, 100)).toBeNull();
      expect(sheet.formula(100, 100)).toBeNull();
      expect(sheet.format(100, 100)).toBe("General");
    });

    const values: CellValue[] = [
      0,
      -12.5,
      1e21,
      1e-7,
      0.1 + 0.2,
      "tekst",
      " rand ",
      '€ & <b> "é" 😀',
      "regel\nbreuk",
      true,
      false,
      { error: "#DIV/0!" },
    ];
    test.each(values)("writes %p and reads it back", async (value) => {
      const sheet = only(await after({ cells: [{ address: at(3, 3), value }] }));
      expect(sheet.value(3, 3)).toEqual(value);
      expect(sheet.formula(3, 3)).toBeNull();
    });

    test.each(["=1+1", "+12", "-12", "@SUM(A1)", "-", "'citaat", "1.234", "WAAR", "1-2-2020"])("text %p stays text", async (text) => {
      const sheet = only(await after({ cells: [{ address: at(3, 3), value: text }] }));
      expect(sheet.value(3, 3)).toBe(text);
      expect(sheet.formula(3, 3)).toBeNull();
    });

    test("writes a formula with its value and number format, in place and beyond the used area", async () => {
      const sheet = only(
        await after({
          cells: [
            { address: at(3, 3), formula: "[@Realisatie]-[@Begroting]", value: 11.4, format: "#,##0.0" },
            { address: at(9, 6), formula: "SUM(B4:B5)", value: 695.56 },
          ],
        }),
      );
      expect([sheet.formula(3, 3), told(sheet, 3, 3), sheet.format(3, 3)]).toEqual(["[@Realisatie]-[@Begroting]", 11.4, "#,##0.0"]);
      expect([sheet.formula(9, 6), told(sheet, 9, 6)]).toEqual(["SUM(B4:B5)", 695.56]);
      expect(sheet.used).toEqual({ top: 0, left: 0, bottom: 9, right: 6 });
    });

    test("keeps the number format when none is given, and replaces a formula by a value", async () => {
      const sheet = only(await after({ cells: [{ address: at(5, 1), value: 700 }] }));
      expect([sheet.formula(5, 1), sheet.value(5, 1), sheet.format(5, 1)]).toEqual([null, 700, "#,##0.0"]);
    });

    test("empties a cell", async () => {
      const sheet = only(await after({ cells: [{ address: at(4, 2), value: null }] }));
      expect(sheet.value(4, 2)).toBeNull();
    });

    test("writes nothing when one of the writes cannot be done", async () => {
      const workbook = await make([budget]);
      const change: WorkbookChange = {
        cells: [
          { address: at(3, 3), value: 1 },
          { address: { sheet: "Bestaat niet", row: 0, column: 0 }, value: 2 },
        ],
        addSheets: [{ name: "Extra", rows: [[{ value: 1 }]] }],
        state,
      };
      await expect(workbook.write(change)).rejects.toThrow();
      const content = await workbook.read();
      expect(content.sheets.map((sheet) => sheet.name)).toEqual([budget.name]);
      expect(only(content).value(3, 3)).toBeNull();
      expect(content.state).toBeNull();
    });

    test("adds sheets after those there are, and refuses a name that is taken", async () => {
      const extra: NewSheet = {
        name: "Norm's overzicht",
        rows: [
          [
            { value: "naar", look: "link", link: "'Begroting 2020'!B4" },
            { value: 90, look: "number", format: "0" },
          ],
        ],
      };
      const workbook = await make([budget]);
      await workbook.write({ addSheets: [extra] });
      const content = await workbook.read();
      expect(content.sheets.map((sheet) => sheet.name)).toEqual([budget.name, extra.name]);
      expect([content.sheets[1]?.value(0, 0), content.sheets[1]?.value(0, 1), content.sheets[1]?.format(0, 1)]).toEqual(["naar", 90, "0"]);
      await expect(workbook.write({ addSheets: [{ name: budget.name.toUpperCase(), rows: [] }] })).rejects.toThrow();
    });

    test("has no state until it is given one, and then gives it back whole", async () => {
      const workbook = await make([budget]);
      expect(await workbook.read()).toMatchObject({ state: null, stateProblem: null });
      await workbook.write({ state });
      expect(await workbook.read()).toMatchObject({ state, stateProblem: null });
      await workbook.write({ state: { ...state, accepted: [] } });
      expect((await workbook.read()).state).toEqual({ ...state, accepted: [] });
    });

    test("what was read stays as it was when the workbook is written", async () => {
      const workbook = await make([budget]);
      const before = only(await workbook.read());
      await workbook.write({ cells: [{ address: at(3, 1), value: 1 }] });
      expect(before.value(3, 1)).toBe(695.1);
      expect(only(await workbook.read()).value(3, 1)).toBe(1);
    });

    test("a sheet prints as asked: repeated rows, area, standing or lying, as wide as one page", async () => {
      const area = { top: 0, left: 0, bottom: 5, right: 3 };
      await after({
        addSheets: [
          { ...budget, name: "Staand", tables: [], print: { titleRows: 3, area, landscape: false } },
          { ...budget, name: "Zo maar", tables: [] },
        ],
      });
      expect(await printing("Staand")).toEqual({ landscape: false, pagesWide: 1, area: "A1:D6", titleRows: "1:3" });
      expect(await printing("Zo maar")).toEqual({ landscape: true, pagesWide: 1, area: null, titleRows: null });
    });

    test("a name of a sheet's area is found again, and two sheets may have the same", async () => {
      const names = [{ name: "kerncijfer_resultaat", area: { top: 2, left: 0, bottom: 5, right: 3 } }];
      const { names: found } = await after({
        addSheets: ["Eén", "Twee blad"].map((title) => ({ ...budget, name: title, tables: [], names })),
      });
      expect(found).toEqual([
        { name: "kerncijfer_resultaat", formula: "Eén!$A$3:$D$6", sheet: "Eén" },
        { name: "kerncijfer_resultaat", formula: "'Twee blad'!$A$3:$D$6", sheet: "Twee blad" },
      ]);
    });

    const picture = (at: NewDrawing["at"], more: Partial<NewDrawing> = {}): NewDrawing => ({
      id: "now",
      title: "NOW <1>",
      description: 'Bedragen & "regelingen"',
      width: 120,
      height: 60,
      at,
      content: { kind: "picture", png: SMALL_PICTURE },
      ...more,
    });
    const sheet = budget.name;

    test("has no drawings until they are put there, at a cell or at a place in points", async () => {
      const workbook = await make([budget]);
      expect(await workbook.drawings()).toEqual([]);
      await workbook.write({
        addDrawings: [
          picture({ sheet, row: 8, column: 5, down: 10 }),
          picture({ sheet, row: 8, column: 6, down: 0 }),
          picture({ sheet, left: 30, top: 200 }, { id: "groei" }),
        ],
      });
      const found = await workbook.drawings();
      expect(found.map(({ id, kind, sheet: on, width, height }) => [id, kind, on, width, height])).toEqual([
        ["now", "picture", sheet, 120, 60],
        ["now", "picture", sheet, 120, 60],
        ["groei", "picture", sheet, 120, 60],
      ]);
      const [first, second, third] = found;
      expect((second?.left ?? 0) - (first?.left ?? 0)).toBeCloseTo(48, 1);
      expect((first?.top ?? 0) - (second?.top ?? 0)).toBeCloseTo(10, 1);
      expect([third?.left, third?.top]).toEqual([30, 200]);
    });

    test("a new drawing takes the place and width of every copy, in its own proportions; none is brought back", async () => {
      const workbook = await make([budget]);
      await workbook.write({
        addSheets: [{ name: "Figuren", rows: [] }],
        addDrawings: [
          picture({ sheet, left: 30, top: 200 }),
          picture({ sheet: "Figuren", left: 6, top: 48 }),
          picture({ sheet, left: 300, top: 200 }, { id: "blijft" }),
        ],
      });
      const before = await workbook.drawings();
      const fresh = { title: "Nieuw", description: "Andere cijfers", width: 400, height: 100, png: WIDE_PICTURE };
      await workbook.write({ replacePictures: ["now", "verwijderd"].map((id) => ({ id, ...fresh })) });
      const byPlace = (list: typeof before): typeof before => [...list].sort((a, b) => a.left - b.left);
      expect(byPlace(await workbook.drawings())).toEqual(byPlace(before).map((one) => (one.id === "now" ? { ...one, height: 30 } : one)));
    });

    const chart: ChartContent = {
      kind: "chart",
      form: "bars",
      title: "Begroting en realisatie",
      categories: { sheet, area: { top: 3, left: 0, bottom: 4, right: 0 } },
      series: [
        { name: "Begroting", values: { sheet, area: { top: 3, left: 1, bottom: 4, right: 1 } }, fill: "outlined", colour: "12436D" },
        { name: "Realisatie", values: { sheet, area: { top: 3, left: 2, bottom: 4, right: 2 } }, fill: "solid", colour: "12436D" },
      ],
      gapWidth: 60,
      overlap: -10,
      format: "#,##0.0",
      minimum: 0,
    };

    test("a chart is a drawing too, and stays as it is when pictures are drawn anew", async () => {
      const workbook = await make([budget]);
      await workbook.write({ addDrawings: [picture({ sheet, left: 30, top: 200 }, { content: chart, width: 300, height: 200 })] });
      const [made, ...rest] = await workbook.drawings();
      expect([made, rest]).toEqual([{ id: "now", kind: "chart", sheet, left: 30, top: 200, width: 300, height: 200 }, []]);
      await workbook.write({ replacePictures: [{ id: "now", title: "", description: "", width: 1, height: 1, png: SMALL_PICTURE }] });
      expect(await workbook.drawings()).toEqual([made]);
    });

    test("draws and writes nothing when one of the drawings has no sheet", async () => {
      const workbook = await make([budget]);
      const change: WorkbookChange = {
        cells: [{ address: at(3, 3), value: 1 }],
        addSheets: [{ name: "Figuren", rows: [] }],
        addDrawings: [picture({ sheet, left: 0, top: 0 }), picture({ sheet: "Bestaat niet", left: 0, top: 0 })],
        state,
      };
      await expect(workbook.write(change)).rejects.toThrow();
      const content = await workbook.read();
      expect([content.sheets.map((one) => one.name), only(content).value(3, 3), content.state]).toEqual([[sheet], null, null]);
      expect(await workbook.drawings()).toEqual([]);
    });
  });
}
