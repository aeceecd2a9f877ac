import golden from "../../fixtures/notation/golden.json";
import { equals, exact, toNumber, divide } from "../../../src/core/numeric/exact";
import { formatFigure } from "../../../src/core/notation/format";
import { notationFor } from "../../../src/core/notation/notation-of";
import { notationOfFormat, numberFormat, showInFormat } from "../../../src/core/notation/number-format";
import { parse } from "../../../src/core/notation/parse";
import { print } from "../../../src/core/notation/print";

interface Golden {
  readonly text: string;
  readonly kind: string;
  readonly value?: string;
  readonly decimals?: number;
  readonly unit?: string;
  readonly bound?: string;
  readonly currency?: string;
  readonly magnitude?: string;
  readonly unitWord?: string;
  readonly marker?: string;
}

const strings: readonly Golden[] = golden;
const figures = strings.filter((entry) => entry.value !== undefined);

test("the golden strings hold every form of figure that the reports print", () => {
  expect(strings).toHaveLength(616);
  expect(new Set(strings.map((entry) => entry.kind))).toEqual(new Set(["number", "percent", "yes-no", "nil", "not-applicable", "blank"]));
});

test.each(strings)("reads and prints $text", (entry) => {
  const figure = parse(entry.text);
  expect(figure).toMatchObject({
    kind: entry.kind,
    decimals: entry.decimals ?? 0,
    bound: entry.bound ?? null,
    currency: entry.currency ?? null,
    magnitude: entry.magnitude ?? null,
    unitWord: entry.unitWord ?? null,
    marker: entry.marker === undefined ? null : { symbol: entry.marker, place: "before" },
    text: entry.text,
  });
  if (entry.value === undefined || entry.unit === undefined) {
    expect([figure.value, figure.mantissa, figure.unit]).toEqual([null, null, null]);
  } else {
    expect(figure.value && equals(figure.value, exact(entry.value))).toBe(true);
    expect(figure.unit && equals(figure.unit, exact(entry.unit))).toBe(true);
  }
  expect(print({ ...figure, text: figure.mantissa ? "not used" : figure.text })).toBe(entry.text);
});

test.each(figures)("a cell with the number of $text shows it in Dutch Excel", (entry) => {
  const figure = parse(entry.text);
  if (!figure.value) throw new Error("no figure");
  const notation = notationFor(figure);
  const format = numberFormat(notation, figure.marker);
  const cell = toNumber(divide(figure.value, exact(notation.scale ?? "1")));
  expect(formatFigure(figure.value, notation, figure.marker)).toBe(entry.text);
  expect(showInFormat(cell, format)).toBe(entry.text);
  expect(notationOfFormat(format)).toEqual({
    decimals: notation.decimals,
    percent: notation.kind === "percent",
    prefix: notation.prefix ?? "",
    suffix: notation.suffix ?? "",
    marker: figure.marker,
    date: false,
    scaleCommas: 0,
  });
});
