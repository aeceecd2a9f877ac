import { markerOf } from "../core/definition/resolve";
import type { Marker } from "../core/definition/schema";
import { formatFigure, printedUnit } from "../core/notation/format";
import { addMarker } from "../core/notation/markers";
import { parse } from "../core/notation/parse";
import { type Exact, roundHalfAway } from "../core/numeric/exact";
import type { BoundCell } from "../core/table/bound";
import { plain } from "./plain";

/** The footnote marker of a cell: its own, else the one that the definition places there; none on a blank cell. */
export function printedMarker(cell: BoundCell): Marker | null {
  if (cell.state === "blank") return null;
  return cell.marker ?? markerOf(cell.row, cell.column);
}

/** The figure that is printed, in base units: a cell that holds more digits than it prints is rounded half away from zero. */
export function printedValue(cell: BoundCell): Exact | null {
  if (cell.value === null) return null;
  return cell.precise ? roundHalfAway(cell.value, printedUnit(cell.notation)) : cell.value;
}

/** What the cell says in front of the figure ("≤") where its notation does not. */
export function printedLimit(cell: BoundCell): string {
  return cell.limit !== undefined && parse(`${cell.notation.prefix ?? ""}1`).bound === null ? cell.limit : "";
}

/** A cell as the report prints it, with its marker. */
export function printedCell(cell: BoundCell): string {
  const value = printedValue(cell);
  if (value !== null) return plain(addMarker(printedLimit(cell) + formatFigure(value, cell.notation), printedMarker(cell)));
  return plain(cell.marker === null ? addMarker(cell.shown, printedMarker(cell)) : cell.shown);
}
