import { toPeriod } from "../../../../src/app/definition/draft/report-period";
import { headersOf } from "../../../../src/core/definition/resolve";
import type { ColumnSpec, Definition } from "../../../../src/core/definition/schema";
import { faultsOf, firstTable, learnedFrom } from "../../../support/drafts";

const MONTHS = `
Instroom eerste acht maanden 2021
Soort | Eerste acht maanden 2021 | Eerste acht maanden 2020 | Eind augustus 2021 | Prognose 2021 | Aantal
Nieuw | 4.103 | 3.977 | 812 | 6.150 | 4.100
Herhaald 2021 | 1.655 | 1.702 | 301 | 2.480 | 1.650
Totaal | 5.758 | 5.679 | 1.113 | 8.630 | 5.750`;

const printed = (definition: Definition): readonly string[] => headersOf(firstTable(definition), definition.period).map(({ flat }) => flat);
const about = (definition: Definition): readonly string[] =>
  firstTable(definition).columns.map(
    ({ role, period }) => `${role} ${period ? `${period.span} ${String(period.year)} ${period.key ?? ""}`.trim() : "-"}`,
  );

describe("toPeriod", () => {
  const { draft } = learnedFrom(MONTHS);

  test("the period that it has changes nothing", () => expect(toPeriod(draft, { ...draft.period })).toBe(draft));

  test.each<[string, Definition["period"], readonly string[]]>([
    [
      "as read: eight months of 2021",
      { kind: "eight-months", year: 2021 },
      ["label -", "actual period 0", "prior period -1", "actual end 0", "forecast year 0", "actual other 0 Aantal"],
    ],
    [
      "a year later all is of the year before",
      { kind: "eight-months", year: 2022 },
      ["label -", "prior period -1", "prior period -2", "prior end -1", "forecast year -1", "prior other -1 Aantal"],
    ],
    [
      "a year earlier last year is this one",
      { kind: "eight-months", year: 2020 },
      ["label -", "actual period 1", "actual period 0", "actual end 1", "forecast year 1", "actual other 1 Aantal"],
    ],
    [
      "eight months are another span in a report over a year",
      { kind: "twelve-months", year: 2021 },
      [
        "label -",
        "actual other 0 8 maanden",
        "prior other -1 8 maanden",
        "actual other 0 Eind augustus 2021",
        "forecast year 0",
        "actual other 0 Aantal",
      ],
    ],
  ])("%s", (_, period, expected) => {
    const moved = toPeriod(draft, period);
    expect(about(moved)).toEqual(expected);
    expect(printed(moved)).toEqual(printed(draft));
    expect(moved.period).toEqual(period);
    expect(faultsOf(moved)).toEqual([]);
    expect(about(toPeriod(moved, draft.period))).toEqual(about(draft));
  });

  test("what is printed stays, and follows the new period", () => {
    const moved = toPeriod(draft, { kind: "eight-months", year: 2022 });
    expect(firstTable(moved).title).toBe("Instroom eerste {months} maanden {year-1}");
    expect(firstTable(moved).rows[1]?.label).toBe("Herhaald {year-1}");
  });

  test("groups, headers of Excel and categories too; what says no time and only was of the period stays so", () => {
    const table = firstTable(draft);
    const column: ColumnSpec = {
      id: "x",
      role: "actual",
      header: "Aantal",
      group: "Stand {year}",
      excelHeader: "Aantal {year}",
      period: { span: "period", year: 0 },
    };
    const rows = table.rows.map((row, at) => (at === 0 ? { ...row, label: null, category: "Jaar {year}" } : row));
    const given = {
      ...draft,
      tables: [{ ...table, columns: [column, { ...column, id: "y", header: "Bedrag", group: "Geld", excelHeader: "Geld" }], rows }],
    };
    const moved = firstTable(toPeriod(given, { kind: "eight-months", year: 2022 }));
    expect(moved.columns.map(({ group, excelHeader, period }) => [group, excelHeader, period])).toEqual([
      ["Stand {year-1}", "Aantal {year-1}", { span: "year", year: -1 }],
      ["Geld", "Geld", { span: "period", year: 0 }],
    ]);
    expect(moved.rows[0]).toMatchObject({ label: null, category: "Jaar {year-1}" });
  });
});
