import { readFileSync } from "node:fs";
import { violations } from "./support/axe";
import { browserTests, type Demo, type DemoOptions, goTo, type, until } from "./support/demo-page";
import { focused, pressUntil } from "./support/keys";

const tests = browserTests();
jest.setTimeout(120_000);

/** Right, wrong and unknown figures about the sample of 2020, in words of our own. */
const TEXT = [
  "Bezwaren",
  "",
  "Er waren 57.300 ontvangen bezwaren in de eerste acht maanden van 2020. In de eerste acht maanden van 2020 zijn 56.600 bezwaren afgehandeld.",
  "Het aantal ontvangen bezwaren steeg met 35%.",
  "",
  "Het aantal bezoeken aan werk.nl daalde. Ook waren er 22.700 verzoeken om iets dat in geen tabel staat.",
  "Het totaal van de uitkeringslasten was € 13.843 miljoen, tegen ruim € 13.000 miljoen een jaar eerder.",
].join("\n");

const UNKNOWN = "22.700: onbeslist";

async function check({ pane }: Demo, text = TEXT): Promise<void> {
  await pane.getByRole("button", { name: "Een tekst controleren" }).click();
  await pane.getByLabel("Uw tekst").fill(text);
  await pane.getByRole("button", { name: "Tekst controleren" }).click();
  await pane.getByRole("group", { name: "De tekst met oordelen" }).waitFor();
}

test("a pasted text: what is wrong stands first, every figure leads to its evidence and to its cells", async () => {
  const demo = await tests.open();
  const { page, pane, wrong, shot } = demo;
  await check(demo);
  await pane.getByText("3 uitspraken kloppen niet").waitFor();
  await pane.getByRole("button", { name: "57.300 → 57.600" }).click();
  const mark = pane.getByRole("button", { name: "57.300: klopt niet" });
  expect(await mark.getAttribute("aria-expanded")).toBe("true");
  const evidence = pane.getByRole("group", { name: "Het bewijs" });
  expect(await evidence.innerText()).toMatch(/Het cijfer 57\.300: klopt niet[\s\S]*Moet zijn[\s\S]*57\.600[\s\S]*Ontvangen bezwaren/);
  await evidence.getByRole("button", { name: "'Overige dienstverlening'!B11" }).click();
  await page.getByRole("tab", { name: "Overige dienstverlening", selected: true }).waitFor();
  expect(await page.getByLabel("Celadres").inputValue()).toBe("B11");

  await pane.getByRole("button", { name: "35%: klopt niet" }).hover();
  const hint = pane.getByRole("tooltip");
  expect(await hint.innerText()).toMatch(/35% klopt niet\. Moet zijn 26,9%\. 57\.600 \/ 45\.400 - 1/);
  await shot("claims-hint");

  await pane.getByRole("button", { name: "Kopieer met opmerkingen" }).click();
  await pane
    .getByText(/^Gekopieerd: de tekst met opmerkingen\./)
    .first()
    .waitFor();

  // What is not asked for is plain text again.
  await pane.getByRole("button", { name: /bevestigd$/, pressed: true }).click();
  expect(await pane.getByRole("button", { name: "56.600: bevestigd" }).count()).toBe(0);
  await pane.getByRole("button", { name: "Andere tekst" }).click();
  expect(await pane.getByLabel("Uw tekst").inputValue()).toBe(TEXT);
  expect(wrong).toEqual([]);
});

test("a link by selection is judged at once, undone by one button, and remembered by the saved workbook", async () => {
  const demo = await tests.open();
  const { page, pane, wrong } = demo;
  await check(demo);
  await goTo(page, "'Overige dienstverlening'!C13");
  await pane.getByRole("button", { name: UNKNOWN }).click();
  const link = pane.getByRole("button", { name: "Koppel aan selectie" });
  await link.click();
  await pane.getByRole("button", { name: "22.700: bevestigd" }).waitFor();
  await pane.getByRole("button", { name: "Ongedaan maken" }).click();
  await pane.getByRole("button", { name: UNKNOWN }).waitFor();
  await link.click();
  await pane.getByRole("button", { name: "Koppeling verwijderen" }).waitFor();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Opslaan" }).click();
  const buffer = readFileSync(await (await download).path());
  await page.locator("input[type=file]").setInputFiles({ name: "bewaard.xlsx", mimeType: "application/octet-stream", buffer });
  await page.getByRole("heading", { name: "bewaard.xlsx" }).waitFor();
  await check(demo, `Een andere alinea ervoor.\n\n${TEXT}`);
  await pane.getByRole("button", { name: "22.700: bevestigd" }).click();
  await pane.getByText("U hebt gezegd welke cellen dit zijn.").waitFor();

  // A changed workbook dates the result.
  await type(page, "'Overige dienstverlening'!C13", "22800");
  await pane.getByText(/^Verouderd sinds/).waitFor();
  await pane.getByRole("button", { name: "Tekst opnieuw controleren" }).click();
  await pane.getByRole("button", { name: "22.700 → 22.800" }).waitFor();
  expect(wrong).toEqual([]);
});

