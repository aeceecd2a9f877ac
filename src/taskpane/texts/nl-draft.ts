import { counting } from "./counting";
import type { DraftTexts, RuleTerm } from "./draft-texts";

const { count, plural } = counting("nl-NL");

/** The texts of learning tables in Dutch. */
export const nlDraft: DraftTexts = {
  section: "Nieuwe tabellen",
  learn: "Leer tabellen uit deze werkmap…",
  learnHint: "Zoekt tabellen die geen rapportdefinitie kent, en leidt af wat elke kolom is en wat er optelt. U bevestigt eerst.",
  back: "Terug",
  title: "Geleerde tabellen",
  found: (tables, sheets) =>
    `${plural(tables, "tabel", "tabellen")} gevonden op ${plural(sheets, "blad", "bladen")}. Loop na wat is herkend en pas aan wat niet klopt.`,
  known: (tables, definition) =>
    `${plural(tables, "tabel staat", "tabellen staan")} al in '${definition}' en ${tables === 1 ? "is" : "zijn"} overgeslagen.`,
  nothing: (sheets) => `Geen tabel gevonden op ${plural(sheets, "blad", "bladen")}.`,
  nothingWhy: "Gezocht is naar cijfers onder een kopregel, met links daarvan een label per rij.",
  nothingNext: "Zet een kop boven elke kolom en een label voor elke rij, en probeer het opnieuw. Of koppel een selectie met de hand.",
  allKnown: (tables, definition) =>
    `${tables === 1 ? "De enige tabel die is gevonden, staat" : `Alle ${count(tables)} gevonden tabellen staan`} al in '${definition}'. Er is niets nieuws te leren.`,
  stale: (at) => `De werkmap is gewijzigd om ${at}. Lees opnieuw; uw aanpassingen blijven.`,
  again: "Opnieuw lezen",
  truncated: "Niet alles is doorzocht: de tabel heeft te veel rijen.",
  target: "Bewaren als",
  targets: { new: "Nieuwe rapportdefinitie", used: "Aanvulling op wat in gebruik is" },
  targetHint: (definition) => `Komt in een kopie van '${definition}'; wat daarin staat, blijft.`,
  name: "Naam",
  id: "Kenmerk",
  idHint: "Kleine letters, cijfers, punt en streepje",
  organisation: "Organisatie",
  period: "Periode",
  reaches: (months) => (months === 12 ? "Heel jaar" : `T/m ${new Date(2000, months - 1).toLocaleString("nl", { month: "long" })}`),
  year: "Jaar",
  required: "Vul dit in.",
  idWrong: "Begin met een kleine letter of een cijfer, zonder spaties.",
  use: "Gebruiken",
  save: "Opslaan als bestand",
  faults: (errors) => `Nog niet te gebruiken: ${plural(errors, "fout", "fouten")}`,
  warnings: (warnings) => plural(warnings, "waarschuwing", "waarschuwingen"),
  hints: {
    "label-column": "Kies bij precies één kolom 'Label'.",
    "row-label": "Kies 'Label' bij de kolom die elke rij een naam geeft.",
    "category-column": "Kies bij één kolom 'Categorie', of laat de tabel weg.",
    "period-missing": "Kies een periode bij de kolom.",
    "ambiguous-title": "Geef een van de twee een andere titel.",
    "ambiguous-header": "Geef de kolommen in het blad elk een eigen kop en lees opnieuw.",
    "ambiguous-label": "Geef de rijen in het blad elk een eigen label en lees opnieuw.",
    "derive-share": "Vink het aandeel uit, of vink de optelling weer aan.",
    "sum-mixed": "Vink de optelling uit.",
    "sum-overlap": "Vink een van de twee optellingen uit.",
    contradiction: "Vink een van de verbanden uit.",
    "forced-value": "Vink een van de verbanden uit.",
  },
  reset: "Aanpassingen wissen",
  none: "Kies ten minste één tabel.",
  tables: "Tabellen",
  keep: (table) => `Neem '${table}' mee`,
  summary: (rows, rules) => `${plural(rows, "rij", "rijen")}, ${plural(rules, "verband", "verbanden")}`,
  deviates: (cells) => `${plural(cells, "cel wijkt", "cellen wijken")} af`,
  tableTitle: "Titel",
  columns: "Kolommen",
  columnAt: (letter) => `kolom ${letter}`,
  roleOf: (column) => `Soort van ${column}`,
  periodOf: (column) => `Periode van ${column}`,
  noPeriod: "Geen periode",
  roles: {
    label: "Label",
    category: "Categorie",
    norm: "Norm",
    actual: "Realisatie",
    prior: "Vorig jaar",
    forecast: "Prognose",
    budget: "Begroting",
    "budget-year": "Jaarbegroting",
    variance: "Verschil",
    "variance-percent": "Verschil in %",
    "growth-percent": "% +/-",
    share: "Aandeel of verhouding",
    average: "Gemiddelde",
    text: "Tekst",
  },
  spans: (span, endMonth, year) =>
    ({
      period: `t/m ${endMonth} ${String(year)}`,
      year: `heel ${String(year)}`,
      end: `eind ${endMonth} ${String(year)}`,
      "year-end": `eind ${String(year)}`,
    })[span],
  otherPeriod: (key) => `anders: ${key}`,
  rules: "Verbanden",
  noRules: "Geen verbanden gevonden. De cijfers worden wel op schrijfwijze gecontroleerd.",
  rule: (kind, target, terms) => {
    const [first, second] = terms.map(({ name }) => name);
    switch (kind) {
      case "sum":
      case "difference":
      case "stock-flow":
        return `${target} = ${signed(terms)}`;
      case "growth":
        return `${target} = groei van ${first ?? ""} ten opzichte van ${second ?? ""}`;
      case "ratio":
        return `${target} = ${first ?? ""} / ${second ?? ""}`;
      case "share":
        return second === undefined ? `${target} = aandeel van ${first ?? ""} in het totaal` : `${target} = ${first ?? ""} / ${second}`;
      case "weighted-total":
        return `${target} = gewogen gemiddelde van ${listed(terms)}`;
      case "of-which":
        return `${listed(terms)}: deel van ${target}`;
      case "time-proportional":
        return `${target} = naar rato van ${first ?? ""}`;
      default:
        return `${target} volgt uit ${listed(terms)}`;
    }
  },
  inColumns: (rule, columns) => `${rule} (in ${names(columns)})`,
  inRow: (column, row) => `${column} bij ${row}`,
  rowBefore: (column) => `${column} (vorige rij)`,
  more: (terms) => `… (nog ${count(terms)})`,
  holds: (holds, all, over) => `${count(holds)} van ${over === "rows" ? plural(all, "rij", "rijen") : plural(all, "kolom", "kolommen")}`,
  untested: "niet te toetsen aan de cijfers",
  sure: (percent) => `zekerheid ${String(percent)}%`,
  broken: (cells) => `${plural(cells, "cel wijkt", "cellen wijken")} af:`,
  andMore: (cells) => `en nog ${count(cells)}`,
  learned: (tables, rules) =>
    `${plural(tables, "tabel", "tabellen")} met ${plural(rules, "verband", "verbanden")} ${tables === 1 ? "is" : "zijn"} nu in gebruik.`,
  added: (tables, rules, kept, base) =>
    `${plural(tables, "tabel", "tabellen")} met ${plural(rules, "verband", "verbanden")} toegevoegd aan een kopie van '${base}'; ${kept === 1 ? "de tabel" : `de ${count(kept)} tabellen`} daarvan ${kept === 1 ? "is" : "zijn"} gebleven.`,
};

function signed(terms: readonly RuleTerm[]): string {
  return terms.map(({ name, sign }, at) => `${sign === -1 ? (at === 0 ? "−" : " − ") : at === 0 ? "" : " + "}${name}`).join("");
}

function listed(terms: readonly RuleTerm[]): string {
  return names(terms.map(({ name }) => name));
}

function names(all: readonly string[]): string {
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} en ${all.at(-1) ?? ""}`;
}
