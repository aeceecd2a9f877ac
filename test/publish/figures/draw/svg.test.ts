import { DOMParser } from "@xmldom/xmldom";
import { SaxesParser } from "saxes";
import { textBoxes } from "../../../../src/publish/figures/draw/boxes";
import { group, icon, line, path, rect, text, type Shape } from "../../../../src/publish/figures/draw/shape";
import { svgDocument } from "../../../../src/publish/figures/draw/svg";
import { textWidth } from "../../../../src/publish/figures/draw/metrics";
import { DEFAULT_THEME } from "../../../../src/publish/figures/theme";

const drawing = { id: "now", width: 200, height: 100, title: "Titel", description: "Zin.", language: "nl", theme: DEFAULT_THEME } as const;

function parsed(children: readonly Shape[], over: { readonly id?: string; readonly title?: string } = {}) {
  const svg = svgDocument({ ...drawing, ...over, children });
  const parser = new SaxesParser();
  parser.write(svg).close();
  return { svg, document: new DOMParser().parseFromString(svg, "image/svg+xml") };
}

describe("svgDocument", () => {
  test("names itself for screen readers, with ids of its own", () => {
    const root = parsed([]).document.documentElement;
    expect(root?.getAttribute("role")).toBe("img");
    expect(root?.getAttribute("lang")).toBe("nl");
    const ids = (root?.getAttribute("aria-labelledby") ?? "").split(" ");
    expect(ids).toEqual(["kf-now-title", "kf-now-desc"]);
    expect(root?.getElementsByTagName("title")[0]?.getAttribute("id")).toBe(ids[0]);
    expect(root?.getElementsByTagName("desc")[0]?.textContent).toBe("Zin.");
  });

  test("ids that differ in a sign only stay apart", () => {
    const ids = ["a.b", "a_b", "a-b", "a b"].map((id) => /id="([^"]+)-title"/.exec(parsed([], { id }).svg)?.[1]);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w-]*$/);
  });

  test("hostile words are text", () => {
    const hostile = `<script>alert("1")</script> & 'x' =cmd|' /C calc'!A0 \u202e\u0007`;
    const { svg, document } = parsed([text(0, 10, [hostile, hostile], { size: 10, fill: '"><script>' })], { title: hostile });
    expect(document.getElementsByTagName("script")).toHaveLength(0);
    expect(svg).not.toContain("\u202e");
    expect(document.getElementsByTagName("tspan")[0]?.textContent).toBe(`<script>alert("1")</script> & 'x' =cmd|' /C calc'!A0  `);
  });

  test("hatchings are defined once for each pair of colours, under ids of the drawing", () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    const hatch = { hatch: "#111111", ground: "#ffffff" };
    const { svg, document } = parsed([
      rect(box, { fill: hatch }),
      group(1, 1, [rect(box, { fill: hatch }), path("M0 0h1", { fill: { ...hatch, hatch: "#222222" } })]),
    ]);
    expect([...document.getElementsByTagName("pattern")].map((pattern) => pattern.getAttribute("id"))).toEqual([
      "kf-now-hatch-1",
      "kf-now-hatch-2",
    ]);
    expect(svg.match(/url\(#kf-now-hatch-1\)/g)).toHaveLength(2);
    expect(svg.match(/url\(#kf-now-hatch-2\)/g)).toHaveLength(1);
  });

  test("draws lines, dashes, corners and icons; refuses a place that is none", () => {
    const drawn = parsed([
      line([0, 0], [10.006, 0], { stroke: "#000000", dash: "3 2" }),
      rect({ x: 1, y: 1, width: 2, height: 2 }, { stroke: "#000000", radius: 3 }),
      icon(4, 4, 24, { outlines: ["M0 0h48"], solids: ["M0 0z"] }, "#123456"),
    ]).svg;
    expect(drawn).toContain('x2="10.01"');
    expect(drawn).toContain('stroke-dasharray="3 2"');
    expect(drawn).toContain('rx="3" fill="none"');
    expect(drawn).toContain('<g transform="translate(4 4) scale(0.5)">');
    expect(() => parsed([rect({ x: Number.NaN, y: 0, width: 1, height: 1 }, {})])).toThrow(RangeError);
  });
});

test("textBoxes tells where each line lies, through groups and scales", () => {
  const within = { x: 0, y: 0, width: 50, height: 30 };
  const boxes = textBoxes([
    group(100, 10, [group(10, 0, [text(50, 20, ["46%", "b"], { size: 10, fill: "#000000", anchor: "end", within })], 2)]),
  ]);
  expect(boxes.map((box) => [box.text, Math.round(box.x + box.width), box.size])).toEqual([
    ["46%", 210, 20],
    ["b", 210, 20],
  ]);
  expect(boxes[0]?.width).toBeCloseTo(textWidth("46%", 20), 6);
  expect(boxes[0]?.within).toEqual({ x: 110, y: 10, width: 100, height: 60 });
  expect((boxes[1]?.y ?? 0) - (boxes[0]?.y ?? 0)).toBeCloseTo(26, 6);
  expect(textBoxes([text(0, 0, "x", { size: 10, fill: "#000000", anchor: "middle" })])[0]?.x).toBeCloseTo(-2.5, 1);
});
