import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { developmentCertificate } from "../../src/cli/certificate";
import { startServer } from "../../src/cli/static-server";
import { browserTests } from "./support/demo-page";
import { ROOT } from "./support/root";
import { mounts } from "./support/site";

const tests = browserTests();
jest.setTimeout(90_000);

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

test("the pages of dist/, as they are, ask nothing of anyone but their own host and Microsoft's office.js", async () => {
  const context = await tests.browser.newContext();
  const page = await context.newPage();
  const asked = new Set<string>();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  const folder = path.join(ROOT, "node_modules", "@microsoft", "office-js", "dist");
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    const own = tests.site.address;
    // The demo server changes the add-in's pages on their way out; here they go out as published.
    const published = /\/pane\/(\w+\.html)$/.exec(url);
    if (published) return route.fulfill({ path: path.join(ROOT, "dist", published[1] ?? "") });
    if (url.startsWith(own) || /^(data|blob):/.test(url)) return route.continue();
    asked.add(url);
    return url.startsWith(CDN) ? route.fulfill({ path: path.join(folder, url.slice(CDN.length)) }) : route.abort();
  });
  // What Excel for Windows does before the first script of a page runs.
  const excel = readFileSync(path.join(ROOT, ".build", "demo", "excel.js"), "utf8");
  await context.addInitScript({ content: `if (window !== window.parent) {\n${excel}\n}` });

  await page.goto(tests.site.address);
  const pane = page.frameLocator("iframe.pane");
  await pane.getByRole("button", { name: "Deze werkmap controleren" }).click();
  await pane.getByText("26 van 26 tabellen gekoppeld").waitFor();
  expect([...asked].filter((url) => !url.startsWith(CDN))).toEqual([]);
  expect([...asked]).toContain(`${CDN}office.js`);
  expect(wrong).toEqual([]);
  await context.close();
});

test("as in Excel on the web: another frame, https, messages to and fro", async () => {
  const certificate = await developmentCertificate(path.join(ROOT, ".build", "certificate"), {});
  const site = await startServer(mounts(), { port: 0, secure: certificate });
  const context = await tests.browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await page.goto(`${site.address}?excel=web`);
    const pane = page.frameLocator("iframe.pane");
    await pane.getByRole("button", { name: "Deze werkmap controleren" }).click();
    await pane.getByText("26 van 26 tabellen gekoppeld").waitFor();
    await pane.getByRole("button", { name: /C16/ }).first().click();
    await page.getByRole("tab", { name: "Kerncijfers", selected: true }).waitFor();
  } finally {
    await context.close();
    await site.stop();
  }
});

test("outside Excel the pane says where it works", async () => {
  const context = await tests.browser.newContext({ locale: "nl-NL" });
  const page = await context.newPage();
  const folder = path.join(ROOT, "node_modules", "@microsoft", "office-js", "dist");
  await context.route(`${CDN}**`, (route) => route.fulfill({ path: path.join(folder, route.request().url().slice(CDN.length)) }));
  await context.route("**/pane/taskpane.html", (route) => route.fulfill({ path: path.join(ROOT, "dist", "taskpane.html") }));
  await page.goto(`${tests.site.address}pane/taskpane.html`);
  await page.getByText(/werkt in Excel/).waitFor();
  await context.close();
});

test("the buttons of the ribbon run their functions in a page of their own", async () => {
  const { page, wrong } = await tests.open();
  await page.getByRole("button", { name: "Controleren", exact: true }).click();
  await page.getByRole("tab", { name: "Bevindingen", selected: true }).waitFor();
  await page.getByRole("status").filter({ hasText: "Controleren: klaar." }).waitFor();
  expect(wrong).toEqual([]);
});

test("the pane's first scripts stay within 350 KB, gzipped", () => {
  const html = readFileSync(path.join(ROOT, "dist", "taskpane.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]* src="?([^">\s]+)/g)]
    .map(([, name]) => name ?? "")
    .filter((name) => !name.startsWith("http"));
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = scripts.map((name) => gzipSync(readFileSync(path.join(ROOT, "dist", name))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(350 * 1024);
});

const PAGES = ["taskpane.html", "commands.html", "help.html", "help-en.html"] as const;

test.each(PAGES)("%s lets no inline script, no eval and no strange host in", (name) => {
  const html = readFileSync(path.join(ROOT, "dist", name), "utf8");
  const [, policy = ""] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-|\*|data:[^;]*script/);
  const hosts = [...policy.matchAll(/https?:\/\/[^\s;]+/g)].map(([host]) => host);
  expect(hosts.filter((host) => host !== "https://appsforoffice.microsoft.com")).toEqual([]);
  expect([...html.matchAll(/<script(?![^>]*\ssrc=)/g)]).toEqual([]);
  expect(html).not.toMatch(/\son\w+=/);
});
