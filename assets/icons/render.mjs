// Renders the icons of this folder from their SVG sources: node assets/icons/render.mjs (needs `npm ci`).
// NAME.svg is drawn on a grid of 32; NAME-16.svg, on whole pixels of 16, is used for the smallest size.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const names = ["kerncijfer", "check", "fill", "publish"];
const sizes = [16, 32, 64, 80, 128];
const folder = new URL(".", import.meta.url);
const executablePath = process.env.CHROMIUM ?? (await (await import("@sparticuz/chromium")).default.executablePath());

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const name of names) {
  for (const size of sizes) {
    const source = readFileSync(new URL(`${name}${size === 16 ? "-16" : ""}.svg`, folder), "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
    writeFileSync(new URL(`${name}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
