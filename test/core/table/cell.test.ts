import type { ColumnRole, Notation } from "../../../src/core/definition/schema";
import { toDecimalString } from "../../../src/core/numeric/exact";
import type { BoundCell } from "../../../src/core/table/bound";
import { boundCell } from "../../../src/core/table/cell";
import { type Input, sheetOf } from "../../support/sheet";
import { tableOf } from "./uwv";

const table = tableOf("klanttevredenheid");
const [row] = table.rows;
const [, column] = table.columns;

function read(input: Input, notation: Notation, role: ColumnRole = "actual"): BoundCell {
  if (!row || !column) throw new Error("table without rows or columns");
  const spec = { ...column, role };
  return boundCell({ sheet: sheetOf("Blad1", [[input]]), at: { row: 0, column: 0 }, table, row, column: spec, notation, fill: "required" });
}

const count: Notation = { kind: "number", decimals: 0 };
const hundreds: Notation = { kind: "number", decimals: 0, roundingUnit: "100" };
const exactly: Notation = { kind: "number", decimals: 0, roundingUnit: "exact" };
const one: Notation = { kind: "number", decimals: 1 };
const million: Notation = { kind: "number", decimals: 1, scale: "1000000", suffix: " miljoen" };
const plainMillion: Notation = { kind: "number", decimals: 1, scale: "1000000" };
const inPercent: Notation = { kind: "number", decimals: 1, scale: "0.01" };
const percent: Notation = { kind: "percent", decimals: 0 };
const percent1: Notation = { kind: "percent", decimals: 1 };
const atMost: Notation = { kind: "percent", decimals: 0, prefix: "≤" };
const days: Notation = { kind: "number", decimals: 0, suffix: " dagen" };
const euros: Notation = { kind: "number", decimals: 1, prefix: "€ ", suffix: " miljoen", scale: "1000000" };
const words: Notation = { kind: "text", decimals: 0 };
const yesNo: Notation = { kind: "yes-no", decimals: 0 };

/** Interval as "[lo, hi)", with round brackets where the end does not belong to it. */
function interval(cell: BoundCell): string {
  const { interval: found } = cell;
  if (!found) return "none";
  return `${found.loOpen ? "(" : "["}${toDecimalString(found.lo)}, ${toDecimalString(found.hi)}${found.hiOpen ? ")" : "]"}`;
}

describe("boundCell reads figures", () => {
  const cases: readonly (readonly [string, Input, Notation, string, string, string])[] = [
    ["a count", 1234, count, "1234", "[1233.5, 1234.5)", "1.234"],
    ["a negative count", -41, count, "-41", "(-41.5, -40.5]", "-41"],
    ["a rounded zero", { value: 0, format: "\\*0" }, hundreds, "0", "(-50, 50)", "*0"],
    ["hundreds", 7900, hundreds, "7900", "[7850, 7950)", "7.900"],
    ["an exact count", 54, exactly, "54", "[54, 54]", "54"],
    ["millions", 1.3, million, "1300000", "[1250000, 1350000)", "1,3 miljoen"],
    ["millions as text, with the word", "1,3 miljoen", million, "1300000", "[1250000, 1350000)", "1,3 miljoen"],
    ["millions as text, unit in the header", "373,0", plainMillion, "373000000", "[372950000, 373050000)", "373,0"],
    ["euros", { value: 16, format: '"€ "#,##0.0" miljoen"' }, euros, "16000000", "[15950000, 16050000)", "€ 16,0 miljoen"],
    ["a percentage", { value: 0.46, format: "0%" }, percent, "0.46", "[0.455, 0.465)", "46%"],
    ["a percentage as text", "46%", percent, "0.46", "[0.455, 0.465)", "46%"],
    ["a percentage as text without its sign", "46", percent, "0.46", "[0.455, 0.465)", "46%"],
    ["per cents under a unit note", 22, inPercent, "0.22", "[0.2195, 0.2205)", "22,0"],
    ["per cents as text under a unit note", "22,0", inPercent, "0.22", "[0.2195, 0.2205)", "22,0"],
    ["days", 65, days, "65", "[64.5, 65.5)", "65 dagen"],
    ["days as text", "65 dagen", days, "65", "[64.5, 65.5)", "65 dagen"],
    ["a text with a footnote", "1.234²", count, "1234", "[1233.5, 1234.5)", "1.234²"],
    ["a binary fraction", 0.1 + 0.2, one, "0.3", "[0.25, 0.35)", "0,3"],
  ];
  test.each(cases)("%s", (_, input, notation, value, range, shown) => {
    const cell = read(input, notation);
    expect(cell.state).toBe("number");
    expect(cell.value && toDecimalString(cell.value)).toBe(value);
    expect(interval(cell)).toBe(range);
    expect(cell.shown).toBe(shown);
    expect(cell.precise).toBe(false);
  });

  test.each([
    ["a live formula", { value: 695.1234, formula: "SUM(C5:C7)" }, one, "695,1234", "[695.1234, 695.1234]"],
    ["an unrounded source", 334227, hundreds, "334.227", "[334227, 334227]"],
    ["an unrounded percentage", 0.459207, percent, "45,9207%", "[0.459207, 0.459207]"],
    ["a text with more digits stands for what rounds to them", "46,25", one, "46,25", "[46.245, 46.255)"],
  ] as const)("%s is precise", (_, input, notation, shown, range) => {
    const cell = read(input, notation);
    expect(cell.precise).toBe(true);
    expect(cell.shown).toBe(shown);
    expect(interval(cell)).toBe(range);
  });

  test("a text with fewer digits keeps the rounding of its column", () => {
    expect(interval(read("46", one))).toBe("[45.95, 46.05)");
    expect(interval(read("46,0", count))).toBe("[45.5, 46.5)");
  });

  test("a norm is a point", () => {
    const norm = read(0.9, percent, "norm");
    expect(interval(norm)).toBe("[0.9, 0.9]");
    expect(norm.unit).toBeNull();
    expect(norm.precise).toBe(false);
  });
});

