import { addressName } from "../../../core/table/address";
import { paragraph, stack } from "../cards/block";
import { DENSE, EDGE, framed } from "../cards/frame";
import { type PageLayout, pageLayout } from "../cards/page-layout";
import { group, rect, type Shape } from "../draw/shape";
import type { Figure, FigureContext, FigureData, Problem } from "../figure";
import { finished } from "../finished";
import { filledSlots, type FigureSpec, type Slot, type SlotCell } from "../slots";
import { WORDS } from "../words";
import type { Panel } from "./kind";
import { panelWords } from "./panel-words";
import { PANEL_KINDS } from "./panels";

/** A page of paper and a screen, at 96 pixels to the inch. */
const FORMATS = [
  { suffix: "", name: "A4", width: 794, height: 1123, title: 27 },
  { suffix: "-16-9", name: "16:9", width: 1280, height: 720, title: 27 },
] as const;
const MARGIN = 28;
const HEAD_PAD = 22;
const GAP = 14;

/** Name of the kind in a definition. */
export const PAGE = "page";

/**
 * A page of cards, on A4 and 16:9. Each slot is named after a card of the definition and lists the figures that the page
 * shows of it; none means all.
 */
export function pageFigures(spec: FigureSpec, slots: readonly Slot[], context: FigureContext): readonly Figure[] | Problem {
  const panels: Panel[] = [];
  for (const slot of slots) {
    const panel = panelOf(slot, context);
    if ("nl" in panel) return panel;
    panels.push(panel);
  }
  const figures: Figure[] = [];
  for (const format of FORMATS) {
    const figure = pageFigure(spec, panels, format, context);
    if ("nl" in figure) return figure;
    figures.push(figure);
  }
  return figures;
}

function panelOf(slot: Slot, context: FigureContext): Panel | Problem {
  const spec = context.definition.figures.find(({ id }) => id === slot.name);
  const kind = PANEL_KINDS.find((each) => each.kind === spec?.kind);
  if (!spec || !kind) {
    return {
      nl: `Plaats '${slot.name}' van de pagina noemt geen kaart van de rapportdefinitie.`,
      en: `Slot '${slot.name}' of the page names no card of the report definition.`,
    };
  }
  const filled = filledSlots(spec, context);
  const [first] = filled.problems;
  if (first) return first;
  const same = (one: SlotCell, other: SlotCell): boolean => addressName(one.cell.address) === addressName(other.cell.address);
  const stray = slot.cells.find((cell) => !filled.slots.some(({ cells }) => cells.some((each) => same(each, cell))));
  if (stray) {
    return {
      nl: `Plaats '${slot.name}' van de pagina noemt '${stray.label}', maar die kaart heeft dat cijfer niet.`,
      en: `Slot '${slot.name}' of the page names '${stray.label}', but that card does not have that figure.`,
    };
  }
  const shown = filled.slots.map(({ name, cells }): Slot => ({
    name,
    cells: slot.cells.length === 0 ? cells : cells.filter((cell) => slot.cells.some((each) => same(each, cell))),
  }));
  return kind.panel(
    spec,
    shown.filter(({ cells }) => cells.length > 0),
    context,
  );
}

function pageFigure(
  spec: FigureSpec,
  panels: readonly Panel[],
  format: (typeof FORMATS)[number],
  context: FigureContext,
): Figure | Problem {
  const { theme, language } = context;
  const { title, lead, source } = panelWords(spec, [], context);
  const { width, height } = format;
  const inner = width - 2 * MARGIN;
  const { colours } = theme;
  const head = stack(
    [
      paragraph(title, inner, { size: format.title, weight: "bold", fill: colours.background, most: 3, leading: 1.2 }),
      paragraph(lead ?? "", inner, { size: 13.5, fill: colours.background, most: 3 }),
    ],
    10,
  );
  const band = head.height + 2 * HEAD_PAD;
  const foot = paragraph(source ?? "", inner, { size: 10.5, fill: colours.muted, most: 2 });
  const footHeight = Math.max(MARGIN, foot.height + 30);
  const room = { width: inner, height: height - band - GAP - footHeight, gap: GAP };
  const layout = pageLayout(
    panels.map((panel) => ({
      leastWidth: panel.leastWidth + 2 * DENSE.pad,
      height: (cardWidth) => panel.draw(cardWidth - 2 * DENSE.pad, DENSE.gap).height + EDGE + 2 * DENSE.pad,
    })),
    room,
  );
  if (!layout) {
    return {
      nl: `De kaarten passen niet op een pagina van ${width} bij ${height} pixels.`,
      en: `The cards do not fit on a page of ${width} by ${height} pixels.`,
    };
  }
  const shapes: readonly Shape[] = [
    rect({ x: 0, y: 0, width, height: band }, { fill: colours.accent }),
    group(MARGIN, HEAD_PAD, head.shapes),
    group(MARGIN, band + GAP, cardShapes(panels, layout, context), layout.scale),
    group(MARGIN, height - footHeight + (footHeight - foot.height) / 2, foot.shapes),
  ];
  return finished(
    {
      id: `${spec.id}${format.suffix}`,
      kind: spec.kind,
      title: `${title} (${format.name})`,
      description: `${title}. ${panels.map(({ summary }) => summary).join(". ")}. ${WORDS[language].rest}`,
      source,
      width,
      height,
      data: pageData(panels, context),
      tables: [...new Set(panels.flatMap(({ tables }) => tables))],
      cells: [...new Set(panels.flatMap(({ cells }) => cells))],
      shapes,
    },
    context,
  );
}

function cardShapes(panels: readonly Panel[], { places }: PageLayout, { theme }: FigureContext): readonly Shape[] {
  return panels.flatMap((panel, index) => {
    const place = places[index];
    if (!place) return [];
    return [
      group(place.x, place.y, framed(panel.draw(place.width - 2 * DENSE.pad, DENSE.gap), place.width, theme, DENSE, place.height).shapes),
    ];
  });
}

/** A grid gives a row for each of its figures. */
function pageData(panels: readonly Panel[], { language }: FigureContext): FigureData {
  const words = WORDS[language];
  const rows = panels.flatMap(({ title, data }) =>
    data.rows.flatMap(([label = "", ...figures]) =>
      figures.map((figure, index) => [title, figures.length === 1 ? label : `${label}, ${data.head[index + 1] ?? ""}`, figure]),
    ),
  );
  return { head: [words.block, words.item, words.figure], rows };
}
