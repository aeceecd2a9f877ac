import { readFileSync } from "node:fs";
import { checks } from "../../src/core/checks/registry";
import { commands } from "../../src/cli/commands/registry";
import { openWorkbook } from "../../src/hosts/file/open";
import { samplePath, workplace } from "../support/world";

const REPORT = samplePath("uwv-achtmaandenverslag-2020");
const INPUT = samplePath("uwv-achtmaandenverslag-2020-input");
const place = workplace();
afterAll(place.remove);

interface CheckJson {
  readonly kerncijfer: string;
  readonly definition: { readonly id: string; readonly version: string };
  readonly summary: Readonly<Record<"examined" | "passes" | "fails" | "undecided" | "errored" | "error" | "warning" | "info", number>>;
  readonly tables: readonly { readonly id: string; readonly sheet: string | null; readonly range: string | null; readonly bound: string }[];
  readonly findings: readonly {
    readonly check: string;
    readonly severity: string;
    readonly cell: string | null;
    readonly accepted: object | null;
    readonly involves: readonly string[];
  }[];
}

const json = (text: string): CheckJson => JSON.parse(text) as CheckJson;

describe("check", () => {
  test("binds all tables of the 2020 report and finds no error on its right figures", async () => {
    const ran = await place.run("check", REPORT, "--format", "json");
    expect(ran).toMatchObject({ code: 0, err: "" });
    const checked = json(ran.out);
    expect(checked.definition).toMatchObject({ id: "uwv-achtmaandenverslag-2020", version: "1" });
    expect(checked.tables).toHaveLength(26);
    expect(checked.tables.filter((table) => table.bound === "missing")).toEqual([]);
    const { examined, passes, fails, undecided, errored } = checked.summary;
    expect(examined).toBeGreaterThanOrEqual(900);
    expect(passes + fails + undecided + errored).toBe(examined);
    expect(checked.summary).toMatchObject({ error: 0, errored: 0 });
  });

  test("shows the true conflict of the report as accepted", async () => {
    const { findings } = json((await place.run("check", REPORT, "--format", "json")).out);
    expect(findings.filter((finding) => finding.accepted !== null)).toEqual([
      expect.objectContaining({ check: "sum", severity: "error", cell: "Kerncijfers!D6" }),
    ]);
  });

  test("reads for people: a line per table, the findings, the counts", async () => {
    const { out } = await place.run("check", REPORT);
    expect(out).toContain("26 van 26 tabellen gekoppeld");
    expect(out).toMatch(/✓ Tijdige eerste betaling/);
    expect(out).toMatch(/Geaccepteerd door Redactie Kerncijfer/);
    expect(out).toMatch(/0 fouten, \d+ waarschuwingen, \d+ ter informatie/);
    expect((await place.run("check", REPORT, "--lang", "en")).out).toMatch(/26 of 26 tables bound/);
  });

  test("writes its findings as a workbook of Excel tables", async () => {
    const file = place.file("bevindingen.xlsx");
    expect(await place.run("check", REPORT, "--format", "xlsx", "--out", file)).toMatchObject({ code: 0, out: "", err: "" });
    const { sheets } = await openWorkbook(readFileSync(file)).read();
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Bevindingen", "Normen", "Verschillen", "Tabellen"]);
    expect(sheets[1]?.value(0, 3)).toBe("Norm");
    expect(sheets.every((sheet) => sheet.tables.length === 1)).toBe(true);
  });

  test("shows norms and variances as views", async () => {
    expect((await place.run("check", REPORT, "--view", "norms")).out).toMatch(/Aantal geplaatste Wajongers.*8\.000.*4\.300.*niet behaald/);
    const variances = (await place.run("check", REPORT, "--view", "variances")).out;
    expect(variances).toMatch(/1\.2 Continueren.*235,1.*259,7.*-24,5.*ja.*gunstig/);
  });

  test("compares with itself without a difference, and with the input cell by cell", async () => {
    expect(await place.run("check", REPORT, "--compare", REPORT)).toMatchObject({
      code: 0,
      out: expect.stringContaining("Geen verschillen") as string,
    });
    const ran = await place.run("check", REPORT, "--compare", INPUT);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/Financiën!D5\s.*leeg → -15,8/);
  });
});

describe("fill", () => {
  test("a dry run writes nothing and tells everything", async () => {
    const before = place.names();
    const ran = await place.run("fill", INPUT, "--dry-run");
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Financiën!C5\s+leeg → 388,8\s+=.*\*8\/12/);
    expect(ran.out).toContain("Alleen bekeken");
    expect(place.names()).toEqual(before);
  });

  test("fills, and filling again changes nothing", async () => {
    const once = place.file("gevuld.xlsx");
    const twice = place.file("nogmaals.xlsx");
    expect((await place.run("fill", INPUT, "--out", once)).out).toMatch(/\d{3} cellen gevuld/);
    const again = await place.run("fill", once, "--out", twice);
    expect(again.out).toMatch(/^0 cellen gevuld/m);
    expect((await place.run("check", once, "--format", "json")).code).toBe(0);
    expect((await place.run("check", twice, "--compare", once)).out).toContain("Geen verschillen");
  });

  test("values instead of formulas", async () => {
    const file = place.file("waarden.xlsx");
    await place.run("fill", INPUT, "--out", file, "--values");
    const { sheets } = await openWorkbook(readFileSync(file)).read();
    const costs = sheets.find((sheet) => sheet.name === "Financiën");
    expect(costs?.formula(4, 3)).toBeNull();
    expect(costs?.value(4, 3)).toBeCloseTo(-15.8, 10);
  });
});

