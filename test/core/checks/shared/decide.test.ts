import { decide, holdsWhenScaled, isSatisfied, isViolated, operand, scaledOperand } from "../../../../src/core/checks/shared/decide";
import { exact } from "../../../../src/core/numeric/exact";
import { point } from "../../../../src/core/numeric/interval";
import type { BoundCell } from "../../../../src/core/table/bound";
import type { BoundRelation } from "../../../../src/core/table/relations";
import { column, contextOf } from "../../../support/check";
import type { Input } from "../../../support/sheet";

interface Given {
  readonly kind?: BoundRelation["kind"];
  readonly target: Input;
  readonly terms: readonly Input[];
  readonly fill?: "required" | "optional";
  readonly omitted?: readonly number[];
  readonly incomplete?: boolean;
}

function relation({ kind = "sum", target, terms, fill = "required", omitted = [], incomplete }: Given): BoundRelation {
  const context = contextOf({
    tables: [
      {
        columns: [column.actual],
        rows: [...terms.map((term, index) => [{ id: `r${index}` }, term] as const), [{ id: "t", fill }, target]],
      },
    ],
  });
  const cell = (row: string): BoundCell => {
    const found = context.report.table("tabel")?.cell(row, "actual");
    if (!found) throw new Error(`no cell ${row}`);
    return found;
  };
  const cells = terms.map((_, index) => cell(`r${index}`));
  return {
    id: "r",
    kind,
    target: cell("t"),
    terms: cells.filter((_, index) => !omitted.includes(index)).map((each) => ({ cell: each, sign: 1 as const })),
    parameters: {},
    severity: "error",
    note: null,
    origin: "relation",
    omitted: cells.filter((_, index) => omitted.includes(index)),
    incomplete,
  };
}

test.each<[string, Given, string]>([
  ["figures", { target: 5, terms: [2, 3] }, "judged"],
  ["nil parts do not count in a sum", { target: 5, terms: [2, 3, "-", "n.v.t."] }, "judged"],
  ["nil under nil", { target: "-", terms: ["-", "-"] }, "nothing"],
  ["nil total over nil parts that were left out", { target: "-", terms: ["-"], omitted: [0], incomplete: true }, "nothing"],
  ["figure over nil parts", { target: 5, terms: ["-", "n.v.t."] }, "no-parts"],
  ["figure over nil parts that were left out", { target: 5, terms: ["-"], omitted: [0], incomplete: true }, "no-parts"],
  ["nil in a difference", { kind: "difference", target: 5, terms: [7, "-"] }, "no-parts"],
  ["blank difference with nil", { kind: "difference", target: null, terms: [7, "-"] }, "nothing"],
  ["words over nil", { kind: "difference", target: "abc", terms: [7, "-"] }, "no-parts"],
  ["blank part", { target: 5, terms: [2, null] }, "part-blank"],
  ["part not known", { target: 5, terms: [2, "n.b."] }, "part-not-known"],
  ["words for a part", { target: 5, terms: [2, "abc"] }, "part-unreadable"],
  ["yes for a part", { target: 5, terms: [2, "ja"] }, "part-unreadable"],
  ["an error for a part", { target: 5, terms: [2, { error: "#N/A" }] }, "part-unreadable"],
  ["a part that was not found", { target: 5, terms: [2], incomplete: true }, "part-missing"],
  ["blank total", { target: null, terms: [2, 3] }, "target-blank"],
  ["total that may be blank", { target: null, terms: [2, 3], fill: "optional" }, "nothing"],
  ["code for a total", { target: "n.v.t.", terms: [2, 3] }, "target-code"],
  ["total not known", { target: "n.b.", terms: [2, 3] }, "target-code"],
  ["words for a total", { target: "abc", terms: [2, 3] }, "target-unreadable"],
  ["yes for a total", { target: "ja", terms: [2, 3] }, "target-unreadable"],
  ["error for a total", { target: { error: "#N/A" }, terms: [2, 3] }, "target-unreadable"],
  ["n.v.t. where growth is undefined", { kind: "growth", target: "n.v.t.", terms: [2, 0] }, "nothing"],
  ["n.v.t. where growth is known", { kind: "growth", target: "n.v.t.", terms: [3, 2] }, "target-code"],
])("%s", (_, given, expected) => {
  const decision = decide(relation(given));
  expect(decision.state === "open" ? decision.reason : decision.state).toBe(expected);
});

test("a relation is judged once", () => {
  const one = relation({ target: 5, terms: [2, 3] });
  expect(decide(one)).toBe(decide(one));
});

test("what would hold if one cell were a thousand times as large", () => {
  const sum = relation({ target: 5000, terms: [2, 3000, "-"] });
  const [first, second] = sum.terms;
  if (!first || !second) throw new Error("no terms");
  expect([isViolated(sum), isSatisfied(sum)]).toEqual([true, false]);
  expect(holdsWhenScaled(sum, first.cell, exact("1000"))).toBe(true);
  expect(holdsWhenScaled(sum, second.cell, exact("1000"))).toBe(false);
  expect(holdsWhenScaled(relation({ target: 5, terms: [5000] }), relation({ target: 5, terms: [] }).target, exact("1000"))).toBe(false);
  const blank = relation({ target: 5, terms: [null] });
  expect(holdsWhenScaled(blank, blank.target, exact("10"))).toBe(false);
  expect([isViolated(blank), isSatisfied(blank)]).toEqual([false, false]);
});

test("operands: exact where the cell holds more than it shows, none where it holds no number", () => {
  const precise = relation({ target: 5.25, terms: [] }).target;
  expect(operand(precise)).toMatchObject({ unit: null });
  expect(scaledOperand(precise, exact("2"))?.interval).toEqual(point(scaledOperand(precise, exact("2"))?.value ?? exact("0")));
  const words = relation({ target: "abc", terms: [] }).target;
  expect([operand(words), scaledOperand(words, exact("2"))]).toEqual([null, null]);
  const { target } = relation({ target: 5, terms: [] });
  expect(holdsWhenScaled({ ...relation({ target: 5, terms: [5] }) }, words, exact("2"))).toBe(false);
  expect(operand(target)?.unit).not.toBeNull();
});
