import { inferTables } from "../../../../src/app/definition/infer";
import { lintJson } from "../../../../src/core/definition/lint";
import { findTables } from "../../../../src/core/table/find/find";
import { draftDefinition } from "../../../../src/core/table/draft/draft";
import { inferTable } from "../../../../src/core/table/infer/infer";
import { seeded } from "../../../support/seed-errors";
import { type Input, sheetOf, type SheetOptions } from "../../../support/sheet";

const random = seeded(9);
const upTo = (most: number): number => Math.round(random() * most);
const rows = (count: number, make: (at: number) => readonly Input[]): readonly (readonly Input[])[] =>
  Array.from({ length: count }, (_, at) => make(at));
const cells = (count: number, make: (at: number) => Input): readonly Input[] => Array.from({ length: count }, (_, at) => make(at));

const cases: readonly (readonly [name: string, rows: readonly (readonly Input[])[], options?: SheetOptions])[] = [
  ["a plain list of 5,000 rows", [["Naam", "2021", "2020"], ...rows(5000, (at) => [`Post ${at}`, upTo(999_999), upTo(999_999)])]],
  [
    "a list in which every tenth row says it is a total",
    [["Naam", "2021"], ...rows(300, (at) => [`${at % 10 === 9 ? "Totaal" : "Post"} ${at}`, upTo(999_999)])],
  ],
  [
    "a sheet of 200 columns",
    [["Post", ...cells(200, (at) => `K${at}`)], ...rows(6, (at) => [`Rij ${at}`, ...cells(200, () => upTo(99_999))])],
  ],
  ["a sheet of random numbers without words", rows(30, () => cells(12, () => upTo(99_999)))],
  ["small numbers under years", [["", "2021", "2020", "2019"], ...rows(60, () => ["Post", upTo(9), upTo(9), upTo(9)])]],
  ["percentages without end", [["", "2021", "2020"], ...rows(300, (at) => [`Post ${at}`, `${upTo(100)}%`, `${upTo(100)}%`])]],
  ["nothing but zeros", [["", "2021", "2020"], ...rows(200, (at) => [`Post ${at}`, 0, 0])]],
  ["totals of one everywhere", [["", "2021", "2020"], ...rows(80, (at) => [`Totaal ${at}`, 1, 1])]],
  ["only text", rows(300, (at) => [`woord ${at}`, "iets", "nog iets", "een regel met woorden."])],
  ["an empty sheet", []],
  [
    "merged cells everywhere",
    rows(60, (at) => [`Rij ${at}`, upTo(999), null, upTo(999), null]),
    { merges: Array.from({ length: 60 }, (_, at) => ({ top: at, bottom: at, left: 1, right: 2 })) },
  ],
  ["dates and amounts", [["Datum", "Bedrag"], ...rows(200, (at) => [{ value: 44_000 + at, format: "dd-mm-yyyy" }, upTo(9999) / 100])]],
];

describe("inference", () => {
  it.each(cases.map(([name, given, options = {}]) => [name, given, options] as const))("makes nothing up of %s", (_, given, options) => {
    const sheet = sheetOf("Blad1", given, options);
    const tables = inferTables([sheet]);
    expect(tables.flatMap((table) => table.relations)).toEqual([]);
    if (tables.length === 0) return;
    expect(
      lintJson(JSON.stringify(draftDefinition(tables, { name: "Proef", year: 2021 })), "draft.json").filter(
        (message) => message.severity === "error",
      ),
    ).toEqual([]);
  });

  it("takes no more steps than it is given", () => {
    const [found] = findTables(sheetOf("Blad1", cases[1]?.[1] ?? []));
    if (!found) throw new Error("no table");
    expect(inferTable(found, 2000)).toMatchObject({ truncated: true, relations: [] });
  });
});
