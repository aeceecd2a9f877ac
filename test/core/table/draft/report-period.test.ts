import { headerSense } from "../../../../src/core/definition/infer/role";
import type { Definition } from "../../../../src/core/definition/schema";
import { columnPeriod, reportPeriod } from "../../../../src/core/table/draft/report-period";

const EIGHT: Definition["period"] = { kind: "eight-months", year: 2020 };

describe("the period of a report", () => {
  it.each([
    [["Eerste acht maanden 2020", "Eerste acht maanden 2019", "Prognose 2021"], { kind: "eight-months", year: 2020 }],
    [["2021", "2020"], { kind: "twelve-months", year: 2021 }],
    [["Norm 2022", "Aantal"], { kind: "twelve-months", year: 2022 }],
    [["Noord", "Zuid"], { kind: "twelve-months", year: 2030 }],
    [["Eerste vijf maanden 2020"], { kind: "month-5", year: 2020 }],
  ])("from %j", (headers, period) => {
    expect(
      reportPeriod(
        headers.map((header) => headerSense(header, null)),
        2030,
      ),
    ).toEqual(period);
  });

  it.each([
    ["Eerste acht maanden 2019", { span: "period", year: -1 }],
    ["Eerste vier maanden 2020", { span: "other", year: 0, key: "4 maanden" }],
    ["Eind augustus 2020", { span: "end", year: 0 }],
    ["Eind april 2020", { span: "other", year: 0, key: "Eind april 2020" }],
    ["31 december 2019", { span: "year-end", year: -1 }],
    ["2021", { span: "year", year: 1 }],
    ["1970", { span: "year", year: -10 }],
    ["Tweede kwartaal", { span: "other", year: 0, key: "Tweede kwartaal" }],
    ["Noord", null],
  ])("of a column headed %s", (header, period) => {
    expect(columnPeriod(headerSense(header, null), header, EIGHT)).toEqual(period);
  });
});
