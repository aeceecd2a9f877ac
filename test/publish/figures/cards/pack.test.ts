import { type Card, columnwise, type Packed, type Packing, shelves } from "../../../../src/publish/figures/cards/pack";
import { pageLayout } from "../../../../src/publish/figures/cards/page-layout";

const card = (height: number, leastWidth: number = 100): Card => ({ leastWidth, height: () => height });

/** Pairs of places that lie over each other, and places that leave the page. */
function clashes({ places, height }: Packed, width: number): readonly string[] {
  const over = places.flatMap((a, at) =>
    places
      .slice(at + 1)
      .flatMap((b, index) =>
        a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01
          ? [`${at} over ${at + 1 + index}`]
          : [],
      ),
  );
  const out = places.flatMap((place, at) =>
    place.x + place.width > width + 0.01 || place.y + place.height > height + 0.01 ? [`${at} is out`] : [],
  );
  return [...over, ...out];
}

const HEIGHTS = [120, 300, 90, 200, 200, 150, 60];

describe.each<readonly [string, Packing]>([
  ["shelves", shelves],
  ["columnwise", columnwise],
])("%s", (_, pack) => {
  test.each([1, 2, 3, 4])("%d columns: no card over another, none lower than it must be, nothing left open below", (columns) => {
    const cards = HEIGHTS.map((height, index) => card(height, index === 2 && columns > 1 ? 500 / columns + 60 : 100));
    const layout = pack(cards, columns, 1000, 20);
    if (!layout) throw new Error("no layout");
    expect(clashes(layout, 1000)).toEqual([]);
    layout.places.forEach((place, index) => expect(place.height).toBeGreaterThanOrEqual(HEIGHTS[index] ?? 0));
    expect(Math.max(...layout.places.map(({ y, height }) => y + height))).toBeCloseTo(layout.height, 6);
    expect(layout.waste).toBeGreaterThanOrEqual(0);
    expect(layout.waste).toBeLessThan(1);
  });

  test("a card that is wider than all columns together does not fit", () => {
    expect(pack([card(10, 1200)], 3, 1000, 20)).toBeNull();
  });
});

test("shelves keep cards of a row equally high, and the last reaches the end", () => {
  const places = shelves([card(100), card(50), card(80)], 2, 220, 20)?.places;
  expect(places).toEqual([
    { x: 0, y: 0, width: 100, height: 100 },
    { x: 120, y: 0, width: 100, height: 100 },
    { x: 0, y: 120, width: 220, height: 80 },
  ]);
});

describe("pageLayout", () => {
  test("fills the room, and grows cards no more than a third", () => {
    const layout = pageLayout(
      HEIGHTS.map((height) => card(height)),
      { width: 800, height: 600, gap: 10 },
    );
    if (!layout) throw new Error("no layout");
    expect(clashes(layout, 800 / layout.scale)).toEqual([]);
    expect(layout.height * layout.scale).toBeCloseTo(600, 6);
    const small = pageLayout([card(10)], { width: 800, height: 600, gap: 10 });
    expect(small?.scale).toBeLessThanOrEqual(1.35);
    expect(small?.scale).toBeGreaterThan(1.3);
  });

  test("tells when cards fit in no way", () => {
    expect(pageLayout([card(100_000)], { width: 800, height: 600, gap: 10 })).toBeNull();
  });
});
