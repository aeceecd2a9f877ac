import fc from "fast-check";
import { feasible } from "../../../src/core/explain/feasible";
import { components, networkOf } from "../../../src/core/explain/network";
import { needed, searchOf } from "../../../src/core/explain/search";
import type { BoundCell } from "../../../src/core/table/bound";
import { column, contextOf, type ReportFixture } from "../../support/check";

type Row = readonly [number, number, number];

function tableOf(rows: readonly Row[]): ReportFixture {
  const last = rows.length - 1;
  return {
    tables: [
      {
        columns: [column.actual, column.budget, column.variance],
        rows: rows.map((cells, index) => [
          index === last ? { id: "t", kind: "total" as const } : { id: `p${index}`, partOf: "t" },
          ...cells,
        ]),
      },
    ],
  };
}

function subsets<T>(from: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return from.flatMap((first, index) => subsets(from.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}

const names = (sets: readonly (readonly BoundCell[])[]): string[] =>
  sets
    .map((cells) =>
      cells
        .map(({ row, column: { id } }) => `${row.id}.${id}`)
        .sort()
        .join("+"),
    )
    .sort();

test("finds every smallest set of cells, and none that contains a smaller one: as trying all sets does", () => {
  const cell = fc.integer({ min: 1, max: 60 });
  const change = fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: 3, max: 40 }));
  fc.assert(
    fc.property(fc.tuple(cell, cell), fc.tuple(cell, cell), fc.array(change, { minLength: 1, maxLength: 3 }), ([a, b], [c, d], changes) => {
      const rows = [
        [a, b, a - b],
        [c, d, c - d],
        [a + c, b + d, a + c - b - d],
      ];
      for (const [row, at, by] of changes) rows[row] = (rows[row] ?? []).map((value, index) => (index === at ? value + by : value));
      const { report, relations } = contextOf(tableOf(rows as unknown as Row[]));
      const network = networkOf(relations, () => false);
      const cells = report.tables.flatMap((table) => [...table.cells()]);
      for (const group of components(network)) {
        const ignored = new Set(network.links.filter((link) => link.violated && !group.includes(link)));
        const explains = (set: readonly BoundCell[]): boolean =>
          group.every((link) => link.cells.some((each) => set.includes(each))) &&
          "freed" in feasible(network, set, new Map(), ignored, { steps: 0 });
        const search = searchOf(network, group, { cells: 3, steps: 1e6, total: 1e6 }, { steps: 0 });
        const smaller: BoundCell[][] = [];
        for (let size = 1; size <= 3; size += 1) {
          const all = subsets(cells, size).filter(
            (set) => !smaller.some((part) => part.every((each) => set.includes(each))) && explains(set),
          );
          expect(names(search(size).sets.map((set) => set.map((freed) => freed.cell)))).toEqual(names(all));
          smaller.push(...all);
        }
      }
    }),
    { numRuns: 60, seed: 20200831 },
  );
});

test("links that share no cell each need a cell of their own", () => {
  const { relations } = contextOf(
    tableOf([
      [10, 5, 9],
      [20, 7, 99],
      [30, 12, 18],
    ]),
  );
  const network = networkOf(relations, () => false);
  const violated = network.links.filter((link) => link.violated);
  expect(violated.map((link) => link.relation.id)).toEqual([
    "tabel/t/variance/sum",
    "tabel/p0/variance/difference",
    "tabel/p1/variance/difference",
  ]);
  expect(needed(violated)).toBe(1);
  expect(needed(violated.slice(1))).toBe(2);
  expect(needed([])).toBe(0);
  expect(components(network).map((group) => group.length)).toEqual([3]);
});

test("a network knows the links about a cell; norms and what cannot be judged are no part of it", () => {
  const { report, relations } = contextOf({
    tables: [
      {
        columns: [column.actual, column.budget, column.variance],
        rows: [
          [{ id: "a", partOf: "t" }, 10, "n.b.", "n.b."],
          [{ id: "b", partOf: "t" }, 5, 3, 2],
          [{ id: "t", kind: "total" }, 15, 4, 11],
        ],
      },
    ],
  });
  const network = networkOf(relations, () => false);
  const cell = report.table("tabel")?.cell("a", "budget");
  expect(cell && network.about(cell)).toEqual([]);
  expect(network.links.map((link) => link.relation.id)).toEqual([
    "tabel/t/actual/sum",
    "tabel/b/variance/difference",
    "tabel/t/variance/difference",
  ]);
  expect(networkOf(relations, () => true).links).toHaveLength(network.links.filter((link) => !link.violated).length);
});
