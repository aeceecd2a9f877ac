import { at } from "../../../../src/core/table/infer/at";

test("gives the item, and speaks up where there is none", () => {
  expect(at(["a", "b"], 1)).toBe("b");
  expect(() => at(["a"], 1)).toThrow(RangeError);
});
