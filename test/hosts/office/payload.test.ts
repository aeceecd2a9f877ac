import { batches, jsonBytes } from "../../../src/hosts/office/payload";

const step = (requestBytes: number, responseBytes = 0): { requestBytes: number; responseBytes: number } => ({
  requestBytes,
  responseBytes,
});

test.each([
  ["nothing", [], []],
  ["all in one", [step(4), step(6)], [2]],
  ["a new one when the request is full", [step(4), step(7), step(3)], [1, 2]],
  ["a new one when the answer is full", [step(1, 9), step(1, 2)], [1, 1]],
  ["what is too large by itself goes alone", [step(1), step(20), step(1)], [1, 1, 1]],
])("%s", (_, steps, sizes) => expect(batches(steps, 10).map((batch) => batch.length)).toEqual(sizes));

test("counts bytes, not letters", () => expect(jsonBytes(["é€"])).toBe(9));
