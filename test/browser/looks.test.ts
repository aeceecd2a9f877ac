import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions } from "playwright-core";
import { violations } from "./support/axe";
import { browserTests, type Demo, type DemoOptions, type as typeCell } from "./support/demo-page";

const tests = browserTests();
jest.setTimeout(120_000);

interface Tabs {
  readonly check: string;
  readonly run: string;
  readonly ready: RegExp;
  readonly norms: string;
  readonly variances: string;
  readonly fill: string;
  readonly look: string;
  readonly publish: string;
  readonly figures: string;
  readonly thumbnail: RegExp;
  readonly definition: string;
  readonly accept: string;
  readonly bind: string;
  readonly toSheet: { readonly norms: string; readonly variances: string };
}

const NL: Tabs = {
  check: "Controleren",
  run: "Deze werkmap controleren",
  ready: /Optelling klopt niet.*B8/,
  norms: "Normen",
  variances: "Verschillen",
  fill: "Aanvullen",
  look: "Bekijk wat er verandert",
  publish: "Publiceren",
  figures: "Figuren",
  thumbnail: /^Bekijk/,
  definition: "Definitie",
  accept: "Accepteer…",
  bind: "Koppel selectie",
  toSheet: { norms: "Normen naar een blad", variances: "Verschillen naar een blad" },
};
const EN: Tabs = {
  check: "Check",
  run: "Check this workbook",
  ready: /B8/,
  norms: "Norms",
  variances: "Variances",
  fill: "Fill",
  look: "See what changes",
  publish: "Publish",
  figures: "Figures",
  thumbnail: /^Look at/,
  definition: "Definition",
  accept: "Accept…",
  bind: "Bind selection",
  toSheet: { norms: "Norms to a sheet", variances: "Variances to a sheet" },
};

/** Every view of the pane, one after the other, with a look at each. */
async function walk(demo: Demo, words: Tabs, look: (view: string) => Promise<void>): Promise<void> {
  const { page, pane } = demo;
  const tab = (name: string): Promise<void> => pane.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  await look("first-run");
  await page.getByRole("tab", { name: "Financiën" }).click();
  await typeCell(page, "B8", "654.5".replace(".", words === NL ? "," : "."), words === NL ? "Celadres" : "Cell address");
  await pane.getByRole("button", { name: words.run }).click();
  const finding = pane.getByRole("button", { name: words.ready }).first();
  await finding.waitFor();
  await look("findings");
  await finding.click();
  await pane.getByRole("button", { name: words.accept }).waitFor();
  await look("finding");
  for (const view of ["norms", "variances"] as const) {
    await pane.getByText(words[view], { exact: true }).first().click();
    await pane.getByRole("button", { name: words.toSheet[view] }).waitFor();
    await look(view);
  }
  await tab(words.fill);
  await pane.getByRole("button", { name: words.look }).click();
  await pane.getByRole("button", { name: words.look }).waitFor({ state: "detached" });
  await look("fill");
  await tab(words.publish);
  await pane.getByText("Begrotingsresultaat UWV").first().waitFor();
  await look("publish");
  await pane.getByRole("tab", { name: words.figures, exact: true }).click();
  await pane.getByRole("button", { name: words.thumbnail }).first().click();
  await pane.getByRole("figure").first().waitFor();
  await look("figures");
  await tab(words.definition);
  await pane.getByRole("button", { name: words.bind, exact: true }).waitFor();
  await look("definition");
}

/** Colours are what axe judges differently from one look to the other; the rest is judged once. */
const EVERYTHING: readonly string[] = [];
const COLOURS: readonly string[] = ["color-contrast"];

const CASES: readonly (readonly [string, DemoOptions & BrowserContextOptions, Tabs, readonly string[] | null])[] = [
  ["light-350", {}, NL, EVERYTHING],
  ["dark-350", { theme: "dark", colorScheme: "dark" }, NL, COLOURS],
  ["light-320", { paneWidth: 320 }, NL, null],
  ["forced-colours-350", { forcedColors: "active" }, NL, null],
  ["english-350", { language: "en" }, EN, null],
];

test.each(CASES)("%s: every view fits, and axe finds nothing", async (name, options, words, rules) => {
  const demo = await tests.open(options);
  const found: string[] = [];
  await walk(demo, words, async (view) => {
    await demo.shot(`${name}-${view}`);
    const frame = demo.page.frame({ url: /taskpane\.html/ });
    const [wide, room] = (await frame?.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])) ?? [];
    if (wide !== room) found.push(`${view}: ${String(wide)} pixels wide in ${String(room)}`);
    if (rules !== null) found.push(...(await violations(demo, rules)).map((violation) => `${view}: ${violation}`));
  });
  expect([...new Set(found)]).toEqual([]);
  expect(demo.wrong).toEqual([]);
});

test.each(["light", "dark"] as const)("axe finds nothing on the demo page itself, %s", async (theme) => {
  const { page, shot, wrong } = await tests.open({ theme, colorScheme: theme });
  await page.getByRole("tab", { name: "Financiën" }).click();
  await page.getByRole("tab", { name: "Financiën", selected: true }).waitFor();
  await shot(`page-${theme}`, "page");
  const result = await new AxeBuilder({ page }).exclude("iframe.pane").analyze();
  expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  expect(wrong).toEqual([]);
});
