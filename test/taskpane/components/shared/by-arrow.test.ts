import { byArrow } from "../../../../src/taskpane/components/shared/by-arrow";

test.each<[string, number, "standing" | "running", number | null]>([
  ["ArrowDown", 0, "standing", 1],
  ["ArrowDown", 2, "standing", 2],
  ["ArrowUp", 0, "running", 0],
  ["ArrowRight", 0, "running", 1],
  ["ArrowLeft", 2, "running", 1],
  ["ArrowRight", 0, "standing", null],
  ["ArrowLeft", 2, "standing", null],
  ["Home", 2, "standing", 0],
  ["End", 0, "running", 2],
  ["Enter", 1, "running", null],
])("%s from %d in a %s list of three leads to %s", (key, at, way, expected) => {
  expect(byArrow(key, at, 3, way)).toBe(expected);
});
