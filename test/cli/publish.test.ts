import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeFolder } from "../../src/cli/folder";
import { DEFAULT_THEME } from "../../src/publish/figures/theme";
import { samplePath, workplace } from "../support/world";

const REPORT = samplePath("uwv-achtmaandenverslag-2020");
const CARDS = ["now", "uitkeringsverstrekking", "beoordelen", "werk-vinden", "handhaving", "gegevens-beheren-en-delen", "realisatie"];
const place = workplace();
afterAll(place.remove);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
}

describe("publish", () => {
  test("writes every table, the whole report, an overview and an account", async () => {
    const out = place.file("alles");
    const ran = await place.run("publish", REPORT, "--out", out, "--formats", "xlsx,html,docx,txt");
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain("26 tabellen in 82 bestanden");
    expect(ran.out).toContain(path.join(out, "index.html"));
    expect(filesIn(out)).toHaveLength(82);
    expect(readFileSync(path.join(out, "tables", "huisvesting.html"), "utf8")).toContain("360.100");
  }, 30_000);

  test("draws the figures of the infographic and of its tables, as SVG and as PNG in two sizes", async () => {
    const out = place.file("figuren");
    const ran = await place.run("publish", samplePath("uwv-achtmaandenverslag-2023"), "--out", out);
    expect(ran).toMatchObject({ code: 0, err: "" });
    const figures = filesIn(path.join(out, "figures"));
    for (const id of [...CARDS, "infographic", "infographic-16-9"]) {
      expect(figures).toEqual(expect.arrayContaining([`${id}.svg`, `${id}.png`, `${id}@3x.png`]));
    }
    expect(ran.out).toContain(`7 tabellen en ${figures.length / 3} figuren`);
    const size = (name: string): readonly number[] => {
      const png = readFileSync(path.join(out, "figures", name));
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect(size("infographic.png")).toEqual([2 * 794, 2 * 1123]);
    expect(size("infographic@3x.png")).toEqual([3 * 794, 3 * 1123]);
    const page = readFileSync(path.join(out, "index.html"), "utf8");
    expect(page).toContain("1.165.500");
    expect(page).toContain('href="figures/now%403x.png"');
  }, 60_000);

  test("takes colours from a theme, and figures by name", async () => {
    const out = place.file("thema");
    const theme = place.file("thema.json");
    writeFileSync(theme, JSON.stringify({ ...DEFAULT_THEME, colours: { ...DEFAULT_THEME.colours, accent: "#154B2F" } }));
    const argv = ["--only", "realisatie", "--formats", "svg", "--theme", theme, "--out", out];
    expect(await place.run("publish", samplePath("uwv-achtmaandenverslag-2023"), ...argv)).toMatchObject({ code: 0 });
    expect(filesIn(path.join(out, "figures"))).toEqual(["realisatie.svg"]);
    const svg = readFileSync(path.join(out, "figures", "realisatie.svg"), "utf8");
    expect(svg).toContain("#154B2F");
    expect(svg).not.toContain(DEFAULT_THEME.colours.accent);
  });

  test("replaces what is there only with --force, and leaves other files alone", async () => {
    const out = place.file("weer");
    const argv = ["publish", REPORT, "--out", out, "--only", "huisvesting,ict-kosten", "--formats", "html,txt"];
    expect(await place.run(...argv)).toMatchObject({ code: 0 });
    const before = filesIn(out);
    writeFileSync(path.join(out, "eigen.txt"), "van mij");
    writeFileSync(path.join(out, "index.html"), "oud");
    const refused = await place.run(...argv);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(/bestaat al \(en nog \d+\).*--force/);
    expect(readFileSync(path.join(out, "index.html"), "utf8")).toBe("oud");
    expect(await place.run(...argv, "--force")).toMatchObject({ code: 0 });
    expect(filesIn(out)).toEqual([...before, "eigen.txt"].sort());
    expect(readFileSync(path.join(out, "index.html"), "utf8")).toContain("Huisvesting");
  });

  test.each<[string, string[], RegExp]>([
    ["no folder", [], /--out/],
    ["a theme that is none", ["--out", "x", "--formats", "svg", "--theme", REPORT], /Geen bruikbaar thema: .*:1:\d+: \S/],
    ["an unknown format", ["--out", "x", "--formats", "pdf"], /Onbekende vorm 'pdf'/],
    ["no format", ["--out", "x", "--formats", ""], /Onbekende vorm ''/],
    ["no table", ["--out", "x", "--only", " , "], /ten minste één tabel/],
    ["an unknown table", ["--out", "x", "--only", "huisvestin"], /Bedoeld 'huisvesting'\?/],
  ])("%s: one clear line, and nothing written", async (_, argv, told) => {
    const given = argv.map((argument) => (argument === "x" ? place.file("niets") : argument));
    const before = place.names();
    const ran = await place.run("publish", REPORT, ...given);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(told);
    expect(ran.err.trimEnd().split("\n")).toHaveLength(1);
    expect(place.names()).toEqual(before);
  });

  test("speaks English when asked", async () => {
    const ran = await place.run(
      "publish",
      REPORT,
      "--out",
      place.file("english"),
      "--only",
      "huisvesting",
      "--formats",
      "txt",
      "--lang",
      "en",
    );
    expect(ran.out).toContain("Published: 1 table in 3 files");
  });
});

describe("writing a folder", () => {
  const files = [
    { path: "a.txt", content: "a" },
    { path: "diep/b.bin", content: new Uint8Array([1, 2]) },
  ];

  test("makes the folder and what is in it, and leaves nothing else", async () => {
    const folder = path.join(place.file("nieuw"), "en", "dieper");
    await writeFolder(folder, files, false);
    expect(filesIn(folder)).toEqual(["a.txt", path.join("diep", "b.bin")]);
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "diep"]);
  });

  test("refuses a file where a folder is asked, and a folder where a file goes", async () => {
    const file = place.file("bestand");
    writeFileSync(file, "");
    await expect(writeFolder(file, files, true)).rejects.toMatchObject({ code: "not-a-folder" });
    const folder = place.file("map");
    mkdirSync(path.join(folder, "a.txt"), { recursive: true });
    await expect(writeFolder(folder, files, true)).rejects.toMatchObject({ code: "is-folder" });
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  test("a fault half-way leaves neither new files nor a made folder behind", async () => {
    const folder = place.file("half");
    // A file cannot be written where its parent is a file.
    const bad = [...files, { path: "a.txt/c.txt", content: "c" }];
    await expect(writeFolder(folder, bad, false)).rejects.toMatchObject({ code: "folder-not-writable" });
    expect(place.names()).not.toContain("half");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "a.txt"), "oud");
    await expect(writeFolder(folder, bad, true)).rejects.toMatchObject({ code: "folder-not-writable" });
    expect(readFileSync(path.join(folder, "a.txt"), "utf8")).toBe("oud");
  });
});
