import type { Claim, Verdict } from "../../../src/core/claims/claim";
import { withoutEchoes } from "../../../src/taskpane/state/claims";
import { paragraphsOf, spotOf, spotsOf, type TextParagraph, verdictOf } from "../../../src/taskpane/state/claim-text";

/** A claim about words of a text: its sentence, its figures (or else its words) and a verdict. */
function claim(text: string, sentence: string, marks: readonly string[], verdict: Verdict = "confirmed", words = false): Claim {
  const at = (part: string): { start: number; end: number } => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  return {
    quote: sentence,
    numbers: words ? [] : marks,
    span: at(sentence),
    marks: marks.map(at),
    hedge: null,
    kind: "value",
    verdict,
    cells: [],
    computed: null,
    arithmetic: null,
    interval: null,
    expected: null,
    confidence: 1,
    reason: null,
    candidates: [],
    linked: false,
  };
}

const ALL: Readonly<Record<Verdict, boolean>> = { confirmed: true, refuted: true, undecided: true };

/** As it is drawn: [figure], (button behind words). */
function drawn(paragraphs: readonly TextParagraph[]): readonly string[] {
  return paragraphs.map(
    ({ gap, parts }) =>
      (gap ? "¶ " : "") + parts.map((part) => (part.kind === "text" ? part.text : part.spot.behind ? "(!)" : `[${part.text}]`)).join(""),
  );
}

function paragraphs(text: string, claims: readonly Claim[]): readonly string[] {
  return drawn(paragraphsOf(text, claims, spotsOf(claims)));
}

describe("paragraphs", () => {
  const text = "Kop\n\nEr waren 12 leden en\n30 gasten. Dat groeide.\r\nEinde";
  const first = "Er waren 12 leden en\n30 gasten.";

  test.each<[string, string, readonly Claim[], readonly string[]]>([
    ["plain text by line, gaps kept", "A\n\nB\nC\n\n\n", [], ["A", "¶ B", "C"]],
    ["no text", "", [], []],
    ["only blank lines", "\n \n", [], []],
    [
      "a sentence of a claim goes on over a line end",
      text,
      [claim(text, first, ["12"]), claim(text, first, ["30"])],
      ["Kop", "¶ Er waren [12] leden en\n[30] gasten. Dat groeide.", "Einde"],
    ],
    [
      "words are a button of their own",
      text,
      [claim(text, "Dat groeide.", ["groeide"], "refuted", true)],
      ["Kop", "¶ Er waren 12 leden en", "30 gasten. Dat [groeide].", "Einde"],
    ],
    [
      "words that hold a figure have their button behind them",
      text,
      [claim(text, first, ["12"]), claim(text, first, ["waren 12 leden"], "confirmed", true)],
      ["Kop", "¶ Er waren [12] leden(!) en\n30 gasten. Dat groeide.", "Einde"],
    ],
    [
      "words that end in a figure have it behind the figure",
      text,
      [claim(text, first, ["12 leden"]), claim(text, first, ["waren 12"], "confirmed", true)],
      ["Kop", "¶ Er waren [12 leden](!) en\n30 gasten. Dat groeide.", "Einde"],
    ],
    [
      "a long sentence has its button behind it",
      "Een zin die te lang is om er in zijn geheel een knop van te maken. Nog een.",
      [
        claim(
          "Een zin die te lang is om er in zijn geheel een knop van te maken. Nog een.",
          "Een zin die te lang is om er in zijn geheel een knop van te maken.",
          ["Een zin die te lang is om er in zijn geheel een knop van te maken."],
          "undecided",
          true,
        ),
      ],
      ["Een zin die te lang is om er in zijn geheel een knop van te maken.(!) Nog een."],
    ],
    [
      "figures that overlap are one",
      "Van € 15 tot € 35 miljoen.",
      [claim("Van € 15 tot € 35 miljoen.", "Van", ["€ 15 tot € 35"]), claim("Van € 15 tot € 35 miljoen.", "Van", ["€ 35 miljoen"])],
      ["Van [€ 15 tot € 35 miljoen]."],
    ],
  ])("%s", (_, given, claims, expected) => expect(paragraphs(given, claims)).toEqual(expected));

  test("nothing of the text is lost", () => {
    const claims = [claim(text, first, ["12"]), claim(text, first, ["waren 12 leden"], "confirmed", true)];
    const whole = paragraphsOf(text, claims, spotsOf(claims))
      .flatMap(({ parts }) => parts.map((part) => part.text))
      .join("");
    expect(whole).toBe(text.replace(/\r?\n\r?\n|\r\n/g, ""));
  });

  test("text within the words of a claim knows so", () => {
    const claims = [claim(text, first, ["12"]), claim(text, first, ["waren 12 leden"], "undecided", true)];
    const parts = paragraphsOf(text, claims, spotsOf(claims))[1]?.parts ?? [];
    expect(parts.flatMap((part) => (part.kind === "text" && part.within.length > 0 ? [part.text] : []))).toEqual(["waren ", " leden"]);
  });
});

