import type { Area } from "../../../core/table/sheet";
import { tell } from "../model/book";
import type { CellFormat } from "../model/format";
import { mayDo } from "../model/guard";
import { changeFormat, common, formatAt } from "../model/looks";
import { commonMeasure, heightOf, setHeight, setWidth, widthOf } from "../model/measures";
import { keysIn, rowOf, columnOf } from "../model/grid";
import { printed } from "../model/text";
import { colour, flag, number, text, whole } from "./arguments";
import type { HostContext } from "./context";
import { objectType, type PropertySpec } from "./live";
import type { PlacedAreas } from "./types";

/** A property that is one field of the cell format; null when the cells differ. */
function field<K extends keyof CellFormat>(key: K, check: (value: unknown) => CellFormat[K]): PropertySpec<PlacedAreas> {
  return {
    read: (target) => commonOf(target, (format) => format[key]),
    write: (target, value, { book }) => {
      const checked = check(value);
      apply(target, { [key]: checked }, book);
    },
  };
}

export function apply({ sheet, areas }: PlacedAreas, patch: Partial<CellFormat>, book: HostContext["book"]): void {
  mayDo(book, sheet, "allowFormatCells");
  for (const area of areas) {
    changeFormat(book, sheet, area, (format) => ({ ...format, ...patch }));
    tell(book, { kind: "format", sheet, area });
  }
}

export function commonOf<T>({ sheet, areas }: PlacedAreas, read: (format: CellFormat) => T): T | null {
  const [first, ...rest] = areas.map((area) => common(sheet, area, read));
  return first === undefined || rest.some((value) => value !== first) ? null : first;
}

/** A property without meaning here: always the same, and what is written is forgotten. */
export function fixed<T>(value: unknown): PropertySpec<T> {
  return { read: () => value, write: () => undefined };
}

function each(target: PlacedAreas, run: (area: Area) => void): void {
  for (const area of target.areas) run(area);
}

export const rangeFormat = objectType<PlacedAreas>({
  type: "RangeFormat",
  properties: {
    HorizontalAlignment: field("horizontal", text),
    VerticalAlignment: field("vertical", text),
    WrapText: field("wrap", flag),
    IndentLevel: field("indent", whole),
    ShrinkToFit: field("shrink", flag),
    AutoIndent: field("autoIndent", flag),
    TextOrientation: field("textOrientation", number),
    ReadingOrder: field("readingOrder", text),
    ColumnWidth: {
      read: ({ sheet, areas }) => {
        const [area] = areas;
        return area ? commonMeasure(area.left, area.right, (column) => widthOf(sheet, column)) : null;
      },
      write: (target, value, { book }) => each(target, (area) => setWidth(book, { sheet: target.sheet, area }, number(value))),
    },
    RowHeight: {
      read: ({ sheet, areas }) => {
        const [area] = areas;
        return area ? commonMeasure(area.top, area.bottom, (row) => heightOf(sheet, row)) : null;
      },
      write: (target, value, { book }) => each(target, (area) => setHeight(book, { sheet: target.sheet, area }, number(value))),
    },
    UseStandardWidth: { read: ({ sheet, areas }) => areas.every((area) => !sheet.columnWidths.has(area.left)), named: true },
    UseStandardHeight: { read: ({ sheet, areas }) => areas.every((area) => !sheet.rowHeights.has(area.top)), named: true },
  },
  links: {
    Fill: (target, { types }) => types.rangeFill(target),
    Font: (target, { types }) => types.rangeFont(target),
    Borders: (target, { types }) => types.borders(target),
    Protection: (target, { types }) => types.formatProtection(target),
  },
  methods: {
    AutofitColumns: (target, _, context) => each(target, (area) => autofit(target, area, context)),
    AutofitRows: () => null,
    AdjustIndent: (target, args, { book }) =>
      apply(target, { indent: Math.max(0, (commonOf(target, (f) => f.indent) ?? 0) + whole(args[0])) }, book),
  },
});

/** Six points a character and some air: near enough for a grid without fonts. */
function autofit({ sheet }: PlacedAreas, area: Area, { book, locale }: HostContext): void {
  const longest = new Map<number, number>();
  const keys = keysIn(sheet.cells, area);
  for (const key of keys) {
    const [row, column] = [rowOf(key), columnOf(key)];
    const shown = printed(book.recalculation.value(sheet, row, column), formatAt(sheet, row, column).numberFormat, locale);
    longest.set(column, Math.max(longest.get(column) ?? 0, shown.length));
  }
  for (const [column, length] of longest) {
    setWidth(book, { sheet, area: { ...area, left: column, right: column } }, Math.max(12, length * 6 + 8));
  }
}

export const rangeFill = objectType<PlacedAreas>({
  type: "RangeFill",
  properties: {
    Color: {
      // A cell without fill is white to Office.js.
      read: (target) => commonOf(target, (format) => format.fillColor ?? "#FFFFFF"),
      write: (target, value, { book }) => apply(target, { fillColor: colour(value) }, book),
    },
    TintAndShade: fixed(0),
    Pattern: { read: (target) => commonOf(target, (format) => (format.fillColor === null ? "None" : "Solid")) },
    PatternColor: fixed("#000000"),
    PatternTintAndShade: fixed(0),
  },
  methods: { Clear: (target, _, { book }) => apply(target, { fillColor: null }, book) },
});

export const rangeFont = objectType<PlacedAreas>({
  type: "RangeFont",
  properties: {
    Name: field("fontName", text),
    Size: field("fontSize", number),
    Color: field("fontColor", colour),
    Bold: field("bold", flag),
    Italic: field("italic", flag),
    Underline: field("underline", text),
    Strikethrough: field("strikethrough", flag),
    Subscript: field("subscript", flag),
    Superscript: field("superscript", flag),
    TintAndShade: fixed(0),
  },
});

export const formatProtection = objectType<PlacedAreas>({
  type: "FormatProtection",
  properties: { Locked: field("locked", flag), FormulaHidden: field("formulaHidden", flag) },
});
