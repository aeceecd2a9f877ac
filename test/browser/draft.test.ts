import type { BrowserContextOptions } from "playwright-core";
import { pastedWorkbook } from "../support/pasted-workbook";
import { unknownWorkbook } from "../support/pane";
import { violations } from "./support/axe";
import { browserTests, type Demo, type DemoOptions, goTo, type, until } from "./support/demo-page";
import { focused, pressUntil } from "./support/keys";

const tests = browserTests();
jest.setTimeout(120_000);

/** The demo page on a workbook of one's own. */
async function opened(bytes: Uint8Array, options: DemoOptions = {}): Promise<Demo> {
  const demo = await tests.open(options);
  const { page } = demo;
  const buffer = Buffer.from(bytes);
  await page.locator("input[type=file]").setInputFiles({ name: "geplakt.xlsx", mimeType: "application/octet-stream", buffer });
  await page.getByRole("heading", { name: "geplakt.xlsx" }).waitFor();
  return demo;
}

/** With a total that is wrong. */
const wrongTotal = (): Uint8Array =>
  pastedWorkbook((rows) => {
    for (const row of rows) if (row[1] === "90.827") row[1] = "98.027";
  });

test("tables that no definition knows are learned, corrected, used, and check what is typed after that", async () => {
  const { page, pane, wrong } = await opened(pastedWorkbook());
  await pane.getByRole("button", { name: "Deze werkmap controleren" }).click();
  await pane.getByText(/^Geen tabel herkend op 2 bladen/).waitFor();
  await pane.getByRole("button", { name: "Leer tabellen uit deze werkmap…" }).click();
  await pane.getByText(/^3 tabellen gevonden op 2 bladen/).waitFor();

  // Where a table stands is seen by its name.
  await pane.getByRole("button", { name: "Personeel!A2:D5" }).click();
  await page.getByRole("tab", { name: "Personeel", selected: true }).waitFor();
  await until("the table is selected", async () => (await page.getByLabel("Celadres").inputValue()) === "A2:D5");

  await pane.getByLabel("Naam").fill("Jaarcijfers 2021");
  expect(await pane.getByLabel("Kenmerk").inputValue()).toBe("jaarcijfers-2021");
  await pane.getByLabel("Soort van Regio").selectOption("Tekst");
  await pane.getByText(/^Nog niet te gebruiken: 1 fout/).waitFor();
  await until("it cannot be used", () => pane.getByRole("button", { name: "Gebruiken" }).isDisabled());
  await pane.getByLabel("Soort van Regio").selectOption("Label");
  await pane.getByLabel("Soort van Begroting 2021").selectOption("Prognose");
  // In the turn of the click itself: a tick that waits for what follows from it jumps back first on a busy machine.
  const ticked = await pane.getByRole("checkbox", { name: "Neem 'Aanvragen en besluiten' mee" }).evaluate((box: HTMLInputElement) => {
    box.click();
    return box.checked;
  });
  expect(ticked).toBe(false);
  await pane.getByRole("button", { name: "Gebruiken" }).click();
  await pane.getByText("2 tabellen met 4 verbanden zijn nu in gebruik.").first().waitFor();
  await pane.getByRole("heading", { name: "Jaarcijfers 2021" }).waitFor();
  expect(await pane.getByRole("button", { name: /Optelling klopt niet/ }).count()).toBe(0);

  await type(page, "Cijfers!B8", "98.027");
  await pane.getByRole("button", { name: "Opnieuw controleren" }).click();
  const finding = pane.getByRole("button", { name: /Optelling klopt niet.*B8/ });
  await finding.click();
  await pane
    .getByText(/90\.827/)
    .first()
    .waitFor();
  expect(wrong).toEqual([]);
});

