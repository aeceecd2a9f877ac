import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { JSDOM } from "jsdom";
import { createHost, type ExcelHost } from "../../../src/demo/excel/host";
import { installNativeShim } from "../../../src/demo/excel/transport-win32";
import { createWorkbook, userEdit, userSelect } from "../../../src/demo/excel/workbook";

/** office.js as a whole, started on a page as Excel for Windows starts it. */

const DIST = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

interface Started {
  readonly host: ExcelHost;
  readonly settings: Map<string, string>;
  /** Runs a script in the page and gives what it resolves to. */
  readonly run: (script: string) => Promise<unknown>;
  readonly loaded: readonly string[];
}

function start(): Started {
  const host = createHost(createWorkbook([{ name: "Blad1", rows: [["Naam", 1]] }]), { apiSet: "1.15" });
  const settings = new Map([["thema", '"licht"']]);
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: "https://localhost/pane.html",
    runScripts: "outside-only",
    pretendToBeVisual: true,
  });
  const { window } = dom;
  if (!("external" in window)) Object.assign(window, { external: {} });
  installNativeShim(window, host, { settings, theme: { bodyBackgroundColor: "#FFFFFF" } });
  const loaded: string[] = [];
  // The scripts that office.js asks for come from the package.
  const append = window.document.head.appendChild.bind(window.document.head);
  window.document.head.appendChild = ((node: HTMLScriptElement) => {
    const file = /\/lib\/1\/hosted\/(.+)$/.exec(node.src)?.[1]?.toLowerCase();
    if (node.tagName !== "SCRIPT" || file === undefined) return append(node);
    loaded.push(file);
    setTimeout(() => {
      window.eval(readFileSync(join(DIST, file), "utf8"));
      node.onload?.(new window.Event("load"));
    }, 0);
    return node;
  }) as typeof window.document.head.appendChild;
  const script = window.document.createElement("script");
  script.setAttribute("src", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  append(script);
  window.eval(readFileSync(join(DIST, "office.js"), "utf8"));
  return { host, settings, loaded, run: (text) => window.eval(`(async () => { ${text} })()`) as Promise<unknown> };
}

test("Office starts, and Excel runs", async () => {
  const { host, run, settings, loaded } = start();
  const info = JSON.parse(
    String(
      await run(`
    const info = await Office.onReady();
    return JSON.stringify({ host: info.host, platform: info.platform, language: Office.context.displayLanguage,
      sets: [Office.context.requirements.isSetSupported("ExcelApi", "1.15"), Office.context.requirements.isSetSupported("ExcelApi", "1.16")],
      setting: Office.context.document.settings.get("thema") });`),
    ),
  ) as unknown;
  expect(info).toEqual({ host: "Excel", platform: "PC", language: "nl-NL", sets: [true, false], setting: "licht" });
  expect(loaded.some((file) => file.startsWith("excel-win32"))).toBe(true);

  const values = await run(`return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange("A1:C1");
    range.getCell(0, 2).formulas = [["=B1*2"]];
    range.load("values");
    await context.sync();
    return JSON.stringify(range.values);
  });`);
  expect(values).toBe('[["Naam",1,2]]');

  await run(`window.heard = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (args) => window.heard.push(args.address));
      context.workbook.onSelectionChanged.add(async () => window.heard.push("selectie"));
      await context.sync();
    });`);
  userEdit(host.book, "Blad1", "B1", 5);
  userSelect(host.book, "Blad1", "B1");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await run("return window.heard.sort().join()")).toBe("B1,selectie");

  await run(`Office.context.document.settings.set("taal", "en");
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));`);
  expect(settings.get("taal")).toContain("en");

  host.editing = true;
  expect(
    await run(
      `return Excel.run(async (context) => { await context.workbook.worksheets.getItem("Blad1").load("name").context.sync(); }).catch((error) => error.code);`,
    ),
  ).toBe("InvalidOperationInCellEditMode");
});

test("a request above the limit is refused as Excel on the desktop does", async () => {
  const { host, run } = start();
  await run("await Office.onReady();");
  Object.assign(host.options, { payloadLimit: 2000 });
  const code = await run(`return Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("A1").values = [["x".repeat(3000)]];
    await context.sync();
  }).catch((error) => error.code);`);
  expect(code).toBe("RequestPayloadSizeLimitExceeded");
});
