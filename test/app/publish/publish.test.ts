import { createHash } from "node:crypto";
import { JSDOM } from "jsdom";
import { strFromU8, unzipSync } from "fflate";
import { checkReport } from "../../../src/app/check/check";
import { UserError } from "../../../src/app/errors";
import { publishReport, type Publication, type PublishOptions } from "../../../src/app/publish/publish";
import { freeSheetName } from "../../../src/app/publish/publish-sheets";
import type { PublishTools } from "../../../src/app/publish/published-table";
import { newWorkbook } from "../../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../../src/hosts/file/open";
import { withValue } from "../../support/perturb";
import { SMALL_PICTURE } from "../../support/pictures";
import { sample, shipped } from "../../support/samples";

const NAME = "uwv-achtmaandenverslag-2020";
const bytes = sample(NAME);
const definition = shipped(NAME);
const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");
const tools: PublishTools = { sha256, workbook: (sheets, drawings) => newWorkbook(sheets, null, drawings) };
const TABLES = ["xlsx", "html", "docx", "txt"] as const;
const all: PublishOptions = { formats: TABLES, only: null, language: "nl", input: { name: `${NAME}.xlsx`, bytes } };

async function published(
  options: Partial<PublishOptions> = {},
  change?: { row: number; column: number; value: number },
): Promise<Publication> {
  const content = await openWorkbook(bytes).read();
  const sheets = change ? withValue(content.sheets, { sheet: "Financiën", ...change }, change.value) : content.sheets;
  return publishReport(checkReport({ ...content, sheets }, { shipped: [definition] }), { ...all, ...options }, tools);
}

function text(publication: Publication, path: string): string {
  const content = publication.files.find((file) => file.path === path)?.content;
  if (typeof content !== "string") throw new Error(`${path} is no text`);
  return content;
}

function binary(publication: Publication, path: string): Uint8Array {
  const content = publication.files.find((file) => file.path === path)?.content;
  if (!(content instanceof Uint8Array)) throw new Error(`${path} is no binary file`);
  return content;
}

test("every table in every form, the whole report, an overview and an account", async () => {
  const { files, tables } = await published();
  expect(tables).toHaveLength(26);
  expect(files).toHaveLength(26 * 3 + 4);
  expect(new Set(files.map((file) => file.path)).size).toBe(files.length);
  expect(files.map((file) => file.path)).toEqual(expect.arrayContaining(["tabellen.xlsx", "tabellen.docx", "index.html", "report.json"]));
});

test("the formats asked for, and the tables asked for", async () => {
  const { files } = await published({ formats: ["txt"], only: ["huisvesting", "kerncijfers"] });
  expect(files.map((file) => file.path)).toEqual(["tables/kerncijfers.txt", "tables/huisvesting.txt", "index.html", "report.json"]);
});

test("a figure asked for alone comes without a document of tables", async () => {
  const { files } = await published({ formats: ["docx", "svg"], only: ["begrotingsresultaat-uwv-variance"] });
  expect(files.map((file) => file.path)).toEqual(["figures/begrotingsresultaat-uwv-variance.svg", "index.html", "report.json"]);
});

test("the workbook has the figures on a sheet of their own, one below the other, with their words, where pictures can be drawn", async () => {
  const checked = checkReport(await openWorkbook(bytes).read(), { shipped: [definition] });
  const png = (): Promise<Uint8Array> => Promise.resolve(SMALL_PICTURE);
  const only = ["huisvesting", "begrotingsresultaat-uwv"];
  const publication = await publishReport(checked, { ...all, formats: ["xlsx"], only }, { ...tools, png });
  expect(publication.figures).toEqual([]);
  const workbook = openWorkbook(binary(publication, "tabellen.xlsx"));
  const { sheets } = await workbook.read();
  expect([sheets[0]?.name, sheets.at(-1)?.name, sheets[0]?.value(3, 0)]).toEqual(["Inhoud", "Figuren", "Figuren"]);
  const drawings = await workbook.drawings();
  expect(drawings.map(({ id, kind, sheet }) => [id, kind, sheet])).toContainEqual([
    "begrotingsresultaat-uwv-variance",
    "picture",
    "Figuren",
  ]);
  drawings.forEach(({ top }, at) => {
    const above = drawings[at - 1];
    if (above) expect(top).toBeGreaterThan(above.top + above.height);
  });
});

