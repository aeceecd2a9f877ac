import fc from "fast-check";
import { type Placed, rectangles } from "../../../src/hosts/office/rectangles";

/** Cells of a drawing: a letter is a cell, a dot is none. */
function drawn(...rows: readonly string[]): Placed<string>[] {
  return rows.flatMap((row, r) => [...row].flatMap((item, column) => (item === "." ? [] : [{ row: r, column, item }])));
}

test.each<[string, string[], string[]]>([
  ["nothing", ["..."], []],
  ["a cell", [".a."], ["0,1 0,1"]],
  ["a block", ["ab", "cd"], ["0,0 1,1"]],
  ["a column", ["a", "b", "c"], ["0,0 2,0"]],
  ["a gap in a row", ["a.b"], ["0,0 0,0", "0,2 0,2"]],
  ["a gap in a column", ["a", ".", "b"], ["0,0 0,0", "2,0 2,0"]],
  ["two columns apart", ["a.b", "c.d"], ["0,0 1,0", "0,2 1,2"]],
  ["a row that is wider", ["ab", "abc"], ["0,0 0,1", "1,0 1,2"]],
])("groups %s", (_, rows, areas) => {
  const found = rectangles(drawn(...rows)).map(({ area }) => `${area.top},${area.left} ${area.bottom},${area.right}`);
  expect(found).toEqual(areas);
});

test("keeps apart what is not alike", () => {
  const found = rectangles(drawn("aab", "aab", "abb"), (a, b) => a === b).map(({ area, items }) => [
    items[0]?.[0],
    area.top,
    area.left,
    area.bottom,
    area.right,
  ]);
  expect(found).toEqual([
    ["a", 0, 0, 1, 1],
    ["b", 0, 2, 1, 2],
    ["a", 2, 0, 2, 0],
    ["b", 2, 1, 2, 2],
  ]);
});

test("every cell is in one rectangle, in its place, in any order of asking", () => {
  const cells = fc.uniqueArray(fc.record({ row: fc.nat(8), column: fc.nat(8), item: fc.constantFrom("a", "b") }), {
    selector: ({ row, column }) => `${row},${column}`,
  });
  fc.assert(
    fc.property(cells, (given) => {
      const back = rectangles(given, (a, b) => a === b).flatMap(({ area, items }) => {
        expect(new Set(items.flat()).size).toBe(1);
        return items.flatMap((row, r) => row.map((item, c) => ({ row: area.top + r, column: area.left + c, item })));
      });
      const order = (a: Placed<string>, b: Placed<string>): number => a.row - b.row || a.column - b.column;
      expect([...back].sort(order)).toEqual([...given].sort(order));
    }),
  );
});
