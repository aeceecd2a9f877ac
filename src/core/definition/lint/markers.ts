import type { JsonPath } from "../position";
import type { Definition, Marker, TableSpec } from "../schema";
import { type LintMessage, report } from "./message";
import { repeated } from "./repeated";

/** footnote-missing, footnote-unused, duplicate-footnote: a marker needs a text and a text a marker. */
export function* markers(definition: Definition): Iterable<LintMessage> {
  for (const [t, table] of definition.tables.entries()) {
    const at: JsonPath = ["tables", t];
    const texts = new Set(table.footnotes.map((footnote) => footnote.marker));
    const used = new Set<string>();
    for (const [path, marker] of placesOf(table)) {
      used.add(marker.symbol);
      if (texts.has(marker.symbol)) continue;
      yield report(
        "warning",
        "footnote-missing",
        [...at, ...path],
        `Bij noot '${marker.symbol}' ontbreekt de tekst in 'footnotes' van tabel '${table.id}'.`,
        `The text of note '${marker.symbol}' is missing from 'footnotes' of table '${table.id}'.`,
      );
    }
    for (const [index, footnote] of table.footnotes.entries()) {
      if (used.has(footnote.marker)) continue;
      yield report(
        "warning",
        "footnote-unused",
        [...at, "footnotes", index],
        `Noot '${footnote.marker}' staat nergens in tabel '${table.id}'.`,
        `Note '${footnote.marker}' is not used anywhere in table '${table.id}'.`,
      );
    }
    for (const { item, index } of repeated(table.footnotes, ({ marker }) => marker)) {
      yield report(
        "error",
        "duplicate-footnote",
        [...at, "footnotes", index],
        `Noot '${item.marker}' heeft twee teksten.`,
        `Note '${item.marker}' has two texts.`,
      );
    }
  }
}

function* placesOf(table: TableSpec): Iterable<readonly [JsonPath, Marker]> {
  if (table.titleMarker) yield [["titleMarker"], table.titleMarker];
  for (const [c, column] of table.columns.entries()) if (column.marker) yield [["columns", c, "marker"], column.marker];
  for (const [r, row] of table.rows.entries()) {
    if (row.marker) yield [["rows", r, "marker"], row.marker];
    for (const [column, cell] of Object.entries(row.cells ?? {}))
      if (cell.marker) yield [["rows", r, "cells", column, "marker"], cell.marker];
  }
}
