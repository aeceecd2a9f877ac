import { headerSense, periodKindOf } from "../../../../src/core/definition/infer/role";

describe("headerSense", () => {
  it.each([
    ["Norm 2021", null, "norm", 2021, "year", null],
    ["Streefwaarde 2022", null, "norm", 2022, "year", null],
    ["*Prognose 2020", null, "forecast", 2020, "year", null],
    ["Begroting eerste acht maanden 2020", null, "budget", 2020, "months", 8],
    ["Realisatie eerste 4 maanden 2020", null, "actual", 2020, "months", 4],
    ["Realisatie t/m het tweede kwartaal 2021", null, "actual", 2021, "months", 6],
    ["Realisatie t/m Q3 2021", null, "actual", 2021, "months", 9],
    ["Realisatie januari - augustus 2021", null, "actual", 2021, "months", 8],
    ["Eind augustus 2020", null, null, 2020, "end", 8],
    ["31 december 2019", null, null, 2019, "year-end", null],
    ["31-12-2021", null, null, 2021, "year-end", null],
    ["Stand per 1 januari 2021", null, "actual", 2020, "year-end", null],
    ["31/8/2021", null, null, 2021, "end", 8],
    ["31-13-2021", null, null, 2021, "year", null],
    ["2021²", null, null, 2021, "year", null],
    ["Planning 2021", null, "budget", 2021, "year", null],
    ["Actual 2021", null, "actual", 2021, "year", null],
    ["Ultimo 2019", null, null, 2019, "year-end", null],
    ["2021", null, null, 2021, "year", null],
    ["Tweede kwartaal", null, null, null, "other", null],
    ["Noord", null, null, null, null, null],
    ["Verschil", null, "variance", null, null, null],
    ["% +/-", null, "growth-percent", null, null, null],
    ["Verschil in %-punten", null, "variance", null, null, null],
    ["%", "2021", "share", 2021, "year", null],
    ["Aandeel", null, "share", null, null, null],
    ["Realisatie", "Begroting en realisatie 2021", "actual", 2021, "year", null],
    ["Aantal", "Begroting 2021", "budget", 2021, "year", null],
    ["Gemiddeld aantal fte's 2020", null, "average", 2020, "year", null],
    ["Toelichting", null, "text", null, null, null],
    ["Eerste dertien maanden 2020", null, null, 2020, "other", null],
  ])("%s below %s", (header, group, role, year, span, months) => {
    expect(headerSense(header, group)).toEqual({ role, year, span, months });
  });

  it("knows the kinds of report by their months", () => {
    expect([3, 4, 5, 6, 8, 9, 10, 12, 13].map(periodKindOf)).toEqual([
      "quarter-1",
      "four-months",
      "month-5",
      "quarter-2",
      "eight-months",
      "quarter-3",
      "month-10",
      "twelve-months",
      null,
    ]);
  });
});