test("figures: drawings and pictures of those that were asked for, in both sizes", async () => {
  const png = (svg: string, scale: number): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(`${scale} ${svg.length}`));
  const content = await openWorkbook(bytes).read();
  const checked = checkReport(content, { shipped: [definition] });
  const { figures, files } = await publishReport(checked, { ...all, formats: ["svg", "png"], only: ["huisvesting"] }, { ...tools, png });
  expect(figures.length).toBeGreaterThan(0);
  for (const { outcome } of figures) expect(outcome.figure?.tables).toEqual(["huisvesting"]);
  expect(files.map((file) => file.path)).toEqual([
    ...figures.map(({ outcome }) => `figures/${outcome.id}.svg`),
    ...figures.flatMap(({ outcome }) => [`figures/${outcome.id}.png`, `figures/${outcome.id}@3x.png`]),
    "index.html",
    "report.json",
  ]);
  await expect(publishReport(checked, { ...all, formats: ["png"] }, tools)).rejects.toMatchObject({ code: "png-unavailable" });
});

test("the account and the overview tell of each figure: its cells, what is printed on it, and why it is not there", async () => {
  const infographic = shipped("uwv-achtmaandenverslag-2023");
  const content = await openWorkbook(sample("uwv-achtmaandenverslag-2023")).read();
  const figures = infographic.figures.map((figure) => (figure.id === "now" ? { ...figure, kind: "grids" } : figure));
  const checked = checkReport(content, { shipped: [], definition: { ...infographic, figures } });
  const publication = await publishReport(checked, { ...all, formats: ["svg"] }, tools);
  const account = JSON.parse(text(publication, "report.json")) as {
    figures: { id: string; cells: string[]; data: { rows: string[][] } | null }[];
  };
  const figure = (id: string): unknown => account.figures.find((each) => each.id === id);
  expect(figure("realisatie")).toMatchObject({
    kind: "card",
    from: "definition",
    final: true,
    problem: null,
    files: ["figures/realisatie.svg"],
    tables: ["realisatie"],
    cells: [expect.stringMatching(/^Infographic!B\d+$/), expect.stringMatching(/^Infographic!B\d+$/)] as unknown[],
    data: {
      head: ["Onderdeel", "Eind augustus 2023"],
      rows: [
        ["medewerkers in dienst", "21.644"],
        ["fte's in dienst", "19.163"],
      ],
    },
  });
  expect(figure("now")).toMatchObject({
    final: false,
    files: [],
    data: null,
    problem: { nl: expect.stringContaining("'grids'") as string },
  });
  const row = overview(publication).find(
    ([name, state]) => name === "Tijdelijke Noodmaatregel Overbrugging Werkgelegenheid" && state?.startsWith("niet"),
  );
  expect(row?.[1]).toContain("Bedoeld 'grid'?");
});

test.each([
  ["huisvestng", "table-unknown", "Bedoeld 'huisvesting'?"],
  ["niets-dat-lijkt", "table-unknown", "Bekend zijn: prestatie-indicatoren"],
])("a table that is not there: %s", async (id, code, told) => {
  const error: unknown = await published({ only: [id] }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ code, texts: { nl: expect.stringContaining(told) as string } });
});

test("a table that the workbook does not have is refused by name, and told in the overview otherwise", async () => {
  const content = await openWorkbook(bytes).read();
  const sheets = content.sheets.filter((sheet) => sheet.name !== "Personeel");
  const checked = checkReport({ ...content, sheets }, { shipped: [definition] });
  await expect(publishReport(checked, { ...all, only: ["aantal-medewerkers"] }, tools)).rejects.toMatchObject({ code: "table-missing" });
  const publication = await publishReport(checked, { ...all, formats: ["txt"] }, tools);
  expect(publication.files.map((file) => file.path)).not.toContain("tables/aantal-medewerkers.txt");
  const row = overview(publication).find((cells) => cells[0] === "Aantal medewerkers");
  expect(row?.[2]).toBe("niet gevonden in de werkmap");
  expect(JSON.parse(text(publication, "report.json"))).toMatchObject({
    tables: expect.arrayContaining([
      expect.objectContaining({ id: "aantal-medewerkers", bound: "missing", final: false, cells: [] }),
    ]) as unknown[],
  });
});