test("used and taken back, the draft is there again as it was corrected", async () => {
  const { page, pane, wrong } = await opened(pastedWorkbook());
  await pane.getByRole("tab", { name: "Definitie" }).click();
  await pane.getByRole("button", { name: "Leer tabellen uit deze werkmap…" }).click();
  await pane.getByLabel("Naam").fill("Jaarcijfers 2021");
  await pane.getByRole("button", { name: "Gebruiken" }).click();
  await pane.getByRole("heading", { name: "Jaarcijfers 2021" }).waitFor();
  await pane.getByRole("button", { name: "Ongedaan maken" }).click();
  await pane.getByRole("heading", { name: "Geleerde tabellen" }).waitFor();
  expect(await pane.getByLabel("Naam").inputValue()).toBe("Jaarcijfers 2021");

  // What is typed now was not read: it says so, and reads again without losing what was corrected.
  await type(page, "Cijfers!B4", "43.106");
  await pane.getByText(/^De werkmap is gewijzigd om/).waitFor();
  expect(await pane.getByRole("button", { name: "Gebruiken" }).isDisabled()).toBe(true);
  await pane.getByRole("button", { name: "Opnieuw lezen" }).click();
  await until("it can be used again", () => pane.getByRole("button", { name: "Gebruiken" }).isEnabled());
  expect(await pane.getByLabel("Naam").inputValue()).toBe("Jaarcijfers 2021");

  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: "Opslaan als bestand" }).click();
  expect((await download).suggestedFilename()).toBe("jaarcijfers-2021.json");
  expect(wrong).toEqual([]);
});

test("a table beside those of the definition in use is added to a copy of it", async () => {
  const { page, pane, wrong, shot } = await tests.open();
  const rows = [
    "Regio\tRealisatie 2020\tBegroting 2020\tVerschil",
    "Noord\t431\t412\t19",
    "Oost\t79\t83\t-4",
    "Zuid\t125\t127\t-2",
    "Totaal\t635\t622\t13",
  ];
  for (const [row, line] of rows.entries())
    for (const [column, text] of line.split("\t").entries())
      await type(page, `Kerncijfers!${String.fromCharCode(74 + column)}${String(row + 3)}`, text);
  await pane.getByRole("tab", { name: "Definitie" }).click();
  await pane.getByRole("button", { name: "Leer tabellen uit deze werkmap…" }).click();
  await pane.getByText(/26 tabellen staan al in 'UWV-achtmaandenverslag 2020'/).waitFor();
  await shot("draft-added");
  await pane.getByRole("button", { name: "Gebruiken" }).click();
  await pane
    .getByText(/^1 tabel met 2 verbanden toegevoegd aan een kopie van .*de 26 tabellen daarvan zijn gebleven/)
    .first()
    .waitFor();
  await pane.getByText("27 van 27 tabellen gekoppeld").waitFor();
  expect(wrong).toEqual([]);
});

test("without a mouse: learn, untick, use, and find the cell that deviates", async () => {
  const demo = await opened(wrongTotal());
  const { page, pane, wrong } = demo;
  const { keyboard } = page;
  await goTo(page, "Cijfers!A1");
  await pane.getByRole("button", { name: "Deze werkmap controleren" }).waitFor();
  await keyboard.press("F6");
  await pressUntil(demo, "Tab", /Deze werkmap controleren/);
  await keyboard.press("Enter");
  await pane.getByText(/^Geen tabel herkend/).waitFor();
  await pressUntil(demo, "Tab", /Leer tabellen uit deze werkmap/);
  await keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Geleerde tabellen" }).waitFor();
  await pressUntil(demo, "Tab", /Kosten per regio$/);
  // The cell that breaks a rule is gone to from the draft.
  await pressUntil(demo, "Tab", /^button B8/);
  await keyboard.press("Enter");
  await page.getByRole("textbox", { name: "B8: 98.027" }).waitFor();
  await pressUntil(demo, "Tab", /^button Personeel/);
  await keyboard.press("Enter");
  await pressUntil(demo, "Shift+Tab", /Neem 'Personeel' mee/);
  await keyboard.press("Space");
  await pressUntil(demo, "Shift+Tab", /Gebruiken/);
  await keyboard.press("Enter");
  await pane.getByRole("button", { name: "Opnieuw controleren" }).waitFor();
  await until("the tab with the result has the focus", async () => (await focused(demo)).includes("Controleren"));
  await pressUntil(demo, "Tab", /^button Kosten per regio/);
  await pressUntil(demo, "ArrowDown", /Optelling klopt niet.*B8/);
  await keyboard.press("Enter");
  await page.getByRole("textbox", { name: "B8: 98.027" }).waitFor();
  expect(wrong).toEqual([]);
});

