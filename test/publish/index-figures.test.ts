import { JSDOM } from "jsdom";
import type { Figure, FigureOutcome } from "../../src/publish/figures/figure";
import { figureAnchor, figureHtml, figureState } from "../../src/publish/index-figures";
import { at, figureOf } from "./figures/figures";
import { column } from "../support/check";

const HOSTILE = `"><script>alert(1)</script>&amp; =cmd|'/C calc'!A0 \u202e`;

/** As text stands in a document: the mark that turns the line around is gone. */
const SHOWN = HOSTILE.replace("\u202e", "").trim();

function figure(words: string): Figure {
  const fixture = {
    tables: [
      {
        columns: [column.actual],
        rows: [
          [{ id: "a", label: words }, 12],
          [{ id: "b", label: "b" }, 3],
        ] as const,
      },
    ],
  };
  return figureOf(
    { id: "kaart", kind: "card", title: words, lead: words, source: words, slots: { headline: at("a"), items: [at("b")] } },
    fixture,
  );
}

test("a figure on the page: its title, the drawing, its description and its data", () => {
  const { document } = new JSDOM(figureHtml(figure("Aanvragen"), "nl")).window;
  expect(document.querySelector("section")?.id).toBe(figureAnchor("kaart"));
  expect(document.querySelector("h3")?.textContent).toBe("Aanvragen");
  expect(document.querySelectorAll("svg[role=img]")).toHaveLength(1);
  expect(document.querySelector("details p")?.textContent).toContain("Aanvragen 12");
  expect([...document.querySelectorAll("details tr")].map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ["Onderdeel", "Realisatie"],
    ["Aanvragen", "12"],
    ["b", "3"],
  ]);
});

test("hostile words are text, in the drawing and around it", () => {
  const hostile = figure(HOSTILE);
  const { document } = new JSDOM(figureHtml({ ...hostile, data: { head: ["", HOSTILE], rows: [[HOSTILE, HOSTILE]] } }, "nl")).window;
  expect(document.querySelectorAll("script")).toHaveLength(0);
  expect(document.querySelector("h3")?.textContent.trim()).toBe(SHOWN);
  expect([...document.querySelectorAll("details th, details td")].map((cell) => cell.textContent.trim())).toEqual([
    "",
    SHOWN,
    SHOWN,
    SHOWN,
  ]);
});

test.each<readonly [string, (made: Figure) => FigureOutcome, string]>([
  ["a clean figure", (made) => ({ ...made, from: "definition", figure: made, problem: null }), "geen open fouten"],
  [
    "a stamped one",
    (made) => ({ ...made, from: "definition", figure: { ...made, stamp: "Niet definitief." }, problem: null }),
    "Niet definitief.",
  ],
  [
    "one that is not there",
    (made) => ({ ...made, from: "definition", figure: null, problem: { nl: "<b>leeg", en: "" } }),
    "niet gemaakt: &#60;b&#62;leeg",
  ],
])("the state of %s", (_, outcome, told) => {
  expect(figureState(outcome(figure("x")), "nl")).toContain(told);
});
