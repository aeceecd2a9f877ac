import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  type IRunOptions,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { ALERT, HEAD_FILL, LINE, twips } from "./docx-style";
import { bookmarkName } from "./identity";
import { linesBelow } from "./lines";
import { opensCategory } from "./spans";
import type { BodyCell, BodyRow, DocumentColumn, HeadCell, TableDocument } from "./model";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
/** Between neighbouring spans. */
const APART = { style: BorderStyle.SINGLE, size: 24, color: "FFFFFF" } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;
/** One indent of a label. */
const INDENT = 0.4;

/** Caption, table and footnotes of one table, with a bookmark by which it is recognised. */
export function tableBlocks(table: TableDocument): readonly FileChild[] {
  const { title, unit, stamp, columns } = table;
  const caption = new Paragraph({
    style: "Caption",
    children: [new Bookmark({ id: bookmarkName(table.id), children: [run(title)] })],
  });
  const stamped = stamp === null ? [] : [kept(run(stamp.text, { bold: true, color: ALERT }))];
  const rows = [
    ...table.head.map((row) => headRow(row, columns)),
    ...table.body.map((row, index) => bodyRow(row, columns, row.kind === "heading" || index < 2 || index >= table.body.length - 2)),
  ];
  const below = linesBelow(table);
  const widths = columns.map((column) => twips(column.width));
  return [
    caption,
    ...(unit === null ? [] : [kept(run(unit))]),
    ...stamped,
    new Table({
      rows,
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: NO_BORDERS,
      margins: { left: twips(0.15), right: twips(0.15), top: twips(0.04), bottom: twips(0.04) },
      tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    }),
    ...below.map((text, index) => new Paragraph({ text, style: "Tabelnoot", keepNext: index < below.length - 1 })),
    new Paragraph({ text: "" }),
  ];
}

function run(text: string, look: Omit<IRunOptions, "text"> = {}): TextRun {
  const options: IRunOptions = { ...look, text };
  return new TextRun(options);
}

/** A line above the table that stays with it. */
function kept(text: TextRun): Paragraph {
  return new Paragraph({ keepNext: true, children: [text] });
}

function headRow(cells: readonly HeadCell[], columns: readonly DocumentColumn[]): TableRow {
  const children = cells.map((cell) =>
    tableCell(cell, columns, run(cell.text, { bold: true }), {
      columnSpan: cell.colSpan,
      shading: { type: ShadingType.CLEAR, fill: HEAD_FILL, color: "auto" },
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders: { bottom: RULE, ...(cell.colSpan > 1 ? { right: APART } : {}) },
    }),
  );
  return new TableRow({ children, tableHeader: true, cantSplit: true, keepNext: true });
}

function bodyRow(row: BodyRow, columns: readonly DocumentColumn[], keepNext: boolean): TableRow {
  const strong = row.kind !== "data";
  const children = row.cells.map((cell) => {
    const role = columns[cell.column]?.role ?? "text";
    const text = run(cell.text, { bold: strong && role !== "category" });
    const indent = role === "label" ? row.level : 0;
    return tableCell(
      cell,
      columns,
      text,
      {
        borders: opensCategory(row, columns) || bordered(row, role) ? { top: RULE } : {},
        ...(row.gap ? { margins: row.kind === "data" ? GAP : TOTAL_GAP } : {}),
      },
      indent,
    );
  });
  return new TableRow({ children, cantSplit: true, keepNext });
}

/** A total has a rule above it, which sets it apart by itself. */
const GAP = { top: twips(0.3) } as const;
const TOTAL_GAP = { top: twips(0.12) } as const;

function bordered({ kind }: BodyRow, role: DocumentColumn["role"]): boolean {
  return (kind === "total" || kind === "subtotal") && role === "figure";
}

function tableCell(
  cell: HeadCell | BodyCell,
  columns: readonly DocumentColumn[],
  text: TextRun,
  look: Partial<ITableCellOptions>,
  indent = 0,
): TableCell {
  const span = "colSpan" in cell ? cell.colSpan : 1;
  const width = columns.slice(cell.column, cell.column + span).reduce((sum, column) => sum + column.width, 0);
  return new TableCell({
    ...look,
    rowSpan: cell.rowSpan,
    width: { size: twips(width), type: WidthType.DXA },
    children: [
      new Paragraph({
        alignment: cell.align === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        ...(indent > 0 ? { indent: { left: twips(indent * INDENT) } } : {}),
        children: [text],
      }),
    ],
  });
}
