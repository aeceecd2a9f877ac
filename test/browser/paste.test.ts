import { browserTests, type Demo } from "./support/demo-page";

const tests = browserTests();
jest.setTimeout(120_000);

const ALLOWED = { permissions: ["clipboard-read", "clipboard-write"] };
/** As in panes that are frames of another site, without a permission for the clipboard. */
const NO_API = 'navigator.clipboard.write = () => Promise.reject(new DOMException("Not allowed", "NotAllowedError"));';
const NO_COMMAND = "document.execCommand = () => false;";

async function copy({ pane }: Demo): Promise<void> {
  await pane.getByRole("tab", { name: "Publiceren" }).click();
  await pane.getByRole("button", { name: "Deze werkmap controleren" }).click();
  await pane.getByRole("checkbox", { name: "Begrotingsresultaat UWV" }).check();
  await pane.getByRole("button", { name: "Kopieer voor Word" }).click();
}

interface Pasted {
  readonly caption: string;
  readonly rows: readonly (readonly { readonly text: string; readonly align: string; readonly bold: boolean }[])[];
}

/** Pastes into a field of a page without any rules of its own, by the keys that a user presses. */
async function pasted({ page }: Demo): Promise<Pasted> {
  const field = await page.context().newPage();
  await field.setContent('<div contenteditable="true" aria-label="veld" style="min-height: 200px"></div>');
  await field.getByLabel("veld").click();
  await field.keyboard.press("Control+V");
  await field.locator("table").waitFor();
  return field.evaluate(() => ({
    caption: document.querySelector("caption")?.textContent ?? "",
    rows: [...document.querySelectorAll("tr")].map((row) =>
      [...row.cells].map((cell) => {
        const { textAlign, fontWeight } = getComputedStyle(cell);
        return { text: cell.textContent.trim(), align: textAlign, bold: Number(fontWeight) >= 600 };
      }),
    ),
  }));
}

test.each([
  ["by the copy command, where the pane may not use the clipboard", NO_API, /never/],
  // Chromium cleans the HTML by the rules of the pane's page, tells of each inline style, and keeps them all the same.
  ["to the clipboard itself, where there is no copy command", NO_COMMAND, /^console: Applying inline style violates/],
])("a table copied %s is pasted with its rows, alignment and bold", async (_, script, told) => {
  const demo = await tests.open({ ...ALLOWED, script });
  await copy(demo);
  await demo.pane
    .getByText(/^Gekopieerd: Begrotingsresultaat UWV/)
    .first()
    .waitFor();
  const { caption, rows } = await pasted(demo);
  expect(caption).toContain("Begrotingsresultaat UWV");
  expect(rows.length).toBeGreaterThan(20);
  const row = (label: string): Pasted["rows"][number] => rows.find(([first]) => first?.text === label) ?? [];
  expect(rows[0]?.map(({ text, align, bold }) => [text, align, bold]).slice(0, 2)).toEqual([
    ["Bedragen x € 1 miljoen", "left", true],
    ["Realisatie eerste acht maanden 2020", "right", true],
  ]);
  expect(row("1.1 Toekennen/afwijzen claim").map(({ text }) => text)).toEqual([
    "1.1 Toekennen/afwijzen claim",
    "373,0",
    "388,8",
    "-15,8",
    "-4,1%",
    "583,2",
  ]);
  expect(row("1.1 Toekennen/afwijzen claim").map(({ align, bold }) => [align, bold])).toEqual([
    ["left", false],
    ...Array.from({ length: 5 }, () => ["right", false]),
  ]);
  const total = rows.find((cells) => cells.some(({ text }) => text === "645,5")) ?? [];
  expect(total.filter(({ text }) => text !== "").every(({ bold }) => bold)).toBe(true);
  expect(demo.wrong.filter((one) => !told.test(one))).toEqual([]);
});

test("where nothing may copy, the pane says so and shows the table, selected", async () => {
  const demo = await tests.open({ script: NO_API + NO_COMMAND });
  const { pane, page, wrong, shot } = demo;
  await copy(demo);
  const preview = pane.getByRole("region", { name: "Begrotingsresultaat UWV" });
  await preview.waitFor();
  expect(await pane.getByText(/^Gekopieerd/).count()).toBe(0);
  const selected = await page.frame({ url: /taskpane\.html/ })?.evaluate(() => document.getSelection()?.toString() ?? "");
  expect(selected).toContain("373,0");
  expect(
    await preview
      .locator("tr")
      .first()
      .locator("th")
      .nth(1)
      .evaluate((cell) => getComputedStyle(cell).textAlign),
  ).toBe("right");
  await shot("publish-preview");
  expect(wrong).toEqual([]);
});
