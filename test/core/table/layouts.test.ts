import { bindReport } from "../../../src/core/table/bind";
import type { Area } from "../../../src/core/table/sheet";
import { type Input, sheetOf } from "../../support/sheet";
import { misplaced, pasted, tableOf, told, uwv } from "./uwv";

type Rows = readonly (readonly Input[])[];

const BUDGET = "begrotingsresultaat-uwv";
const VOLUMES = "belangrijkste-volumeontwikkelingen-uitkeringsverstrekking";
const SHARES = "overtredingen-inlichtingenplicht";
const LAWFUL = "financiele-rechtmatigheid";
const DOCTORS = "artsencapaciteit";
const NOW = "raming-uitvoeringskosten-now";
const TALKS = "met-ww-ers-gevoerde-gesprekken";
const OBJECTIONS = "afhandeling-bezwaren";
const MEANS = "aantal-ingezette-werkvoorzieningen";
const INDICATORS = "prestatie-indicatoren";

interface Layout {
  readonly name: string;
  readonly table: string;
  readonly change: (rows: Rows) => Rows;
  readonly merges?: readonly Area[];
  /** What binding says; nothing when left out. */
  readonly issues?: readonly string[];
  /** Cells that are not where they were, e.g. of a row that was taken out. */
  readonly lost?: readonly string[];
}

const words = (change: (text: string) => string) => (rows: Rows) =>
  rows.map((row) => row.map((cell) => (typeof cell === "string" && /\p{L}/u.test(cell) ? change(cell) : cell)));
const columns =
  (...order: readonly number[]) =>
  (rows: Rows): Rows =>
    rows.map((row) => (row.length < 2 ? row : order.map((at) => row[at] ?? null)));
const without = (label: string) => (rows: Rows) => rows.filter((row) => row[0] !== label);
const after =
  (label: string, ...added: Rows) =>
  (rows: Rows): Rows =>
    rows.flatMap((row) => (row[0] === label ? [row, ...added] : [row]));
const header = (rows: Rows, change: (header: readonly Input[]) => Rows, at = 1): Rows => [
  ...rows.slice(0, at),
  ...change(rows[at] ?? []),
  ...rows.slice(at + 1),
];
const both =
  (...changes: readonly ((rows: Rows) => Rows)[]) =>
  (rows: Rows): Rows =>
    changes.reduce((now, change) => change(now), rows);