describe("spots", () => {
  const text = "Er kwamen 57 dingen, 27% meer.";
  const claims = [
    claim(text, text, ["27%", "57"], "refuted"),
    claim(text, text, ["57"], "confirmed"),
    claim(text, text, ["meer"], "undecided", true),
  ];
  const [figure, growth, words] = spotsOf(claims);

  test("a figure is about its own claims first, and used by others", () => {
    expect([figure, growth].map((spot) => [spot?.claims, spot?.own])).toEqual([
      [[1, 0], 1],
      [[0], 1],
    ]);
    expect(
      [0, 1, 2, 3].map(
        (at) =>
          spotOf(
            [figure, growth, words].flatMap((spot) => spot ?? []),
            at,
          )?.key ?? null,
      ),
    ).toEqual([growth?.key, figure?.key, words?.key, null]);
  });

  test.each<[string, Partial<Record<Verdict, boolean>>, readonly (Verdict | null)[]]>([
    ["all shown", {}, ["confirmed", "refuted", "undecided"]],
    ["what is confirmed is hidden", { confirmed: false }, ["refuted", "refuted", "undecided"]],
    ["what is wrong is hidden", { refuted: false }, ["confirmed", null, "undecided"]],
  ])("the verdict of a place, %s", (_, hidden, expected) => {
    const shown = { ...ALL, ...hidden };
    expect([figure, growth, words].map((spot) => (spot ? verdictOf(spot, claims, shown) : null))).toEqual(expected);
  });
});

describe("what bears a figure out", () => {
  const text = "Het steeg van 12 naar 15, en 3 van de 12 (25%) was nieuw.";
  const levels = { ...claim(text, text, ["15", "12"]), kind: "difference" as const };
  const share = { ...claim(text, text, ["25%"]), kind: "share" as const, arithmetic: "3 / 12" };
  const value = claim(text, text, ["25%"], "undecided");

  test.each<[string, readonly Claim[], string, Verdict]>([
    ["not a comparison with another", [levels, claim(text, text, ["15"], "undecided")], "15", "undecided"],
    ["unless nothing else is said of it", [levels], "15", "confirmed"],
    ["but a wrong comparison contradicts it", [{ ...levels, verdict: "refuted" }, claim(text, text, ["15"])], "15", "refuted"],
    ["a calculation does", [share, value], "25%", "confirmed"],
  ])("%s", (_, claims, figure, expected) => {
    const spot = spotsOf(claims).find(({ start }) => start === text.indexOf(figure));
    expect(spot && verdictOf(spot, claims, ALL)).toBe(expected);
  });

  test("a comparison leads to a figure all the same", () => {
    expect(spotOf(spotsOf([levels]), 0)).not.toBeNull();
  });

  test("that it stands in no table is not told of a figure that its sentence bears out", () => {
    const other = claim(text, text, ["15"], "undecided");
    expect(withoutEchoes([share, value, other])).toEqual([share, other]);
    expect(withoutEchoes([{ ...share, verdict: "refuted" }, value])).toHaveLength(2);
    expect(withoutEchoes([share, { ...value, verdict: "confirmed" }])).toHaveLength(2);
  });
});
