import { textBoxes } from "../../../src/publish/figures/draw/boxes";
import type { Figure } from "../../../src/publish/figures/figure";
import { figuresOf } from "../../../src/publish/figures/registry";
import { misplaced, parsed } from "./charts/drawn";
import { context2023, made } from "./figures";

jest.setTimeout(60_000);

/** Every number that the infographic of 2023 prints, by block. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  now: [
    ...["136.500", "62.000", "71.300", "68.200", "40.100", "23.300", "31.300", "20.700"],
    ...["38.100", "18.100", "38.600", "33.500", "18.000", "11.800", "21.500", "14.400"],
    ...["€ 504,5", "€ 379,4", "€ 495,0", "€ 429,9", "€ 202,1", "€ 152,1", "€ 112,5", "€ 124,9"],
    ...["98.500", "43.900", "32.700", "34.700", "22.200", "11.500", "9.800", "6.300"],
    ...["€ 2.611,8", "€ 1.661,9", "€ 509,3", "€ 632,3", "€ 429,9", "€ 216,9", "€ 76,8", "€ 100,3"],
    ...["8.962", "3.484", "1.684", "1.622", "1.041", "490", "244", "185"],
  ],
  uitkeringsverstrekking: ["1.165.500", "€ 15,7 miljard", "156.400", "838.100", "171.000"],
  beoordelen: ["92.400", "65.800", "12.600", "14.000"],
  "werk-vinden": ["73.900", "37.300", "5.100", "3.100", "4.800", "200", "100"],
  handhaving: ["4.800", "800", "40.700", "25.400"],
  "gegevens-beheren-en-delen": ["21,0 miljoen", "13,9 miljoen", "30 miljard", "1.000"],
  realisatie: ["21.644", "19.163"],
};
const BLOCKS = Object.keys(PRINTED);
const PAGES = ["infographic", "infographic-16-9"];
const ALL = Object.values(PRINTED).flat();

let figures: readonly Figure[] = [];

beforeAll(async () => {
  const outcomes = figuresOf(await context2023()).filter(({ from }) => from === "definition");
  figures = outcomes.map(made);
});

function figure(id: string): Figure {
  const found = figures.find((each) => each.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
}

/** The texts of the SVG, element by element. */
function texts(id: string): readonly string[] {
  return [...parsed(figure(id)).getElementsByTagName("text")].map((element) => element.textContent);
}

function counted(list: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const each of list) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}

test("seven blocks and the whole on two formats, in the order of the definition", () => {
  expect(figures.map(({ id }) => id)).toEqual([...BLOCKS, ...PAGES]);
  expect(PAGES.map((id) => [figure(id).width, figure(id).height])).toEqual([
    [794, 1123],
    [1280, 720],
  ]);
});

test.each([...BLOCKS.map((id) => [id, PRINTED[id] ?? []] as const), ...PAGES.map((id) => [id, ALL] as const)])(
  "%s shows every printed number as text, as often as it is printed",
  (id, printed) => {
    const shown = counted(texts(id));
    for (const [number, times] of Object.entries(counted(printed))) expect([number, shown[number]]).toEqual([number, times]);
    const cells = figure(id).data.rows.flatMap(([, ...rest]) => rest);
    expect(cells).toEqual(expect.arrayContaining([...printed]));
  },
);

describe.each([...BLOCKS, ...PAGES])("%s", (id) => {
  test("is well-formed and stands on its own", () => {
    const { svg, title } = figure(id);
    const document = parsed(figure(id));
    expect(document.querySelectorAll("script, foreignObject, image, use, style, a")).toHaveLength(0);
    expect(svg.match(/(?:href|src|url\((?!#kf-)|@import|javascript:|\son\w+=)/g)).toBeNull();
    expect(document.querySelector("title")?.textContent).toBe(title);
    expect(document.querySelector("desc")?.textContent.length).toBeGreaterThan(20);
  });

  test("keeps every text in its box, and none over another", () => {
    expect(misplaced(figure(id))).toEqual([]);
  });

  test("gives every line of text the box it must stay in", () => {
    expect(
      textBoxes(figure(id).shapes)
        .filter((box) => box.within === null)
        .map((box) => box.text),
    ).toEqual([]);
  });

  test("says where it comes from", () => {
    const { source, tables, cells, data } = figure(id);
    expect(source).toBe("Bron: UWV-achtmaandenverslag 2023");
    expect(texts(id)).toContain(source);
    expect(tables.length).toBeGreaterThan(0);
    for (const cell of cells) expect(cell).toMatch(/^Infographic![A-Z]+\d+$/);
    for (const row of data.rows) expect(row).toHaveLength(data.head.length);
  });
});

test("ids of parts do not meet when all figures stand in one page", () => {
  const ids = figures.flatMap((each) => [...each.svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  expect(new Set(ids).size).toBe(ids.length);
});

test("a page is legible: nothing is printed smaller than 7 points on A4", () => {
  const sizes = textBoxes(figure("infographic").shapes).map(({ size }) => size);
  expect(Math.min(...sizes) * 0.75).toBeGreaterThanOrEqual(7);
});

test("words of ours follow the language asked for; those of the report do not", async () => {
  const english = figuresOf({ ...(await context2023()), language: "en" }).find(({ id }) => id === "now")?.figure;
  expect(english?.svg).toContain('<desc id="kf-now-desc" lang="en"');
  expect(english?.description).toContain("All figures are in the data table.");
  expect(english?.title).toBe(figure("now").title);
});
