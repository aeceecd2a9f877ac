import { tell } from "../model/book";
import { height, intersection, keyOf, size, usedArea, wholeColumns, wholeRows, width } from "../model/grid";
import { mayDo } from "../model/guard";
import { changeFormat, common } from "../model/looks";
import { heightOf, isHidden, setHidden, span, widthOf } from "../model/measures";
import { clear, enter, insert, merge, mergedIn, remove, select, setHyperlink, unmerge } from "../model/ranges";
import { addressOf } from "../model/reference";
import type { Hyperlink, PlacedRange } from "../model/types";
import { fault } from "../faults";
import { flag, matrix, oneOf, optionalFlag, optionalText, range as rangeArgument, text, whole } from "./arguments";
import type { HostContext } from "./context";
import { type Live, objectType } from "./live";
import { around, beside, cell, columnOfRange, entireColumns, entireRows, offset, resized, rowOfRange, within } from "./range-areas";
import { find } from "./range-find";
import { update } from "./update";
import { formulas, numberFormats, texts, values, valueTypes } from "./range-values";

const CLEAR = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

type Target = PlacedRange;

/** A method that gives another range. */
function to(
  make: (target: Target, args: readonly unknown[], context: HostContext) => PlacedRange,
): (target: Target, args: readonly unknown[], context: HostContext) => Live {
  return (target, args, context) => context.types.range(make(target, args, context));
}

/** The same, where there may be none: an error, or a null object. */
function orNull(make: (target: Target, args: readonly unknown[], context: HostContext) => PlacedRange | null): {
  readonly strict: (target: Target, args: readonly unknown[], context: HostContext) => Live;
  readonly lenient: (target: Target, args: readonly unknown[], context: HostContext) => Live | null;
} {
  const lenient = (target: Target, args: readonly unknown[], context: HostContext): Live | null => {
    const made = make(target, args, context);
    return made && context.types.range(made);
  };
  return {
    lenient,
    strict: (target, args, context) => {
      const made = lenient(target, args, context);
      if (made === null) throw fault("ItemNotFound");
      return made;
    },
  };
}

const used = orNull(({ sheet, area }, args) => {
  const all = usedArea(sheet, optionalFlag(args[0], false));
  const found = all && intersection(all, area);
  return found ? { sheet, area: found } : null;
});
const shared = orNull((target, args, context) => within(target, rangeArgument(args[0], context, target.sheet)));
const searched = orNull((target, args, context) => find(target, text(args[0]), args[1], context));

function write(target: Target, value: unknown, { book }: HostContext): void {
  enter(book, target, matrix(value, target.area));
}

function writeFormats(target: Target, value: unknown, { book }: HostContext): void {
  mayDo(book, target.sheet, "allowFormatCells");
  const given = matrix(value, target.area);
  changeFormat(book, target.sheet, target.area, (format, row, column) => {
    const numberFormat = given(row, column);
    return numberFormat === null || numberFormat === undefined ? format : { ...format, numberFormat: text(numberFormat) || "General" };
  });
  tell(book, { kind: "format", sheet: target.sheet, area: target.area });
}

