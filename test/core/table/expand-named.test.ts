import { expandRelations } from "../../../src/core/table/expand";
import type { BoundRelation } from "../../../src/core/table/relations";
import { column, type ReportFixture, reportOf } from "../../support/check";
import { told } from "../../support/told";

type Named = NonNullable<ReportFixture["relations"]>[number];

function relationsOf(report: ReportFixture): readonly BoundRelation[] {
  return expandRelations(reportOf(report));
}

const { actual, prior } = column;

describe("named relations", () => {
  const two: ReportFixture["tables"] = [
    {
      columns: [actual, prior],
      rows: [
        [{ id: "a" }, 3, 4],
        [{ id: "b" }, 2, 4],
        [{ id: "c" }, "n.v.t.", 4],
      ],
    },
    { columns: [actual, prior], rows: [[{ id: "x" }, 3, 4]] },
  ];
  const a = { row: "a", table: "tabel" };
  const b = { row: "b" };
  const named: readonly (readonly [string, Omit<Named, "id">, readonly string[], object])[] = [
    ["for all additive columns", { kind: "sum", target: a, terms: [b] }, ["sum B3 <- +B4", "sum C3 <- +C4"], {}],
    ["for the columns named", { kind: "sum", target: a, terms: [b], columns: ["prior"] }, ["sum C3 <- +C4"], {}],
    ["for one cell", { kind: "sum", target: { ...a, column: "actual" }, terms: [{ ...b, column: "prior" }] }, ["sum B3 <- +C4"], {}],
    [
      "with a constant",
      { kind: "sum", target: a, terms: [b], columns: ["actual"], constant: "1" },
      ["sum B3 <- +B4"],
      { constant: { n: 1n, d: 1n } },
    ],
    [
      "with signs",
      { kind: "stock-flow", target: a, terms: [b, { row: "c", sign: -1 }], columns: ["prior"] },
      ["stock-flow C3 <- +C4 -C5"],
      {},
    ],
    [
      "a difference, second term less",
      { kind: "difference", target: a, terms: [b, { row: "c" }], columns: ["prior"] },
      ["difference C3 <- +C4 -C5"],
      { convention: "unstated" },
    ],
    [
      "a part of the year",
      { kind: "time-proportional", target: a, terms: [b], columns: ["prior"] },
      ["time-proportional C3 <- +C4"],
      { elapsed: [8, 12] },
    ],
    [
      "between tables",
      { kind: "same-figure", target: a, terms: [{ table: "tabel-2", row: "x" }], columns: ["actual"] },
      ["same-figure B3 <- +BladB!B3"],
      {},
    ],
    [
      "in the table of the first term",
      { kind: "same-figure", target: { row: "x" }, terms: [{ table: "tabel-2", row: "x" }], columns: ["actual"] },
      ["same-figure BladB!B3 <- +BladB!B3"],
      {},
    ],
    ["with parts that do not count", { kind: "sum", target: a, terms: [b, { row: "c" }], columns: ["actual"] }, ["sum B3 <- +B4 (B5)"], {}],
    [
      "with a part that is gone",
      { kind: "sum", target: a, terms: [b, { row: "weg" }], columns: ["actual"] },
      ["sum B3 <- +B4 incomplete"],
      {},
    ],
    ["a ratio with a term that is gone", { kind: "ratio", target: a, terms: [b, { row: "weg" }], columns: ["actual"] }, [], {}],
    ["of a row that is gone", { kind: "sum", target: { row: "weg", table: "tabel" }, terms: [b] }, [], {}],
    ["of a table that is gone", { kind: "sum", target: { row: "a" }, terms: [b] }, [], {}],
  ];
  test.each(named)("%s", (_, relation, wanted, parameters) => {
    const found = relationsOf({ tables: two, relations: [{ ...relation, id: "r" }] });
    expect(found.map(told)).toEqual(wanted);
    for (const one of found) expect(one.parameters).toEqual(parameters);
  });

  test("are errors unless they say otherwise; stocks only warn", () => {
    const relations = [
      { id: "r1", kind: "sum", target: a, terms: [b], columns: ["actual"], note: "Omdat." },
      { id: "r2", kind: "stock-flow", target: a, terms: [b], columns: ["actual"] },
      { id: "r3", kind: "stock-flow", target: a, terms: [b], columns: ["actual"], severity: "info" },
    ] as const;
    const found = relationsOf({
      tables: two,
      relations: relations.map((one) => ({ ...one, terms: [...one.terms], columns: [...one.columns] })),
    });
    expect(found.map(({ id, severity, note }) => [id, severity, note])).toEqual([
      ["r1/actual", "error", "Omdat."],
      ["r2/actual", "warning", null],
      ["r3/actual", "info", null],
    ]);
  });
});
