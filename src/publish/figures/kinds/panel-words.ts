import { fillPattern } from "../../../core/definition/period";
import { addressName } from "../../../core/table/address";
import { plain } from "../../plain";
import type { FigureContext } from "../figure";
import type { FigureSpec, Slot, SlotCell } from "../slots";

/** What every card says of itself, whatever its kind. */
export interface PanelWords {
  readonly title: string;
  readonly lead: string | null;
  readonly source: string | null;
  readonly tables: readonly string[];
  readonly cells: readonly string[];
}

/** Title, lead and source of a card with the period filled in, and where its figures come from. */
export function panelWords(spec: FigureSpec, slots: readonly Slot[], { definition }: FigureContext): PanelWords {
  const filled = (pattern: string): string => plain(fillPattern(pattern, definition.period)).trim();
  const cells = cellsOf(slots);
  return {
    title: filled(spec.title),
    lead: spec.lead === undefined ? null : filled(spec.lead),
    source: spec.source === undefined ? null : filled(spec.source),
    tables: [...new Set(cells.map(({ cell }) => cell.table.id))],
    cells: [...new Set(cells.map(({ cell }) => addressName(cell.address)))],
  };
}

export function cellsOf(slots: readonly Slot[]): readonly SlotCell[] {
  return slots.flatMap((slot) => slot.cells);
}

/** The header that all figures share ("Eerste acht maanden 2023"): the period of the card; null where they differ. */
export function commonHeader(cells: readonly SlotCell[]): string | null {
  const headers = new Set(cells.map(({ header }) => header));
  const [header = ""] = headers;
  return headers.size === 1 && header !== "" ? header : null;
}
