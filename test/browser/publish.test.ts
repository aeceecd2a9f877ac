import { AxeBuilder } from "@axe-core/playwright";
import { browserTests, type Demo, goTo, type } from "./support/demo-page";

const tests = browserTests();
jest.setTimeout(120_000);

async function publishing(demo: Demo): Promise<void> {
  await demo.pane.getByRole("tab", { name: "Publiceren" }).click();
  await demo.pane.getByRole("button", { name: "Deze werkmap controleren" }).click();
  await demo.pane.getByRole("checkbox", { name: "Begrotingsresultaat UWV" }).waitFor();
}

test("a table is put on a sheet that follows its cells, and is taken back", async () => {
  const demo = await tests.open();
  const { page, pane, wrong, shot } = demo;
  await publishing(demo);
  await pane.getByRole("searchbox", { name: "Zoek op titel" }).fill("huisvesting");
  await pane.getByRole("checkbox", { name: "Huisvesting" }).check();
  await pane.getByRole("button", { name: "Op een blad zetten" }).click();
  await page.getByRole("tab", { name: "Huisvesting", selected: true }).waitFor();
  await pane.getByText("1 tabel", { exact: true }).waitFor();
  await pane.getByText("Alles is actueel").waitFor();
  await shot("publish-sheet", "page");
  await pane.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByRole("tab", { name: "Huisvesting" }).waitFor({ state: "detached" });
  expect(wrong).toEqual([]);
});

test("a table with open errors is only published after a confirmation, and says so", async () => {
  const demo = await tests.open();
  const { page, pane, wrong } = demo;
  await page.getByRole("tab", { name: "Financiën" }).click();
  await type(page, "B8", "654,5");
  await publishing(demo);
  await pane.getByRole("checkbox", { name: "Begrotingsresultaat UWV" }).check();
  await pane.getByRole("button", { name: "Op een blad zetten" }).click();
  await pane.getByText("Wat u koos heeft nog open fouten.", { exact: false }).waitFor();
  await pane.getByRole("button", { name: "Toch doorgaan" }).click();
  await page.getByRole("tab", { name: "Begrotingsresultaat UWV", selected: true }).waitFor();
  expect(wrong).toEqual([]);
});

test("figures come as pictures with their texts, and one that changed is brought up to date", async () => {
  const demo = await tests.open();
  const { page, pane, wrong, shot } = demo;
  await publishing(demo);
  await pane.getByRole("tab", { name: "Figuren" }).click();
  const look = pane.getByRole("button", { name: /^Bekijk .*Begrotingsresultaat/ }).first();
  await look.click();
  await pane.getByRole("figure").getByRole("img").waitFor();
  await shot("publish-figures");
  const name = (await look.getAttribute("aria-label"))?.replace("Bekijk ", "") ?? "";
  await pane.getByRole("checkbox", { name, exact: true }).check();
  await pane.getByRole("button", { name: "Op blad Figuren" }).click();
  await page.getByRole("tab", { name: "Figuren", selected: true }).waitFor();
  await page.getByRole("main").getByRole("img").first().waitFor();
  await pane.getByText("1 figuur", { exact: true }).waitFor();
  await shot("publish-picture", "page");

  await page.getByRole("tab", { name: "Financiën" }).click();
  await type(page, "B5", "380,0");
  await pane.getByText("De werkmap is daarna gewijzigd.").waitFor();
  await pane.getByRole("button", { name: "Bijwerken" }).click();
  await pane.getByText("0 tabellen en 1 figuur bijgewerkt.").first().waitFor();
  await pane.getByText("Alles is actueel").waitFor();
  expect(wrong).toEqual([]);
});

test("a number is copied as a phrase in either language", async () => {
  const demo = await tests.open({ permissions: ["clipboard-read", "clipboard-write"] });
  const { page, pane, wrong } = demo;
  await publishing(demo);
  await goTo(page, "Financiën!C8");
  for (const [language, figure] of [
    ["In het Nederlands", "695,1"],
    ["In het Engels", "695.1"],
  ] as const) {
    await pane.getByRole("button", { name: "Kopieer getal" }).click();
    await pane.getByRole("menuitem", { name: language }).click();
    await pane
      .getByText(new RegExp(`^Gekopieerd: .*${figure.replace(".", "\\.")}`))
      .first()
      .waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(figure);
  }
  expect(wrong).toEqual([]);
});

test("by keyboard alone: search, choose, copy", async () => {
  const demo = await tests.open({ permissions: ["clipboard-read", "clipboard-write"] });
  const { page, pane, wrong } = demo;
  await publishing(demo);
  await pane.getByRole("searchbox", { name: "Zoek op titel" }).focus();
  await page.keyboard.type("huisvesting");
  await pane.getByRole("checkbox", { name: "Begrotingsresultaat UWV" }).waitFor({ state: "detached" });
  const box = pane.getByRole("checkbox", { name: "Huisvesting", exact: true });
  for (let press = 0; press < 8 && !(await box.evaluate((element) => element === document.activeElement)); press += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await pane.getByText("1 gekozen").waitFor();
  const button = pane.getByRole("button", { name: "Kopieer voor Word" });
  for (let press = 0; press < 12 && !(await button.evaluate((element) => element === document.activeElement)); press += 1)
    await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/^Gekopieerd: Huisvesting/)
    .first()
    .waitFor();
  expect(wrong).toEqual([]);
});

test("the gallery shows every figure of every sample, and axe finds nothing", async () => {
  const { page, wrong, shot } = await tests.open();
  await page.getByRole("link", { name: "Alle figuren" }).click();
  await page.getByRole("status").filter({ hasText: /^$/ }).waitFor({ state: "attached" });
  await page.getByRole("heading", { name: /Figuren 2023/ }).waitFor();
  const broken = await page.evaluate(() =>
    [...document.images].flatMap((image) => (image.complete && image.naturalWidth === 0 ? [image.alt] : [])),
  );
  expect(broken).toEqual([]);
  await shot("gallery", "page");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  expect(wrong).toEqual([]);
});
