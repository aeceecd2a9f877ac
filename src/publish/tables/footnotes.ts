import type { Marker, TableSpec } from "../../core/definition/schema";
import { plain } from "../plain";
import type { BodyRow, TableDocument } from "./model";

/** The footnotes of a table in the order in which a reader meets their markers: title, headers, then row by row. */
export function orderedFootnotes(table: TableSpec, body: readonly BodyRow[]): TableDocument["footnotes"] {
  const met = [
    table.titleMarker,
    ...table.columns.map((column) => column.marker),
    ...body.flatMap((row) => row.cells.map((cell) => cell.marker)),
  ].filter((marker): marker is Marker => marker !== undefined && marker !== null);
  const place = (symbol: string): number => {
    const at = met.findIndex((marker) => marker.symbol === symbol);
    return at < 0 ? met.length : at;
  };
  return [...table.footnotes]
    .sort((a, b) => place(a.marker) - place(b.marker))
    .map(({ marker, text }) => ({ marker: plain(marker), text: plain(text) }));
}
