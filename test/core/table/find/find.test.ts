import fc from "fast-check";
import { findTables } from "../../../../src/core/table/find/find";
import { areaName } from "../../../../src/core/table/address";
import { type Input, sheetOf } from "../../../support/sheet";

/** Cells between bars, a line a row; a figure is a text as pasted. */
function pasted(text: string): Input[][] {
  return text
    .split("\n")
    .slice(1, -1)
    .map((line) => line.split("|").map((cell) => (cell.trim() === "" ? null : cell.replace(/^ /, "").trimEnd())));
}

interface Expected {
  readonly range: string;
  readonly title: string | null;
  readonly unit?: string | null;
  readonly kinds?: string;
  readonly headers?: readonly string[];
  readonly groups?: readonly (string | null)[];
  readonly rows?: string;
}

const cases: readonly (readonly [name: string, text: string, expected: readonly Expected[]])[] = [
  [
    "title, unit line, headers, notes below",
    `
Kosten per afdeling
Bedragen x € 1 miljoen
 | 2021 | 2020
Noord | 1,2 | 1,1
Zuid | 2,3 | n.v.t.
* voorlopig
`,
    [
      {
        range: "A3:C5",
        title: "Kosten per afdeling",
        unit: "Bedragen x € 1 miljoen",
        kinds: "label figures figures",
        headers: ["", "2021", "2020"],
      },
    ],
  ],
  [
    "unit in the head of the labels, blank first row, headings",
    `
Kosten
In procenten | 2021 | 2020

Eigen personeel
Vast | 41,2 | 40,1

Totaal | 41,2 | 40,1
`,
    [{ range: "A2:C7", title: "Kosten", unit: "In procenten", rows: "spacer heading figures spacer figures" }],
  ],
  [
    "unit within the title",
    `
Uitgaven (x € 1.000)
 | 2021 | 2020
Inkoop | 12 | 14
`,
    [{ range: "A2:C3", title: "Uitgaven (x € 1.000)", unit: "x € 1.000" }],
  ],
  [
    "spanning headers followed by blanks",
    `
Bestand
 | 2021 |  | 2020 |
 | Aantal | % | Aantal | %
Mannen | 10 | 40% | 12 | 50%
Vrouwen | 15 | 60% | 12 | 50%
`,
    [{ range: "A2:E5", title: "Bestand", headers: ["", "Aantal", "%", "Aantal", "%"], groups: [null, "2021", "2021", "2020", "2020"] }],
  ],
  [
    "a header over two lines, and one that stands in the upper line alone",
    `
Bestand
 | Stand eind | Stand eind | Verschil
 | augustus 2021 | december 2020 |
Mannen | 10 | 12 | -2
Vrouwen | 15 | 12 | 3
`,
    [
      {
        range: "A2:D5",
        title: "Bestand",
        headers: ["", "augustus 2021", "december 2020", "Verschil"],
        groups: [null, "Stand eind", "Stand eind", null],
      },
    ],
  ],
  [
    "two tables below each other, the second with the same headers",
    `
Instroom
 | 2021 | 2020
WW | 10 | 12

Uitstroom
 | 2021 | 2020
WW | 9 | 8
`,
    [
      { range: "A2:C3", title: "Instroom" },
      { range: "A6:C7", title: "Uitstroom" },
    ],
  ],
  [
    "a header repeated on a next page belongs to one table",
    `
Instroom
 | 2021 | 2020
WW | 10 | 12
 | 2021 | 2020
WIA | 9 | 8
`,
    [{ range: "A2:C5", title: "Instroom", rows: "figures figures" }],
  ],
  [
    "two tables beside each other, and a blank column within a table",
    `
Instroom |  |  |  | Uitstroom |
Wet | 2021 |  |  | Wet | 2021
WW | 10 |  |  | WW | 7
WIA | 9 |  |  | WIA | 6
`,
    [
      { range: "A2:B4", title: "Instroom" },
      { range: "E2:F4", title: "Uitstroom" },
    ],
  ],
  [
    "a blank column before figures only sets columns apart",
    `
Fouten
Wet | 2021 |  | 2020
WW | 10 |  | 7
WIA | 9 |  | 6
`,
    [{ range: "A2:D4", title: "Fouten", kinds: "label figures figures" }],
  ],
  [
    "years as rows, with texts behind the figures",
    `
Volume
Jaar | Aantal | Toelichting
2019 | 811 |
2020 | 823 | nieuwe telling
`,
    [{ range: "A2:C4", title: "Volume", kinds: "label figures text", rows: "figures figures" }],
  ],
  [
    "categories, row numbers",
    `
Indicatoren
Nr | Gebied | Indicator | 2021
1 | Uitkeren | Tijdig WW | 90%
2 |  | Tijdig WIA | 88%
3 | Handhaven | Boetes | 12
`,
    [{ range: "A2:D5", title: "Indicatoren", kinds: "text category label figures" }],
  ],
  [
    "labels set in by a column",
    `
Bestand
 |  | 2021
Totaal |  | 10
 | Mannen | 4
 | Vrouwen | 6
`,
    [{ range: "A2:C5", title: "Bestand", kinds: "label figures" }],
  ],
  [
    "a table of words",
    `
Risico's
Gebied | Risico
Privacy | groot
Beveiliging | middel
Financiën | klein
`,
    [{ range: "A2:B5", title: "Risico's", kinds: "label text" }],
  ],
  [
    "no header, no title",
    `
Noord | 12 | 14
Zuid | 3 | 8
`,
    [{ range: "A1:C2", title: null, headers: ["", "", ""] }],
  ],
  ["nothing but words", "\nEen regel\nNog een regel\n", []],
  [
    "a sentence above is no title, a number of the table neither",
    `
Dit is een zin die eindigt met een punt.
Tabel 4
Instroom per wet
 | 2021 | 2020
WW | 10 | 12
`,
    [{ range: "A4:C5", title: "Instroom per wet" }],
  ],
  [
    "figures far below without headers are another table",
    `
Instroom
 | 2021
WW | 10





Los | 4
`,
    [
      { range: "A2:B3", title: "Instroom" },
      { range: "A9:B9", title: null },
    ],
  ],
  [
    "numbers that count up over the columns as their heads, and a text that spans them",
    `
Regelingen
 | NOW
 | 1 | 2 | 3,1 | 3,2
Aanvragen | 136 | 62 | 71 | 68
Bezwaren | 8 | 4 | 1 | 1
`,
    [
      {
        range: "A2:E5",
        title: "Regelingen",
        headers: ["", "1", "2", "3,1", "3,2"],
        groups: [null, "NOW", "NOW", "NOW", "NOW"],
        rows: "figures figures",
      },
    ],
  ],
  [
    "figures without a label that do not count up as a row of the table",
    `
Regelingen
 | 12 | 62 | 71
Aanvragen | 136 | 62 | 71
Bezwaren | 8 | 4 | 1
`,
    [{ range: "A2:D4", rows: "figures figures figures", title: "Regelingen" }],
  ],
  [
    "row numbers before the labels, and a unit in the head of the labels over two lines",
    `
Kosten
 | bedragen x € 1 | Noord | Zuid
 | Soort | 2021 | 2021
1 | Loon | 1.204 | 1.187
2 | Huur | 311 | 298
`,
    [{ range: "A2:D5", title: "Kosten", unit: "bedragen x € 1", kinds: "text label figures figures" }],
  ],
];

