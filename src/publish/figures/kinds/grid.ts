import { NOTHING, stack } from "../cards/block";
import { cardHead } from "../cards/frame";
import { gridContent } from "../cards/grid-content";
import { gridRows, leastGridWidth } from "../cards/grid-rows";
import { cardNotes, footnotesOf } from "../cards/notes";
import { ICONS } from "../icons/icons";
import { iconProblem } from "../icons/problem";
import { WORDS } from "../words";
import type { PanelKind } from "./kind";
import { cellsOf, panelWords } from "./panel-words";

/**
 * A card with figures in rows and columns: each slot is a row, with the same columns. Where rows add up to another one,
 * bars above the figures show how.
 */
export const grid: PanelKind = {
  kind: "grid",
  panel: (spec, slots, context) => {
    const problem = iconProblem(spec.icon);
    if (problem) return problem;
    const content = gridContent(slots, context);
    if ("nl" in content) return content;
    const { theme, language } = context;
    const { title, lead, source, tables, cells } = panelWords(spec, slots, context);
    const notes = footnotesOf(cellsOf(slots));
    const drawing = spec.icon === undefined ? null : (ICONS[spec.icon] ?? null);
    const { corner, heads, rows } = content;
    const main = rows.find((row) => row.total) ?? rows[0];
    const told = heads.map((head, index) => `${corner === null ? "" : `${corner} `}${head}: ${main?.cells[index] ?? ""}`).join("; ");
    return {
      id: spec.id,
      kind: spec.kind,
      title,
      description: `${title}. ${main?.label ?? ""}: ${told}. ${WORDS[language].rest}`,
      summary: `${title}: ${main?.label ?? ""} ${heads.map((head, index) => `${head} ${main?.cells[index] ?? ""}`).join("; ")}`,
      source,
      tables,
      cells,
      data: { head: [corner ?? WORDS[language].item, ...heads], rows: rows.map(({ label, cells: figures }) => [label, ...figures]) },
      leastWidth: Math.max(250, leastGridWidth(content)),
      width: Math.max(440, Math.ceil(leastGridWidth(content) + 100)),
      draw: (width, gap) =>
        stack(
          [
            cardHead({ title, period: null, lead, drawing }, width, theme),
            gridRows(content, width, theme),
            notes.length === 0 ? NOTHING : cardNotes(notes, width, theme),
          ],
          gap,
        ),
    };
  },
};
