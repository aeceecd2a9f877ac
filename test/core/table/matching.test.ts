import fc from "fast-check";
import { assign } from "../../../src/core/table/assign";
import { labelKey } from "../../../src/core/table/label-key";
import { editDistance, likeness } from "../../../src/core/table/similarity";

describe("labelKey", () => {
  test.each([
    ["Re‑integratie*", "re-integratie"],
    ["Fte’s", "fte's"],
    ["Klant-\ngerichtheid", "Klantgerichtheid"],
    ["gesprekken/ contacten", "Gesprekken/contacten"],
    ["Beëindigde uitkeringen", "BEEINDIGDE  UITKERINGEN"],
    ["Tijdigheid:", "tijdigheid"],
    ["*Prognose 2020", "Prognose 2020"],
    ["Totaal¹", "Totaal"],
  ])("%s is %s", (a, b) => {
    expect(labelKey(a)).toBe(labelKey(b));
  });

  test.each([
    ["%", "% +/-"],
    ["Verschil", "Verschil %"],
    ["2019", "2020"],
    ["0 tot 3 maanden", "4 tot 12 maanden"],
    ["AIOS’en", "ANIOS’en"],
  ])("%s is not %s", (a, b) => {
    expect(labelKey(a)).not.toBe(labelKey(b));
  });

  test.each(["", " ", "-", "...", "*"])("%p has none", (text) => {
    expect(labelKey(text)).toBe("");
  });
});

describe("editDistance", () => {
  test.each([
    ["", "", 0],
    ["", "abc", 3],
    ["abc", "", 3],
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["abc", "abd", 1],
    ["abc", "abcd", 1],
    ["kosten", "kotsne", 2],
  ])("%p to %p is %p", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test("is the same both ways, and never more than the longest", () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max([...a].length, [...b].length));
      }),
    );
  });
});

describe("likeness", () => {
  test.each([
    ["continueren", "continuren", true],
    ["uitvoeringskosten", "uitvoeringksosten", true],
    ["realisatie2020", "realisatie2019", false],
    ["totaal", "totalen", false],
    ["wao", "wia", false],
    ["claimbeoordelingen", "herbeoordelingen", false],
  ])("%s and %s: %p", (a, b, alike) => {
    expect(likeness(a, b) > 0).toBe(alike);
  });
});

describe("assign", () => {
  test.each([
    ["nothing", [], []],
    ["one pair", [[1]], [0]],
    ["no gain, no pair", [[0], [-1]], [-1, -1]],
    ["the best in all, not the best of the first", [[9, 8], [8, 1]], [1, 0]], // prettier-ignore
    ["more rows than columns", [[1], [3], [2]], [-1, 0, -1]],
    ["more columns than rows", [[1, 5, 2]], [1]],
    ["ragged rows", [[1], [2, 3]], [0, 1]],
  ] as const)("%s", (_, weights, wanted) => {
    expect(assign(weights)).toEqual(wanted);
  });

  test("finds the largest total, as trying everything does", () => {
    const weight = fc.integer({ min: -3, max: 9 });
    const matrix = fc.array(fc.array(weight, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(matrix, (weights) => {
        const chosen = assign(weights);
        const used = chosen.filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(total(weights, chosen)).toBe(most(weights, 0, []));
      }),
    );
  });
});

function total(weights: readonly (readonly number[])[], chosen: readonly number[]): number {
  return chosen.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0);
}

function most(weights: readonly (readonly number[])[], row: number, used: readonly number[]): number {
  const line = weights[row];
  if (!line) return 0;
  const taken = line.map((weight, column) =>
    used.includes(column) || weight <= 0 ? 0 : weight + most(weights, row + 1, [...used, column]),
  );
  return Math.max(most(weights, row + 1, used), ...taken);
}