describe("findTables", () => {
  it.each(cases)("finds %s", (_, text, expected) => {
    const found = findTables(sheetOf("Blad1", pasted(text)));
    expect(found.map((table) => [areaName(table.area), table.title])).toEqual(expected.map(({ range, title }) => [range, title]));
    expected.forEach((one, at) => {
      const table = found[at];
      if (one.unit !== undefined) expect(table?.unit).toBe(one.unit);
      if (one.kinds !== undefined) expect(table?.columns.map((column) => column.kind).join(" ")).toBe(one.kinds);
      if (one.headers !== undefined) expect(table?.columns.map((column) => column.header)).toEqual(one.headers);
      if (one.groups !== undefined) expect(table?.columns.map((column) => column.group)).toEqual(one.groups);
      if (one.rows !== undefined) expect(table?.rows.map((row) => row.kind).join(" ")).toBe(one.rows);
    });
  });

  it("takes an Excel table as it stands, with title and spanning header above it", () => {
    const rows: Input[][] = [
      ["Bestand"],
      [null, "2021", null],
      ["Groep", "Aantal", "Aandeel"],
      ["Mannen", 4, { value: 0.4, format: "0%" }],
      ["Vrouwen", 6, { value: 0.6, format: "0%" }],
      [null, null, null],
      ["Los", 3],
    ];
    const found = findTables(sheetOf("Blad1", rows, { tables: [{ name: "bestand", area: { top: 2, left: 0, bottom: 5, right: 2 } }] }));
    expect(found.map((table) => [table.excelTable, areaName(table.area), table.title])).toEqual([
      ["bestand", "A2:C5", "Bestand"],
      [null, "A7:B7", null],
    ]);
    expect(found[0]?.columns.map((column) => column.group)).toEqual([null, "2021", "2021"]);
  });

  it("takes an Excel table without a header row, and none at all from an empty sheet", () => {
    const table = { name: "los", area: { top: 0, left: 0, bottom: 1, right: 1 }, headerRow: false };
    const found = findTables(
      sheetOf(
        "Blad1",
        [
          ["a", 1],
          ["b", 2],
        ],
        { tables: [table] },
      ),
    );
    expect(found.map((one) => [one.headRows, one.rows.length])).toEqual([[[], 2]]);
    expect(findTables(sheetOf("Blad1", []))).toEqual([]);
    expect(findTables(sheetOf("Blad1", [[null, null]], { tables: [table] }))).toEqual([]);
  });

  it("never throws, and never gives a table outside the sheet", () => {
    const cell = fc.oneof(
      fc.constantFrom<Input>(null, "", " ", "Totaal", "2021", 2021, "46%", "-", "n.v.t.", "*0", "1.234,5", "–3", "€ 12 miljoen", true, {
        error: "#DIV/0!",
      }),
      fc.double().map((value): Input => value),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 }), (rows) => {
        const sheet = sheetOf("Blad1", rows);
        for (const { area } of findTables(sheet)) {
          expect(area.top).toBeGreaterThanOrEqual(sheet.used?.top ?? 0);
          expect(area.bottom).toBeLessThanOrEqual(sheet.used?.bottom ?? -1);
          expect(area.right).toBeLessThanOrEqual(sheet.used?.right ?? -1);
        }
      }),
      { numRuns: 80 },
    );
  });
});
