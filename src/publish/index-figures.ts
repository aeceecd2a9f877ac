import type { Figure, FigureOutcome } from "./figures/figure";
import { escaped } from "./plain";

type Language = "nl" | "en";

/** A figure on the page: drawn, or only named with the reason why it is not. */
export interface PageFigure {
  readonly outcome: FigureOutcome;
  /** Its files, relative to the page. */
  readonly files: readonly string[];
}

const WORDS = {
  nl: { data: "Gegevens en beschrijving", clean: "geen open fouten", missing: "niet gemaakt" },
  en: { data: "Data and description", clean: "no open errors", missing: "not made" },
} as const;

/** Rules for figures on the page; they shrink with it. */
export const FIGURE_STYLE = `
.figure{margin:1.5rem 0}
.figure svg{display:block;max-width:100%;height:auto}
.figure h3{margin:0 0 .5rem}
.figure details{margin-top:.5rem}
.figure table{border-collapse:collapse}
.figure caption{text-align:left;padding:.3rem 0}
.figure th,.figure td{text-align:left;vertical-align:top;padding:.2rem 1rem .2rem 0;border-bottom:1px solid #d0d0d0}
.figure td,.figure thead th+th{text-align:right}
.figure tbody th{font-weight:normal}
`;

/** Where a figure stands on the page. */
export function figureAnchor(id: string): string {
  return `figuur-${id}`;
}

/** Without open errors, what its stamp says, or why it could not be made. */
export function figureState({ figure, problem }: FigureOutcome, language: Language): string {
  const say = WORDS[language];
  if (problem) return `<span class="open">${say.missing}: ${escaped(problem[language])}</span>`;
  return figure.stamp === null ? say.clean : `<span class="open" lang="nl">${escaped(figure.stamp)}</span>`;
}

/** A figure with its title, and its description and data to be opened. */
export function figureHtml(figure: Figure, language: Language): string {
  const title = escaped(figure.title);
  return [
    `<section class="figure" id="${escaped(figureAnchor(figure.id))}">`,
    `<h3 lang="nl">${title}</h3>`,
    figure.svg.trimEnd(),
    `<details><summary>${WORDS[language].data}</summary>`,
    `<p lang="nl">${escaped(figure.description)}</p>`,
    dataTable(figure),
    "</details></section>",
  ].join("\n");
}

function dataTable({ title, data }: Figure): string {
  // A column without a head is none for a screen reader either.
  const head = data.head.map((name) => (name === "" ? "<td></td>" : `<th scope="col">${escaped(name)}</th>`)).join("");
  const rows = data.rows.map(([name = "", ...cells]) => {
    const figures = cells.map((cell) => `<td>${escaped(cell)}</td>`).join("");
    return `<tr><th scope="row">${escaped(name)}</th>${figures}</tr>`;
  });
  return `<table lang="nl"><caption>${escaped(title)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}
