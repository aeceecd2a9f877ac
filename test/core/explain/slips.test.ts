import { type SlipKind, slipsOf } from "../../../src/core/explain/slips";
import { exact } from "../../../src/core/numeric/exact";
import { formatExact } from "../../../src/core/notation/format";
import type { BoundCell } from "../../../src/core/table/bound";
import { column, reportOf } from "../../support/check";
import type { Input } from "../../support/sheet";

/** A cell under one of the notations of the fixtures. */
function cellOf(notation: "count" | "one" | "percent" | "hundreds", input: Input): BoundCell {
  const report = reportOf({
    tables: [
      {
        columns: [column.actual],
        notation,
        rows: [
          [{ id: "a" }, input],
          [{ id: "b" }, 1],
        ],
      },
    ],
  });
  const cell = report.table("tabel")?.cell("a", "actual");
  if (!cell) throw new Error("no cell");
  return cell;
}

test.each<[string, "count" | "one" | "percent" | "hundreds", number, string, SlipKind]>([
  ["neighbouring digits swapped", "one", 659.1, "695,1", "digits-swapped"],
  ["digits swapped over the comma", "one", 691.5, "695,1", "digits-swapped"],
  ["a zero swapped to the front is lost", "count", 15, "105", "digits-swapped"],
  ["one digit wrong", "one", 595.1, "695,1", "digit"],
  ["a digit missing", "one", 69.1, "695,1", "digit-missing"],
  ["a digit missing at the end", "count", 12, "128", "digit-missing"],
  ["a first digit missing with the zeros behind it", "one", 1.8, "101,8", "digit-missing"],
  ["a digit missing behind the comma", "one", 12, "12,4", "digit-missing"],
  ["a digit too many", "one", 6955.1, "695,1", "digit-extra"],
  ["a digit too many behind the comma", "one", 695.17, "695,1", "digit-extra"],
  ["the sign", "one", -695.1, "695,1", "sign"],
  ["a power of ten", "one", 46700, "46,7", "scale"],
  ["a tenth, with more digits than the column shows", "one", 69.51, "695,1", "scale"],
  ["a point read as a comma", "count", 334.227, "334.227", "locale-shift"],
  ["a per cent as a fraction of itself", "percent", 0.0046, "46%", "scale"],
  ["digits of a percentage", "percent", 0.64, "46%", "digits-swapped"],
  ["a negative figure", "one", -42.1, "-24,1", "digits-swapped"],
  ["figures in hundreds", "hundreds", 324200, "342.200", "digits-swapped"],
])("%s", (_, notation, value, meant, why) => {
  const cell = cellOf(notation, value);
  const slip = slipsOf(cell).find((each) => formatExact(each.value, cell.notation) === meant);
  expect(slip?.why).toBe(why);
});

test.each<[string, "count" | "hundreds", Input]>([
  ["a text", "count", "n.v.t."],
  ["a blank", "count", null],
])("%s has none", (_, notation, input) => expect(slipsOf(cellOf(notation, input))).toEqual([]));

test("every slip can be printed, differs from what stands there and comes once", () => {
  const cell = cellOf("hundreds", 334200);
  const values = slipsOf(cell).map((slip) => formatExact(slip.value, cell.notation));
  expect(new Set(values).size).toBe(values.length);
  expect(values).not.toContain("334.200");
  expect(values.filter((value) => !/00$/.test(value))).toEqual([]);
});

test("the likelier slip comes cheaper: a swap before one of many digits, and each cell is read once", () => {
  const cell = cellOf("count", 659);
  const cost = (value: string): number => slipsOf(cell).find((slip) => slip.value.n === exact(value).n)?.cost ?? Number.NaN;
  expect(cost("695")).toBeLessThan(cost("459"));
  expect(slipsOf(cell)).toBe(slipsOf(cell));
});

test("zero has no sign to lose", () => {
  expect(slipsOf(cellOf("count", 0)).some((slip) => slip.why === "sign")).toBe(false);
});
