import { type Extent, fitScales, LEAST_MARK, leastWidth } from "../../../../../src/publish/figures/charts/grid/scale";

const extent = (to: number, room = 20, from = 0): Extent => ({ from, to, room });
const one = (...extents: Extent[]) => new Map([["", extents]]);

function fits(extents: readonly Extent[], width: number): void {
  const scale = fitScales(new Map([["", extents]]), width).get("");
  if (!scale) throw new Error("no scale");
  for (const { from, to, room } of extents) {
    const [start, end] = [scale.zero + from * scale.perUnit, scale.zero + to * scale.perUnit];
    expect(Math.min(start, to < 0 ? end - room : end)).toBeGreaterThanOrEqual(-0.01);
    expect(Math.max(start, to >= 0 ? end + room : end)).toBeLessThanOrEqual(width + 0.01);
  }
}

test.each<[string, Extent[]]>([
  ["figures above zero", [extent(10), extent(90, 40)]],
  ["figures below zero", [extent(-10), extent(-90, 40)]],
  ["both", [extent(-30, 30), extent(90, 40), extent(0, 35)]],
  ["a negative end behind a positive beginning", [extent(-5, 30, 0), extent(5, 30, 10)]],
  ["nothing but zeros", [extent(0), extent(0, 50)]],
  ["huge figures", [extent(1e30, 60), extent(-1e29, 60)]],
  ["tiny figures", [extent(1e-12, 60), extent(3e-13, 60)]],
])("marks and texts stay in the panel: %s", (_, extents) => fits(extents, 200));

test("the longest mark takes the room there is", () => {
  const scale = fitScales(one(extent(100, 40), extent(50, 30)), 240).get("");
  expect(scale).toEqual({ zero: 0, perUnit: 2 });
});

test("groups have scales of their own and one zero", () => {
  const scales = fitScales(
    new Map([
      ["a", [extent(100), extent(-50)]],
      ["b", [extent(1)]],
    ]),
    300,
  );
  const [a, b] = [scales.get("a"), scales.get("b")];
  expect(a?.zero).toBe(b?.zero);
  expect((b?.perUnit ?? 0) > (a?.perUnit ?? 0)).toBe(true);
});

test("the room a panel needs: its texts and a mark to either side", () => {
  expect(leastWidth(one(extent(10, 30)))).toBe(30 + LEAST_MARK);
  expect(leastWidth(one(extent(10, 30), extent(-4, 25)))).toBe(55 + 2 * LEAST_MARK);
  expect(leastWidth(one(extent(0, 30)))).toBe(30 + LEAST_MARK);
  expect(leastWidth(new Map())).toBe(LEAST_MARK);
});
