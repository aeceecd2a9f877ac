import { isAdditive } from "../../../core/table/expand-parts";
import { fillPattern } from "../../../core/definition/period";
import { plain } from "../../plain";
import type { FigureContext, Problem } from "../figure";
import type { Slot, SlotCell } from "../slots";
import { sizeOf, withTableUnit } from "./content";

/** Figures in rows and columns: what cannot be added up over its columns, such as schemes that follow each other. */
export interface GridContent {
  /** What the columns are ("NOW-regeling"); null where the table does not say. */
  readonly corner: string | null;
  readonly heads: readonly string[];
  readonly rows: readonly GridRow[];
  /** A row and the rows that add up to it, to be drawn as bars; null when the grid has none. */
  readonly bars: GridBars | null;
}

export interface GridRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** Printed bold. */
  readonly total: boolean;
  /** Its place in the parts that the bars consist of; null when it is none of them. */
  readonly part: number | null;
}

export interface GridBars {
  readonly total: string;
  /** By column; null where the figure is none. */
  readonly totals: readonly (number | null)[];
  /** By part, by column. */
  readonly parts: readonly (readonly (number | null)[])[];
}

/** Each slot a row; all of them over the same columns. */
export function gridContent(slots: readonly Slot[], context: FigureContext): GridContent | Problem {
  const [first] = slots;
  const heads = first?.cells.map(({ header }) => header) ?? [];
  const odd = slots.find(({ cells }) => cells.length !== heads.length || cells.some(({ header }, index) => header !== heads[index]));
  if (!first || heads.length === 0 || odd) {
    const name = odd?.name ?? first?.name ?? "";
    return {
      nl: `Plaats '${name}' heeft andere kolommen dan de eerste plaats; een raster heeft voor elke rij dezelfde kolommen nodig.`,
      en: `Slot '${name}' has other columns than the first slot; a grid needs the same columns for each row.`,
    };
  }
  const totalSlot = slots.find((slot) => partsOf(slot, slots, context).length > 1) ?? null;
  const parts = totalSlot ? partsOf(totalSlot, slots, context) : [];
  const { definition } = context;
  const groups = new Set(first.cells.map(({ cell }) => cell.column.group));
  const [group] = groups;
  return {
    corner: groups.size === 1 && group !== undefined ? plain(fillPattern(group, definition.period)) : null,
    heads,
    rows: slots.map((slot) => ({
      label: rowLabel(slot),
      cells: slot.cells.map((cell) => withTableUnit(cell, definition)),
      total: slot === totalSlot,
      part: parts.includes(slot) ? parts.indexOf(slot) : null,
    })),
    bars: totalSlot && barsOf(totalSlot, parts),
  };
}

function rowLabel({ name, cells }: Slot): string {
  const labels = new Set(cells.map(({ label }) => label));
  const [label = name] = labels;
  return labels.size === 1 ? label : name;
}

/** The rows that add up to a row, by the definition. */
function partsOf(whole: Slot, slots: readonly Slot[], { definition }: FigureContext): readonly Slot[] {
  const belongs = (part: SlotCell, total: SlotCell | undefined): boolean =>
    part.cell.table === total?.cell.table &&
    part.cell.column === total.cell.column &&
    part.cell.row.partOf === total.cell.row.id &&
    part.cell.row.sign !== -1 &&
    isAdditive(definition, part.cell.table, part.cell.row, part.cell.column);
  return slots.filter((slot) => slot.cells.every((cell, index) => belongs(cell, whole.cells[index])));
}

/** Null where a figure is negative, since parts of a bar cannot be: the figures are printed all the same. */
function barsOf(total: Slot, parts: readonly Slot[]): GridBars | null {
  const sizes = (slot: Slot): readonly (number | null)[] => slot.cells.map(sizeOf);
  const bars = { total: rowLabel(total), totals: sizes(total), parts: parts.map(sizes) };
  const all = [bars.totals, ...bars.parts].flat();
  return all.some((size) => size !== null && size < 0) || all.every((size) => size === null || size === 0) ? null : bars;
}
