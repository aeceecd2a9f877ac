import { counting } from "./counting";
import type { Texts } from "./texts";

const { count, plural } = counting("nl-NL");

/** The tab for publishing in Dutch. */
export const nlPublish: Texts["publish"] = {
  lead: "Zet standaardtabellen en figuren in uw rapport, of als blad en afbeelding in deze werkmap.",
  unchecked: "Controleer eerst de werkmap; dan staat hier wat er klaar is.",
  selection: "Selectie",
  selectionHint: "De tabel of het getal dat u in het blad selecteert.",
  copyTable: "Kopieer tabel voor Word",
  copyNumber: "Kopieer getal",
  languages: { nl: "In het Nederlands", en: "In het Engels" },
  view: "Tabellen of figuren",
  views: { tables: "Tabellen", figures: "Figuren" },
  actions: "Wat u kiest",
  search: "Zoek op titel",
  all: (n) => `Alles kiezen (${count(n)})`,
  chosen: (n) => `${count(n)} gekozen`,
  group: (title) => `Alles van ${title}`,
  none: "Niets gevonden met deze zoekterm.",
  list: "Tabellen per hoofdstuk",
  figureList: "Figuren per hoofdstuk",
  ready: "klaar",
  errors: (n) => plural(n, "fout", "fouten"),
  openErrors: "open fouten",
  missing: "niet gevonden",
  problem: "kan niet",
  copy: "Kopieer voor Word",
  toSheets: "Op een blad zetten",
  docx: "Download voor Word",
  atSelection: "Op de selectie",
  onSheet: "Op blad Figuren",
  other: "Meer…",
  chartAtSelection: "Als Excel-grafiek op de selectie",
  chartOnSheet: "Als Excel-grafiek op blad Figuren",
  png: "Download als PNG",
  svg: "Download als SVG",
  confirm: (n) =>
    n === 1
      ? "Wat u koos heeft nog open fouten. Dat komt erbij te staan."
      : `${count(n)} van wat u koos hebben nog open fouten. Dat komt erbij te staan.`,
  goOn: "Toch doorgaan",
  ofReport: "Van de rapportage",
  drawing: "Figuren tekenen",
  noFigures: "Van de gekoppelde tabellen zijn geen figuren te maken.",
  look: (title) => `Bekijk ${title}`,
  inserted: "Ingevoegd in deze werkmap",
  insertedCount: (tables, figures) =>
    [...(tables > 0 ? [plural(tables, "tabel", "tabellen")] : []), ...(figures > 0 ? [plural(figures, "figuur", "figuren")] : [])].join(
      ", ",
    ),
  outdated: (n) => (n === 1 ? "1 is niet meer actueel" : `${count(n)} zijn niet meer actueel`),
  perhapsOutdated: "De werkmap is daarna gewijzigd.",
  current: "Alles is actueel",
  update: "Bijwerken",
  refused: "Niet bijgewerkt",
  asNew: "Op een nieuw blad",
  notCopied: "Kopieer met de hand",
  copyByHand: "Het klembord is hier niet toegankelijk. Hieronder staat alles geselecteerd: druk op Ctrl+C.",
  selectAll: "Alles selecteren",
};
