import { addressName } from "../../../core/table/address";
import type { BoundCell, BoundTable } from "../../../core/table/bound";
import { tableDocument } from "../../tables/document";
import { textBoxes } from "../draw/boxes";
import { group, type Shape, text } from "../draw/shape";
import { wrapText } from "../draw/wrap";
import type { Figure, FigureContext, FigureData } from "../figure";
import { finished } from "../finished";
import { drawLegend } from "./grid/legend";
import type { Key } from "./grid/model";
import { SIZE } from "./grid/sizes";
import { TOLD, WORDS } from "./words";

/** What stands around the body of a chart, and what belongs to it in words. */
export interface Frame {
  readonly table: BoundTable;
  readonly kind: string;
  /** What the chart shows of the table, behind its title. */
  readonly subject: string;
  readonly legend: readonly Key[];
  /** Notes of ours; footnotes of the table follow by themselves. */
  readonly notes: readonly string[];
  readonly data: FigureData;
  /** The cells that were drawn. */
  readonly cells: readonly BoundCell[];
}

interface Body {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
}

const LEADING = 1.3;
/** A computed percentage that rounding leaves open. */
const RANGE = /^-?[\d.]+ t\/m -?[\d.]+%$/;

/** A chart as a figure: title, unit and legend above its body, notes, footnotes and source below. */
export function framed(frame: Frame, body: Body, context: FigureContext): Figure {
  const { colours } = context.theme;
  const { table, kind, data } = frame;
  const document = tableDocument(table, context.definition);
  const title = `${document.title}: ${frame.subject}`;
  const inner = Math.max(body.width, SIZE.width - 2 * SIZE.margin);
  const shapes: Shape[] = [];
  let y: number = SIZE.margin;
  const write = (words: string, size: number, fill: string, weight: "regular" | "bold" = "regular"): void => {
    const lines = wrapText(words, inner, size, weight);
    const box = { x: SIZE.margin, y, width: inner, height: lines.length * size * LEADING };
    shapes.push(text(SIZE.margin, y + size, lines, { size, fill, weight, leading: LEADING, within: box }));
    y += box.height;
  };
  const place = (children: readonly Shape[], height: number): void => {
    shapes.push(group(SIZE.margin, y, children));
    y += height;
  };
  write(title, SIZE.title, colours.text, "bold");
  if (table.spec.unitNote !== undefined) write(table.spec.unitNote, SIZE.subtitle, colours.muted);
  y += 8;
  const legend = drawLegend(frame.legend, inner, context.theme);
  place(legend.shapes, legend.height + 10);
  place(body.shapes, body.height + 14);
  const words = textBoxes(shapes).map((box) => box.text);
  const footnotes = carried(document.footnotes, [document.title, ...words, ...data.head, ...data.rows.flat()]);
  const notes = [...footnotes, ...frame.notes, ...(data.rows.flat().some((each) => RANGE.test(each)) ? [WORDS.rangeNote] : [])];
  for (const note of notes) write(note, SIZE.note, colours.muted);
  if (notes.length > 0) y += 4;
  if (document.source !== null) write(document.source, SIZE.note, colours.muted);
  return finished(
    {
      id: `${table.spec.id}-${kind}`,
      kind,
      title,
      description: told(title, data, context),
      source: document.source,
      width: Math.ceil(inner + 2 * SIZE.margin),
      height: Math.ceil(y + SIZE.margin - 8),
      data,
      tables: [table.spec.id],
      cells: [...new Set(frame.cells.map((cell) => addressName(cell.address)))],
      shapes,
    },
    context,
  );
}

/** The footnotes whose markers stand before or behind a text of the chart. */
function carried(footnotes: readonly { readonly marker: string; readonly text: string }[], texts: readonly string[]): readonly string[] {
  const markers = footnotes.map((note) => note.marker).sort((a, b) => b.length - a.length);
  const found = new Set(texts.flatMap((each) => markers.find((marker) => each.startsWith(marker) || each.endsWith(marker)) ?? []));
  return footnotes.filter((note) => found.has(note.marker)).map((note) => `${note.marker} ${note.text}`);
}

/** Rows that a description tells; the rest is in the data. */
const MOST_TOLD = 12;

/** The chart in words, its figures in report notation. */
function told(title: string, data: FigureData, { language }: FigureContext): string {
  const words = TOLD[language];
  const rows = data.rows.slice(0, MOST_TOLD).map(([name = "", ...texts]) => {
    const figures = texts.flatMap((each, at) => (each === "" ? [] : [`${data.head[at + 1] ?? ""} ${each}`.trim()]));
    return `${name}: ${figures.length === 0 ? words.nothing : figures.join("; ")}.`;
  });
  const rest = data.rows.length - rows.length;
  return [`${title}.`, ...rows, ...(rest > 0 ? [words.more(rest)] : [])].join(" ");
}
