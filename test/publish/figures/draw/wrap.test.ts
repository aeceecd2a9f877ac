import fc from "fast-check";
import { textWidth } from "../../../../src/publish/figures/draw/metrics";
import { clipText, wrapText } from "../../../../src/publish/figures/draw/wrap";

/** At size 10 a lower-case letter is about 5 wide. */
describe("wrapText", () => {
  test.each<readonly [string, number, readonly string[]]>([
    ["", 100, []],
    ["  ", 100, []],
    ["WW", 100, ["WW"]],
    ["vraaggestuurde herbeoordelingen", 100, ["vraaggestuurde", "herbeoordelingen"]],
    ["eerstejaars Ziektewet-beoordelingen", 100, ["eerstejaars Ziektewet-", "beoordelingen"]],
    ["WAO/WAZ", 27, ["WAO/", "WAZ"]],
    ["uitkeringsverstrekking", 60, ["uitkerings-", "verstrekking"]],
    ["arbeidsdeskundigen", 60, ["arbeids-", "deskundigen"]],
    ["beoordelingen", 50, ["beoorde-", "lingen"]],
    ["bedrijfs\u00adverzamelgebouw", 90, ["bedrijfs-", "verzamelgebouw"]],
    ["bedrijfs\u00adverzamelgebouw", 200, ["bedrijfsverzamelgebouw"]],
    ["xkcdxkcdxkcd", 30, ["xkcdx-", "kcdxk-", "cd"]],
    ["123456789012", 30, ["12345", "67890", "12"]],
    ["€\u00a015,7\u00a0miljard uitgekeerd", 70, ["€\u00a015,7\u00a0miljard", "uitgekeerd"]],
  ])("%j in %d pixels", (text, width, lines) => {
    expect(wrapText(text, width, 10)).toEqual(lines);
  });

  test("keeps to the number of lines asked for and marks what is left out", () => {
    const lines = wrapText("een twee drie vier vijf zes zeven acht negen tien", 60, 10, "regular", 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(textWidth(lines[1] ?? "", 10)).toBeLessThanOrEqual(60);
    expect(wrapText("een twee", 60, 10, "regular", 1)).toEqual(["een twee"]);
    expect(wrapText("x".repeat(500), 60, 10, "regular", 3)).toHaveLength(3);
  });

  test("no line is ever wider than asked, and no letter gets lost", () => {
    const word = fc.stringMatching(/^[a-zé0-9€.,/-]{0,40}$/);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 8 }),
        fc.integer({ min: 12, max: 300 }),
        fc.constantFrom("regular", "bold"),
        (words, width, weight) => {
          const lines = wrapText(words.join(" "), width, 10, weight);
          for (const line of lines) expect(textWidth(line, 10, weight)).toBeLessThanOrEqual(width);
          const letters = (text: string): string => text.replace(/[\s-]/g, "");
          expect(letters(lines.join(""))).toBe(letters(words.join("")));
        },
      ),
    );
  });
});

test.each([
  ["kort", 100, "kort"],
  ["een lang verhaal", 50, "een lang…"],
  ["x", 1, "…"],
])("clipText of %j in %d pixels", (text, width, clipped) => {
  expect(clipText(text, width, 10)).toBe(clipped);
});
