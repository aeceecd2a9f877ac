import type { RowSpec } from "../../../src/core/definition/schema";
import { bindBlankRows } from "../../../src/core/table/blank-rows";

const spec = (id: string, label: string | null, kind: RowSpec["kind"]): RowSpec => ({ id, label, kind, level: 0 });
const SPECS: readonly RowSpec[] = [
  spec("deel-1", "Deel 1", "data"),
  spec("deel-2", "Deel 2", "data"),
  spec("subtotaal", null, "subtotal"),
  spec("wit", null, "spacer"),
  spec("kop", "Kop", "heading"),
  spec("deel-3", "Deel 3", "data"),
  spec("slot", null, "subtotal"),
];
const free = (): boolean => true;

test.each<[string, [string, number][], { top: number; bottom: number | null }, [string, number][]]>([
  [
    "between neighbours",
    [
      ["deel-1", 3],
      ["deel-2", 4],
      ["kop", 7],
      ["deel-3", 8],
    ],
    { top: 3, bottom: null },
    [["subtotaal", 5]],
  ],
  [
    "up to the end of the table",
    [
      ["deel-1", 3],
      ["deel-2", 4],
      ["kop", 7],
      ["deel-3", 8],
    ],
    { top: 3, bottom: 9 },
    [
      ["subtotaal", 5],
      ["slot", 9],
    ],
  ],
  ["from the top of the table", [["kop", 7]], { top: 3, bottom: null }, [["subtotaal", 5]]],
  [
    "not where a row was put in",
    [
      ["deel-1", 3],
      ["deel-2", 4],
      ["kop", 8],
    ],
    { top: 3, bottom: null },
    [],
  ],
  [
    "not where a row was left out",
    [
      ["deel-1", 3],
      ["deel-2", 4],
      ["kop", 6],
    ],
    { top: 3, bottom: null },
    [],
  ],
  [
    "not among rows in another order",
    [
      ["deel-1", 3],
      ["deel-2", 9],
      ["kop", 4],
    ],
    { top: 3, bottom: null },
    [],
  ],
  [
    "nothing when all are bound",
    [
      ["deel-1", 3],
      ["deel-2", 4],
      ["subtotaal", 5],
      ["kop", 7],
      ["deel-3", 8],
      ["slot", 9],
    ],
    { top: 3, bottom: 9 },
    [],
  ],
])("%s", (_, bound, ends, expected) => {
  expect([...bindBlankRows(SPECS, new Map(bound), ends, free)]).toEqual(expected);
});

test("a row that holds something is not a blank one", () => {
  const bound = new Map([
    ["deel-2", 4],
    ["kop", 7],
  ]);
  expect([...bindBlankRows(SPECS, bound, { top: 3, bottom: null }, (row) => row !== 5)]).toEqual([]);
});
