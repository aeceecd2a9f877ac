import { toDecimalString } from "../../../../src/core/numeric/exact";
import { cellReader, isFigureLike, isYear } from "../../../../src/core/table/find/reading";
import { type Input, sheetOf } from "../../../support/sheet";

const cases: readonly (readonly [name: string, cell: Input, kind: string, shown: string, value: string | null, unit: string | null])[] = [
  ["a blank", null, "blank", "", null, null],
  ["spaces", "   ", "blank", "", null, null],
  ["a number", 1282.4, "number", "1282,4", "1282.4", "0.1"],
  ["a number in its format", { value: 1.3, format: '#,##0.0" miljoen"' }, "number", "1,3 miljoen", "1300000", "100000"],
  ["a percentage", { value: 0.46, format: "0%" }, "number", "46%", "0.46", "0.01"],
  ["more digits than are shown", { value: 12.345, format: "0.0" }, "number", "12,3", "12.345", null],
  ["a negative number that a format sets in brackets", { value: -12, format: "#,##0;(#,##0)" }, "number", "-12", "-12", "1"],
  ["a zero", { value: 0, format: "0.0" }, "number", "0,0", "0", "0.1"],
  ["a number as text", "1.041-", "number", "1.041-", "-1041", "1"],
  ["text after spaces", "  waarvan", "text", "waarvan", null, null],
  ["a figure in brackets", "(1.041)", "number", "(1.041)", "-1041", "1"],
  ["euros in brackets with a marker", "€ (12,5)*", "number", "€ (12,5)*", "-12.5", "0.1"],
  ["a note in brackets", "(bruto)", "text", "(bruto)", null, null],
  ["no figure in brackets", "(1.2.3)", "text", "(1.2.3)", null, null],
  ["a code", "N.v.t.", "code", "N.v.t.", null, null],
  ["a dash", "–", "code", "–", null, null],
  ["yes or no", true, "code", "ja", null, null],
  ["no", false, "code", "nee", null, null],
  ["an error value", { error: "#N/A" }, "code", "#N/A", null, null],
  ["no finite number", Number.POSITIVE_INFINITY, "code", "Infinity", null, null],
  ["a number too large to show as a figure", 1e21, "text", "1E+21", null, null],
];

describe("cellReader", () => {
  it.each(cases)("reads %s", (_, cell, kind, shown, value, unit) => {
    const input = typeof cell === "object" && cell !== null && "error" in cell ? { value: cell } : cell;
    const reading = cellReader(sheetOf("Blad1", [[input]]))(0, 0);
    expect([
      reading.kind,
      reading.shown,
      reading.value && toDecimalString(reading.value),
      reading.unit && toDecimalString(reading.unit),
    ]).toEqual([kind, shown, value, unit]);
  });

  it("reads a cell once and remembers how far its text is set in", () => {
    const read = cellReader(sheetOf("Blad1", [["  waarvan"]]));
    expect(read(0, 0)).toBe(read(0, 0));
    expect(read(0, 0).indent).toBe(2);
  });
});

describe("years and figures", () => {
  it.each([
    ["2021", true, true],
    ["*2020", true, true],
    ["2021²", true, true],
    ["2.021", false, true],
    ["1850", false, true],
    ["n.v.t.", false, true],
    ["Jaar 2021", false, false],
  ])("%s", (text, year, figure) => {
    const reading = cellReader(sheetOf("Blad1", [[text]]))(0, 0);
    expect([isYear(reading), isFigureLike(reading)]).toEqual([year, figure]);
  });
});