describe("boundCell reads limits and markers", () => {
  test.each([
    ["in the text", "≤100%", percent, "≤", null, "≤100%"],
    ["in words", "minimaal 90%", percent, "≥", null, "≥90%"],
    ["in the number format", { value: 0.95, format: '"≥"0%' }, percent, "≥", null, "≥95%"],
    ["in the notation", 1, atMost, "≤", null, "≤100%"],
    ["a marker in the number format", { value: 0.996, format: '"**"0.0%' }, percent1, undefined, "**", "**99,6%"],
    ["a marker behind", { value: 12, format: '0"¹"' }, count, undefined, "¹", "12¹"],
    ["a marker before a code", "*-", count, undefined, "*", "*-"],
    ["a marker in the format of a code", { value: "-", format: '"*"@' }, count, undefined, "*", "*-"],
    ["none in a plain format", { value: 12, format: "#,##0.0" }, one, undefined, null, "12,0"],
  ] as const)("%s", (_, input, notation, limit, symbol, shown) => {
    const cell = read(input, notation);
    expect(cell.limit).toBe(limit);
    expect(cell.marker?.symbol ?? null).toBe(symbol);
    expect(cell.shown).toBe(shown);
  });
});

describe("boundCell keeps the kinds of nothing apart", () => {
  test.each([
    ["an empty cell", null, count, "blank", ""],
    ["an empty text", { value: "", formula: 'IF(A1="","",A1)' }, count, "blank", ""],
    ["spaces", "  ", count, "blank", ""],
    ["a hyphen", "-", count, "nil", "-"],
    ["a dash", "–", count, "nil", "–"],
    ["not applicable", "N.v.t.", count, "not-applicable", "N.v.t."],
    ["not known", "n.b.", count, "not-known", "n.b."],
    ["yes", "ja", yesNo, "yes-no", "ja"],
    ["true", true, yesNo, "yes-no", "ja"],
    ["false", false, yesNo, "yes-no", "nee"],
    ["an error", { value: { error: "#DIV/0!" }, formula: "A1/0" }, count, "error", "#DIV/0!"],
    ["words", "zie tekst", count, "text", "zie tekst"],
    ["a number with a point for a comma", "12.34", one, "text", "12.34"],
  ] as const)("%s", (_, input, notation, state, shown) => {
    const cell = read(input, notation);
    expect(cell.state).toBe(state);
    expect(cell.shown).toBe(shown);
    expect([cell.value, cell.interval, cell.unit]).toEqual([null, null, null]);
  });

  test.each([
    ["46%", "text"],
    ["  ", "blank"],
    [null, "blank"],
  ] as const)("a text column does not read %p as a figure", (input, state) => {
    expect(read(input, words, "text").state).toBe(state);
  });
});