function overview(publication: Publication): string[][] {
  const { document } = new JSDOM(text(publication, "index.html")).window;
  return [...document.querySelectorAll(".overview tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
}

test("a table with open errors is stamped everywhere, the others are not", async () => {
  // The published total of "1. Claimbeoordeling" with its digits swapped.
  const publication = await published({}, { row: 7, column: 1, value: 654.5 });
  const stamped = publication.tables.filter((table) => table.errors > 0).map((table) => table.id);
  expect(stamped).toEqual(["begrotingsresultaat-uwv"]);
  const words = /Niet definitief: \d+ fout/;
  for (const path of ["tables/begrotingsresultaat-uwv.html", "tables/begrotingsresultaat-uwv.txt", "index.html"])
    expect(text(publication, path)).toMatch(words);
  expect(text(publication, "tables/ict-kosten.html")).not.toMatch(words);
  expect(strFromU8(unzipSync(binary(publication, "tables/begrotingsresultaat-uwv.docx"))["word/document.xml"] ?? new Uint8Array())).toMatch(
    words,
  );
  const states = overview(publication).map(([title, , state]) => [title, words.test(state ?? "")]);
  expect(states.filter(([, open]) => open)).toEqual([["Begrotingsresultaat UWV", true]]);
});

test("the workbook leads from its list to a sheet per table", async () => {
  const { sheets } = await openWorkbook(binary(await published({ formats: ["xlsx"] }), "tabellen.xlsx")).read();
  expect(sheets).toHaveLength(27);
  expect(sheets[0]?.value(1, 0)).toBe("Prestatie-indicatoren");
  expect(new Set(sheets.map((sheet) => sheet.name.toLowerCase())).size).toBe(27);
});

test("a published number leads to its cell, its definition and the bytes it came from", async () => {
  const account = JSON.parse(text(await published(), "report.json")) as {
    tables: { id: string; cells: { row: string; column: string }[] }[];
  };
  expect(account).toMatchObject({
    kerncijfer: "1.0.0",
    input: { file: `${NAME}.xlsx`, sha256: sha256(bytes) },
    definition: { id: NAME, version: "1", sha256: sha256(JSON.stringify(definition)) },
  });
  const cells = account.tables.find((table) => table.id === "kerncijfers")?.cells;
  expect(cells?.find((cell) => cell.row === "uitkeringsgerechtigden" && cell.column === "actual")).toEqual({
    row: "uitkeringsgerechtigden",
    column: "actual",
    cell: "Kerncijfers!C3",
    text: "1,3 miljoen",
    state: "number",
    value: "1300000",
    notation: "miljoen-1",
  });
});

test("equal input gives equal files, but for Word documents", async () => {
  const formats = ["xlsx", "html", "txt"] as const;
  const [first, second] = await Promise.all([published({ formats }), published({ formats })]);
  expect(second.files).toEqual(first.files);
});

test("the overview speaks the language asked for; the tables stay as they are", async () => {
  const publication = await published({ language: "en", formats: ["html"] });
  expect(text(publication, "index.html")).toContain('<html lang="en">');
  expect(overview(publication)[0]?.[2]).toContain("no open errors");
});

test.each([
  ["Kerncijfers", [], "Kerncijfers"],
  ["kerncijfers", ["Kerncijfers"], "kerncijfers 2"],
  ["Overzicht aantallen gerealiseerde beoordelingen", [], "Overzicht aantallen"],
  ["a/b:c*d?e[f]g\\h", [], "a b c d e f g h"],
  ["''", [], "Tabel"],
  ["History", [], "History 2"],
  ["Arbeidsongeschiktheidsuitkeringenlijst", ["Arbeidsongeschiktheidsuitkering"], "Arbeidsongeschiktheidsuitkeri 2"],
])("the sheet of %j beside %j is %j", (title, taken, name) => {
  expect(freeSheetName(title, taken)).toBe(name);
});
