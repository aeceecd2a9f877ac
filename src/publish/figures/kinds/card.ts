import { NOTHING, stack } from "../cards/block";
import { cardContent, type Item, type ItemGroup } from "../cards/content";
import { cardHead } from "../cards/frame";
import { cardNotes, footnotesOf } from "../cards/notes";
import { itemRows } from "../cards/rows";
import { headlines, tiles } from "../cards/tiles";
import type { FigureContext, FigureData } from "../figure";
import { ICONS } from "../icons/icons";
import { iconProblem } from "../icons/problem";
import { WORDS } from "../words";
import type { PanelKind } from "./kind";
import { cellsOf, commonHeader, panelWords } from "./panel-words";

/** Up to so many figures of different kinds are printed large, side by side. */
const TILES = 4;

/**
 * A card of an infographic: what stands in the slot "headline" large, every other slot as a group of figures; parts of
 * a headline with bars. A slot other than "items" gets the heading of its rows as title.
 */
export const card: PanelKind = {
  kind: "card",
  panel: (spec, slots, context) => {
    const problem = iconProblem(spec.icon);
    if (problem) return problem;
    const { theme } = context;
    const { title, lead, source, tables, cells } = panelWords(spec, slots, context);
    const shown = cellsOf(slots);
    const content = cardContent(slots, context);
    const period = commonHeader(shown);
    const notes = footnotesOf(shown);
    const drawing = spec.icon === undefined ? null : (ICONS[spec.icon] ?? null);
    const named = period === null ? title : `${title}, ${period.charAt(0).toLowerCase()}${period.slice(1)}`;
    const lists = [content.headlines, ...content.groups.map(({ items }) => items)].filter((items) => items.length > 0);
    return {
      id: spec.id,
      kind: spec.kind,
      title,
      description: `${named}. ${[...said(content.headlines), ...content.groups.map(groupSaid)].join(". ")}.`,
      summary: `${title}: ${(lists[0] ?? []).slice(0, 2).map(itemSaid).join("; ")}`,
      source,
      tables,
      cells,
      data: dataOf(content.headlines, content.groups, period, context),
      leastWidth: 250,
      width: 440,
      draw: (width, gap) =>
        stack(
          [
            cardHead({ title, period, lead, drawing }, width, theme),
            headlines(content.headlines, width, theme),
            ...content.groups.map((group) => groupBlock(group, content.headlines.length > 0, width, context)),
            notes.length === 0 ? NOTHING : cardNotes(notes, width, theme),
          ],
          gap,
        ),
    };
  },
};

function groupBlock(group: ItemGroup, headed: boolean, width: number, { theme }: FigureContext) {
  const large = group.bars === "none" && !headed && group.items.length <= TILES;
  return large ? tiles(group.items, group.title, width, theme) : itemRows(group, width, theme);
}

function itemSaid({ label, printed, unit }: Item): string {
  return `${label} ${printed}${unit === null ? "" : ` ${unit}`}`;
}

function said(items: readonly Item[]): readonly string[] {
  return items.length === 0 ? [] : [items.map(itemSaid).join("; ")];
}

function groupSaid({ title, items }: ItemGroup): string {
  return `${title === null ? "" : `${title}: `}${items.map(itemSaid).join("; ")}`;
}

function dataOf(heads: readonly Item[], groups: readonly ItemGroup[], period: string | null, { language }: FigureContext): FigureData {
  const words = WORDS[language];
  const row = (item: Item, title: string | null): readonly string[] => {
    const counted = item.unit === null ? item.label : `${item.label} (${item.unit})`;
    return [title === null ? counted : `${title}: ${counted}`, item.printed];
  };
  return {
    head: [words.item, period ?? words.figure],
    rows: [...heads.map((item) => row(item, null)), ...groups.flatMap((group) => group.items.map((item) => row(item, group.title)))],
  };
}
