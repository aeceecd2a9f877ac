import { printedRows } from "../../tables/golden";
import { charts2020, flat, misplaced, parsed, textsOf, theme } from "./drawn";

/** Every chart that the 26 tables of 2020 allow. */

const EXPECTED = [
  "prestatie-indicatoren-norm",
  "prestatie-indicatoren-timeliness",
  "kerncijfers-growth",
  "belangrijkste-volumeontwikkelingen-uitkeringsverstrekking-growth",
  "tijdige-eerste-betaling-norm",
  "tijdige-eerste-betaling-timeliness",
  "tijdige-eerste-betaling-growth",
  "overzicht-aantallen-gerealiseerde-sociaal-medische-beoordelingen-variance",
  "overzicht-aantallen-gerealiseerde-sociaal-medische-beoordelingen-composition",
  "voorraadontwikkeling-composition",
  "voorraadontwikkeling-stock",
  "artsencapaciteit-growth",
  "artsencapaciteit-composition",
  "in-behandeling-genomen-fraudesignalen-growth",
  "overtredingen-inlichtingenplicht-growth",
  "overtredingen-inlichtingenplicht-composition",
  "overtredingen-inspanningsplicht-growth",
  "overtredingen-inspanningsplicht-composition",
  "met-ww-ers-gevoerde-gesprekken-growth",
  "met-ww-ers-gevoerde-gesprekken-composition",
  "uitstroom-naar-werk-van-mensen-met-een-arbeidsbeperking-growth",
  "uitstroom-naar-werk-van-mensen-met-een-arbeidsbeperking-composition",
  "ingekochte-re-integratietrajecten-en-verstrekte-ips-trajecten-growth",
  "ingekochte-re-integratietrajecten-en-verstrekte-ips-trajecten-composition",
  "aantal-ingezette-werkvoorzieningen-growth",
  "aantal-ingezette-werkvoorzieningen-composition",
  "uitgaven-onderwijsvoorzieningen-growth",
  "uitgaven-onderwijsvoorzieningen-composition",
  "uitgaven-voorzieningen-leefdomein-growth",
  "uitgaven-voorzieningen-leefdomein-composition",
  "afhandeling-ontslagaanvragen-growth",
  "afhandeling-ontslagaanvragen-composition",
  "klanttevredenheid-norm",
  "afhandeling-bezwaren-growth",
  "afhandeling-bezwaren-composition",
  "aantal-medewerkers-growth",
  "aantal-medewerkers-composition",
  "begrotingsresultaat-uwv-variance",
  "begrotingsresultaat-uwv-composition",
  "ict-kosten-composition",
  "raming-uitvoeringskosten-now-composition",
  "huisvesting-growth",
  "financiele-rechtmatigheid-growth",
];

test("which tables allow which charts; the table of words allows none", async () => {
  expect((await charts2020()).map((figure) => figure.id)).toEqual(EXPECTED);
});

describe.each(EXPECTED)("%s", (id) => {
  const drawn = async () => {
    const figure = (await charts2020()).find((each) => each.id === id);
    if (!figure) throw new Error(`no chart ${id}`);
    return figure;
  };

  test("texts stay in their boxes and apart", async () => {
    expect(misplaced(await drawn())).toEqual([]);
  });

  test("is well-formed, with title, description and source, and runs or fetches nothing", async () => {
    const figure = await drawn();
    const document = parsed(figure);
    expect(document.querySelector("title")?.textContent).toBe(figure.title);
    expect(document.querySelector("desc")?.textContent).toBe(figure.description);
    expect(document.querySelectorAll("script, image, use, foreignObject, a")).toHaveLength(0);
    expect(figure.source).toBe("Bron: UWV-achtmaandenverslag 2020");
    expect(textsOf(figure)).toContain(figure.source);
    expect(figure.description.startsWith(figure.title)).toBe(true);
  });

  test("shows every figure of its data, and only figures that the table prints or that are marked as computed", async () => {
    const figure = await drawn();
    const { head, rows } = figure.data;
    const texts = textsOf(figure).join("\n");
    const table = figure.tables[0] ?? "";
    const printed = new Set(printedRows(table).flat());
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      row.slice(1).forEach((text, at) => {
        for (const part of text.split(/, |; /)) expect(texts).toContain(part);
        const own = /berekend|Oordeel/.test(head[at + 1] ?? "") || text === "" || text.includes("tijdsevenredig");
        if (!own) expect(printed).toContain(text);
      });
    }
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  });

  test("colours carry no meaning alone: every good or bad mark has its word", async () => {
    const figure = await drawn();
    const marks = flat(figure.shapes).flatMap((shape) => (shape.shape === "rect" ? [shape.fill] : [shape.stroke]));
    const words = textsOf(figure);
    if (marks.includes(theme.colours.good)) expect(words).toContain("gunstig");
    if (marks.includes(theme.colours.bad)) expect(words).toContain("ongunstig");
  });

  test("tells the cells it was drawn from", async () => {
    const { cells } = await drawn();
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) expect(cell).toMatch(/^.+![A-Z]+\d+$/);
  });
});
