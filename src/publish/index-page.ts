import { escaped } from "./plain";
import { FIGURE_STYLE, figureAnchor, figureHtml, figureState, type PageFigure } from "./index-figures";
import { tableHtml } from "./tables/html";
import type { TableDocument } from "./tables/model";

type Language = "nl" | "en";

/** A table on the page: as published, or only named where the workbook does not have it. */
export interface PageTable {
  readonly id: string;
  readonly title: string;
  readonly chapter: string;
  readonly document: TableDocument | null;
  /** Warnings that nobody accepted; the errors are in the stamp of the document. */
  readonly warnings: number;
  /** Files of this table, relative to the page. */
  readonly files: readonly string[];
}

export interface Page {
  readonly title: string;
  /** "uwv-achtmaandenverslag-2020, versie 1" and what else a reader needs to know of where it comes from. */
  readonly origin: string;
  readonly files: readonly string[];
  readonly tables: readonly PageTable[];
  readonly figures: readonly PageFigure[];
}

const WORDS = {
  nl: {
    overview: "Overzicht",
    columns: ["Tabel", "Hoofdstuk", "Stand", "Bestanden"],
    figures: "Figuren",
    figureColumns: ["Figuur", "Stand", "Bestanden"],
    clean: "geen open fouten",
    warnings: (count: number) => `, ${count} ${count === 1 ? "waarschuwing" : "waarschuwingen"}`,
    missing: "niet gevonden in de werkmap",
    whole: "Hele verslag",
    made: "Gemaakt met Kerncijfer uit",
  },
  en: {
    overview: "Overview",
    columns: ["Table", "Chapter", "State", "Files"],
    figures: "Figures",
    figureColumns: ["Figure", "State", "Files"],
    clean: "no open errors",
    warnings: (count: number) => `, ${count} ${count === 1 ? "warning" : "warnings"}`,
    missing: "not found in the workbook",
    whole: "Whole report",
    made: "Made with Kerncijfer from",
  },
} as const;

const STYLE = `
body{font-family:Calibri,Arial,sans-serif;color:#1f1f1f;background:#fff;max-width:28cm;margin:0 auto;padding:1rem}
h1,h2{line-height:1.2}h2{margin-top:2rem;border-bottom:1px solid #7f7f7f}
.overview{border-collapse:collapse;width:100%}
.overview th,.overview td{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #d0d0d0;font-weight:normal}
.overview thead th{font-weight:bold}
.overview td:last-child{white-space:nowrap}
.open{font-weight:bold;color:#801650}
a{color:#12436d}
.table{overflow-x:auto;margin:1.5rem 0}
@media print{.table{overflow:visible;break-inside:avoid}.figure{break-inside:avoid}}
${FIGURE_STYLE}`;

/**
 * A page that stands on its own: all tables and figures of a report with the state of their findings, and the files made of
 * them. Figures that the definition asks for come first; a chart of a table stands under it.
 */
export function indexPage(page: Page, language: Language): string {
  const say = WORDS[language];
  const chapters = [...new Set(page.tables.map((table) => table.chapter))];
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    '<head><meta charset="utf-8">',
    // Nothing on the page may load or run anything, whatever a label holds.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(page.title)}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${escaped(page.title)}</h1>`,
    `<p>${say.made} ${escaped(page.origin)}.</p>`,
    page.files.length === 0 ? "" : `<p>${say.whole}: ${page.files.map(link).join(", ")}</p>`,
    `<h2>${say.overview}</h2>`,
    `<table class="overview"><thead><tr>${say.columns.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>`,
    ...page.tables.map((table) => overviewRow(table, language)),
    "</tbody></table>",
    ...figureOverview(page.figures, language),
    ...figureSection(page.figures, language),
    ...chapters.map((chapter) =>
      chapterHtml(
        chapter,
        page.tables.filter((table) => table.chapter === chapter),
        page.figures,
        language,
      ),
    ),
    "</main></body></html>",
    "",
  ].join("\n");
}

function overviewRow(table: PageTable, language: Language): string {
  const title = escaped(table.title);
  const name = table.document ? `<a href="#${escaped(anchor(table.id))}" lang="nl">${title}</a>` : `<span lang="nl">${title}</span>`;
  const cells = [
    `<td lang="nl">${escaped(table.chapter)}</td>`,
    `<td>${state(table, language)}</td>`,
    `<td>${table.files.map(link).join(" ")}</td>`,
  ];
  return `<tr><th scope="row">${name}</th>${cells.join("")}</tr>`;
}

function state({ document, warnings }: PageTable, language: Language): string {
  const say = WORDS[language];
  if (!document) return `<span class="open">${say.missing}</span>`;
  const errors = document.stamp === null ? say.clean : `<span class="open" lang="nl">${escaped(document.stamp.text)}</span>`;
  return errors + (warnings === 0 ? "" : say.warnings(warnings));
}

function figureOverview(figures: readonly PageFigure[], language: Language): readonly string[] {
  if (figures.length === 0) return [];
  const rows = figures.map(({ outcome, files }) => {
    const title = escaped(outcome.title);
    const name = outcome.figure
      ? `<a href="#${escaped(figureAnchor(outcome.id))}" lang="nl">${title}</a>`
      : `<span lang="nl">${title}</span>`;
    return `<tr><th scope="row">${name}</th><td>${figureState(outcome, language)}</td><td>${files.map(link).join(" ")}</td></tr>`;
  });
  const head = WORDS[language].figureColumns.map((name) => `<th scope="col">${name}</th>`).join("");
  return [
    `<h2>${WORDS[language].figures}</h2>`,
    `<table class="overview"><thead><tr>${head}</tr></thead><tbody>`,
    ...rows,
    "</tbody></table>",
  ];
}

/** The figures that the definition asks for. */
function figureSection(figures: readonly PageFigure[], language: Language): readonly string[] {
  return figures.flatMap(({ outcome }) => (outcome.figure && outcome.from === "definition" ? [figureHtml(outcome.figure, language)] : []));
}

function chapterHtml(title: string, tables: readonly PageTable[], figures: readonly PageFigure[], language: Language): string {
  const documents = tables.flatMap(({ document }) => (document ? [document] : []));
  if (documents.length === 0) return "";
  const sections = documents.flatMap((document) => [
    `<div class="table" id="${escaped(anchor(document.id))}">\n${tableHtml(document)}\n</div>`,
    ...figures.flatMap(({ outcome: { figure, from } }) =>
      figure && from === "table" && figure.tables[0] === document.id ? [figureHtml(figure, language)] : [],
    ),
  ]);
  return `<h2 lang="nl">${escaped(title)}</h2>\n${sections.join("\n")}`;
}

function anchor(id: string): string {
  return `tabel-${id}`;
}

/** A link to a file, named by its kind ("html") or, at the top, by its name. */
function link(file: string): string {
  const name = file.includes("/") ? (/(@\dx)?\.(\w+)$/.exec(file) ?? [file]).slice(1).reverse().join("") : file;
  return `<a href="${escaped(file.split("/").map(encodeURIComponent).join("/"))}">${escaped(name)}</a>`;
}
