import { calculator } from "../../../src/core/formula/calculator";
import { type FormulaSource, sourceOf } from "../../../src/core/formula/value";
import { type Input, sheetOf } from "../../support/sheet";

type Given = Parameters<typeof calculator>[0];

function calculated(rows: readonly (readonly Input[])[], other: readonly (readonly Input[])[] = []): FormulaSource {
  return calculator(sourceOf([sheetOf("S", rows), sheetOf("Ander", other)]) as Given);
}

const CYCLE = { error: "#CYCLE!" };

test("formulas are recalculated in the order they need, not as cached", () => {
  const source = calculated(
    [[{ value: 99, formula: "B1+ander!A1" }, { value: 98, formula: "C1*2" }, 3]],
    [[{ value: null, formula: "S!C1" }]],
  );
  expect(source.value("S", 0, 0)).toBe(9);
  expect(source.value("S", 0, 1)).toBe(6);
  expect(source.value("S", 0, 2)).toBe(3);
  expect(source.value("S", 9, 9)).toBeNull();
  expect(source.value("S", 0, 0)).toBe(9);
});

test("cells that need themselves are errors, others are not", () => {
  const source = calculated([
    [{ formula: "B1" }, { formula: "C1" }, { formula: "A1" }, { formula: "A1+1" }, { formula: "F1" }, 5, { formula: "G1" }],
  ]);
  for (const column of [0, 1, 2, 3, 6]) expect(source.value("S", 0, column)).toEqual(CYCLE);
  expect(source.value("S", 0, 4)).toBe(5);
});

test("a chain of twenty thousand formulas is no deeper than one", () => {
  const rows: Input[][] = [[1]];
  for (let row = 1; row < 20000; row += 1) rows.push([{ formula: `A${row}+1` }]);
  expect(calculated(rows).value("S", 19999, 0)).toBe(20000);
});

test("a cell that two others need is computed once", () => {
  const source = calculated([[{ formula: "B1+C1" }, { formula: "D1" }, { formula: "D1" }, { formula: "2*2" }]]);
  expect(source.value("S", 0, 0)).toBe(8);
});

test("without the names of the sheets a reference is taken as it stands", () => {
  const { tables, names } = sourceOf([]);
  const own = sheetOf("S", [[{ formula: "B1" }, 2]]);
  const source = calculator({
    tables,
    names,
    value: (_, row, column) => own.value(row, column),
    formula: (_, row, column) => own.formula(row, column),
  });
  expect(source.value("S", 0, 0)).toBe(2);
});
