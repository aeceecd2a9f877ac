import fc from "fast-check";
import { windowOf } from "../../../src/taskpane/state/windowing";

describe("windowOf", () => {
  test.each([
    ["from the top", [10, 10, 10, 10, 10], 0, 20, 0, { start: 0, end: 2, before: 0, after: 30 }],
    ["half-way a row", [10, 10, 10, 10, 10], 15, 20, 0, { start: 1, end: 4, before: 10, after: 10 }],
    ["with rows around", [10, 10, 10, 10, 10], 20, 10, 1, { start: 1, end: 4, before: 10, after: 10 }],
    ["a list below the top of the view", [10, 10, 10], -15, 20, 0, { start: 0, end: 1, before: 0, after: 20 }],
    ["beyond the end", [10, 10], 100, 20, 1, { start: 1, end: 2, before: 10, after: 0 }],
    ["an empty list", [], 0, 100, 3, { start: 0, end: 0, before: 0, after: 0 }],
  ])("%s", (_, heights, top, extent, around, expected) => expect(windowOf(heights, top, extent, around)).toEqual(expected));

  test("no height is lost, and every row in view is drawn", () => {
    const height = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(
        fc.array(height, { maxLength: 200 }),
        fc.integer({ min: -500, max: 20000 }),
        fc.integer({ min: 1, max: 900 }),
        (heights, top, extent) => {
          const { start, end, before, after } = windowOf(heights, top, extent, 2);
          const drawn = heights.slice(start, end).reduce((sum, one) => sum + one, 0);
          expect(before + drawn + after).toBe(heights.reduce((sum, one) => sum + one, 0));
          let at = 0;
          heights.forEach((one, index) => {
            if (at < top + extent && at + one > top) expect(index >= start && index < end).toBe(true);
            at += one;
          });
        },
      ),
    );
  });
});
