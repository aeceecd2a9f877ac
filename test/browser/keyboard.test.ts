import { browserTests, until } from "./support/demo-page";
import { focused, pressUntil } from "./support/keys";

const tests = browserTests();
jest.setTimeout(90_000);

test("the whole round without a mouse: type, check, find, go to the cell, accept, mend, check again", async () => {
  const demo = await tests.open();
  const { page, pane, wrong } = demo;
  const { keyboard } = page;
  // To the last sheet and the cell, by keys alone.
  for (let sheet = 0; sheet < 6; sheet += 1) await keyboard.press("Control+PageDown");
  await page.getByRole("tab", { name: "Financiën", selected: true }).waitFor();
  for (let row = 0; row < 7; row += 1) await keyboard.press("ArrowDown");
  await keyboard.press("ArrowRight");
  await page.getByRole("textbox", { name: "B8: 645,5" }).waitFor();
  await keyboard.type("654,5");
  await keyboard.press("Enter");
  await keyboard.press("Control+PageUp");

  await pane.getByRole("button", { name: "Deze werkmap controleren" }).waitFor();
  await keyboard.press("F6");
  await pressUntil(demo, "Tab", /Deze werkmap controleren/);
  await keyboard.press("Enter");
  await pane.getByRole("button", { name: "Opnieuw controleren" }).waitFor();

  await pressUntil(demo, "Tab", /Begrotingsresultaat UWV/);
  await pressUntil(demo, "ArrowDown", /Optelling klopt niet.*B8/);
  await keyboard.press("Enter");
  await page.getByRole("tab", { name: "Financiën", selected: true }).waitFor();
  await page.getByRole("textbox", { name: "B8: 654,5" }).waitFor();

  await pressUntil(demo, "Tab", /Accepteer…/);
  await keyboard.press("Enter");
  await pressUntil(demo, "Tab", /Reden|textarea/);
  await keyboard.type("Zo besloten");
  await pressUntil(demo, "Tab", /^input/);
  await keyboard.type("J. Jansen");
  await keyboard.press("Enter");
  await pane.getByText("2 geaccepteerd").waitFor();

  // Back into the sheet, where the cell still is selected; mended, the acceptance lapses with the value.
  for (let region = 0; region < 3; region += 1) {
    if (/B8: 654,5/.test(await focused(demo))) break;
    await keyboard.press("F6");
  }
  await keyboard.press("F2");
  for (let digit = 0; digit < 5; digit += 1) await keyboard.press("Backspace");
  await keyboard.type("645,5");
  await keyboard.press("Enter");
  await keyboard.press("F6");
  await pressUntil(demo, "Tab", /Opnieuw controleren/);
  await keyboard.press("Enter");
  await pane.getByText("1 geaccepteerd").waitFor();
  expect(wrong).toEqual([]);
});

test("Escape leaves what is typed, Delete empties, Ctrl+Z brings back, F2 goes on where it was", async () => {
  const { page, wrong } = await tests.open();
  const { keyboard } = page;
  const at = (name: string | RegExp): Promise<void> => page.getByRole("textbox", { name }).waitFor();
  await keyboard.press("Control+End");
  await keyboard.press("Control+Home");
  await at("A1: Prestatie-indicatoren");
  await keyboard.type("weg");
  await keyboard.press("Escape");
  await at("A1: Prestatie-indicatoren");
  await keyboard.press("Delete");
  await at("A1: leeg");
  await keyboard.press("Control+z");
  await at("A1: Prestatie-indicatoren");
  await keyboard.press("F2");
  await keyboard.type(" 2020");
  await keyboard.press("Tab");
  await at(/^B1/);
  await keyboard.press("Shift+Tab");
  await at("A1: Prestatie-indicatoren 2020");
  await keyboard.press("Control+ArrowDown");
  await at(/^A3/);
  await keyboard.press("Shift+ArrowRight");
  await until("two cells are selected", async () => (await page.getByLabel("Celadres").inputValue()) === "A3:B3");
  expect(wrong).toEqual([]);
});
