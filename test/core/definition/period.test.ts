import { elapsedMonths, elapsedOf, figureKey, fillPattern, isPlaceholder, periodKey, periodOf } from "../../../src/core/definition/period";
import type { ColumnPeriod, ColumnRole, Definition, Indicator, PeriodKind } from "../../../src/core/definition/schema";

type Period = Definition["period"];
const EIGHT: Period = { kind: "eight-months", year: 2020 };
const NEXT: Period = { kind: "eight-months", year: 2021 };
const TWELVE: Period = { kind: "twelve-months", year: 2020 };

const at = (span: ColumnPeriod["span"], year = 0, key?: string): ColumnPeriod => ({ span, year, ...(key === undefined ? {} : { key }) });
const indicator = (measure: Indicator["measure"]): Indicator => ({ id: "i", label: "I", direction: "higher", measure });
const keyIn = (period: Period, role: ColumnRole, time: ColumnPeriod | undefined, measure: Indicator["measure"]) =>
  figureKey(role, time, "i", { period, indicators: [indicator(measure)] });

test.each<[PeriodKind, number]>([
  ["four-months", 4],
  ["eight-months", 8],
  ["twelve-months", 12],
  ["quarter-1", 3],
  ["quarter-2", 6],
  ["quarter-3", 9],
  ["quarter-4", 12],
  ["half-year-1", 6],
  ["half-year-2", 12],
  ["month-1", 1],
  ["month-10", 10],
])("%s: %d months have passed", (kind, months) => {
  expect(elapsedMonths(kind)).toBe(months);
});

test.each<[string, Period, string]>([
  ["Eerste {months} maanden {year}", EIGHT, "Eerste acht maanden 2020"],
  ["Eind {end-month} {year-1}", EIGHT, "Eind augustus 2019"],
  ["Begroting {year+1}", EIGHT, "Begroting 2021"],
  ["{year-12} t/m {year}", EIGHT, "2008 t/m 2020"],
  ["Eerste {months} maanden van {year}", { kind: "four-months", year: 2023 }, "Eerste vier maanden van 2023"],
  ["{months}/{end-month}", { kind: "quarter-3", year: 2023 }, "negen/september"],
  ["{months}/{end-month}", TWELVE, "twaalf/december"],
  ["Tussenrapportage t/m {end-month} {year}", { kind: "month-10", year: 2024 }, "Tussenrapportage t/m oktober 2024"],
  ["Q{quarter} {year}", { kind: "quarter-3", year: 2024 }, "Q3 2024"],
  ["Q{quarter}", { kind: "month-7", year: 2024 }, "Q3"],
  ["{months}/{end-month}", { kind: "quarter-1", year: 2023 }, "drie/maart"],
  ["{jaar} {} {year", EIGHT, "{jaar} {} {year"],
  ["Verschil", EIGHT, "Verschil"],
  ["", EIGHT, ""],
])("fillPattern %j", (pattern, period, expected) => {
  expect(fillPattern(pattern, period)).toBe(expected);
});

test("placeholders are known by name", () => {
  expect(["year", "year-1", "year+10", "months", "end-month"].every(isPlaceholder)).toBe(true);
  expect(["jaar", "year-", "year1", "Year", "year-100", "", "months "].some(isPlaceholder)).toBe(false);
});

test.each<[ColumnPeriod, Indicator["measure"], Period, string | null]>([
  [at("period"), "flow", EIGHT, "2020-01/2020-08"],
  [at("period", -1), "flow", EIGHT, "2019-01/2019-08"],
  [at("period"), "stock", EIGHT, "2020-08"],
  [at("period"), "state", EIGHT, "2020-08"],
  [at("period"), "average", EIGHT, "2020-01/2020-08"],
  [at("period"), "ratio", EIGHT, "2020-01/2020-08"],
  [at("end"), "flow", EIGHT, "2020-08"],
  [at("end"), "stock", EIGHT, "2020-08"],
  [at("year", -1), "stock", EIGHT, "2019-12"],
  [at("year-end", -1), "stock", EIGHT, "2019-12"],
  [at("year", -1), "flow", EIGHT, "2019-01/2019-12"],
  [at("period"), "flow", TWELVE, "2020-01/2020-12"],
  [at("end"), "stock", TWELVE, "2020-12"],
  [at("period"), "flow", { kind: "quarter-2", year: 2020 }, "2020-01/2020-06"],
  [at("other", -1, "eerste meting"), "flow", EIGHT, "eerste meting@2019"],
  [at("other"), "flow", EIGHT, null],
])("periodKey %j %s", (time, measure, period, expected) => {
  expect(periodKey(time, measure, period)).toBe(expected);
});

