import { expandRelations } from "../../../src/core/table/expand";
import type { BoundRelation } from "../../../src/core/table/relations";
import { column, type ReportFixture, reportOf } from "../../support/check";
import { told } from "../../support/told";

function relationsOf(report: ReportFixture): readonly BoundRelation[] {
  return expandRelations(reportOf(report));
}

const { actual, prior, budget, norm, variance, growth, share } = column;
const ratio = {
  id: "ratio",
  role: "variance-percent",
  header: "% verschil",
  notation: "percent",
  derive: { kind: "ratio", of: "variance", base: "budget" },
} as const;
const year = { id: "year", role: "budget-year", header: "Jaarbegroting" } as const;
const part = { id: "budget", role: "budget", header: "Begroting", derive: { kind: "time-proportional", of: "year" } } as const;

const cases: readonly (readonly [string, ReportFixture, readonly string[]])[] = [
  [
    "a total is the sum of its parts, with their signs",
    {
      tables: [
        {
          columns: [actual],
          rows: [
            [{ id: "a", partOf: "t" }, 3],
            [{ id: "b", partOf: "t", sign: -1 }, 1],
            [{ id: "t" }, 2],
          ],
        },
      ],
    },
    ["sum B5 <- +B3 -B4"],
  ],
  [
    "a column whose figures do not add up has no totals",
    {
      tables: [
        {
          columns: [actual, { ...prior, additive: false }],
          rows: [
            [{ id: "a", partOf: "t" }, 3, 48],
            [{ id: "b", partOf: "t" }, 1, 96],
            [{ id: "some", ofWhich: "t" }, 2, 150],
            [{ id: "t" }, 4, 61],
          ],
        },
      ],
    },
    ["sum B6 <- +B3 +B4", "of-which B6 <- +B5"],
  ],
  [
    "parts that are nil or not applicable do not count",
    {
      tables: [
        {
          columns: [actual],
          rows: [
            [{ id: "a", partOf: "t" }, 3],
            [{ id: "b", partOf: "t" }, "-"],
            [{ id: "c", partOf: "t" }, "n.v.t."],
            [{ id: "t" }, 3],
          ],
        },
      ],
    },
    ["sum B6 <- +B3 (B4) (B5)"],
  ],
  [
    "blank, unknown and unreadable parts stay in",
    {
      tables: [
        {
          columns: [actual],
          rows: [
            [{ id: "a", partOf: "t" }, null],
            [{ id: "b", partOf: "t" }, "n.b."],
            [{ id: "c", partOf: "t" }, { value: { error: "#REF!" } }],
            [{ id: "t" }, 3],
          ],
        },
      ],
    },
    ["sum B6 <- +B3 +B4 +B5"],
  ],
  [
    "a sum of which no part counts is incomplete",
    {
      tables: [
        {
          columns: [actual],
          rows: [
            [{ id: "a", partOf: "t" }, "n.v.t."],
            [{ id: "t" }, 3],
          ],
        },
      ],
    },
    ["sum B4 <- (B3) incomplete"],
  ],
  [
    "a part that by definition has no figure is no part",
    {
      tables: [
        {
          columns: [actual],
          rows: [
            [{ id: "a", partOf: "t" }, 3],
            [{ id: "b", partOf: "t", fill: "none" }, null],
            [{ id: "t" }, 3],
          ],
        },
      ],
    },
    ["sum B5 <- +B3"],
  ],
  [
    "a total that by definition has no figure asks nothing, unless there is one",
    {
      tables: [
        {
          columns: [actual, prior],
          rows: [
            [{ id: "a", partOf: "t" }, 3, 4],
            [{ id: "t", fill: "none" }, null, 4],
          ],
        },
      ],
    },
    ["sum C4 <- +C3"],
  ],
  [
    "parts of which none ever has a figure make no sum",
    {
      tables: [
        {
          columns: [actual],
          rows: [
            [{ id: "a", partOf: "t", fill: "none" }, null],
            [{ id: "t" }, 3],
          ],
        },
      ],
    },
    [],
  ],
  [
    "percentages, norms and derived percentages do not add up",
    {
      tables: [
        {
          columns: [norm, actual, prior, growth],
          rows: [
            [{ id: "a", partOf: "t" }, 1, 3, 3, 0],
            [{ id: "t" }, 1, 3, 3, 0],
          ],
        },
      ],
    },
    ["sum C4 <- +C3", "sum D4 <- +D3", "growth E3 <- +C3 +D3", "growth E4 <- +C4 +D4"],
  ],
  [
    "a total that is a percentage is no sum",
    {
      tables: [
        {
          columns: [actual],
          rows: [
            [{ id: "a", partOf: "t", notation: "percent" }, 0.3],
            [{ id: "t", notation: "percent" }, 0.3],
          ],
        },
      ],
    },
    [],
  ],
  [
    "a weighted total lies between its parts, also for percentages",
    {
      tables: [
        {
          columns: [norm, actual],
          rows: [
            [{ id: "a", partOf: "t", notation: "percent" }, 0.3, 0.3],
            [{ id: "b", partOf: "t", notation: "percent" }, 0.3, "-"],
            [{ id: "t", total: "weighted", notation: "percent" }, 0.3, 0.3],
          ],
        },
      ],
    },
    ["weighted-total C5 <- +C3 (C4)"],
  ],
  [
    "waarvan rows stay within the whole",
    {
      tables: [
        {
          columns: [norm, actual],
          rows: [
            [{ id: "w" }, 1, 9],
            [{ id: "s", ofWhich: "w" }, 1, 3],
            [{ id: "u", ofWhich: "w", notation: "percent" }, 1, 0.1],
            [{ id: "v", ofWhich: "w", fill: "none" }, null, null],
          ],
        },
      ],
    },
    ["of-which C3 <- +C4", "of-which C3 <- +C5"],
  ],
  [
    "waarvan rows of a percentage say nothing",
    {
      tables: [
        {
          columns: [actual],
          rows: [
            [{ id: "w", notation: "percent" }, 0.9],
            [{ id: "s", ofWhich: "w" }, 3],
          ],
        },
      ],
    },
    [],
  ],
  [
    "differences and ratios, on parts and totals",
    {
      tables: [
        {
          columns: [actual, budget, variance, ratio],
          rows: [
            [{ id: "a", partOf: "t" }, 3, 2, 1, 0.5],
            [{ id: "t" }, 3, 2, 1, 0.5],
          ],
        },
      ],
    },
    [
      "sum B4 <- +B3",
      "sum C4 <- +C3",
      "sum D4 <- +D3",
      "difference D3 <- +B3 -C3",
      "difference D4 <- +B4 -C4",
      "ratio E3 <- +D3 +C3",
      "ratio E4 <- +D4 +C4",
    ],
  ],
  ["a part of the year", { tables: [{ columns: [part, year], rows: [[{ id: "a" }, 2, 3]] }] }, ["time-proportional B3 <- +C3"]],
  [
    "a cell that does not follow from the others, and a heading, ask nothing",
    {
      tables: [
        {
          columns: [actual, prior, growth],
          rows: [
            [{ id: "h", kind: "heading" }, null, null, null],
            [{ id: "a", cells: { growth: { derive: false } } }, 3, 2, "n.v.t."],
            [{ id: "b", cells: { growth: { fill: "none" } } }, 3, 2, null],
          ],
        },
      ],
    },
    [],
  ],
  [
    "a share is of the nearest whole with a figure",
    {
      tables: [
        {
          columns: [actual, share],
          rows: [
            [{ id: "t", cells: { share: { fill: "none" } } }, 9, null],
            [{ id: "m", partOf: "t", fill: "none" }, null, null],
            [{ id: "a", partOf: "m" }, 3, 0.33],
            [{ id: "b", ofWhich: "a" }, 1, 0.33],
            [{ id: "los" }, 1, 0.11],
          ],
        },
      ],
    },
    ["of-which B5 <- +B6", "share C5 <- +B5 +B3", "share C6 <- +B6 +B5"],
  ],
  [
    "a share of rows that are part of each other has no whole",
    {
      tables: [
        {
          columns: [actual, share],
          rows: [
            [{ id: "a", partOf: "b", fill: "none" }, null, 0.5],
            [{ id: "b", partOf: "a", fill: "none" }, null, 0.5],
          ],
        },
      ],
    },
    [],
  ],
  [
    "a share of a whole that the definition does not have asks nothing",
    { tables: [{ columns: [actual, share], rows: [[{ id: "a", partOf: "weg" }, 1, 0.5]] }] },
    [],
  ],
];