export const range = objectType<Target>({
  type: "Range",
  referenced: true,
  alive: ({ sheet }, { book }) => book.sheets.includes(sheet),
  properties: {
    Values: { read: values, write },
    Formulas: { read: formulas, write },
    // Formulas in the language of the user are not translated: they are English here too.
    FormulasLocal: { read: formulas, write },
    Text: { read: texts },
    ValueTypes: { read: valueTypes },
    NumberFormat: { read: numberFormats, write: writeFormats },
    NumberFormatLocal: { read: numberFormats, write: writeFormats },
    Address: { read: addressOf },
    AddressLocal: { read: addressOf },
    RowIndex: { read: ({ area }) => area.top },
    ColumnIndex: { read: ({ area }) => area.left },
    RowCount: { read: ({ area }) => height(area) },
    ColumnCount: { read: ({ area }) => width(area) },
    // Beyond 2^31 - 1 cells Excel says -1.
    CellCount: { read: ({ area }) => (size(area) > 2 ** 31 - 1 ? -1 : size(area)) },
    IsEntireColumn: { read: ({ area }) => wholeColumns(area) },
    IsEntireRow: { read: ({ area }) => wholeRows(area) },
    HasSpill: { read: () => false },
    Hidden: { read: (target) => isHidden(target, "rows") === true || isHidden(target, "columns") === true },
    RowHidden: {
      read: (target) => isHidden(target, "rows"),
      write: (target, value, { book }) => setHidden(book, target, "rows", flag(value)),
    },
    ColumnHidden: {
      read: (target) => isHidden(target, "columns"),
      write: (target, value, { book }) => setHidden(book, target, "columns", flag(value)),
    },
    Left: { read: ({ sheet, area }) => span(0, area.left - 1, (column) => widthOf(sheet, column)), named: true },
    Top: { read: ({ sheet, area }) => span(0, area.top - 1, (row) => heightOf(sheet, row)), named: true },
    Width: { read: ({ sheet, area }) => span(area.left, area.right, (column) => widthOf(sheet, column)), named: true },
    Height: { read: ({ sheet, area }) => span(area.top, area.bottom, (row) => heightOf(sheet, row)), named: true },
    Style: {
      read: ({ sheet, area }) => common(sheet, area, (format) => format.style),
      write: ({ sheet, area }, value, { book }) => changeFormat(book, sheet, area, (format) => ({ ...format, style: text(value) })),
    },
    Hyperlink: {
      read: ({ sheet, area }) => sheet.hyperlinks.get(keyOf(area.top, area.left)) ?? null,
      write: (target, value, { book }) => setHyperlink(book, target, value === null || value === "" ? null : hyperlinkOf(value)),
    },
  },
  links: {
    Format: ({ sheet, area }, { types }) => types.rangeFormat({ sheet, areas: [area] }),
    Worksheet: ({ sheet }, { types }) => types.worksheet(sheet),
    ConditionalFormats: ({ sheet, area }, { types }) => types.conditionalFormats({ sheet, areas: [area] }),
  },
  methods: {
    GetCell: to((target, args) => cell(target, whole(args[0]), whole(args[1]))),
    GetRow: to((target, args) => rowOfRange(target, whole(args[0]))),
    GetColumn: to((target, args) => columnOfRange(target, whole(args[0]))),
    GetLastRow: to((target) => rowOfRange(target, height(target.area) - 1)),
    GetLastColumn: to((target) => columnOfRange(target, width(target.area) - 1)),
    GetLastCell: to((target) => cell(target, height(target.area) - 1, width(target.area) - 1)),
    GetResizedRange: to((target, args) => resized(target, whole(args[0]), whole(args[1]))),
    GetAbsoluteResizedRange: to((target, args) =>
      resized(target, whole(args[0]) - height(target.area), whole(args[1]) - width(target.area)),
    ),
    GetOffsetRange: to((target, args) => offset(target, whole(args[0]), whole(args[1]))),
    GetRowsAbove: to((target, args) => beside(target, "rows", -whole(args[0] ?? 1))),
    GetRowsBelow: to((target, args) => beside(target, "rows", whole(args[0] ?? 1))),
    GetColumnsBefore: to((target, args) => beside(target, "columns", -whole(args[0] ?? 1))),
    GetColumnsAfter: to((target, args) => beside(target, "columns", whole(args[0] ?? 1))),
    GetEntireColumn: to(entireColumns),
    GetEntireRow: to(entireRows),
    GetBoundingRect: to((target, args, context) => around(target, rangeArgument(args[0], context, target.sheet))),
    GetIntersection: shared.strict,
    GetIntersectionOrNullObject: shared.lenient,
    // Of a range without anything in it the used range is its first cell.
    GetUsedRange: (target, args, context) => used.lenient(target, args, context) ?? context.types.range(cell(target, 0, 0)),
    GetUsedRangeOrNullObject: used.lenient,
    Find: searched.strict,
    FindOrNullObject: searched.lenient,
    GetMergedAreasOrNullObject: ({ sheet, area }, _, { types }) => {
      const areas = mergedIn(sheet, area);
      return areas.length === 0 ? null : types.rangeAreas({ sheet, areas });
    },
    GetTables: (target, _, { types }) => types.tablesOfRange(target),
    Clear: (target, args, { book }) => clear(book, target, oneOf(optionalText(args[0]) ?? "All", CLEAR)),
    Merge: (target, args, { book }) => merge(book, target, optionalFlag(args[0], false)),
    Unmerge: (target, _, { book }) => unmerge(book, target),
    Select: ({ sheet, area }, _, { book }) => select(book, sheet, [area]),
    Insert: (target, args, { book, types }) => {
      insert(book, target, oneOf(args[0], ["Down", "Right"]));
      return types.range(target);
    },
    Delete: (target, args, { book }) => remove(book, target, oneOf(args[0], ["Up", "Left"])),
    SetCellProperties: (target, args, { types }) => {
      const given = matrix(args[0], target.area);
      eachCell(target, (row, column) => {
        const state = given(row, column);
        if (typeof state === "object" && state !== null) {
          update(types.range({ sheet: target.sheet, area: { top: row, left: column, bottom: row, right: column } }), state);
        }
      });
    },
    Calculate: () => null,
    SetDirty: (_, __, { book }) => book.recalculation.restructured(),
    _ValidateArraySize: ({ area }, args) => {
      if (args[0] === height(area) && args[1] === width(area)) return null;
      throw fault("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    },
  },
});

function eachCell({ area }: Target, run: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) for (let column = area.left; column <= area.right; column += 1) run(row, column);
}

function hyperlinkOf(value: unknown): Hyperlink {
  if (typeof value !== "object" || value === null) throw fault("InvalidArgument");
  const pick = (key: string): string | undefined => {
    const found = Object.entries(value).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1] as unknown;
    return found === null || found === undefined ? undefined : text(found);
  };
  return {
    address: pick("address"),
    documentReference: pick("documentReference"),
    screenTip: pick("screenTip"),
    textToDisplay: pick("textToDisplay"),
  };
}
