import fc from "fast-check";
import { CYCLE, evaluate, unknownFunctions } from "../../../src/core/formula/evaluate";
import { references } from "../../../src/core/formula/references";
import { roundDigits } from "../../../src/core/formula/arithmetic";
import { shape } from "../../../src/core/formula/shape";
import { sourceOf } from "../../../src/core/formula/value";
import { sheetOf } from "../../support/sheet";

const sheet = sheetOf(
  "S",
  [
    ["k", "l"],
    [1, 2],
    [3, "x"],
  ],
  { tables: [{ name: "tab", area: { top: 0, left: 0, bottom: 2, right: 1 } }] },
);
const source = sourceOf([sheet], [{ name: "naam", formula: "S!$A$2", sheet: null }]);
const at = { sheet: "S", row: 1, column: 5 };

const piece = fc.constantFrom(
  ..."1 2.5 A1 $B$2 A1:B3 A:A 2:3 S!A1 'a b'!C3 tab tab[k] [@k] tab[[#This Row],[l]] tab[#Totals] naam SUM( IF( ( ) , ; + - * / ^ & % = <> < \" \"x\" { } # @ : ! [ ] ' #REF! #N/A TRUE ROUND( LET( LAMBDA( x 1E5 .".split(
    " ",
  ),
  " ",
  "\n",
);
const formula = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.string({ maxLength: 30 }),
);

test("any text is read without throwing, and gives a cell value", () => {
  fc.assert(
    fc.property(formula, (text) => {
      const value = evaluate(text, at, source);
      if (typeof value === "number") expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
      else if (typeof value === "object") expect(value?.error).toMatch(/^#/);
      expect(typeof shape(text, at, source.tables)).toBe("string");
      expect(Array.isArray(references(text, at, source.tables, source.names))).toBe(true);
      expect(Array.isArray(unknownFunctions(text))).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test("rounding to decimals is what the decimal string says, halves away from zero", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: -3, max: 6 }),
      (digits, shift, places) => {
        const value = Number(`${digits}e-${shift}`);
        // The slow way, on whole numbers: digits × 10^-shift to multiples of 10^-places.
        const step = 10n ** BigInt(Math.max(0, shift - places));
        const size = BigInt(Math.abs(digits));
        const rounded = ((2n * size + step) / (2n * step)) * step;
        expect(roundDigits(value, places, "nearest")).toBe(Number(`${Math.sign(digits) * Number(rounded)}e-${shift}`) + 0);
      },
    ),
    { numRuns: 1000 },
  );
});

test("names that use themselves many times end", () => {
  const names = [{ name: "bom", formula: `bom${"+bom".repeat(50)}`, sheet: null }];
  expect(evaluate("bom", at, { ...source, names })).toEqual({ error: "#NAME?" });
  expect(references("bom", at, [], names)).toEqual([]);
});

test("a column times a row is not made", () => {
  expect(evaluate("SUMPRODUCT(A1:A3000*A1:ALL1)", { ...at, row: 5000 }, source)).toEqual({ error: "#NUM!" });
});

test("a cycle is an error of its own", () => expect(evaluate("F2+1", at, source)).toEqual(CYCLE));
