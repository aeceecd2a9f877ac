import "../../support/dom";
import { chartElement } from "../../../src/demo/grid/chart";
import { createWorkbook } from "../../../src/demo/excel/workbook";
import type { ChartModel } from "../../../src/demo/excel/model/types";

const book = createWorkbook([
  {
    name: "Blad1",
    rows: [
      ["Claimbeoordelingen van alle soorten bij elkaar, zo lang dat het niet past", 100, 80],
      ["<b>Bezwaren</b>", 50, -20],
    ],
  },
]);
const [sheet] = book.sheets;

function chart(type: string, columns: readonly number[]): ChartModel {
  if (!sheet) throw new Error("no sheet");
  const column = (at: number): ChartModel["source"] => ({ sheet, area: { top: 0, left: at, bottom: 1, right: at } });
  return {
    id: "1",
    sheet,
    name: "kerncijfer:x",
    left: 0,
    top: 0,
    width: 300,
    height: 150,
    source: null,
    series: columns.map((at) => ({
      name: `Reeks ${String(at)}`,
      values: column(at),
      categories: column(0),
      bags: {
        "Format.Fill": { color: "#801650" },
        "Format.Line": { Color: "#12436D" },
        self: { HasDataLabels: true, GapWidth: 50, Overlap: 0 },
        DataLabels: { NumberFormat: "#,##0.0" },
      },
    })),
    bags: { self: { ChartType: type }, Title: { Text: "Titel" }, Shape: { altTextDescription: "Wat het toont" } },
  };
}

const numbers = (made: HTMLElement, key: string): number[] =>
  [...made.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute(key)));
const texts = (made: HTMLElement): (string | null)[] => [...made.querySelectorAll("text")].map((text) => text.textContent);

test("lying bars have lengths after their figures, in the colours of the chart, with numbers and labels as text", () => {
  const made = chartElement(book, chart("BarClustered", [1, 2]));
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers(made, "width");
  expect([second / first, third / first, fourth / first].map((part) => Number(part.toFixed(2)))).toEqual([0.8, 0.5, 0.2]);
  expect([...made.querySelectorAll("rect")].every((bar) => bar.getAttribute("fill") === "#801650")).toBe(true);
  expect(texts(made)).toEqual(["100,0", "80,0", "50,0", "-20,0", expect.stringMatching(/^Claim.*…$/), "<b>Bezwaren</b>"]);
  expect([made.querySelector("figcaption")?.textContent, made.title, made.querySelector(".legend")?.textContent]).toEqual([
    "Titel",
    "Wat het toont",
    "Reeks 1Reeks 2",
  ]);
});

test("columns stand on zero, negative ones hang from it", () => {
  const made = chartElement(book, chart("ColumnClustered", [2]));
  const [top = 0, hanging = 0] = numbers(made, "y");
  const [tall = 0, short = 0] = numbers(made, "height");
  expect([Number((tall / short).toFixed(2)), Number((top + tall).toFixed(2))]).toEqual([4, Number(hanging.toFixed(2))]);
  expect(made.querySelector(".legend")).toBeNull();
});

test("stacked bars stand end to end", () => {
  const [first = 0, second = 0] = numbers(chartElement(book, chart("BarStacked", [1, 2])), "x");
  const [wide = 0] = numbers(chartElement(book, chart("BarStacked", [1, 2])), "width");
  expect(second).toBeCloseTo(first + wide, 6);
});