const layouts: readonly Layout[] = [
  { name: "as pasted", table: BUDGET, change: (rows) => rows },
  { name: "extra spaces and hard spaces", table: BUDGET, change: words((text) => ` ${text.replaceAll(" ", "\u00a0 ")} `) },
  { name: "capitals", table: BUDGET, change: words((text) => text.toUpperCase()) },
  { name: "other hyphens", table: BUDGET, change: words((text) => text.replaceAll("-", "\u2011")) },
  { name: "soft hyphens", table: MEANS, change: words((text) => text.replace("voorzieningen", "voor\u00adzieningen")) },
  { name: "straight apostrophes", table: DOCTORS, change: words((text) => text.replaceAll("’", "'")) },
  { name: "footnote marks", table: DOCTORS, change: words((text) => (text.startsWith("Aantal") ? `${text}**` : text)) },
  { name: "superscript footnotes", table: BUDGET, change: words((text) => `${text}¹`) },
  { name: "no accents", table: VOLUMES, change: words((text) => text.replaceAll("ë", "e")) },
  { name: "colon behind labels", table: TALKS, change: words((text) => (text.endsWith("gesprekken") ? `${text}:` : text)) },
  {
    name: "labels with numbers before them",
    table: OBJECTIONS,
    change: (rows) =>
      rows.map((row, at) => (at < 2 || typeof row[0] !== "string" || row[0] === "" ? row : [`${at - 1}. ${row[0]}`, ...row.slice(1)])),
  },
  { name: "no title", table: BUDGET, change: (rows) => rows.slice(1) },
  { name: "blank header of labels", table: BUDGET, change: (rows) => header(rows, ([, ...rest]) => [[null, ...rest]]) },
  { name: "named header of labels", table: DOCTORS, change: (rows) => header(rows, ([, ...rest]) => [["Omschrijving", ...rest]]) },
  {
    name: "somewhere else on the sheet",
    table: BUDGET,
    change: (rows) => [[], [], ["Toelichting bij dit blad"], [], ...rows.map((row) => [null, null, null, ...row])],
  },
  { name: "columns in reverse", table: BUDGET, change: columns(0, 5, 4, 3, 2, 1) },
  { name: "labels last", table: BUDGET, change: columns(1, 2, 3, 4, 5, 0) },
  { name: "labels in the middle", table: BUDGET, change: columns(1, 2, 0, 3, 4, 5) },
  { name: "an empty column between", table: LAWFUL, change: columns(0, 1, 2, 9, 3, 4) },
  {
    name: "spanning headers on each column",
    table: SHARES,
    change: (rows) => header(rows, (row) => [[null, row[1] ?? null, row[1] ?? null, row[3] ?? null, row[3] ?? null]]),
  },
  { name: "merged spanning headers", table: SHARES, change: (rows) => rows, merges: [{ top: 1, left: 1, bottom: 1, right: 2 }] },
  { name: "spanned columns in another order", table: SHARES, change: columns(0, 3, 4, 1, 2) },
  {
    name: "spanning and own header in one cell",
    table: SHARES,
    change: ([title = [], group = [], heads = [], ...rows]) => [
      title,
      heads.map((head, at) => (at === 0 ? null : `${String(group[at - ((at + 1) % 2)])} ${String(head)}`)),
      ...rows,
    ],
  },
  {
    name: "own header before the spanning one",
    table: LAWFUL,
    change: ([title = [], group = [], heads = [], ...rows]) => [
      title,
      heads.map((head, at) => (at === 0 ? head : `${String(head)} ${String(group[at - ((at + 1) % 2)])}`)),
      ...rows,
    ],
  },
  { name: "no spanning headers, order tells", table: SHARES, change: ([title = [], , ...rows]) => [title, ...rows] },
  {
    name: "header broken before the year",
    table: BUDGET,
    change: (rows) =>
      header(rows, (row) => [
        row.map((text) => String(text).replace(" 2020", "")),
        row.map((text) => (String(text).endsWith(" 2020") ? 2020 : null)),
      ]),
  },
  {
    name: "header broken in three",
    table: TALKS,
    change: (rows) =>
      header(rows, () => [
        [null, "Eerste", "Eerste"],
        [null, "acht maanden", "acht maanden"],
        [null, "2020", "2019*"],
      ]),
  },
  {
    name: "first half of the header spans",
    table: TALKS,
    change: (rows) =>
      header(rows, () => [
        [null, "Eerste acht maanden", null],
        [null, 2020, 2019],
      ]),
  },
  {
    name: "category on each row",
    table: VOLUMES,
    change: (rows) => {
      let category: Input = null;
      return rows.map(([first, ...rest], at) => (at < 2 ? [first ?? null, ...rest] : [(category = first ?? category), ...rest]));
    },
  },
  { name: "no category column", table: VOLUMES, change: (rows) => rows.map((row, at) => (at === 0 ? row : row.slice(1))) },
  {
    name: "no category column and a row less",
    table: VOLUMES,
    change: (rows) => rows.filter((_, at) => at !== 4).map((row, at) => (at === 0 ? row : row.slice(1))),
    issues: ["row-missing: ww-lopend"],
    lost: ["ww-lopend"],
  },
  {
    name: "categories as headings",
    table: VOLUMES,
    change: (rows) =>
      rows.flatMap((row, at) => (at < 2 ? [row.slice(at)] : row[0] === null ? [row.slice(1)] : [[row[0] ?? null], row.slice(1)])),
  },
  {
    name: "categories as headings, in another order",
    table: VOLUMES,
    change: (rows) => {
      const heads = rows.slice(0, 2).map((row, at) => row.slice(at));
      const groups = [4, 2, 0, 3, 1].map((group) => rows.slice(2 + group * 3, 5 + group * 3));
      return [...heads, ...groups.flatMap((group) => [[group[0]?.[0] ?? null], ...group.map((row) => row.slice(1))])];
    },
  },
  {
    name: "category rows in another order",
    table: VOLUMES,
    change: (rows) => [...rows.slice(0, 2), ...[4, 2, 0, 3, 1].flatMap((group) => rows.slice(2 + group * 3, 5 + group * 3))],
  },
  {
    name: "an extra column of categories",
    table: MEANS,
    change: (rows) => rows.map((row, at) => (at === 0 ? row : [at === 1 ? "Onderdeel" : at === 2 ? "Voorzieningen" : null, ...row])),
  },
  { name: "blank rows left out", table: BUDGET, change: (rows) => rows.filter((row) => row.some((cell) => cell !== null)) },
  { name: "a blank row after each row", table: BUDGET, change: (rows) => rows.flatMap((row, at) => (at < 2 ? [row] : [row, []])) },
  {
    name: "subtotals labelled",
    table: BUDGET,
    change: (rows) => rows.map((row, at) => (at > 1 && row[0] === null && row[1] !== null ? ["Subtotaal", ...row.slice(1)] : row)),
  },
  {
    name: "rows in reverse, labels unique",
    table: OBJECTIONS,
    change: (rows) => [...rows.slice(0, 2), ...rows.slice(7), ...rows.slice(2, 7)],
  },
  {
    name: "blocks swapped around equal labels",
    table: NOW,
    change: (rows) => [...rows.slice(0, 2), ...rows.slice(7, 15), ...rows.slice(2, 7), ...rows.slice(15)],
  },
  {
    name: "a row taken out of a block",
    table: NOW,
    change: (rows) => rows.filter((_, at) => at !== 9),
    issues: ["row-missing: now-2-vaststelling"],
    lost: ["now-2-vaststelling"],
  },
  {
    name: "an unknown row put in",
    table: BUDGET,
    change: after("1.2 Continueren", ["1.2a Nieuw", "1,0", "1,0", "0,0", "0,0%", "1,5"]),
    issues: ["row-unknown: 1.2a Nieuw"],
  },
  {
    name: "unknown rows at the top and at the end",
    table: BUDGET,
    change: both(
      after("1. Claimbeoordeling", ["1.0 Voorbereiding", "1,0"]),
      after("Totaal (na mutaties fondsen en reserveringen)", ["Nagekomen", "1,0"]),
    ),
    issues: ["row-unknown: 1.0 Voorbereiding", "row-unknown: Nagekomen"],
  },
  {
    name: "a row taken out",
    table: BUDGET,
    change: without("1.2 Continueren"),
    issues: ["row-missing: 1.2-continueren"],
    lost: ["1.2-continueren"],
  },
  {
    name: "a subtotal taken out",
    table: BUDGET,
    change: (rows) => rows.filter((_, at) => at !== 12),
    issues: ["row-missing: subtotaal-2-dienstverlening-werkzoekenden"],
    lost: ["subtotaal-2-dienstverlening-werkzoekenden"],
  },
  {
    name: "a row twice",
    table: MEANS,
    change: after("Loondispensatie", ["Loondispensatie", "1", "2"]),
    issues: ["row-duplicate: loondispensatie"],
  },
  {
    name: "labels misspelt",
    table: BUDGET,
    change: words((text) => text.replace("Continueren", "Continuren").replace("investerings", "investerigns")),
    issues: ["row-approximate: 1.2-continueren", "row-approximate: vernieuwing-en-transitie"],
  },
  {
    name: "a header misspelt",
    table: BUDGET,
    change: words((text) => text.replace("Realisatie", "Realistie")),
    issues: ["column-approximate: actual"],
  },
  {
    name: "a header of another year",
    table: BUDGET,
    change: (rows) =>
      header(rows, (row) => [
        row.map((text) => String(text).replace("Realisatie eerste acht maanden 2020", "Realisatie eerste acht maanden 2019")),
      ]),
    issues: ["column-missing: actual", "column-unknown: Realisatie eerste acht maanden 2019"],
    lost: ["actual"],
  },
  {
    name: "a column less",
    table: BUDGET,
    change: columns(0, 1, 2, 5),
    issues: ["column-missing: variance", "column-missing: variance-percent"],
    lost: ["variance", "variance-percent"],
  },
  {
    name: "an unknown column",
    table: BUDGET,
    change: (rows) => rows.map((row, at) => (at === 0 ? row : [...row.slice(0, 3), at === 1 ? "Opmerking" : null, ...row.slice(3)])),
    issues: ["column-unknown: Opmerking"],
  },
  { name: "a column twice", table: BUDGET, change: columns(0, 1, 2, 3, 4, 5, 3), issues: ["column-duplicate: variance"] },
  {
    name: "a label over two rows",
    table: BUDGET,
    change: (rows) =>
      rows.flatMap((row) =>
        row[0] === "2.3 Inkoop re-integratie en voorzieningen"
          ? [["2.3 Inkoop re-integratie"], ["en voorzieningen", ...row.slice(1)]]
          : [row],
      ),
  },
  {
    name: "a label over two rows, figures first",
    table: BUDGET,
    change: (rows) =>
      rows.flatMap((row) =>
        row[0] === "2.3 Inkoop re-integratie en voorzieningen"
          ? [["2.3 Inkoop re-integratie", ...row.slice(1)], ["en voorzieningen"]]
          : [row],
      ),
  },
  {
    name: "parts in a column of their own",
    table: MEANS,
    change: (rows) =>
      rows.map((row, at) =>
        at === 0
          ? row
          : /voorzieningen$|^Totaal/.test(String(row[0])) && !/^(Inter|Mee|Overige|Vervoers)/.test(String(row[0]))
            ? [row[0] ?? null, null, ...row.slice(1)]
            : [null, ...row],
      ),
  },
  { name: "header repeated on the next page", table: BUDGET, change: (rows) => [...rows.slice(0, 20), rows[1] ?? [], ...rows.slice(20)] },
  {
    name: "footnotes below",
    table: DOCTORS,
    change: (rows) => [...rows, ["* Dit cijfer is voorlopig."], [], ["Bron: eigen administratie", null, "2020"]],
  },
  {
    name: "everything at once",
    table: BUDGET,
    change: both(
      words((text) => `  ${text.toUpperCase()}*`),
      columns(0, 5, 1, 3, 2, 4),
      (rows) => rows.filter((row) => row.some((cell) => cell !== null)),
      (rows) => rows.map((row) => [null, ...row]),
    ),
  },
  {
    name: "spanning header broken over two rows",
    table: SHARES,
    change: ([title = [], , ...rows]) => [
      title,
      [null, "Eerste acht maanden", null, "Eerste acht maanden", null],
      [null, 2020, null, 2019, null],
      ...rows,
    ],
  },
  {
    name: "a label that Excel took for a number",
    table: BUDGET,
    change: after("1.2 Continueren", [12, "1,0", "1,0", "0,0", "0,0%", "1,5"]),
    issues: ["row-unknown: 12"],
  },
  {
    name: "labels on both sides",
    table: BUDGET,
    change: (rows) => rows.map((row, at) => (at === 0 ? row : [...row, row[0] ?? null])),
    issues: ["column-unknown: Bedragen x € 1 miljoen"],
  },
  {
    name: "two-line category cells",
    table: INDICATORS,
    change: (rows) => rows.map((row) => (row[0] === "Klantgerichtheid" ? ["Klant-\ngerichtheid", ...row.slice(1)] : row)),
  },
];

describe("layouts as pasted from a document", () => {
  test.each(layouts.map((layout) => [layout.table, layout.name, layout] as const))("%s: %s", (table, _, layout) => {
    const rows = layout.change(pasted(tableOf(table)));
    const report = bindReport(uwv, [sheetOf("Blad1", rows, { merges: layout.merges ?? [] })], []);
    expect(told(report, table)).toEqual(layout.issues ?? []);
    const lost = misplaced(report, table).filter(
      (line) => !(layout.lost ?? []).some((id) => line.includes(`/${id}/`) || line.includes(`/${id}:`)),
    );
    expect(lost).toEqual([]);
    expect(report.table(table)?.bound).toBe("header");
  });
});
