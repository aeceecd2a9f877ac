import { fillPattern } from "../../core/definition/period";
import { isNumericRole, rowName } from "../../core/definition/resolve";
import type { Definition, Reference } from "../../core/definition/schema";
import { addMarker } from "../../core/notation/markers";
import { addressName } from "../../core/table/address";
import type { BoundCell, BoundTable } from "../../core/table/bound";
import { plain } from "../plain";
import { printedCell } from "../printed";
import type { FigureContext, Problem } from "./figure";

export type FigureSpec = Definition["figures"][number];

/** A cell in a place of a figure, with the words that go with it. */
export interface SlotCell {
  readonly cell: BoundCell;
  readonly table: BoundTable;
  /** The label of its row, period filled in. */
  readonly label: string;
  /** The header of its column, period filled in. */
  readonly header: string;
  /** In report notation, with its marker. */
  readonly printed: string;
}

export interface Slot {
  readonly name: string;
  readonly cells: readonly SlotCell[];
}

/** The places of a figure with what the workbook holds for them, in the order of the definition, and what is wrong there. */
export function filledSlots(
  spec: FigureSpec,
  context: FigureContext,
): { readonly slots: readonly Slot[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const slots = Object.entries(spec.slots).map(([name, value]): Slot => {
    const references: readonly Reference[] = Array.isArray(value) ? value : [value];
    const cells = references.flatMap((reference) => {
      const found = slotCell(reference, name, context);
      if (!("nl" in found)) return [found];
      problems.push(found);
      return [];
    });
    return { name, cells };
  });
  return { slots, problems };
}

function slotCell(reference: Reference, slot: string, { definition, report }: FigureContext): SlotCell | Problem {
  const spec = definition.tables.find((each) => each.id === reference.table);
  const table = reference.table === undefined ? null : report.table(reference.table);
  if (!spec) {
    return {
      nl: `Plaats '${slot}' noemt geen tabel van de rapportdefinitie (${reference.table ?? "geen tabel"}).`,
      en: `Slot '${slot}' names no table of the report definition (${reference.table ?? "no table"}).`,
    };
  }
  const title = plain(fillPattern(spec.title, definition.period));
  if (!table) {
    return {
      nl: `De tabel '${title}' voor plaats '${slot}' is niet gevonden in de werkmap.`,
      en: `The table '${title}' for slot '${slot}' was not found in the workbook.`,
    };
  }
  const numeric = spec.columns.filter((column) => isNumericRole(column.role));
  const column = reference.column ?? (numeric.length === 1 ? numeric[0]?.id : undefined);
  const cell = column === undefined ? null : table.cell(reference.row, column);
  if (!cell) {
    return {
      nl: `Rij '${reference.row}', kolom '${column ?? "(niet genoemd)"}' van de tabel '${title}' voor plaats '${slot}' is niet gevonden.`,
      en: `Row '${reference.row}', column '${column ?? "(not named)"}' of the table '${title}' for slot '${slot}' was not found.`,
    };
  }
  const address = addressName(cell.address);
  if (cell.state === "blank") {
    return { nl: `${address} voor plaats '${slot}' is leeg.`, en: `${address} for slot '${slot}' is blank.` };
  }
  if (cell.state === "error") {
    return { nl: `${address} voor plaats '${slot}' bevat een foutwaarde.`, en: `${address} for slot '${slot}' holds an error value.` };
  }
  const filled = (pattern: string): string => plain(fillPattern(pattern, definition.period)).trim();
  return {
    cell,
    table,
    label: addMarker(filled(rowName(spec, cell.row) ?? cell.row.id), cell.row.marker),
    header: filled(cell.column.header),
    printed: printedCell(cell),
  };
}
