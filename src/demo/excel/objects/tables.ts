import { fault } from "../faults";
import { intersection } from "../model/grid";
import { mayDo } from "../model/guard";
import { followTable } from "../model/rename";
import { addTable, bodyArea, headerArea, removeTable, renameTable, resizeTable, showTotals, totalArea } from "../model/tables";
import type { PlacedRange, SheetModel, TableModel } from "../model/types";
import { flag, range as rangeArgument, text } from "./arguments";
import { byNameOrId, collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { type Live, objectType, type PropertySpec } from "./live";
import { fixed } from "./range-format";

function tablesIn(sheet: SheetModel | null, { book }: HostContext): TableModel[] {
  return sheet ? sheet.tables : book.sheets.flatMap((one) => one.tables);
}

function items(sheet: SheetModel | null, context: HostContext): Live[] {
  return tablesIn(sheet, context).map(context.types.table);
}

function named(models: readonly TableModel[], key: unknown, { types }: HostContext): Live | null {
  const found = byNameOrId(
    models,
    key,
    (table) => table.name,
    (table) => table.id,
  );
  return found && types.table(found);
}

export const tables = objectType<SheetModel | null>({
  type: "TableCollection",
  items,
  properties: { Count: { read: (sheet, context) => tablesIn(sheet, context).length } },
  methods: {
    ...collectionMethods<SheetModel | null>(items, (sheet, key, context) => named(tablesIn(sheet, context), key, context)),
    Add: (sheet, args, context) => {
      const placed = rangeArgument(args[0], context, sheet ?? context.book.active);
      mayDo(context.book, placed.sheet, null);
      return context.types.table(addTable(context.book, placed, flag(args[1])));
    },
  },
});

function touching({ sheet, area }: PlacedRange): TableModel[] {
  return sheet.tables.filter((table) => intersection(table.area, area) !== null);
}

function touchingItems(range: PlacedRange, { types }: HostContext): Live[] {
  return touching(range).map(types.table);
}

export const tablesOfRange = objectType<PlacedRange>({
  type: "TableScopedCollection",
  items: touchingItems,
  methods: {
    ...collectionMethods<PlacedRange>(touchingItems, (range, key, context) => named(touching(range), key, context)),
    GetFirst: (range, _, { types }) => {
      const [table] = touching(range);
      if (!table) throw fault("ItemNotFound");
      return types.table(table);
    },
  },
});

type Switch = "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn";

function toggle(key: Switch): PropertySpec<TableModel> {
  return {
    read: (table) => table[key],
    write: (table, value, { book }) => {
      const before = table[key];
      table[key] = flag(value);
      book.journal.record(() => void (table[key] = before));
    },
  };
}

export const table = objectType<TableModel>({
  type: "Table",
  id: { key: "Id", of: ({ id }) => id },
  alive: (one, { book }) => book.sheets.includes(one.sheet) && one.sheet.tables.includes(one),
  properties: {
    Id: { read: ({ id }) => id },
    LegacyId: { read: ({ id }) => id },
    Name: {
      read: ({ name }) => name,
      write: (one, value, { book }) => renameTable(book, one, text(value), (from, to) => followTable(book, from, to)),
    },
    ShowHeaders: {
      read: ({ showHeaders }) => showHeaders,
      write: (_, value) => {
        if (!flag(value)) throw fault("NotImplemented", "The emulated Excel does not hide table headers.");
      },
    },
    ShowTotals: {
      read: (one) => one.showTotals,
      write: (one, value, { book }) => {
        mayDo(book, one.sheet, null);
        showTotals(book, one, flag(value));
      },
    },
    Style: {
      read: ({ style }) => style,
      write: (one, value, { book }) => {
        const before = one.style;
        one.style = text(value);
        book.journal.record(() => void (one.style = before));
      },
    },
    ShowBandedRows: toggle("showBandedRows"),
    ShowBandedColumns: toggle("showBandedColumns"),
    ShowFilterButton: toggle("showFilterButton"),
    HighlightFirstColumn: toggle("highlightFirstColumn"),
    HighlightLastColumn: toggle("highlightLastColumn"),
  },
  links: {
    Columns: (one, { types }) => types.tableColumns(one),
    Rows: (one, { types }) => types.tableRows(one),
    Worksheet: ({ sheet }, { types }) => types.worksheet(sheet),
    AutoFilter: (one, { types }) => types.tableFilter(one),
  },
  methods: {
    GetRange: ({ sheet, area }, _, { types }) => types.range({ sheet, area }),
    GetHeaderRowRange: (one, _, { types }) => types.range({ sheet: one.sheet, area: headerArea(one) }),
    GetDataBodyRange: (one, _, { types }) => types.range({ sheet: one.sheet, area: bodyArea(one) }),
    GetTotalRowRange: (one, _, { types }) => {
      if (!one.showTotals) throw fault("InvalidOperation");
      return types.range({ sheet: one.sheet, area: totalArea(one) });
    },
    Resize: (one, args, context) => {
      mayDo(context.book, one.sheet, null);
      const placed = rangeArgument(args[0], context, one.sheet);
      if (placed.sheet !== one.sheet) throw fault("InvalidArgument");
      resizeTable(context.book, one, placed.area);
    },
    ConvertToRange: (one, _, { book, types }) => {
      mayDo(book, one.sheet, null);
      removeTable(book, one, false);
      return types.range({ sheet: one.sheet, area: one.area });
    },
    Delete: (one, _, { book }) => {
      mayDo(book, one.sheet, null);
      removeTable(book, one, true);
    },
    ClearFilters: () => null,
    ReapplyFilters: () => null,
  },
});

/** Filters are not emulated: a table is never filtered, unless a person hid rows. */
export const tableFilter = objectType<TableModel>({
  type: "AutoFilter",
  properties: {
    Enabled: { read: ({ showFilterButton }) => showFilterButton },
    IsDataFiltered: {
      read: ({ sheet, area }) => [...sheet.hiddenRows].some((row) => row > area.top && row <= area.bottom),
    },
    Criteria: fixed([]),
  },
  methods: {
    ClearCriteria: ({ sheet, area }) => {
      for (const row of [...sheet.hiddenRows]) if (row > area.top && row <= area.bottom) sheet.hiddenRows.delete(row);
    },
    GetRangeOrNullObject: ({ sheet, area }, _, { types }) => types.range({ sheet, area }),
  },
});
