import { fillPattern } from "../definition/period";
import { splitMarker } from "../notation/markers";
import type { BoundTable } from "../table/bound";
import type { CellAddress } from "../table/sheet";
import type { Check, Judged } from "./check";

/** How far below a table its footnotes may stand. */
const BELOW = 12;

/** Every footnote marker has its text, and every text its marker. */
export const check: Check = {
  id: "footnote",
  severity: "warning",
  source: {
    nl: "Voetnoten in de rapportdefinitie, noten bij cellen, labels en koppen, en de tekst onder de tabel",
    en: "Footnotes of the definition, markers in cells, labels and headers, and notes below the table",
  },
  texts: {
    nl: {
      title: "Noot en verwijzing horen bij elkaar",
      explanation:
        "Elk nootteken in een cel, label of kop moet een tekst hebben onder de tabel of in de rapportdefinitie, en elke noottekst een nootteken in de tabel.",
      example: "'*0' in een tabel zonder noot bij *.",
      messages: {
        "no-text": {
          title: "Noot zonder tekst",
          message: "{place} heeft nootteken {marker}, maar tabel '{title}' heeft daar geen tekst bij.",
          action: "Voeg de tekst bij {marker} toe, of haal het teken weg.",
        },
        "no-marker": {
          title: "Noottekst zonder teken",
          message: "Tabel '{title}' heeft een tekst bij {marker}, maar dat teken staat nergens in de tabel.",
          action: "Zet {marker} bij het cijfer of label, of haal de tekst weg.",
        },
      },
    },
    en: {
      title: "Footnote and marker belong together",
      explanation:
        "Every footnote marker in a cell, label or header must have a text below the table or in the definition, and every text a marker in the table.",
      example: "'*0' in a table without a note for *.",
      messages: {
        "no-text": {
          title: "Marker without text",
          message: "{place} has marker {marker}, but table '{title}' has no text for it.",
          action: "Add the text for {marker}, or remove the marker.",
        },
        "no-marker": {
          title: "Text without marker",
          message: "Table '{title}' has a text for {marker}, but that marker is nowhere in the table.",
          action: "Put {marker} beside the figure or label, or remove the text.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const table of context.report.tables) yield* judgeTable(table, fillPattern(table.spec.title, context.definition.period));
  },
};

interface Found {
  readonly symbol: string;
  readonly judged: Pick<Judged, "cell" | "address">;
}

function* judgeTable(table: BoundTable, title: string): Iterable<Judged> {
  const { spec } = table;
  const defined = spec.footnotes.map((note) => note.marker);
  const below = textsBelow(table);
  const texts = new Set([...defined, ...below.keys()]);
  const found = markersIn(table);
  const bySymbol = new Map<string, Found["judged"]>();
  for (const { symbol, judged } of found) if (!bySymbol.has(symbol)) bySymbol.set(symbol, judged);
  for (const [symbol, judged] of bySymbol) {
    if (texts.has(symbol)) yield { outcome: "passes", cell: judged.cell, table: spec.id };
    else yield { outcome: "fails", ...judged, table: spec.id, message: "no-text", found: symbol, data: { marker: symbol, title } };
  }
  const declared = new Set(declaredMarkers(table));
  for (const marker of texts) {
    if (bySymbol.has(marker)) continue;
    // A marker that the definition prints on a figure, label or title need not be in the workbook.
    if (declared.has(marker)) yield { outcome: "passes", cell: null, table: spec.id };
    else
      yield {
        outcome: "fails",
        cell: null,
        address: below.get(marker) ?? null,
        table: spec.id,
        message: "no-marker",
        found: marker,
        data: { marker, title },
      };
  }
}

/** Markers that the workbook shows: in figures, labels and headers. */
function markersIn(table: BoundTable): readonly Found[] {
  const { sheet, spec } = table;
  const found: Found[] = [];
  const look = (row: number, column: number): void => {
    const value = sheet.value(row, column);
    const marker = typeof value === "string" ? splitMarker(value).marker : null;
    if (marker)
      found.push({ symbol: marker.symbol, judged: { cell: null, address: { sheet: sheet.name, row, column } satisfies CellAddress } });
  };
  for (const column of table.columns.values()) for (let row = table.area.top; row < table.bodyTop; row += 1) look(row, column);
  const label = spec.columns.find((column) => column.role === "label");
  const labelColumn = label ? table.columns.get(label.id) : undefined;
  if (labelColumn !== undefined) for (const row of table.rows.values()) look(row, labelColumn);
  for (const cell of table.cells()) if (cell.marker) found.push({ symbol: cell.marker.symbol, judged: { cell, address: cell.address } });
  return found;
}

/** Markers, with their place, of the notes in the first column below the table, down to the next table or a wide gap. */
function textsBelow(table: BoundTable): ReadonlyMap<string, CellAddress> {
  const { sheet, area } = table;
  const markers = new Map<string, CellAddress>();
  let blanks = 0;
  for (let row = area.bottom + 1; row <= area.bottom + BELOW && blanks < 3; row += 1) {
    const value = sheet.value(row, area.left);
    const note = typeof value === "string" ? /^([*†‡]{1,4}|[⁰¹²³⁴-⁹]{1,2}|\d{1,2}\))\s*\S/.exec(value) : null;
    if (note?.[1] !== undefined) markers.set(note[1], { sheet: sheet.name, row, column: area.left });
    else if (value === null || value === "") blanks += 1;
    else break;
  }
  return markers;
}

/** Markers that the definition places: on the title, headers, labels and cells. */
function declaredMarkers({ spec }: BoundTable): readonly string[] {
  const markers = [spec.titleMarker, ...spec.columns.map((column) => column.marker)];
  for (const row of spec.rows) markers.push(row.marker, ...Object.values(row.cells ?? {}).map((cell) => cell.marker));
  return markers.filter((marker) => marker !== undefined).map((marker) => marker.symbol);
}
