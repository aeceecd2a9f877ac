import { dropRules } from "../../../../src/app/definition/draft/drop";
import { homeOf, rulesOf, type RulePlace } from "../../../../src/app/definition/draft/rules";
import type { Definition, RelationSpec } from "../../../../src/core/definition/schema";
import { COSTS, firstTable, learnedFrom, SHARES, YEARS } from "../../../support/drafts";

function said(definition: Definition): readonly string[] {
  const word = ({ row, column, before }: RulePlace): string => [column, before ? "<" : row].filter((part) => part !== null).join("@");
  return rulesOf(definition, firstTable(definition)).map(({ kind, over, target, terms, columns }) => {
    const sum = terms.map((term) => `${term.sign === -1 ? "-" : ""}${word(term)}`).join(" ");
    return `${kind} over ${over}: ${word(target)} = ${sum}${columns.length > 0 ? ` in ${columns.join(" ")}` : ""}`;
  });
}

describe("rulesOf", () => {
  test.each([
    ["a table of costs", COSTS, ["sum over columns: totaal = noord oost zuid west", "difference over rows: variance = actual -budget"]],
    ["rows that are years", YEARS, ["sum over rows: actual-3 = actual actual-2", "sum over rows: variance = actual-3 -actual-3@<"]],
    [
      "shares, growth and a row 'waarvan'",
      SHARES,
      [
        "sum over columns: totaal = eerste-aanvraag herhaling bezwaar",
        "of-which over columns: eerste-aanvraag = waarvan-digitaal",
        "growth over rows: growth-percent = actual prior",
        "share over rows: share = actual actual@totaal",
        "sum over columns: totaal = eerste-aanvraag herhaling bezwaar in share",
      ],
    ],
  ])("%s: one rule for all rows or columns that it holds for", (_, text, expected) =>
    expect(said(learnedFrom(text).draft)).toEqual(expected),
  );

  test("gives every rule its own id", () => {
    for (const text of [COSTS, YEARS, SHARES]) {
      const { draft } = learnedFrom(text);
      const ids = rulesOf(draft, firstTable(draft)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  const { draft } = learnedFrom(COSTS);
  const table = firstTable(draft);
  const silent = dropRules(
    draft,
    rulesOf(draft, table).map(({ id }) => id),
  );
  const relation = (given: Partial<RelationSpec>): Definition => ({
    ...silent,
    relations: [{ id: "r", kind: "sum", target: { table: table.id, row: "totaal" }, terms: [{ row: "noord" }], ...given }],
  });

  test.each<[string, Partial<RelationSpec>, readonly string[]]>([
    [
      "a difference subtracts its second term",
      { kind: "difference", terms: [{ row: "noord" }, { row: "oost" }] },
      ["difference over columns: totaal = noord -oost"],
    ],
    ["columns that it is about", { columns: ["actual"] }, ["sum over columns: totaal = noord in actual"]],
    [
      "a column of another row",
      {
        kind: "ratio",
        target: { table: table.id, row: "noord", column: "actual" },
        terms: [
          { row: "noord", column: "budget" },
          { row: "totaal", column: "budget" },
        ],
      },
      ["ratio over rows: actual = budget budget@totaal"],
    ],
    [
      "a sum of a later row is of that row",
      { target: { table: table.id, row: "noord", column: "actual" }, terms: [{ row: "totaal", column: "actual", sign: -1 }] },
      ["sum over rows: actual = -actual@totaal"],
    ],
    [
      "a term without a column",
      { target: { table: table.id, row: "noord", column: "actual" }, terms: [{ row: "noord" }] },
      ["sum over rows: actual = "],
    ],
    ["of another table", { target: { table: "anders", row: "totaal" } }, []],
  ])("%s", (_, given, expected) => expect(said(relation(given))).toEqual(expected));

  test("a total that is an average, parts that are subtracted, and a part of the year", () => {
    const rows = table.rows.map((row) =>
      row.id === "totaal" ? { ...row, total: "weighted" as const } : row.id === "west" ? { ...row, sign: -1 as const } : row,
    );
    const columns = table.columns.map((column) =>
      column.id === "variance" ? { ...column, derive: { kind: "time-proportional" as const, of: "budget" } } : column,
    );
    expect(said({ ...draft, tables: [{ ...table, rows, columns }] })).toEqual([
      "weighted-total over columns: totaal = noord oost zuid -west",
      "time-proportional over rows: variance = budget",
    ]);
  });
});

describe("homeOf", () => {
  const base: RelationSpec = { id: "r", kind: "sum", target: { row: "a" }, terms: [{ row: "b" }] };
  test.each([
    ["its target's table", { ...base, target: { table: "t", row: "a" } }, "t"],
    ["else that of a term", { ...base, terms: [{ row: "b" }, { table: "u", row: "c" }] }, "u"],
    ["else none", base, undefined],
  ])("%s", (_, relation, expected) => expect(homeOf(relation)).toBe(expected));
});
