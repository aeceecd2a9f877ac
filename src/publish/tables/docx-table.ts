import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  type ITableCellBorders,
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
import type { BodyCell, BodyRow, DocumentColumn, HeadCell, TableDocument } from "./model";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;
/** One indent of a label. */
const INDENT = 0.4;

/** Caption, table and footnotes of one table, with a bookmark by which it is recognised. */
export function tableBlocks(table: TableDocument): readonly FileChild[] {
  const { title, unit, stamp, columns } = table;
  const caption = new Paragraph({
    style: "Caption",
    children: [new Bookmark({ id: bookmarkName(table.id), children: [new TextRun(title)] })],
  });
  const stamped = stamp === null ? [] : [kept(new TextRun({ text: stamp.text, bold: true, color: ALERT }))];
  const rows = [...table.head.map((row) => headRow(row, columns)), ...table.body.map((row, index) => bodyRow(row, columns, index < 2))];
  const widths = columns.map((column) => twips(column.width));
  return [
    caption,
    ...(unit === null ? [] : [kept(new TextRun(unit))]),
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
    ...linesBelow(table).map((text) => new Paragraph({ text, style: "Tabelnoot" })),
    new Paragraph({ text: "" }),
  ];
}

/** A line above the table that stays with it. */
function kept(run: TextRun): Paragraph {
  return new Paragraph({ keepNext: true, children: [run] });
}

function headRow(cells: readonly HeadCell[], columns: readonly DocumentColumn[]): TableRow {
  const children = cells.map((cell) =>
    tableCell(cell, columns, new TextRun({ text: cell.text, bold: true }), {
      columnSpan: cell.colSpan,
      shading: { type: ShadingType.CLEAR, fill: HEAD_FILL, color: "auto" },
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders: { bottom: RULE },
    }),
  );
  return new TableRow({ children, tableHeader: true, cantSplit: true, keepNext: true });
}

function bodyRow(row: BodyRow, columns: readonly DocumentColumn[], keepNext: boolean): TableRow {
  const strong = row.kind !== "data";
  const children = row.cells.map((cell) => {
    const role = columns[cell.column]?.role ?? "text";
    const run = new TextRun({ text: cell.text, bold: strong && role !== "category" });
    const indent = role === "label" ? row.level : 0;
    return tableCell(cell, columns, run, { borders: bordersOf(row, role), ...(row.gap ? { margins: gapMargins } : {}) }, indent);
  });
  return new TableRow({ children, cantSplit: true, keepNext });
}

const gapMargins = { top: twips(0.3) } as const;

function bordersOf({ kind }: BodyRow, role: DocumentColumn["role"]): ITableCellBorders {
  const total = kind === "total" || kind === "subtotal";
  return (total && role === "figure") || role === "category" ? { top: RULE } : {};
}

function tableCell(
  cell: HeadCell | BodyCell,
  columns: readonly DocumentColumn[],
  run: TextRun,
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
        children: [run],
      }),
    ],
  });
}