describe("new and roll", () => {
  test("an empty workbook binds to its own definition", async () => {
    const file = place.file("nieuw.xlsx");
    expect(await place.run("new", "--definition", "uwv-achtmaandenverslag-2020", "--out", file)).toMatchObject({ code: 0 });
    const { tables, definition } = json((await place.run("check", file, "--format", "json")).out);
    expect(definition.id).toBe("uwv-achtmaandenverslag-2020");
    expect(tables.filter((table) => table.bound === "missing")).toEqual([]);
    const norms = (await openWorkbook(readFileSync(file)).read()).sheets.find((sheet) => sheet.name === "Prestatie-indicatoren");
    expect([2, 3].map((column) => norms?.value(3, column))).toEqual([0.9, null]);
  });

  test("the next period has last period's actuals as priors, and norms", async () => {
    const file = place.file("2021.xlsx");
    const definition = place.file("2021.json");
    const { code, out } = await place.run("roll", REPORT, "--out", file, "--definition-out", definition);
    expect(code).toBe(0);
    // Notes go along as they are: those that name a year or a figure are listed; paragraphs and days of a month are neither.
    expect(out).toContain("  Nazien: noot * bij Uitgaven voorzieningen leefdomein is overgenomen en noemt 2019\n");
    expect(out).toContain("  Nazien: noot * bij Overtredingen inlichtingenplicht is overgenomen en noemt 26, 24, 2019\n");
    expect(out).not.toMatch(/Nazien: noot \*\* bij Prestatie-indicatoren|7\.2/);
    expect(await place.run("definition", "lint", definition)).toMatchObject({ code: 0 });
    const { sheets } = await openWorkbook(readFileSync(file)).read();
    const volumes = sheets.find((sheet) => sheet.name === "Inkomensdienstverlening");
    expect([2, 3].map((column) => volumes?.value(1, column))).toEqual(["Eerste acht maanden 2021", "Eerste acht maanden 2020"]);
    expect([2, 3].map((column) => volumes?.value(2, column))).toEqual([null, 334227]);
    const checked = json((await place.run("check", file, "--format", "json", "--previous", REPORT)).out);
    expect(checked.definition.id).toBe("uwv-achtmaandenverslag-2021");
    expect(checked.findings.filter((finding) => finding.check === "previous-report")).toEqual([]);
  });
});

test("rolls to the next report of another kind, in the same year when that reaches further", async () => {
  const file = place.file("jaar.xlsx");
  const { code, out } = await place.run("roll", REPORT, "--out", file, "--period", "twelve-months");
  expect([code, out]).toEqual([0, expect.stringContaining("(uwv-twaalfmaandenverslag-2020)")]);
  const { sheets } = await openWorkbook(readFileSync(file)).read();
  const costs = sheets.find((sheet) => sheet.name === "Financiën");
  expect([1, 5].map((column) => costs?.value(1, column))).toEqual(["Realisatie eerste twaalf maanden 2020", "Begroting 2020"]);
  expect([1, 5].map((column) => costs?.value(4, column))).toEqual([null, 583.2]);
  expect((await place.run("roll", REPORT, "--out", file, "--period", "week-3")).err).toMatch(/geen soort periode. Kies uit: four-months/);
});

describe("bind", () => {
  test("keeps a binding in the workbook, where it wins", async () => {
    const file = place.file("gekoppeld.xlsx");
    const ran = await place.run("bind", REPORT, "--table", "huisvesting", "--range", "Financiën!A73:C75", "--out", file);
    expect(ran).toMatchObject({ code: 0, err: "" });
    const { tables } = json((await place.run("check", file, "--format", "json")).out);
    expect(tables.find((table) => table.id === "huisvesting")).toMatchObject({ bound: "manual", range: "A73:C75" });
  });
});

describe("explain", () => {
  test("lists every check and explains each in both languages", async () => {
    const list = (await place.run("explain")).out;
    for (const check of checks) {
      expect(list).toContain(check.id);
      for (const lang of ["nl", "en"]) {
        const { code, out } = await place.run("explain", check.id, "--lang", lang);
        expect(code).toBe(0);
        expect(out.length).toBeGreaterThan(80);
      }
    }
  });
});

describe("definition", () => {
  test("the shipped definitions have no remarks", async () => {
    for (const id of ["uwv-achtmaandenverslag-2020", "uwv-achtmaandenverslag-2023"]) {
      const ran = await place.run("definition", "lint", samplePath(id).replace("samples", "definitions").replace(".xlsx", ".json"));
      expect(ran).toMatchObject({ code: 0, out: expect.stringContaining("geen opmerkingen") as string });
    }
  });

  test("the schema is JSON", async () => {
    expect(JSON.parse((await place.run("definition", "schema")).out)).toHaveProperty("properties.tables");
  });
});

test("every command explains itself in both languages", async () => {
  for (const command of commands) {
    for (const lang of ["nl", "en"]) {
      const { code, out } = await place.run(command.name, "--help", "--lang", lang);
      expect(code).toBe(0);
      for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`);
    }
  }
});
