import { column, definitionOf, type ReportFixture, type TableFixture } from "../../../support/check";
import { unitKeys } from "../../../../src/publish/figures/charts/units";

const INDICATORS: NonNullable<ReportFixture["indicators"]> = [
  { id: "fte", label: "Fte", unit: "fte" },
  { id: "mensen", label: "Mensen", unit: "mensen" },
];

/** Which rows share a scale, as groups of ids. */
function groups(rows: TableFixture["rows"]): readonly string[] {
  const definition = definitionOf({
    indicators: INDICATORS,
    notations: { hooguit: { kind: "percent", prefix: "≤" }, "in-procenten": { kind: "number", decimals: 1, scale: "0.01" } },
    tables: [{ columns: [column.actual], rows }],
  });
  const [table] = definition.tables;
  const actual = table?.columns[1];
  if (!table || !actual) throw new Error("no table");
  const keys = unitKeys(definition, table, table.rows, actual);
  return [...new Set(keys.values())].map((key) => table.rows.flatMap((row) => (keys.get(row.id) === key ? [row.id] : [])).join(" "));
}

test.each<[string, TableFixture["rows"], readonly string[]]>([
  ["rows of one notation are alike", [[{ id: "a" }], [{ id: "b" }]], ["a b"]],
  ["counts rounded otherwise are of another kind", [[{ id: "a" }], [{ id: "b", notation: "hundreds" }]], ["a", "b"]],
  ["units tell rows apart", [[{ id: "a", indicator: "fte" }], [{ id: "b", indicator: "mensen" }]], ["a", "b"]],
  ["a row without unit counts what the others count", [[{ id: "a", indicator: "fte" }], [{ id: "b" }]], ["a b"]],
  [
    "unless they count several things",
    [[{ id: "a", indicator: "fte" }], [{ id: "b", indicator: "mensen" }], [{ id: "c" }]],
    ["a", "b", "c"],
  ],
  [
    "all percentages are alike",
    [
      [{ id: "a", notation: "percent" }],
      [{ id: "b", notation: "hooguit" }],
      [{ id: "c", notation: "in-procenten" }],
      [{ id: "d", notation: "percent1", indicator: "fte" }],
    ],
    ["a b c d"],
  ],
  [
    "parts count what their whole does",
    [
      [{ id: "a", indicator: "fte" }],
      [{ id: "b", indicator: "mensen", partOf: "a" }],
      [{ id: "c", indicator: "mensen", ofWhich: "b" }],
      [{ id: "d", notation: "percent", ofWhich: "a" }],
      [{ id: "e", indicator: "mensen" }],
    ],
    ["a b c", "d", "e"],
  ],
  [
    "rows that are parts of each other",
    [[{ id: "a", indicator: "fte", partOf: "b" }], [{ id: "b", indicator: "fte", partOf: "a" }]],
    ["a b"],
  ],
])("%s", (_, rows, expected) => expect(groups(rows)).toEqual(expected));
