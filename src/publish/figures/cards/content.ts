import { rowContext } from "../../../core/definition/resolve";
import { fillPattern } from "../../../core/definition/period";
import { isAdditive } from "../../../core/table/expand-parts";
import { toNumber } from "../../../core/numeric/exact";
import { unitAround } from "../../phrase-figure";
import { plain } from "../../plain";
import { printedValue } from "../../printed";
import type { FigureContext } from "../figure";
import type { Slot, SlotCell } from "../slots";

/** A figure of a card. */
export interface Item {
  readonly label: string;
  /** In report notation, with what its table says about all figures ("€ 1.282,4 miljoen"). */
  readonly printed: string;
  /** What is counted, where the label does not say so. */
  readonly unit: string | null;
  /** Length of its bar, from 0 to 1; null for none. */
  readonly share: number | null;
}

/** Figures that stand together. */
export interface ItemGroup {
  readonly title: string | null;
  readonly items: readonly Item[];
  /**
   * whole: bars are parts of a whole, which is drawn behind them; scale: bars have one scale from zero; none: figures of
   * different kinds, without bars.
   */
  readonly bars: "whole" | "scale" | "none";
  /** What all figures count, where no label says so. */
  readonly unit: string | null;
}

export interface CardContent {
  readonly headlines: readonly Item[];
  readonly groups: readonly ItemGroup[];
}

/** The slot whose figures are printed large; every other slot is a group of figures. */
const HEADLINE = "headline";
/** The slot that needs no title of its own. */
const ITEMS = "items";
/** From so many figures of one kind, bars help to compare them. */
const RANKED = 3;

/** What a card shows: what adds up to what follows from the definition, never from the figures. */
export function cardContent(slots: readonly Slot[], context: FigureContext): CardContent {
  const heads = slots.find((slot) => slot.name === HEADLINE)?.cells ?? [];
  return {
    headlines: heads.map((cell) => itemOf(cell, null, context)),
    groups: slots.filter((slot) => slot.name !== HEADLINE && slot.cells.length > 0).map((slot) => groupOf(slot, heads, context)),
  };
}

function groupOf(slot: Slot, heads: readonly SlotCell[], context: FigureContext): ItemGroup {
  const { definition } = context;
  const { cells } = slot;
  const shares = cells.map((cell) => shareOf(cell, [...heads, ...cells], context));
  const title = slot.name === ITEMS ? null : groupTitle(slot, definition.period);
  if (shares.some((share) => share !== null)) {
    return { title, items: cells.map((cell, index) => itemOf(cell, shares[index] ?? null, context)), bars: "whole", unit: null };
  }
  const ranked = rankedShares(cells, context);
  const items = cells.map((cell, index) => itemOf(cell, ranked?.[index] ?? null, context));
  if (ranked === null) return { title, items, bars: "none", unit: null };
  const [unit = null] = items.map((item) => item.unit);
  return { title, items: items.map((item) => ({ ...item, unit: null })), bars: "scale", unit };
}

/** The heading that the table prints above the rows, else the name of the slot. */
function groupTitle({ name, cells }: Slot, period: FigureContext["definition"]["period"]): string {
  const headings = cells.map(({ cell }) => rowContext(cell.table, cell.row.id).at(-1));
  const [heading] = headings;
  if (heading !== undefined && headings.every((each) => each === heading)) return plain(fillPattern(heading, period));
  const words = name.replaceAll(/[-_.]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function itemOf({ cell, label, printed }: SlotCell, share: number | null, { definition }: FigureContext): Item {
  const { before, after } = unitAround(cell, definition);
  const counted = definition.indicators.find((indicator) => indicator.id === cell.row.indicator)?.unit;
  const counts = counted !== undefined && after.trim() === counted;
  const unit = counts && !label.toLowerCase().includes(counted.toLowerCase()) ? counted : null;
  const full = counts ? printed : printed.replace(/\d/, (digit) => before + digit) + after;
  return { label, printed: plain(full), unit, share };
}

/** The part that a figure is of what it belongs to, when that is on the card: of its total, of what it is some of, of 100%. */
function shareOf(part: SlotCell, shown: readonly SlotCell[], { definition }: FigureContext): number | null {
  const { row, column, table, notation } = part.cell;
  const value = sizeOf(part);
  if (value === null || value < 0) return null;
  const here = (id: string | undefined): SlotCell | undefined =>
    shown.find(({ cell }) => id !== undefined && cell.table === table && cell.column === column && cell.row.id === id);
  const whole = (isAdditive(definition, table, row, column) ? here(row.partOf) : undefined) ?? here(row.ofWhich);
  if (whole) {
    const size = sizeOf(whole);
    return size === null || size <= 0 ? null : Math.min(1, value / size);
  }
  if (shown.some(({ cell }) => cell.table === table && cell.column === column && cell.row.ofWhich === row.id)) return value > 0 ? 1 : null;
  return notation.kind === "percent" && value <= 1 ? value : null;
}

/** Figures of one unit and notation against the largest of them; null when they cannot be compared. */
function rankedShares(cells: readonly SlotCell[], { definition }: FigureContext): readonly number[] | null {
  const units = new Set(cells.map(({ cell }) => definition.indicators.find((each) => each.id === cell.row.indicator)?.unit));
  const notations = new Set(cells.map(({ cell }) => `${cell.notation.kind} ${cell.notation.scale ?? ""}`));
  if (cells.length < RANKED || units.size !== 1 || units.has(undefined) || notations.size !== 1) return null;
  const sizes = cells.map(sizeOf);
  const known = sizes.flatMap((size) => (size === null || size < 0 ? [] : [size]));
  const largest = Math.max(...known);
  if (known.length !== sizes.length || largest <= 0) return null;
  return known.map((size) => size / largest);
}

/** For pixels only. */
function sizeOf({ cell }: SlotCell): number | null {
  const value = printedValue(cell);
  return value === null ? null : toNumber(value);
}
