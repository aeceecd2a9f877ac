import { quantitiesOf } from "../../../../src/core/claims/text/quantity";
import { isSlip, isTenfold } from "../../../../src/core/claims/text/slip";
import { exact } from "../../../../src/core/numeric/exact";

function read(text: string): ReturnType<typeof quantitiesOf>[number] {
  const [quantity] = quantitiesOf(`Er waren ${text} stuks`);
  if (!quantity) throw new Error("no quantity");
  return quantity;
}

test.each<[printed: string, cell: string | null, unit: string | null, slip: boolean]>([
  ["12.846", "12486", null, true],
  ["12.486", "12486", null, false],
  ["12.483", "12486", null, true],
  ["12.386", "12486", null, true],
  ["1.286", "12486", null, true],
  ["124.386", "12486", null, true],
  ["124.866", "12486", null, true],
  ["12.973", "12486", null, false],
  ["1.248.600", "12486", null, true],
  ["57.600", "56634", "100", true],
  ["56.600", "56634", "100", false],
  ["41,3 miljoen", "41500000", "100000", true],
  ["67", "76", null, true],
  ["67", "77", null, false],
  ["drie", "300", null, false],
  ["12.486", null, null, false],
])("%s for %s in steps of %s: a slip is %s", (printed, cell, unit, slip) => {
  expect(isSlip(read(printed), { value: cell === null ? null : exact(cell), unit: unit === null ? null : exact(unit) })).toBe(slip);
});

test.each<[printed: string, value: string | null, tenfold: boolean]>([
  ["670", "67", true],
  ["67", "67", false],
  ["6,7", "67", true],
  ["7", "70", false],
  ["€ 12,4 miljoen", "12400", true],
  ["twee", "20", false],
  ["67", null, false],
])("%s for %s: tenfold is %s", (printed, value, tenfold) => {
  expect(isTenfold(read(printed), value === null ? null : exact(value))).toBe(tenfold);
});
