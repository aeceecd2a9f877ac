import { cellKey, cellList, place } from "../../../../src/core/checks/shared/places";
import type { BoundCell } from "../../../../src/core/table/bound";
import { column, contextOf } from "../../../support/check";

const long = "Percentage klanten waarmee de organisatie in het lopende jaar ten minste eenmaal contact heeft gehad";
const context = contextOf({
  tables: [
    {
      columns: [column.actual, column.prior],
      rows: [
        [{ id: "a", label: "Deel" }, 1, 2],
        [{ id: "b", label: long }, 1, 2],
        [{ id: "c", label: null, kind: "subtotal" }, 1, 2],
        [{ id: "d", label: "Totaal" }, 1, 2],
      ],
    },
  ],
});

function cell(row: string, id = "actual"): BoundCell {
  const found = context.report.table("tabel")?.cell(row, id);
  if (!found) throw new Error(`no cell ${row}`);
  return found;
}

test.each([
  ["a", "B3 'Deel'"],
  ["b", "B4 'Percentage klanten waarmee de organisatie in het lopende…'"],
  ["c", "B5"],
])("place of row %s", (row, expected) => {
  expect(place(cell(row))).toBe(expected);
  expect(place(cell(row), "Elders")).toBe(`BladA!${expected}`);
});

test.each<[string, readonly (readonly [BoundCell, 1 | -1])[], string | null, string]>([
  [
    "down",
    [
      [cell("a"), 1],
      [cell("b"), 1],
      [cell("c"), 1],
    ],
    "BladA",
    "B3:B5",
  ],
  [
    "across",
    [
      [cell("a"), 1],
      [cell("a", "prior"), 1],
    ],
    "BladA",
    "B3:C3",
  ],
  [
    "a gap",
    [
      [cell("a"), 1],
      [cell("b"), 1],
      [cell("d"), 1],
    ],
    "BladA",
    "B3:B4 + B6",
  ],
  [
    "round a corner",
    [
      [cell("a"), 1],
      [cell("a", "prior"), 1],
      [cell("b", "prior"), 1],
    ],
    "BladA",
    "B3:C3 + C4",
  ],
  [
    "less",
    [
      [cell("a"), 1],
      [cell("c"), -1],
      [cell("d"), -1],
    ],
    "BladA",
    "B3 − B5:B6",
  ],
  ["starting with less", [[cell("a"), -1]], "BladA", "− B3"],
  [
    "from another sheet",
    [
      [cell("a"), 1],
      [cell("b"), 1],
    ],
    null,
    "BladA!B3:B4",
  ],
  ["nothing", [], "BladA", ""],
])("cells listed: %s", (_, terms, from, expected) => {
  expect(
    cellList(
      terms.map(([each, sign]) => ({ cell: each, sign })),
      from,
    ),
  ).toBe(expected);
});

test("a key tells sheets, rows and columns apart", () => {
  const keys = [
    { sheet: "A", row: 1, column: 11 },
    { sheet: "A", row: 11, column: 1 },
    { sheet: "A1", row: 1, column: 1 },
  ].map(cellKey);
  expect(new Set(keys).size).toBe(3);
});
