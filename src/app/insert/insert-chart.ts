import type { Language } from "../../core/checks/check";
import type { Area } from "../../core/table/sheet";
import { type DrawingTarget, placing } from "./drawing-target";
import { placeName } from "./insert-figures";
import type { NativeChart } from "./native-charts";
import { freeSheetName } from "../publish/publish-sheets";
import type { CellWrite, ChartContent, Inserted, LiveWorkbook, NewCell, NewDrawing, NewSheet, Undo, WorkbookContent } from "../ports";

export interface ChartInserted {
  /** Takes the chart and its cells back. */
  readonly undo: Undo;
  /** Sheet the chart came on. */
  readonly sheet: string;
  readonly inserted: readonly Inserted[];
}

export interface InsertChart {
  readonly chart: NativeChart;
  readonly target: DrawingTarget;
  readonly language: Language;
}

/**
 * Inserts a chart of Excel's own, which its user can edit. Its figures stand in a block of cells on a sheet for that, and
 * follow the table by formula. Rejects with UserError when nothing is selected (target "selection") or Excel cannot
 * write; nothing is inserted then.
 */
export async function insertChart(workbook: LiveWorkbook, { chart, target, language }: InsertChart): Promise<ChartInserted> {
  const place = await placing(workbook, target, language);
  const block = blockFor(place.content, chart, language);
  const { width, height } = sizeOf(chart);
  const drawing: NewDrawing = {
    id: chart.id,
    title: chart.title,
    description: chart.description,
    width,
    height,
    at: place.next(height),
    content: contentOf(chart, block.sheet, block.top),
  };
  const inserted: Inserted = { id: chart.id, kind: "figure", place: placeName(drawing.at), form: "chart" };
  const undo = await workbook.writeUndoable({
    cells: block.cells,
    addSheets: [...place.added, ...block.added],
    addDrawings: [drawing],
    state: { ...place.state, inserted: [...place.state.inserted, inserted] },
  });
  return { undo, sheet: place.sheet, inserted: [inserted] };
}

/** Points: a row for each group of bars, with room for title and legend. */
export function sizeOf({ data: { rows, look, series } }: NativeChart): { readonly width: number; readonly height: number } {
  const thickness = look.overlap === 100 ? 20 : 14 * series.length;
  const height = look.form === "columns" ? 260 : 90 + rows.length * (thickness + 8);
  return { width: 520, height: Math.min(900, Math.max(200, height)) };
}

/** The chart over its block of cells. @param top row of the block's header */
export function contentOf({ title, data }: NativeChart, sheet: string, top: number): ChartContent {
  const column = (at: number): Area => ({ top: top + 1, left: at, bottom: top + data.rows.length, right: at });
  return {
    kind: "chart",
    title,
    categories: { sheet, area: column(0) },
    series: data.series.map((series, at) => ({ ...series, values: { sheet, area: column(at + 1) } })),
    ...data.look,
  };
}

const WORDS = {
  nl: { sheet: "Figuurgegevens", note: "Cijfers achter de grafieken van Kerncijfer. Ze volgen de tabellen van deze werkmap." },
  en: { sheet: "Figure data", note: "Figures behind the charts of Kerncijfer. They follow the tables of this workbook." },
} as const;

/** Marks the sheet as ours, so that its blocks are not taken for tables of the report. */
const NAME = "kerncijfer_figuurgegevens";

export interface Block {
  readonly sheet: string;
  /** Row of the header; the figures come below it. */
  readonly top: number;
  readonly cells: readonly CellWrite[];
  readonly added: readonly NewSheet[];
}

/** Room for the figures of a chart: below what is on the sheet for that, or on a new one. */
export function blockFor(content: WorkbookContent, chart: NativeChart, language: Language): Block {
  const lines = blockRows(chart);
  const known = content.names.find(({ name }) => name.toLowerCase() === NAME)?.sheet ?? null;
  const sheet = content.sheets.find(({ name }) => name === known);
  if (sheet) {
    const first = (sheet.used?.bottom ?? 0) + 2;
    const cells = lines.flatMap((line, row) =>
      line.map(({ value, formula, format, look }, column): CellWrite => {
        const base = { address: { sheet: sheet.name, row: first + row, column }, value, format, look };
        return formula === undefined ? base : { ...base, formula };
      }),
    );
    return { sheet: sheet.name, top: first + 1, cells, added: [] };
  }
  const { sheet: title, note } = WORDS[language];
  const above: NewCell[][] = [[{ value: title, look: "title" }], [{ value: note, look: "note" }], []];
  const added = {
    name: freeSheetName(
      title,
      content.sheets.map((sheet) => sheet.name),
    ),
    rows: [...above, ...lines],
    columnWidths: [50, 20, 20, 20, 20, 20, 20, 20],
    names: [{ name: NAME, area: { top: 0, left: 0, bottom: 0, right: 0 } }],
  };
  return { sheet: added.name, top: above.length + 1, cells: [], added: [added] };
}

/** Title, header, figures. */
function blockRows({ title, data: { header, rows, look } }: NativeChart): readonly (readonly NewCell[])[] {
  const head = header.map((value, at): NewCell => ({ value: value === "" ? null : value, look: at === 0 ? "header" : "header-number" }));
  const body = rows.map((cells) => cells.map((cell, at): NewCell => (at === 0 ? cell : { ...cell, format: look.format, look: "number" })));
  return [[{ value: title, look: "heading" }], head, ...body];
}
