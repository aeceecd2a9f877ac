import { writeFileSync } from "node:fs";
import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { samplePath, workplace } from "../support/world";

const REPORT = samplePath("uwv-achtmaandenverslag-2020");
const place = workplace();
afterAll(place.remove);

/** A workbook with one sheet of these cells. */
function workbook(name: string, rows: readonly (readonly (string | number | null)[])[]): string {
  const file = place.file(name);
  writeFileSync(file, newWorkbook([{ name: "Blad1", rows: rows.map((row) => row.map((value) => ({ value }))) }]));
  return file;
}

const BROKEN = [
  ["Bezoeken", null, null, null],
  [null, "2021", "2020", "2019"],
  ["Telefoon", 812_400, 790_100, 801_700],
  ["Website", 4_110_300, 3_870_900, 3_402_100],
  ["Balie", 66_200, 71_500, 98_300],
  ["Totaal", 4_988_900, 4_732_500, 4_203_100],
];

describe("infer", () => {
  test("drafts a definition that passes lint and finds no error on the figures it was made from", async () => {
    const draft = place.file("concept.json");
    const ran = await place.run("infer", REPORT, "--out", draft);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain(draft);
    expect(await place.run("definition", "lint", draft)).toMatchObject({ code: 0 });
    const checked = await place.run("check", REPORT, "--definition", draft);
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(checked.out).toContain("26 van 26 tabellen gekoppeld");
  }, 30_000);

  test("replaces an existing draft only when told to", async () => {
    const file = workbook("klein.xlsx", BROKEN);
    const draft = place.file("klein.json");
    expect(await place.run("infer", file, "--out", draft)).toMatchObject({ code: 0 });
    expect(await place.run("infer", file, "--out", draft)).toMatchObject({ code: 2, out: "" });
    expect(await place.run("infer", file, "--out", draft, "--force")).toMatchObject({ code: 0 });
  });

  test("tells per table what it found and which cell does not fit", async () => {
    const file = workbook("bezoeken.xlsx", BROKEN);
    const { out } = await place.run("infer", file);
    expect(out.split("\n")).toEqual([
      "Blad1 A2:D6  Bezoeken",
      "  3 optellingen",
      "  past niet: D6 = D3 + D4 + D5",
      "Een concept maken: voeg --out BESTAND.json toe.",
      "",
    ]);
    const english = await place.run("infer", file, "--lang", "en", "--out", place.file("draft.json"));
    expect(english.out).toContain("3 sums\n  does not fit: D6 = D3 + D4 + D5");
    expect(english.out).toContain("Written: ");
  });

  test("prints the tables as JSON", async () => {
    const { out } = await place.run("infer", workbook("json.xlsx", BROKEN), "--format", "json");
    const { tables } = JSON.parse(out) as {
      tables: readonly { readonly title: string; readonly relations: readonly { readonly holds: string }[] }[];
    };
    expect(tables.map((table) => [table.title, table.relations.map((relation) => relation.holds)])).toEqual([
      ["Bezoeken", ["exact", "exact", "violated"]],
    ]);
  });

  test("says which quotient or difference does not fit", async () => {
    const file = workbook("verschil.xlsx", [
      ["Kosten", null, null, null, null],
      ["Bedragen x € 1.000", "Realisatie", "Begroting", "Verschil", "Verschil in %"],
      ["Noord", "41.220", "43.105", "-1.885", "-4,4%"],
      ["Zuid", "8.310", "7.904", "406", "5,1%"],
      ["Oost", "12.075", "12.988", "-913", "-7,0%"],
      ["West", "2.401", "2.216", "165", "9,9%"],
      ["Midden", "7.100", "6.800", "300", "4,4%"],
    ]);
    const { out } = await place.run("infer", file);
    expect(out).toContain("Blad1 A2:E7  Kosten – Bedragen x € 1.000\n  5 verschillen, 5 groeipercentages, 5 verhoudingen\n");
    expect(out).toContain("past niet: D6 = B6 − C6");
    expect(out).toContain("past niet: E6 = B6 / C6 − 1");
    expect(out).toContain("past niet: E6 = D6 / C6");
  });

  test.each([
    ["a workbook without tables", [workbook("leeg.xlsx", [["Alleen een regel"]])], "bevat geen tabel"],
    ["an unknown form of output", [REPORT, "--format", "xml"], "Onbekende uitvoer 'xml'"],
  ])("refuses %s in one line", async (_, argv, told) => {
    const ran = await place.run("infer", ...argv);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(told);
    expect(ran.err.trim().split("\n")).toHaveLength(1);
  });
});
