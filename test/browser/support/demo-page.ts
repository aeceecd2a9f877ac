import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import type { Running } from "../../../src/cli/static-server";
import { launchBrowser } from "./chromium";
import { ROOT } from "./root";
import { startSite } from "./site";

const SCREENSHOTS = path.join(ROOT, ".build", "screenshots");

export interface DemoOptions extends BrowserContextOptions {
  readonly language?: "nl" | "en";
  /** Width of the pane in pixels; the page's own is 350. */
  readonly paneWidth?: number;
  readonly theme?: "light" | "dark";
  readonly sample?: string;
  /** Run in every frame before its own scripts. */
  readonly script?: string;
}

/** The demo page in a browser, and what went wrong on it. */
export interface Demo {
  readonly page: Page;
  /** The real pane. */
  readonly pane: FrameLocator;
  /** Errors of scripts, refusals of the Content-Security-Policy, answers that failed, requests to other hosts. */
  readonly wrong: readonly string[];
  readonly requests: readonly string[];
  /** A picture of the pane, or of the whole page, in .build/screenshots. */
  readonly shot: (name: string, what?: "pane" | "page") => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts site and browser once for a test file. */
export function browserTests(): {
  readonly open: (options?: DemoOptions) => Promise<Demo>;
  readonly browser: Browser;
  readonly site: Running;
} {
  let browser: Browser | null = null;
  let site: Running | null = null;
  const open: Demo[] = [];

  beforeAll(async () => {
    // Each is known as soon as it is there: what has started is ended, also when the other one fails.
    await Promise.all([
      startSite().then((started) => void (site = started)),
      launchBrowser().then((launched) => void (browser = launched)),
    ]);
  }, 240_000);
  afterEach(async () => {
    for (const demo of open.splice(0)) await demo.close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const ready = <T>(value: T | null): T => {
    if (value === null) throw new Error("the browser has not started");
    return value;
  };
  return {
    get browser() {
      return ready(browser);
    },
    get site() {
      return ready(site);
    },
    open: async (options = {}) => {
      const demo = await openDemo(ready(browser), ready(site).address, options);
      open.push(demo);
      return demo;
    },
  };
}

export async function openDemo(browser: Browser, address: string, options: DemoOptions): Promise<Demo> {
  const { language = "nl", paneWidth = 350, theme = "light", sample, script, ...context } = options;
  const made = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context });
  const page = await made.newPage();
  page.setDefaultTimeout(45_000);
  if (script !== undefined) await page.addInitScript({ content: script });
  const { wrong, requests } = watch(page, new URL(address).origin);
  await page.goto(address);
  await page.getByRole("textbox", { name: /^A1/ }).waitFor();
  if (theme !== "light") await page.getByLabel("Thema").selectOption(theme);
  if (sample !== undefined) {
    await page.getByLabel("Voorbeeld").selectOption(sample);
    await page.getByRole("heading", { name: `${sample}.xlsx` }).waitFor();
  }
  if (language !== "nl") await page.getByLabel("Taal").selectOption(language);
  const frame = page.locator("iframe.pane");
  await frame.evaluate((element, width) => void ((element as HTMLElement).style.width = `${String(width)}px`), paneWidth);
  return {
    page,
    pane: page.frameLocator("iframe.pane"),
    wrong,
    requests,
    shot: async (name, what = "pane") => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await (what === "pane" ? frame : page).screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), animations: "disabled" });
    },
    close: () => made.close(),
  };
}

function watch(page: Page, origin: string): { wrong: string[]; requests: string[] } {
  const wrong: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => wrong.push(`error: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    requests.push(url);
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) wrong.push(`request: ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) wrong.push(`${String(response.status())}: ${response.url()}`);
  });
  return { wrong, requests };
}

/** A cell of the sheet in view. */
export function cell(page: Page, address: string): Locator {
  return page.locator(`[data-cell="${address}"]`);
}

/** Goes to an address by the name box, as a user does who knows where to be. */
export async function goTo(page: Page, address: string, nameBox = "Celadres"): Promise<void> {
  const box = page.getByLabel(nameBox);
  await box.fill(address);
  await box.press("Enter");
  const bare = address.replace(/^.*!/, "");
  await page.getByRole("textbox", { name: new RegExp(`^${bare}:`) }).waitFor();
}

/** Types into a cell and leaves it. */
export async function type(page: Page, address: string, text: string, nameBox = "Celadres"): Promise<void> {
  await goTo(page, address, nameBox);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** What the formula bar shows of the active cell. */
export async function content(page: Page): Promise<string> {
  return page.getByLabel("Inhoud van de cel").inputValue();
}

/** Waits until something holds; reading it again and again, never longer than ten seconds. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
