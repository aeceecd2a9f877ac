import { readFileSync } from "node:fs";
import { browserTests, cell, content, goTo, type, until } from "./support/demo-page";

const tests = browserTests();
jest.setTimeout(90_000);

test("a typo is planted, found, selected, mended and gone, all with the mouse", async () => {
  const { page, pane, wrong, shot } = await tests.open();
  await page.getByRole("tab", { name: "Financiën" }).click();
  await type(page, "B8", "654,5");
  await page.getByRole("tab", { name: "Kerncijfers", exact: true }).click();

  await pane.getByRole("button", { name: "Deze werkmap controleren" }).click();
  const finding = pane.getByRole("button", { name: /Optelling klopt niet.*B8/ });
  await finding.click();
  await pane.getByText(/Waarschijnlijk 645,5/).waitFor();
  await page.getByRole("tab", { name: "Financiën", selected: true }).waitFor();
  expect(await page.getByLabel("Celadres").inputValue()).toBe("B8");
  await pane.getByRole("button", { name: "Waarom?" }).click();
  await pane.getByText(/Deze cel voldoet aan/).waitFor();
  await shot("flow-typo", "page");

  await pane.getByRole("button", { name: "Herstel", exact: true }).click();
  await pane.getByRole("button", { name: "0 fouten" }).waitFor();
  expect(await content(page)).toBe("645,5");

  // By hand it goes as well; the result says that it is of before, until the next check.
  await type(page, "B8", "645,4");
  await pane
    .getByText(/Verouderd sinds/)
    .first()
    .waitFor();
  await type(page, "B8", "645,5");
  await pane.getByRole("button", { name: "Opnieuw controleren" }).click();
  await pane.getByRole("button", { name: "0 fouten" }).waitFor();
  await finding.waitFor({ state: "detached" });
  expect(wrong).toEqual([]);
});

test("marks are seen on the sheet on demand, and are gone again", async () => {
  const { page, pane, wrong } = await tests.open();
  await pane.getByRole("button", { name: "Deze werkmap controleren" }).click();
  await pane.getByRole("button", { name: /C16/ }).click();
  const fill = (): Promise<string> => cell(page, "C16").evaluate((element) => getComputedStyle(element).backgroundColor);
  const choose = async (item: string): Promise<void> => {
    await pane.getByRole("button", { name: "Meer acties" }).click();
    await pane.getByRole("menuitem", { name: item }).click();
  };
  await page.getByRole("tab", { name: "Kerncijfers", selected: true }).waitFor();
  const plain = await fill();
  await choose("Cellen markeren");
  await until("the cell is marked", async () => (await fill()) === "rgb(255, 235, 156)");
  await choose("Markeringen weghalen");
  await until("the mark is gone", async () => (await fill()) === plain);
  expect(wrong).toEqual([]);
});

test("a number that is text is mended by one button, and that is taken back by one", async () => {
  const { page, pane, wrong } = await tests.open();
  await page.getByRole("tab", { name: "Financiën" }).click();
  await type(page, "B5", "'373,0");
  await pane.getByRole("button", { name: "Deze werkmap controleren" }).click();
  await pane.getByRole("button", { name: /B5/ }).first().click();
  await pane.getByRole("button", { name: "Herstel", exact: true }).click();
  await pane.getByText("1 cel hersteld.", { exact: true }).first().waitFor();
  await goTo(page, "Financiën!B5");
  expect(await content(page)).toBe("373");
  await pane.getByRole("button", { name: "Ongedaan maken" }).click();
  await until("the text is back", async () => (await content(page)) === "373,0");
  expect(wrong).toEqual([]);
});

test("an accepted finding stays accepted in the saved file", async () => {
  const { page, pane, wrong } = await tests.open();
  await page.getByRole("tab", { name: "Financiën" }).click();
  await type(page, "B8", "654,5");
  await pane.getByRole("button", { name: "Deze werkmap controleren" }).click();
  await pane.getByRole("button", { name: /Optelling klopt niet.*B8/ }).click();
  await pane.getByRole("button", { name: "Accepteer…" }).click();
  await pane.getByLabel("Reden").fill("Afgestemd met de afdeling");
  await pane.getByLabel("Uw naam").fill("J. Jansen");
  await pane.getByRole("button", { name: "Accepteer", exact: true }).click();
  await pane.getByText("Geaccepteerd. De reden staat in de werkmap.").first().waitFor();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Opslaan" }).click();
  const buffer = readFileSync(await (await download).path());
  await page.locator("input[type=file]").setInputFiles({ name: "bewaard.xlsx", mimeType: "application/octet-stream", buffer });
  await page.getByRole("heading", { name: "bewaard.xlsx" }).waitFor();
  await pane.getByRole("button", { name: "Deze werkmap controleren" }).click();
  await pane.getByText("2 geaccepteerd").waitFor();
  await pane.getByRole("button", { name: /Optelling klopt niet.*B8/ }).click();
  await pane.getByText(/J\. Jansen.*Afgestemd met de afdeling/).waitFor();
  expect(wrong).toEqual([]);
});

test("derived cells are filled after a look, and blank again after one undo", async () => {
  const { page, pane, wrong, shot } = await tests.open({ sample: "uwv-achtmaandenverslag-2020-input" });
  await page.getByRole("tab", { name: "Financiën" }).click();
  await goTo(page, "D8");
  expect(await content(page)).toBe("");
  await pane.getByRole("tab", { name: /Aanvullen/ }).click();
  await pane.getByRole("button", { name: "Bekijk wat er verandert" }).click();
  await pane.getByText(/cellen worden gevuld/).waitFor();
  await shot("flow-fill", "page");
  await pane.getByRole("button", { name: "Aanvullen", exact: true }).click();
  await pane
    .getByText(/cellen gevuld\./)
    .first()
    .waitFor();
  await until("the total is a formula", async () => (await content(page)).startsWith("="));
  expect(await cell(page, "D8").innerText()).toBe("-49,7");
  await pane.getByRole("button", { name: "Ongedaan maken" }).click();
  await until("the total is blank", async () => (await content(page)) === "");
  expect(wrong).toEqual([]);
});

test("a file that is no workbook is refused in plain words, and the one at hand stays", async () => {
  const { page, wrong } = await tests.open();
  await page.locator("input[type=file]").setInputFiles({ name: "brief.xlsx", mimeType: "text/plain", buffer: Buffer.from("geen werkmap") });
  await page
    .getByRole("status")
    .filter({ hasText: /werkmap|xlsx/i })
    .waitFor();
  await page.getByRole("heading", { name: "uwv-achtmaandenverslag-2020.xlsx" }).waitFor();
  expect(wrong).toEqual([]);
});
