import fc from "fast-check";
import { fromText, toText } from "../../../src/demo/grid/clipboard";

test.each([
  [
    "a\tb\nc\td",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ['"een\ntwee"\tb', [["een\ntwee", "b"]]],
  ['"zegt ""ja"""', [['zegt "ja"']]],
  [
    "a\nb\tc",
    [
      ["a", ""],
      ["b", "c"],
    ],
  ],
  ["", [[""]]],
])("%j is read as cells", (text, cells) => {
  expect(fromText(text)).toEqual(cells);
});

test("what is copied is pasted as it was", () => {
  // A block of one blank row cannot be told from nothing, and line ends are read as one kind.
  const cell = fc.string().map((text) => text.replaceAll("\r", ""));
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(block, (rows) => {
      const ended = [...rows.slice(0, -1), rows.at(-1)!.map((text, at) => (at === 0 && text === "" ? "x" : text))];
      expect(fromText(toText(ended))).toEqual(ended);
    }),
  );
});
