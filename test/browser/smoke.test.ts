import { browserTests, content, goTo, type } from "./support/demo-page";

const tests = browserTests();

test("the pane opens beside the sample and checks it at a click", async () => {
  const { page, pane, wrong, shot } = await tests.open();
  await pane.getByRole("button", { name: "Deze werkmap controleren" }).click();
  await pane.getByText("26 van 26 tabellen gekoppeld").waitFor();
  await pane.getByText("Opvallende verandering").first().waitFor();
  await shot("page", "page");
  expect(await page.title()).toContain("Kerncijfer");
  expect(wrong).toEqual([]);
});

test("the sheet takes what is typed in Dutch notation, recalculates, and takes it back", async () => {
  const { page, wrong } = await tests.open();
  await page.getByRole("tab", { name: "Financiën" }).click();
  await type(page, "H2", "1.234,5");
  await type(page, "H3", "=H2*2");
  await goTo(page, "H3");
  expect(await page.locator('[data-cell="H3"]').innerText()).toBe("2469");
  await goTo(page, "H2");
  expect(await content(page)).toBe("1234,5");
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await goTo(page, "H2");
  expect(await content(page)).toBe("");
  expect(wrong).toEqual([]);
});
