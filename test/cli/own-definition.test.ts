import { readFileSync, writeFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { layoutReport } from "../../src/app/fill/layout";
import { rollDefinition } from "../../src/core/definition/roll";
import { EMPTY_STATE } from "../../src/app/workbook/open-report";
import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../src/hosts/file/open";
import { column, definitionOf } from "../support/check";
import { shipped as shippedReport } from "../support/samples";
import { workplace } from "../support/world";

/** A report that is not shipped, in a workbook that carries nothing of it: as another program saved it. */
const place = workplace();
afterAll(place.remove);
const definition = definitionOf({
  tables: [
    {
      id: "lasten",
      columns: [column.actual, column.budget, column.variance],
      rows: [[{ id: "wegen" }], [{ id: "groen" }]],
    },
  ],
});
const YEARS = {
  actual: { ...column.actual, header: "Acht maanden {year}" },
  prior: { ...column.prior, header: "Acht maanden {year-1}" },
} as const;
const FIGURES: Readonly<Record<string, number>> = { "wegen actual": 12, "wegen budget": 10, "groen actual": 7, "groen budget": 9 };

const file = place.file("waterdam.xlsx");
const json = place.file("waterdam.json");
writeFileSync(json, JSON.stringify(definition));
writeFileSync(
  file,
  newWorkbook(
    layoutReport(definition, (_, row, of) => FIGURES[`${row} ${of}`] ?? null),
    null,
  ),
);

async function stateOf(path: string) {
  return (await openWorkbook(readFileSync(path)).read()).state;
}

test("without its definition no table is recognised, and the line says what to do", async () => {
  expect(await place.run("check", file)).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--definition") as string });
});

test("fill keeps the definition that was named, so that what it wrote can be checked, filled and rolled by itself", async () => {
  const filled = place.file("gevuld.xlsx");
  const ran = await place.run("fill", file, "--definition", json, "--out", filled);
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.out).toContain(`Rapportdefinitie ${definition.id}, versie ${definition.version} (opgegeven)\n1 van 1 tabellen gekoppeld`);
  expect(ran.out).toContain("De rapportdefinitie reist voortaan mee in de werkmap.");
  expect((await stateOf(filled))?.definition).toEqual({ json: readFileSync(json, "utf8") });
  expect((await place.run("check", filled)).out).toContain("(uit de werkmap)");
  expect((await place.run("roll", filled, "--out", place.file("volgend.xlsx"))).out).toContain("1 van 1 tabellen gekoppeld\nGeschreven:");
});

test("a dry run and a workbook that carries its own definition keep theirs", async () => {
  const before = place.names();
  expect((await place.run("fill", file, "--definition", json, "--dry-run")).out).not.toContain("reist voortaan mee");
  expect(place.names()).toEqual(before);
  const own = place.file("eigen.xlsx");
  const state = { ...EMPTY_STATE, definition: { json: JSON.stringify({ ...definition, version: "eigen" }) } };
  writeFileSync(
    own,
    newWorkbook(
      layoutReport(definition, () => null),
      state,
    ),
  );
  const out = place.file("eigen-gevuld.xlsx");
  expect((await place.run("fill", own, "--definition", json, "--out", out)).out).not.toContain("reist voortaan mee");
  expect((await stateOf(out))?.definition).toEqual(state.definition);
});

test("a binding by hand takes its definition along", async () => {
  const bound = place.file("gekoppeld.xlsx");
  const ran = await place.run("bind", file, "--table", "lasten", "--range", "BladA!A2:D4", "--definition", json, "--out", bound);
  expect(ran).toMatchObject({ code: 0, err: "", out: expect.stringContaining(`(rapportdefinitie ${definition.id})`) as string });
  const checked = JSON.parse((await place.run("check", bound, "--format", "json")).out) as { tables: readonly { bound: string }[] };
  expect(checked.tables.map((table) => table.bound)).toEqual(["manual"]);
});