test("the whole round without a mouse: paste, check, go from mark to mark, open, link, close", async () => {
  const demo = await tests.open();
  const { page, pane, wrong } = demo;
  const { keyboard } = page;
  await goTo(page, "'Overige dienstverlening'!C13");
  await keyboard.press("F6");
  await pressUntil(demo, "Tab", /^button Een tekst controleren$/);
  await keyboard.press("Enter");
  await until("the box has the focus", async () => await pane.getByLabel("Uw tekst").evaluate((box) => box === document.activeElement));
  await keyboard.insertText(TEXT);
  await keyboard.press("Control+Enter");
  await pane.getByRole("group", { name: "De tekst met oordelen" }).waitFor();
  await pressUntil(demo, "Tab", /^button 57\.300: klopt niet$/);
  await pane.getByRole("tooltip").waitFor();
  await keyboard.press("Escape");
  await pane.getByRole("tooltip").waitFor({ state: "detached" });
  await keyboard.press("End");
  await pressUntil(demo, "ArrowLeft", new RegExp(`^button ${UNKNOWN}$`));
  await keyboard.press("Enter");
  await pressUntil(demo, "Tab", /^button Koppel aan selectie$/);
  await keyboard.press("Enter");
  await pane.getByRole("button", { name: "22.700: bevestigd" }).waitFor();
  await keyboard.press("Escape");
  await until("the mark has the focus", async () => (await focused(demo)) === "button 22.700: bevestigd");
  expect(await pane.getByRole("group", { name: "Het bewijs" }).count()).toBe(0);
  expect(wrong).toEqual([]);
});

test("a text comes from a file as well", async () => {
  const { pane, wrong } = await tests.open();
  await pane.getByRole("button", { name: "Een tekst controleren" }).click();
  await pane.getByRole("button", { name: "Bestand kiezen…" }).waitFor();
  const input = pane.locator("input[type=file]");
  await input.setInputFiles({ name: "stuk.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await pane
    .getByText(/stuk\.pdf is een pdf/)
    .first()
    .waitFor();
  await input.setInputFiles({ name: "stuk.txt", mimeType: "text/plain", buffer: Buffer.from(TEXT) });
  await until("the text is in the box", async () => (await pane.getByLabel("Uw tekst").inputValue()) === TEXT);
  expect(wrong).toEqual([]);
});

test("a long text is pasted at once, and its check can be stopped with the text kept", async () => {
  const { pane, wrong } = await tests.open();
  await pane.getByRole("button", { name: "Een tekst controleren" }).click();
  const long = Array.from({ length: 400 }, () => TEXT).join("\n\n");
  await pane.getByLabel("Uw tekst").evaluate((box, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text.replaceAll("\n", "\r\n"));
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, long);
  await pane.getByRole("button", { name: "Tekst controleren" }).click();
  await pane.getByText(/^Alinea [\d.]+ van [\d.]+$/).waitFor();
  await pane.getByRole("button", { name: "Stop" }).click();
  await pane.getByRole("button", { name: "Tekst controleren", disabled: false }).waitFor();
  expect(await pane.getByLabel("Uw tekst").inputValue()).toBe(long);

  await pane.getByLabel("Uw tekst").evaluate((box, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, long);
  await pane.getByText(/tekens lang; 300\.000 tegelijk kan/).waitFor();
  expect(await pane.getByRole("button", { name: "Tekst controleren" }).isDisabled()).toBe(true);
  expect(wrong).toEqual([]);
});

const NL = {
  run: "Deze werkmap controleren",
  views: "Weergave",
  view: "Tekst",
  box: "Uw tekst",
  check: "Tekst controleren",
  refuted: "3 uitspraken kloppen niet",
  wrong: "57.300: klopt niet",
  undecided: UNKNOWN,
  evidence: "Het bewijs",
};
const EN: typeof NL = {
  run: "Check this workbook",
  views: "View",
  view: "Text",
  box: "Your text",
  check: "Check text",
  refuted: "3 statements are wrong",
  wrong: "57.300: wrong",
  undecided: "22.700: undecided",
  evidence: "The evidence",
};

const LOOKS: readonly (readonly [string, DemoOptions, typeof NL, boolean])[] = [
  ["light-350", {}, NL, true],
  ["dark-350", { theme: "dark", colorScheme: "dark" }, NL, true],
  ["light-320", { paneWidth: 320 }, NL, false],
  ["forced-colours-350", { forcedColors: "active" }, NL, false],
  ["english-350", { language: "en" }, EN, false],
];

test.each(LOOKS)("%s: everything fits, and axe finds nothing", async (name, options, words, judged) => {
  const demo = await tests.open(options);
  const { page, pane, wrong, shot } = demo;
  const found: string[] = [];
  async function look(view: string): Promise<void> {
    await shot(`claims-${name}-${view}`);
    const frame = page.frame({ url: /taskpane\.html/ });
    const [wide, room] = (await frame?.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])) ?? [];
    if (wide !== room) found.push(`${view}: ${String(wide)} pixels wide in ${String(room)}`);
    if (!judged) return;
    found.push(...(await violations(demo, [])).map((violation) => `${view}: ${violation}`));
  }
  await pane.getByRole("button", { name: words.run }).waitFor();
  await look("first-run");
  await pane.getByRole("button", { name: words.run }).click();
  await pane.getByRole("tab", { name: words.view, exact: true }).click();
  await pane.getByLabel(words.box).waitFor();
  const tops = await pane
    .getByRole("tablist", { name: words.views })
    .getByRole("tab")
    .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  await look("empty");
  await pane.getByLabel(words.box).fill(TEXT);
  await pane.getByRole("button", { name: words.check }).click();
  await pane.getByText(words.refuted).waitFor();
  await look("result");
  await pane.getByRole("button", { name: "35% → 26,9%" }).click();
  await pane.getByRole("group", { name: words.evidence }).waitFor();
  await look("refuted");
  await pane.getByRole("button", { name: words.undecided }).click();
  await pane.getByRole("tooltip").waitFor({ state: "detached" });
  await look("undecided");
  await pane.getByRole("button", { name: words.wrong }).focus();
  await pane.getByRole("tooltip").waitFor();
  await look("hint");
  expect(found).toEqual([]);
  expect(wrong).toEqual([]);
});
