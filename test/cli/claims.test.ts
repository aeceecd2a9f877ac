import { writeFileSync } from "node:fs";
import { Document, Packer, Paragraph } from "docx";
import { readText } from "../../src/cli/text-file";
import { nodeFiles } from "../../src/cli/files";
import type { World } from "../../src/cli/world";
import { samplePath, workplace } from "../support/world";

const REPORT = samplePath("uwv-achtmaandenverslag-2020");
const place = workplace();
afterAll(place.remove);

/** Sentences of our own about the figures of the sample. */
const TEXT =
  "Bezwaren\n\nIn de eerste acht maanden van 2020 kwamen er 57.600 bezwaren binnen. Dat is 27% meer dan in dezelfde periode in 2019 (45.400).\n\n" +
  "In de eerste acht maanden van 2020 is het werkgeversportaal 864.000 keer bezocht. Er stonden 3 fietsen.\n";

function made(name: string, content: string | Uint8Array): string {
  writeFileSync(place.file(name), content);
  return place.file(name);
}

interface ClaimsJson {
  readonly summary: Readonly<Record<string, number>>;
  readonly claims: readonly {
    readonly quote: string;
    readonly numbers: readonly string[];
    readonly verdict: string;
    readonly kind: string;
    readonly cells: readonly string[];
    readonly computed: string | null;
    readonly expected: string | null;
    readonly hedge: string | null;
    readonly confidence: number;
  }[];
}

test("json has the contract's fields, and a refuted claim gives exit 1", async () => {
  const ran = await place.run("claims", REPORT, made("tekst.txt", TEXT), "--format", "json");
  expect(ran).toMatchObject({ code: 1, err: "" });
  const { claims, summary } = JSON.parse(ran.out) as ClaimsJson;
  expect(summary).toEqual({ confirmed: 3, refuted: 1, undecided: 1 });
  expect(claims.find((claim) => claim.kind === "growth")).toMatchObject({
    numbers: ["27%", "45.400"],
    verdict: "confirmed",
    cells: expect.arrayContaining(["'Overige dienstverlening'!B11"]) as string[],
    computed: "26,9%",
    hedge: null,
  });
  expect(claims.find((claim) => claim.verdict === "refuted")).toMatchObject({
    kind: "value",
    numbers: ["864.000"],
    expected: "874.200",
    cells: ["Kerncijfers!C33"],
  });
});

test("text tells sentence by sentence what is right, wrong and undecided", async () => {
  const { out } = await place.run("claims", REPORT, made("tekst.md", TEXT));
  expect(out).toContain("✗ 864.000: klopt niet · moet zijn 874.200 · Kerncijfers!C33 = 874.200");
  expect(out).toContain("? 3: onbeslist · ");
  expect(out).toContain("3 kloppen, 1 kloppen niet, 1 onbeslist.");
});

test("English on demand, exit 0 when nothing is refuted", async () => {
  const ran = await place.run("claims", REPORT, made("goed.txt", "Het aantal afgehandelde klachten daalde."), "--lang", "en");
  expect(ran.code).toBe(0);
  expect(ran.out).toContain("✓ in words: right · Kerncijfers!C28 = 4.300, Kerncijfers!D28 = 5.400");
  expect((await place.run("claims", REPORT, made("niets.txt", "Er is niets geteld."))).out).toContain(
    "Geen getallen of vergelijkingen gevonden",
  );
});

test("reads a Word document", async () => {
  const document = new Document({ sections: [{ children: [new Paragraph("Het aantal afgehandelde klachten daalde.")] }] });
  const ran = await place.run("claims", REPORT, made("brief.docx", new Uint8Array(await Packer.toBuffer(document))), "--format", "json");
  expect((JSON.parse(ran.out) as ClaimsJson).summary).toEqual({ confirmed: 1, refuted: 0, undecided: 0 });
});

test.each<[string, () => string, RegExp]>([
  ["an absent file", () => place.file("weg.txt"), /bestaat niet/],
  ["an empty file", () => made("leeg.txt", ""), /is leeg/],
  ["blanks", () => made("wit.txt", " \n\n"), /is leeg/],
  ["a picture", () => made("plaatje.txt", new Uint8Array([137, 80, 78, 71, 0, 1, 2])), /is geen tekst/],
  ["a workbook", () => REPORT, /geen leesbaar Word-document/],
  ["an old Word document", () => made("oud.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])), /oud of beveiligd Word-document/],
  ["a pdf", () => made("a.pdf", "%PDF-1.7"), /is een pdf/],
  ["a pipe that is none", () => "-", /stdin is hier niet te lezen/],
])("%s is refused in one line with exit 2", async (_, file, message) => {
  const ran = await place.run("claims", REPORT, file());
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toMatch(message);
  expect(ran.err.trim()).not.toContain("\n");
});

test("an unknown format is refused", async () => {
  expect(await place.run("claims", REPORT, made("x.txt", "Tekst."), "--format", "xml")).toMatchObject({ code: 2 });
});

describe("readText", () => {
  const world = (bytes: Uint8Array): World => ({ files: nodeFiles(), input: () => Promise.resolve(bytes) }) as unknown as World;
  test.each<[string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode("Eén zin.")],
    ["UTF-16, little end first", new Uint8Array([0xff, 0xfe, ...Buffer.from("Eén zin.", "utf16le")])],
    ["UTF-16, big end first", new Uint8Array([0xfe, 0xff, ...Buffer.from("Eén zin.", "utf16le").swap16()])],
    ["the Windows code page", Buffer.from("Eén zin.", "latin1")],
  ])("reads %s from a pipe", async (_, bytes) => {
    expect((await readText("-", world(bytes))).replace("\ufeff", "")).toBe("Eén zin.");
  });
});