test("publish and claims say which definition they go by, and what was survived on the way", async () => {
  const lost = place.file("verwezen.xlsx");
  const state = { ...EMPTY_STATE, definition: { id: "elders", version: "3" } };
  writeFileSync(
    lost,
    newWorkbook(
      layoutReport(definition, () => null),
      state,
    ),
  );
  const text = place.file("tekst.txt");
  writeFileSync(text, "De wegen kostten 12.");
  const named = `Rapportdefinitie ${definition.id}, versie ${definition.version} (opgegeven)`;
  expect((await place.run("claims", lost, text, "--definition", json)).out).toContain(named);
  expect((await place.run("publish", lost, "--definition", json, "--formats", "txt", "--out", place.file("uit"))).out).toContain(named);
});

test("what is damaged in the workbook is told by every command that goes on without it", async () => {
  const parts = unzipSync(
    newWorkbook(
      layoutReport(definition, () => null),
      EMPTY_STATE,
    ),
  );
  const [part = ""] = Object.keys(parts).filter((name) => /customXml\/item\d+\.xml$/.test(name));
  const broken = place.file("beschadigd.xlsx");
  writeFileSync(broken, zipSync({ ...parts, [part]: strToU8('<workbook xmlns="urn:kerncijfer:workbook:1">') }));
  for (const argv of [
    ["check", broken],
    ["fill", broken, "--dry-run"],
    ["roll", broken, "--out", place.file("na.xlsx")],
  ])
    expect((await place.run(...argv, "--definition", json)).out).toContain("beschadigd en niet gebruikt");
});

test("why the definition in a workbook cannot be read is said in the language of the reader", async () => {
  const wrong = place.file("onleesbaar.xlsx");
  const state = { ...EMPTY_STATE, definition: { json: JSON.stringify({ ...definition, title: "" }) } };
  writeFileSync(
    wrong,
    newWorkbook(
      layoutReport(definition, () => null),
      state,
    ),
  );
  const told = async (...argv: readonly string[]) => (await place.run("check", wrong, "--definition", json, ...argv)).out;
  // A definition that was named wins; the one in the workbook is not looked at.
  expect(await told()).not.toContain("niet te lezen");
  const shipped = place.file("meegeleverd.xlsx");
  writeFileSync(
    shipped,
    newWorkbook(
      layoutReport(shippedReport("uwv-achtmaandenverslag-2023"), () => null),
      state,
    ),
  );
  expect((await place.run("check", shipped)).out).toMatch(/niet te lezen en niet gebruikt: title: Gevonden ""; verwacht: minstens 1 teken/);
  expect((await place.run("check", shipped, "--lang", "en")).out).toMatch(/not used: title: Found ""; expected: at least 1 character/);
});

describe("the previous report, when it carries no definition", () => {
  const years = definitionOf({
    tables: [{ id: "lasten", columns: [YEARS.actual, YEARS.prior], rows: [[{ id: "wegen", indicator: "wegen" }], [{ id: "groen" }]] }],
    indicators: [{ id: "wegen", label: "Wegen", measure: "flow" }],
  });
  const workbook = (name: string, report: typeof years, figures: Readonly<Record<string, number>>): string => {
    const path = place.file(name);
    writeFileSync(
      path,
      newWorkbook(
        layoutReport(report, (_, row, of) => figures[`${row} ${of}`] ?? null),
        null,
      ),
    );
    return path;
  };
  const rules = place.file("jaren.json");
  writeFileSync(rules, JSON.stringify(years));
  const now = workbook("nu.xlsx", years, { "wegen actual": 9, "wegen prior": 7, "groen actual": 5, "groen prior": 5 });
  const last = rollDefinition(years, { year: years.period.year - 1 });

  test("goes by this one, a year earlier", async () => {
    const before = workbook("vorig.xlsx", last, { "wegen actual": 8, "wegen prior": 6, "groen actual": 5, "groen prior": 5 });
    const ran = await place.run("check", now, "--definition", rules, "--previous", before, "--format", "json");
    const { findings } = JSON.parse(ran.out) as { findings: readonly { check: string; cell: string }[] };
    expect(findings.map(({ check, cell }) => `${check} ${cell}`)).toContain("previous-report BladA!C3");
  });

  test("is refused in one line where that does not fit", async () => {
    const other = workbook("ander.xlsx", definitionOf({ tables: [{ id: "fte", columns: [column.budget], rows: [[{ id: "staf" }]] }] }), {});
    const ran = await place.run("check", now, "--definition", rules, "--previous", other);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(/^In de vorige rapportage is geen tabel herkend\. .*\n$/);
  });
});