/** Pairs of columns of one indicator: whether they must hold the same figure. */
test.each<
  [string, boolean, [Period, ColumnRole, ColumnPeriod | undefined], [Period, ColumnRole, ColumnPeriod | undefined], Indicator["measure"]]
>([
  ["prior is last report's actual", true, [EIGHT, "actual", at("period")], [NEXT, "prior", at("period", -1)], "flow"],
  ["a year is not eight months", false, [EIGHT, "actual", at("period")], [NEXT, "prior", at("year", -1)], "flow"],
  ["a year report's period is the year", true, [TWELVE, "actual", at("period")], [NEXT, "prior", at("year", -1)], "flow"],
  ["a year-end is the end of a year report", true, [TWELVE, "actual", at("end")], [NEXT, "prior", at("year-end", -1)], "stock"],
  ["a stock under the period is the stock at its end", true, [EIGHT, "actual", at("period")], [EIGHT, "actual", at("end")], "stock"],
  ["a flow under the period is no moment", false, [EIGHT, "actual", at("period")], [EIGHT, "actual", at("end")], "flow"],
  ["an average of a stock is not its end", false, [EIGHT, "average", at("period")], [EIGHT, "actual", at("end")], "stock"],
  ["nor the stock under the period", false, [EIGHT, "average", at("period")], [EIGHT, "actual", at("period")], "stock"],
  ["an average of a flow is not the flow", false, [EIGHT, "average", at("period")], [EIGHT, "actual", at("period")], "flow"],
  ["an average is an average", true, [EIGHT, "average", at("period")], [EIGHT, "actual", at("period")], "average"],
  ["averages compare between reports", true, [EIGHT, "average", at("period")], [NEXT, "average", at("period", -1)], "stock"],
  ["norm and forecast are two figures", false, [EIGHT, "norm", at("year")], [EIGHT, "forecast", at("year")], "flow"],
  ["forecast and actual too", false, [TWELVE, "actual", at("period")], [TWELVE, "forecast", at("year")], "flow"],
  ["budget and budget of the year too", false, [EIGHT, "budget", at("year")], [EIGHT, "budget-year", at("year")], "flow"],
  ["a norm without period is that of the year", true, [EIGHT, "norm", undefined], [EIGHT, "norm", at("year")], "ratio"],
])("%s", (_name, same, a, b, measure) => {
  const [left, right] = [keyIn(...a, measure), keyIn(...b, measure)];
  expect([left, right]).not.toContain(null);
  expect(left === right).toBe(same);
});

test("figureKey takes an indicator itself, and knows when it cannot tell", () => {
  expect(figureKey("actual", at("period"), indicator("flow"), { period: EIGHT, indicators: [] })).toBe("i|measured|2020-01/2020-08");
  expect(figureKey("actual", at("period"), "x", { period: EIGHT, indicators: [] })).toBeNull();
  expect(keyIn(EIGHT, "actual", undefined, "flow")).toBeNull();
  expect(keyIn(EIGHT, "actual", at("other"), "flow")).toBeNull();
  expect(keyIn(EIGHT, "variance", at("period"), "flow")).toBeNull();
  expect(keyIn(EIGHT, "text", at("period"), "flow")).toBeNull();
});

test("norms, forecasts and year budgets are about the year unless they say otherwise", () => {
  expect(["norm", "forecast", "budget-year"].map((role) => periodOf(role as ColumnRole, undefined))).toEqual(Array(3).fill(at("year")));
  expect(periodOf("actual", undefined)).toBeNull();
  expect(periodOf("norm", at("period"))).toEqual(at("period"));
});

test.each<[ColumnPeriod["span"], Period, readonly [number, number] | null]>([
  ["period", EIGHT, [8, 12]],
  ["end", EIGHT, [8, 12]],
  ["year", EIGHT, [12, 12]],
  ["year-end", EIGHT, [12, 12]],
  ["other", EIGHT, null],
  ["period", { kind: "quarter-1", year: 2020 }, [3, 12]],
])("elapsedOf %s", (span, period, expected) => {
  expect(elapsedOf(at(span), period)).toEqual(expected);
});
