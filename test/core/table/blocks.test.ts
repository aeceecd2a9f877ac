import { bindReport } from "../../../src/core/table/bind";
import { column, definitionOf } from "../../support/check";
import { type Input, sheetOf } from "../../support/sheet";

const CATEGORY = { id: "category", role: "category", header: "Thema" } as const;
const SICK = { id: "sick", role: "average", header: "Ziekteverzuim", notation: "percent1" } as const;

/** Words of the first table (its title, its column) are a category and a row of the second. */
const definition = definitionOf({
  tables: [
    { title: "Personeel", columns: [column.actual, SICK], rows: [[{ id: "staf" }], [{ id: "lijn" }]] },
    {
      id: "indicatoren",
      title: "Indicatoren",
      columns: [CATEGORY, column.actual, column.prior],
      rows: [
        [{ id: "tijdig", label: "Tijdigheid", category: "Dienstverlening", categoryPrinted: true }],
        [{ id: "verzuim", label: "Ziekteverzuim", category: "Personeel", categoryPrinted: true }],
        [{ id: "tevreden", label: "Tevredenheid", category: "Personeel" }],
        [{ id: "staf", label: "Personeel", category: "Omvang", categoryPrinted: true }],
        [{ id: "saldo", label: "Saldo", category: "Omvang" }],
      ],
    },
  ],
});

const FIRST: readonly (readonly Input[])[] = [
  ["Personeel"],
  ["Rij", "Realisatie", "Ziekteverzuim"],
  ["Rij staf", 10, "4,0%"],
  ["Rij lijn", 20, "5,0%"],
];

function second(figure: (value: number) => Input): readonly (readonly Input[])[] {
  return [
    ["Indicatoren"],
    ["Thema", "KPI", "Realisatie", "Vorig jaar"],
    ["Dienstverlening", "Tijdigheid", figure(1), figure(2)],
    ["Personeel", "Ziekteverzuim", figure(3), figure(4)],
    [null, "Tevredenheid", figure(5), figure(6)],
    ["Omvang", "Personeel", figure(7), figure(8)],
    [null, "Saldo", figure(9), figure(10)],
  ];
}

const ROWS = ["tijdig", "verzuim", "tevreden", "staf", "saldo"];

describe.each<[string, (value: number) => Input]>([
  ["filled in", (value) => value],
  ["still blank", () => null],
  ["filled in as text", (value) => `${value},0`],
])("a row that is called as another table, or as a column of it, is no header: %s", (_, figure) => {
  test.each<[string, readonly (readonly Input[])[], number]>([
    ["below the other table", [...FIRST, [], ...second(figure)], 7],
    ["right below it", [...FIRST, ...second(figure)], 6],
    ["above it", [...second(figure), [], ...FIRST], 2],
  ])("%s", (_place, rows, top) => {
    const report = bindReport(definition, [sheetOf("Blad1", rows)], []);
    expect(report.issues).toEqual([]);
    expect([...(report.table("indicatoren")?.rows ?? [])]).toEqual(ROWS.map((row, at) => [row, top + at]));
    expect(report.table("tabel")?.rows.size).toBe(2);
  });
});

test("headers over figures on the left of the labels are headers", () => {
  const rows = [
    [null, null, "Indicatoren"],
    ["Vorig jaar", "Realisatie", "Ziekteverzuim"],
    ...second((value) => value)
      .slice(2)
      .map(([, label, now, then]): readonly Input[] => [then ?? null, now ?? null, label ?? null]),
  ];
  const table = bindReport(definition, [sheetOf("Blad1", rows)], []).table("indicatoren");
  expect([table?.columns.get("actual"), table?.columns.get("prior"), table?.rows.size]).toEqual([1, 0, 5]);
});