test("back from a draft, the focus is where it began and what was corrected stays, until it is cleared", async () => {
  const demo = await opened(pastedWorkbook());
  const { page, pane, wrong } = demo;
  await pane.getByRole("tab", { name: "Definitie" }).click();
  await pane.getByRole("button", { name: "Leer tabellen uit deze werkmap…" }).press("Enter");
  await pane.getByLabel("Naam").fill("Jaarcijfers 2021");
  await pressUntil(demo, "Shift+Tab", /Terug/);
  await page.keyboard.press("Enter");
  await until("the button has the focus", async () => (await focused(demo)).includes("Leer tabellen uit deze werkmap"));
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Geleerde tabellen" }).waitFor();
  expect(await pane.getByLabel("Naam").inputValue()).toBe("Jaarcijfers 2021");
  await pane.getByRole("button", { name: "Aanpassingen wissen" }).click();
  await until("the name is as proposed", async () => (await pane.getByLabel("Naam").inputValue()) === "Rapportage 2021");
  expect(wrong).toEqual([]);
});

interface Words {
  readonly definition: string;
  readonly learn: string;
  readonly title: string;
  readonly role: string;
  readonly text: string;
  readonly fault: RegExp;
  readonly nothing: RegExp;
}

const NL: Words = {
  definition: "Definitie",
  learn: "Leer tabellen uit deze werkmap…",
  title: "Geleerde tabellen",
  role: "Soort van Regio",
  text: "Tekst",
  fault: /^Nog niet te gebruiken/,
  nothing: /^Geen tabel gevonden op 1 blad/,
};
const EN: Words = {
  definition: "Definition",
  learn: "Learn tables from this workbook…",
  title: "Learned tables",
  role: "Kind of Regio",
  text: "Text",
  fault: /^Cannot be used yet/,
  nothing: /^No table found on 1 sheet/,
};

const CASES: readonly (readonly [string, DemoOptions & BrowserContextOptions, Words, readonly string[] | null])[] = [
  ["light-350", {}, NL, []],
  ["dark-350", { theme: "dark", colorScheme: "dark" }, NL, ["color-contrast"]],
  ["light-320", { paneWidth: 320 }, NL, null],
  ["forced-colours-350", { forcedColors: "active" }, NL, null],
  ["english-350", { language: "en" }, EN, null],
];

test.each(CASES)("%s: the draft fits, and axe finds nothing", async (name, options, words, rules) => {
  const found: string[] = [];
  async function look(demo: Demo, view: string): Promise<void> {
    // As tall as all that is in it, to be looked at.
    await demo.page.setViewportSize({ width: 1280, height: 1700 });
    await demo.shot(`${name}-draft-${view}`);
    const frame = demo.page.frame({ url: /taskpane\.html/ });
    const [wide, room] = (await frame?.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])) ?? [];
    if (wide !== room) found.push(`${view}: ${String(wide)} pixels wide in ${String(room)}`);
    if (rules !== null) found.push(...(await violations(demo, rules)).map((violation) => `${view}: ${violation}`));
  }
  const learn = async ({ pane }: Demo): Promise<void> => {
    await pane.getByRole("tab", { name: new RegExp(`^${words.definition}`) }).click();
    await pane.getByRole("button", { name: words.learn }).click();
  };
  const demo = await opened(wrongTotal(), options);
  await learn(demo);
  await demo.pane.getByRole("heading", { name: words.title }).waitFor();
  await look(demo, "view");
  await demo.pane.getByLabel(words.role).selectOption(words.text);
  await demo.pane.getByText(words.fault).waitFor();
  await look(demo, "fault");

  const empty = await opened(unknownWorkbook(), options);
  await learn(empty);
  await empty.pane.getByText(words.nothing).waitFor();
  await look(empty, "nothing");
  expect(found).toEqual([]);
  expect([...demo.wrong, ...empty.wrong]).toEqual([]);
});