test.each(cases)("%s", (_, report, wanted) => {
  expect(relationsOf(report).map(told)).toEqual(wanted);
});

describe("one figure in several places", () => {
  test("is held against its first printing", () => {
    const rows: ReportFixture["tables"][number]["rows"] = [[{ id: "a", indicator: "i" }, 3, 4]];
    const table = { columns: [actual, prior], rows };
    const report: ReportFixture = { indicators: [{ id: "i", label: "I" }], tables: [table, table, { ...table, columns: [prior, actual] }] };
    expect(relationsOf(report).map(told)).toEqual([
      "same-figure B3 <- +BladB!B3",
      "same-figure B3 <- +BladC!C3",
      "same-figure C3 <- +BladB!C3",
      "same-figure C3 <- +BladC!B3",
    ]);
  });
});

test("a part whose row was not found makes the sum incomplete; a total that was not found asks nothing", () => {
  const report = reportOf({
    tables: [
      {
        columns: [actual],
        rows: [
          [{ id: "a", partOf: "t" }, 3],
          [{ id: "b", partOf: "t" }, 1],
          [{ id: "c", partOf: "u" }, 1],
          [{ id: "t" }, 4],
          [{ id: "u" }, 4],
        ],
      },
    ],
  });
  const [table] = report.tables;
  if (!table) throw new Error("no table");
  const gone = { ...table, cell: (row: string, id: string) => (row === "b" || row === "u" ? null : table.cell(row, id)) };
  expect(expandRelations({ ...report, tables: [gone] }).map(told)).toEqual(["sum B6 <- +B3 incomplete"]);
});
