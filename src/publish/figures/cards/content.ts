import { rowContext } from "../../../core/definition/resolve";
import { fillPattern } from "../../../core/definition/period";
import { isAdditive } from "../../../core/table/expand-parts";
import { toNumber } from "../../../core/numeric/exact";
import type { Definition } from "../../../core/definition/schema";
import type { BoundCell } from "../../../core/table/bound";
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
  const whole = shares.some((share) => share !== null);
  const ranked = whole ? null : rankedShares(cells, context);
  const items = cells.map((cell, index) => itemOf(cell, (ranked ?? shares)[index] ?? null, context));
  const bars = whole ? "whole" : ranked ? "scale" : "none";
  const unit = commonUnit(cells, context);
  if (unit === null) return { title, items, bars, unit: null };
  // Said once: by a headline, by any of the labels, else above the figures.
  const said = [...heads, ...cells].some(({ label }) => label.toLowerCase().includes(unit.toLowerCase()));
  return { title, items: items.map((item) => ({ ...item, unit: null })), bars, unit: said ? null : unit };
}

/** What all figures count, when that is the same and no notation says it; null else. */
function commonUnit(cells: readonly SlotCell[], { definition }: FigureContext): string | null {
  const units = new Set(cells.map(({ cell }) => countedUnit(cell, definition)));
  const [unit = null] = units;
  return units.size === 1 && cells.length > 1 ? unit : null;
}

/** What the table prints above all of the rows, else the name of the slot. */
function groupTitle({ name, cells }: Slot, period: FigureContext["definition"]["period"]): string {
  const [first = [], ...others] = cells.map(({ cell }) => rowContext(cell.table, cell.row.id));
  const heading = [...first].reverse().find((each) => others.every((other) => other.includes(each)));
  if (heading !== undefined) return plain(fillPattern(heading, period));
  const words = name.replaceAll(/[-_.]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function itemOf(slot: SlotCell, share: number | null, { definition }: FigureContext): Item {
  const counted = countedUnit(slot.cell, definition);
  const unit = counted !== null && !slot.label.toLowerCase().includes(counted.toLowerCase()) ? counted : null;
  return { label: slot.label, printed: withTableUnit(slot, definition), unit, share };
}

/** The unit of an indicator that its figures do not show themselves. */
function countedUnit(cell: BoundCell, definition: Definition): string | null {
  const counted = definition.indicators.find((indicator) => indicator.id === cell.row.indicator)?.unit?.trim();
  return counted !== undefined && unitAround(cell, definition).after.trim() === counted ? counted : null;
}

/** A figure with what its table says about all of its figures: "1.282,4" under "x € 1 miljoen" is "€ 1.282,4 miljoen". */
export function withTableUnit({ cell, printed }: SlotCell, definition: Definition): string {
  if (cell.value === null || countedUnit(cell, definition) !== null) return printed;
  const { before, after } = unitAround(cell, definition);
  return plain(printed.replace(/\d/, (digit) => before + digit) + after);
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

/** The figure as it is printed, for pixels only; null where it is none. */
export function sizeOf({ cell }: SlotCell): number | null {
  const value = printedValue(cell);
  return value === null ? null : toNumber(value);
}
