import { createWorkbook } from "../../../src/demo/excel/workbook";
import { moved, stepFrom } from "../../../src/demo/grid/move";

/** A block B2:D4, a lone figure in B8, row 3 hidden where told. */
function sheet(): NonNullable<ReturnType<typeof createWorkbook>["sheets"][number]> {
  const rows = [[], [null, 1, 2, 3], [null, 4, 5, 6], [null, 7, 8, 9], [], [], [], [null, 10]];
  return createWorkbook([{ name: "Blad1", rows }]).sheets[0]!;
}

const press = (key: string, control = false): { key: string; control: boolean; page: number } => ({ key, control, page: 20 });

test.each([
  ["ArrowDown", false, [1, 1], [2, 1]],
  ["ArrowUp", false, [0, 1], [0, 1]],
  ["ArrowLeft", false, [1, 0], [1, 0]],
  ["ArrowRight", false, [1, 1], [1, 2]],
  ["ArrowDown", true, [1, 1], [3, 1]],
  ["ArrowDown", true, [3, 1], [7, 1]],
  ["ArrowRight", true, [1, 1], [1, 3]],
  ["ArrowUp", true, [7, 1], [3, 1]],
  ["ArrowLeft", true, [2, 3], [2, 1]],
  ["Home", false, [5, 3], [5, 0]],
  ["Home", true, [5, 3], [0, 0]],
  ["End", true, [0, 0], [7, 3]],
  ["PageDown", false, [1, 2], [21, 2]],
  ["PageUp", false, [5, 2], [0, 2]],
] as const)("%s (control %j) goes from %j to %j", (key, control, [row, column], [toRow, toColumn]) => {
  expect(moved(sheet(), { row, column }, press(key, control))).toEqual({ row: toRow, column: toColumn });
});

test.each(["a", "Shift", "F5", "Escape"])("%s does not move", (key) => {
  expect(moved(sheet(), { row: 0, column: 0 }, press(key))).toBeNull();
});

test("hidden rows and columns are passed over, and merged cells are one", () => {
  const at = sheet();
  at.hiddenRows.add(2);
  expect(stepFrom(at, { row: 1, column: 1 }, [1, 0])).toEqual({ row: 3, column: 1 });
  at.merges.push({ top: 4, left: 1, bottom: 5, right: 2 });
  expect(stepFrom(at, { row: 4, column: 1 }, [1, 0])).toEqual({ row: 6, column: 1 });
  expect(stepFrom(at, { row: 4, column: 1 }, [0, 1])).toEqual({ row: 4, column: 3 });
});
