import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import { pngRenderer } from "../../src/cli/png";
import { type Running, startServer } from "../../src/cli/static-server";
import { textWidth } from "../../src/publish/figures/draw/metrics";
import { samplePath, workplace } from "../support/world";
import { launchBrowser } from "./support/chromium";
import { ROOT } from "./support/root";

/** Published figures in a real browser: the overview page, and pictures drawn by the browser itself. */

jest.setTimeout(300_000);

const place = workplace();
const built = mkdtempSync(path.join(tmpdir(), "kerncijfer-canvas-"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  place.remove();
  rmSync(built, { recursive: true, force: true });
});

test.each(["uwv-achtmaandenverslag-2020", "uwv-achtmaandenverslag-2023"])(
  "the overview of %s is accessible, whole and silent",
  async (name) => {
    const out = place.file(name);
    expect(await place.run("publish", samplePath(name), "--out", out, "--formats", "svg")).toMatchObject({ code: 0 });
    const page = await (await browser.newContext({ viewport: { width: 1100, height: 900 } })).newPage();
    const wrong: string[] = [];
    page.on("console", (message) => void wrong.push(message.text()));
    page.on("pageerror", (error) => void wrong.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) wrong.push(request.url());
    });
    await page.goto(pathToFileURL(path.join(out, "index.html")).href);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([]);
    // Text is as wide here as it was measured; another font may stand in for signs that ours lacks.
    const off = (await page.evaluate(measuredTexts)).filter(
      ({ text, size, bold, width }) => Math.abs(width - textWidth(text, size, bold ? "bold" : "regular")) > 0.01 * width + 0.1,
    );
    expect(off).toEqual([]);
    // On a telephone figures shrink: only wide tables scroll, within themselves.
    await page.setViewportSize({ width: 360, height: 700 });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("svg")].filter((svg) => svg.getBoundingClientRect().right > window.innerWidth).map((svg) => svg.id),
    );
    expect(wide).toEqual([]);
    expect(wrong).toEqual([]);
  },
);

test("the browser draws the same picture as the command line", async () => {
  await buildRenderer();
  const out = place.file("beeld");
  await place.run("publish", samplePath("uwv-achtmaandenverslag-2023"), "--out", out, "--formats", "svg", "--only", "now,realisatie");
  const server: Running = await startServer([{ under: "/", folder: built }], { port: 0 });
  try {
    const page = await browser.newPage();
    await page.goto(new URL("index.html", server.address).href);
    const render = await pngRenderer();
    for (const id of ["now", "realisatie"]) {
      const svg = readFileSync(path.join(out, "figures", `${id}.svg`), "utf8");
      const other = Buffer.from(await render(svg, 2)).toString("base64");
      const compared = await page.evaluate(comparePictures, { svg, other });
      expect(compared.sizes[0]).toEqual(compared.sizes[1]);
      // Edges are smoothed differently; another font or a lost weight would move whole words.
      expect(compared.different).toBeLessThan(0.01);
      expect(compared.drawn).toBeGreaterThan(0.02);
    }
    expect(await page.evaluate(refusal)).toBe("figure-not-drawn");
  } finally {
    await server.stop();
  }
});

/** In the page: every line of text with the width that the browser gives it. */
function measuredTexts(): { text: string; size: number; bold: boolean; width: number }[] {
  return [...document.querySelectorAll<SVGTextContentElement>("svg text:not(:has(tspan)), svg tspan")].map((line) => {
    const owner = line.closest("text") ?? line;
    return {
      text: line.textContent.trim(),
      size: Number(owner.getAttribute("font-size")),
      bold: owner.getAttribute("font-weight") === "700",
      width: line.getComputedTextLength(),
    };
  });
}

declare global {
  interface Window {
    canvas: { svgToPng: (svg: string, scale: number) => Promise<Uint8Array<ArrayBuffer>> };
  }
}

/** In the page: an SVG drawn here beside a PNG from elsewhere, pixel by pixel. */
async function comparePictures({
  svg,
  other,
}: {
  svg: string;
  other: string;
}): Promise<{ sizes: number[][]; different: number; drawn: number }> {
  const pixels = async (blob: Blob): Promise<ImageData> => {
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const own = await pixels(new Blob([await window.canvas.svgToPng(svg, 2)], { type: "image/png" }));
  const theirs = await pixels(new Blob([Uint8Array.from(atob(other), (sign) => sign.charCodeAt(0))], { type: "image/png" }));
  let different = 0;
  let drawn = 0;
  for (let at = 1; at < own.data.length; at += 4) {
    const value = own.data[at] ?? 0;
    if (Math.abs(value - (theirs.data[at] ?? 0)) > 96) different += 1;
    if (value < 128) drawn += 1;
  }
  const count = own.data.length / 4;
  return { sizes: [own, theirs].map(({ width, height }) => [width, height]), different: different / count, drawn: drawn / count };
}

/** In the page: what a drawing that is none gives. */
async function refusal(): Promise<string> {
  try {
    await window.canvas.svgToPng("<svg", 2);
    return "drawn";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** The renderer as the pane's build makes it, under a name of its own. */
async function buildRenderer(): Promise<void> {
  const configurations = (await import(path.join(ROOT, "webpack.config.js"))) as { default: readonly Configuration[] };
  const pane = configurations.default.find(({ name }) => name === "web");
  if (!pane) throw new Error("no web build");
  const entry = { canvas: path.join(ROOT, "src", "hosts", "canvas", "svg-to-png.ts") };
  const output = { path: built, filename: "[name].js", publicPath: "", library: { name: "canvas", type: "window" } };
  const own: Configuration = {
    ...pane,
    context: ROOT,
    mode: "development",
    devtool: false,
    cache: false,
    entry,
    output,
    plugins: [page()],
  };
  await new Promise<void>((resolve, reject) => {
    webpack(own, (error, stats) => {
      if (error ?? stats?.hasErrors() !== false) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

/** A page with nothing but the renderer, under the policy of the pane. */
function page(): { apply: (compiler: webpack.Compiler) => void } {
  const policy = /content="(default-src[^"]+)"/.exec(readFileSync(path.join(ROOT, "src", "taskpane", "taskpane.html"), "utf8"))?.[1];
  if (policy === undefined) throw new Error("no policy");
  const html = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><title>x</title><script src="canvas.js"></script>`;
  return {
    apply: (compiler) => {
      compiler.hooks.thisCompilation.tap("page", (compilation) => {
        compilation.hooks.processAssets.tap("page", () => {
          compilation.emitAsset("index.html", new webpack.sources.RawSource(html));
        });
      });
    },
  };
}
