import fc from "fast-check";
import { readClaims } from "../../../../src/core/claims/read";
import { joined, linesIn, part, spanOf, tidied } from "../../../../src/core/claims/text/traced";
import { library } from "../fixture";

/** Without what is left out of a sentence: white space, what cannot be seen, bullets within it. */
const bare = (text: string): string => text.replace(/[-•\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, "");

test.each<[string, readonly string[]]>([
  ["a\nb\r\nc", ["a", "b", "c"]],
  ["een\u00adwoord\u200b ", ["eenwoord "]],
  ["", [""]],
])("linesIn(%j)", (text, expected) => {
  expect(linesIn(text).map((line) => line.text)).toEqual(expected);
});

test("tidied text still knows where it stood", () => {
  const given = "\u200b  a \u00a0 bc\u00ad d  ";
  const [line] = linesIn(given);
  if (!line) throw new Error("no line");
  const tidy = tidied(line);
  expect(tidy.text).toBe("a bc d");
  expect(spanOf(tidy, { start: 2, end: 4 })).toEqual({ start: 7, end: 9 });
  expect(spanOf(part(tidy, { start: 2, end: 6 }), { start: 3, end: 4 })).toEqual({ start: 11, end: 12 });
});

test("joined parts keep their places, the blank between them follows what stands before", () => {
  const [first, second] = linesIn("a\nb").map(tidied);
  if (!first || !second) throw new Error("no lines");
  const both = joined([first, second], () => true);
  expect(both).toEqual({ text: "a b", offsets: [0, 1, 2] });
  expect(joined([first, second], () => false)).toEqual({ text: "ab", offsets: [0, 2] });
});

const PIECES = [
  "In de eerste acht maanden van 2020 telden we",
  "45.\u00ad200",
  "45.200 leden.",
  "€ 4,1",
  "miljoen",
  "Het aantal opgelegde boetes daalde.",
  "Het aantal leden steeg met 10,2%",
  "van 7,1 naar 7,4.",
  "De levering binnen een week is boven de norm.",
  "Er is geen schade bij de strips.",
  "Ruim de helft (56%) leest strips.",
  "Brieven 1.200 1.300 -4%",
  "post-",
  "• ",
  "- ",
  "## Kop",
  "\n",
  "\r\n",
  "\n\n",
  "\t",
  "\u00a0",
  "\u200b",
  "😀",
];

test("every mark is where its number stands, every span where its sentence stands", () => {
  const report = library();
  let seen = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", "\n", "  ")), { maxLength: 20 }), (pieces) => {
      const text = pieces.flat().join("");
      for (const { quote, numbers, span, marks } of readClaims(text, report)) {
        seen += 1;
        const sentence = bare(text.slice(span.start, span.end));
        expect(sentence.startsWith(bare(quote).slice(0, 1)) && sentence.endsWith(bare(quote).slice(-1))).toBe(true);
        expect(marks).toHaveLength(Math.max(1, numbers.length));
        numbers.forEach((number, at) => {
          expect(bare(text.slice(marks[at]?.start, marks[at]?.end))).toBe(bare(number));
        });
        for (const mark of marks) {
          expect(mark.start >= span.start && mark.end <= span.end && mark.end > mark.start).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(seen).toBeGreaterThan(100);
});

test.each<[string, readonly string[]]>([
  ["Ja. Het aantal opgelegde\n  boetes daalde.", ["daalde"]],
  ["Er is geen schade bij de strips.", ["Er is geen"]],
  ["De levering binnen een week is boven\nde norm.", ["boven\nde norm"]],
  ["Het aantal leden\nsteeg met 4.200 (10,2%).", ["4.200", "10,2%"]],
])("a claim in words is marked by the words it rests on: %j", (text, expected) => {
  const marks = readClaims(text, library()).flatMap((claim) => claim.marks);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
