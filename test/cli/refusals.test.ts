import { chmodSync, promises, readFileSync, statSync, writeFileSync } from "node:fs";
import { zipSync, strToU8 } from "fflate";
import { samplePath, workplace } from "../support/world";

const REPORT = samplePath("uwv-achtmaandenverslag-2020");
const place = workplace();
afterAll(place.remove);

function made(name: string, bytes: Uint8Array | string): string {
  const file = place.file(name);
  writeFileSync(file, bytes);
  return file;
}

const CFB = new Uint8Array(1024);
CFB.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>';

// 40 MB of zeros in 40 kB: far beyond the ratio of any real part.
const BOMB = zipSync(
  { "[Content_Types].xml": strToU8(CONTENT_TYPES), "_rels/.rels": strToU8(RELS), "xl/workbook.xml": new Uint8Array(40_000_000) },
  { level: 9 },
);
const hostile = (): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(CONTENT_TYPES),
    "_rels/.rels": strToU8(RELS),
    "xl/workbook.xml": strToU8(
      '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets>&x;</sheets></workbook>',
    ),
  });

describe.each([
  ["an empty file", () => made("leeg.xlsx", "")],
  ["a text file", () => made("tekst.xlsx", "een, twee, drie\n")],
  ["a damaged package", () => made("kapot.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8]))],
  ["a password-protected workbook", () => made("geheim.xlsx", CFB)],
  ["a zip bomb", () => made("bom.xlsx", BOMB)],
  ["an external entity", () => made("vijandig.xlsx", hostile())],
  ["an absent file", () => place.file("bestaat-niet.xlsx")],
  ["a folder", () => place.folder],
])("%s", (_, make) => {
  test.each([["check"], ["fill"], ["roll"], ["bind"]])("%s says one clear line, exits with 2 and writes nothing", async (command) => {
    const file = make();
    const before = place.names();
    const extra =
      command === "check" ? [] : command === "bind" ? ["--table", "kerncijfers", "--range", "A!A1:B2"] : ["--out", place.file("uit.xlsx")];
    const ran = await place.run(command, file, ...extra);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err.trimEnd().split("\n")).toHaveLength(1);
    expect(ran.err).toContain(file);
    expect(ran.err).not.toContain("undefined");
    expect(place.names()).toEqual(before);
  });
});

test.each<[string, string[], RegExp]>([
  ["an unknown option", ["check", REPORT, "--grondig"], /Onbekende optie --grondig; bekend zijn .*--definition/],
  ["an option misspelt", ["check", REPORT, "--formaat", "json"], /Onbekende optie --formaat \(bedoeld: --format\); bekend zijn/],
  ["a command misspelt", ["chek", REPORT], /Onbekende opdracht 'chek'\. Bedoeld 'check'\?/],
  ["a check misspelt", ["explain", "summ"], /Geen controle met de naam 'summ'\. Bedoeld 'sum'\?/],
  ["a definition misspelt", ["check", REPORT, "--definition", "uwv-achtmaandsverslag-2020"], /Bedoeld 'uwv-achtmaandenverslag-2020'\?/],
  ["a workbook called a text", ["fill", REPORT, "--out", "x.txt"], /x\.txt: de naam van de nieuwe werkmap moet eindigen op \.xlsx\./],
  ["findings called a text", ["check", REPORT, "--format", "xlsx", "--out", "x.txt"], /moet eindigen op \.xlsx/],
  ["a new workbook called a definition", ["new", "--definition", "uwv-achtmaandenverslag-2020", "--out", "x.json"], /eindigen op \.xlsx/],
  ["the next workbook without a kind", ["roll", REPORT, "--out", "x"], /moet eindigen op \.xlsx/],
  ["macros that would be lost", ["fill", "macro.XLSM", "--out", "x.xlsx"], /moet eindigen op \.xlsm/],
  [
    "a bound workbook called a csv",
    ["bind", REPORT, "--table", "kerncijfers", "--range", "Kerncijfers!A2:E41", "--out", "x.csv"],
    /eindigen op \.xlsx/,
  ],
  ["an unknown command", ["controleer"], /Onbekende opdracht 'controleer'\. Bekend zijn: check/],
  ["no file", ["check"], /Er ontbreekt een argument.*Gebruik: kerncijfer check FILE/],
  ["two files", ["check", REPORT, REPORT], /Onverwacht argument: /],
  ["an option without its value", ["check", REPORT, "--format"], /Achter --format ontbreekt de waarde\. Gebruik/],
  ["an option where a value belongs", ["check", REPORT, "--out", "--force"], /Achter --out ontbreekt de waarde\. Gebruik/],
  ["a value for an option that has none", ["check", REPORT, "--force=ja"], /--force krijgt geen waarde\. Gebruik/],
  ["an unknown language before the command", ["--lang", "fr", "check", REPORT], /Onbekende taal 'fr': kies nl of en/],
  ["an unknown language", ["check", REPORT, "--lang", "fr"], /Onbekende taal 'fr': kies nl of en/],
  ["an unknown format", ["check", REPORT, "--format", "pdf"], /Onbekende uitvoer 'pdf'/],
  ["an unknown view", ["check", REPORT, "--view", "alles"], /Onbekende weergave 'alles'/],
  ["a workbook to the screen", ["check", REPORT, "--format", "xlsx"], /noem een bestand met --out/],
  ["fill without target", ["fill", REPORT], /Noem de nieuwe werkmap met --out/],
  ["an unknown definition", ["check", REPORT, "--definition", "belastingdienst"], /Geen rapportdefinitie met de naam 'belastingdienst'/],
  ["an unknown check", ["explain", "somsom"], /Geen controle met de naam 'somsom'/],
  ["an unknown table", ["bind", REPORT, "--table", "geen", "--range", "Kerncijfers!A1:B2", "--out", "x.xlsx"], /heeft geen tabel 'geen'/],
  ["a range that is none", ["bind", REPORT, "--table", "kerncijfers", "--range", "A-1", "--out", "x.xlsx"], /'A-1' is geen bereik/],
  ["an unknown sheet", ["bind", REPORT, "--table", "kerncijfers", "--range", "Blad9!A1:B2", "--out", "x.xlsx"], /heeft geen blad 'Blad9'/],
  [
    "a range without the table",
    ["bind", REPORT, "--table", "kerncijfers", "--range", "Personeel!J90:K95", "--out", "x.xlsx"],
    /niet herkend/,
  ],
])("%s is refused in one line", async (_, argv, expected) => {
  const ran = await place.run(...argv);
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toMatch(expected);
  expect(ran.err.trimEnd().split("\n")).toHaveLength(1);
});

test("an existing file is only replaced with --force", async () => {
  const file = made("bestaand.txt", "van mij");
  expect(await place.run("check", REPORT, "--out", file)).toMatchObject({ code: 2, err: expect.stringContaining("bestaat al") as string });
  expect(await place.run("check", REPORT, "--out", file, "--force")).toMatchObject({ code: 0, err: "" });
});

test("a file that is marked read-only is kept, also with --force, and a replaced one keeps its permissions", async () => {
  const file = made("vast.txt", "van mij");
  chmodSync(file, 0o444);
  expect(await place.run("check", REPORT, "--out", file, "--force")).toMatchObject({
    code: 2,
    err: expect.stringContaining("is alleen-lezen") as string,
  });
  expect(readFileSync(file, "utf8")).toBe("van mij");
  chmodSync(file, 0o600);
  expect(await place.run("check", REPORT, "--out", file, "--force")).toMatchObject({ code: 0, err: "" });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("the version is told", async () => {
  expect(await place.run("--version")).toMatchObject({ code: 0, out: "1.0.0\n", err: "" });
});

test("a file that cannot be written is one line, and nothing is left behind", async () => {
  const before = place.names();
  // A name that fits, while the temporary one beside it does not.
  const ran = await place.run("check", REPORT, "--out", place.file(`${"x".repeat(245)}.txt`));
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toMatch(/ is niet te schrijven \(ENAMETOOLONG\)\. Kies een andere naam of map\.\n$/);
  expect(ran.err.trimEnd().split("\n")).toHaveLength(1);
  expect(place.names()).toEqual(before);
});

test.each([
  ["EBUSY", /Staat het bestand nog open in Excel\? Sluit het/],
  ["ENOSPC", /De schijf is vol/],
])("a file that cannot be put in place says what to do: %s", async (fault, expected) => {
  const spied = jest.spyOn(promises, "rename").mockRejectedValueOnce(Object.assign(new Error(fault), { code: fault }));
  try {
    const file = made(`bezet-${fault}.txt`, "van mij");
    const ran = await place.run("check", REPORT, "--out", file, "--force");
    expect(ran).toMatchObject({ code: 2, out: "", err: expect.stringMatching(expected) as string });
    expect(readFileSync(file, "utf8")).toBe("van mij");
  } finally {
    spied.mockRestore();
  }
});

test("English on demand, for errors too, said before the command or behind it", async () => {
  expect((await place.run("--lang", "en", "check", "nergens.xlsx")).err).toMatch(/does not exist/);
  expect((await place.run("--lang=en", "explain", "sum")).out).toMatch(/Example/);
  expect(await place.run("--lang", "en")).toMatchObject({ code: 0, out: expect.stringContaining("Commands:") as string });
  expect((await place.run("check", REPORT, "--format", "--lang", "en")).err).toMatch(/--format misses its value/);
  expect((await place.run("check", "nergens.xlsx", "--lang", "en")).err).toMatch(/does not exist/);
  expect((await place.run("chek", "--lang", "en")).err).toMatch(/Unknown command 'chek'/);
});
