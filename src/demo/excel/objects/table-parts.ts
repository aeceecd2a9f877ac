import { fault } from "../faults";
import { tell } from "../model/book";
import { writeCells } from "../model/cells";
import { height } from "../model/grid";
import { mayDo } from "../model/guard";
import { enter } from "../model/ranges";
import { addColumn, addRows, deleteColumn, deleteRows } from "../model/table-grid";
import { bodyArea, columnArea, headerArea, totalArea } from "../model/tables";
import type { PlacedRange, TableModel } from "../model/types";
import { matrix, text, whole } from "./arguments";
import { collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { isLive, type Live, objectType } from "./live";
import { values } from "./range-values";
import type { TableColumnTarget, TableRowTarget } from "./types";

function alive({ table }: { readonly table: TableModel }, { book }: HostContext): boolean {
  return book.sheets.includes(table.sheet) && table.sheet.tables.includes(table);
}

function columnItems(table: TableModel, { types }: HostContext): Live[] {
  return table.columns.map(({ id }) => types.tableColumn({ table, id }));
}

export const tableColumns = objectType<TableModel>({
  type: "TableColumnCollection",
  items: columnItems,
  alive: (table, context) => alive({ table }, context),
  properties: { Count: { read: ({ columns }) => columns.length } },
  methods: {
    ...collectionMethods<TableModel>(columnItems, (table, key, { types }) => {
      const column =
        typeof key === "number"
          ? table.columns.find(({ id }) => id === key)
          : table.columns.find(({ name }) => name.toLowerCase() === text(key).toLowerCase());
      return column ? types.tableColumn({ table, id: column.id }) : null;
    }),
    Add: (table, [index, given, name], { book, types }) => {
      mayDo(book, table.sheet, null);
      const at = addColumn(book, table, index === null || index === undefined ? null : whole(index));
      const column = table.columns[at];
      if (!column) throw fault("GeneralException");
      const target: TableColumnTarget = { table, id: column.id };
      if (given !== null && given !== undefined) write(target, given, book);
      if (name !== null && name !== undefined) rename(target, text(name), book);
      return types.tableColumn(target);
    },
  },
});

function indexOf({ table, id }: TableColumnTarget): number {
  const index = table.columns.findIndex((column) => column.id === id);
  if (index < 0) throw fault("ItemNotFound");
  return index;
}

function columnRange(target: TableColumnTarget, rows: (table: TableModel) => PlacedRange["area"]): PlacedRange {
  return { sheet: target.table.sheet, area: columnArea(target.table, indexOf(target), rows(target.table)) };
}

function write(target: TableColumnTarget, value: unknown, book: HostContext["book"]): void {
  const full = columnRange(target, (table) => table.area);
  // With or without the header: both sizes are taken.
  const rows = Array.isArray(value) ? value.length : null;
  const body = columnRange(target, bodyArea);
  const placed = rows === height(body.area) ? body : full;
  enter(book, placed, matrix(value, placed.area));
}

function rename(target: TableColumnTarget, name: string, book: HostContext["book"]): void {
  const { sheet, area } = columnRange(target, headerArea);
  const taken = target.table.columns.some((column) => column.id !== target.id && column.name.toLowerCase() === name.toLowerCase());
  if (taken) throw fault("ItemAlreadyExists");
  writeCells(book, sheet, [{ row: area.top, column: area.left, value: name, formula: null }]);
  tell(book, { kind: "cells", sheet, area, changeType: "RangeEdited", details: null });
}

export const tableColumn = objectType<TableColumnTarget>({
  type: "TableColumn",
  id: { key: "Id", of: ({ id }) => id },
  alive: (target, context) => alive(target, context) && target.table.columns.some(({ id }) => id === target.id),
  properties: {
    Id: { read: ({ id }) => id },
    Index: { read: indexOf },
    Name: {
      read: (target) => target.table.columns[indexOf(target)]?.name,
      write: (target, value, { book }) => rename(target, text(value), book),
    },
    Values: {
      read: (target, context) =>
        values(
          columnRange(target, ({ area }) => area),
          context,
        ),
      write: (target, value, { book }) => write(target, value, book),
    },
  },
  methods: {
    GetRange: (target, _, { types }) => types.range(columnRange(target, ({ area }) => area)),
    GetHeaderRowRange: (target, _, { types }) => types.range(columnRange(target, headerArea)),
    GetDataBodyRange: (target, _, { types }) => types.range(columnRange(target, bodyArea)),
    GetTotalRowRange: (target, _, { types }) => {
      if (!target.table.showTotals) throw fault("InvalidOperation");
      return types.range(columnRange(target, totalArea));
    },
    Delete: (target, _, { book }) => {
      mayDo(book, target.table.sheet, null);
      deleteColumn(book, target.table, indexOf(target));
    },
  },
});

function rowItems(table: TableModel, { types }: HostContext): Live[] {
  return Array.from({ length: height(bodyArea(table)) }, (_, index) => types.tableRow({ table, index }));
}

export const tableRows = objectType<TableModel>({
  type: "TableRowCollection",
  items: rowItems,
  alive: (table, context) => alive({ table }, context),
  properties: { Count: { read: (table) => height(bodyArea(table)) } },
  methods: {
    ...collectionMethods<TableModel>(rowItems, () => null),
    Add: (table, [index, given], { book, types }) => {
      mayDo(book, table.sheet, null);
      const rows = rowsOf(given);
      const at = addRows(book, table, index === null || index === undefined ? null : whole(index), rows?.length ?? 1);
      if (rows !== null) {
        const body = bodyArea(table);
        const area = { ...body, top: body.top + at, bottom: body.top + at + rows.length - 1 };
        enter(book, { sheet: table.sheet, area }, matrix(rows, area));
      }
      return types.tableRow({ table, index: at });
    },
    DeleteRowsAt: (table, [index, count], { book }) => {
      mayDo(book, table.sheet, null);
      deleteRows(book, table, whole(index), whole(count ?? 1));
    },
    DeleteRows: (table, [rows], { book }) => {
      mayDo(book, table.sheet, null);
      if (!Array.isArray(rows)) throw fault("InvalidArgument");
      const indexes = rows.map((row: unknown) => (isLive(row) && isRow(row.target) ? row.target.index : whole(row)));
      for (const index of indexes.sort((a, b) => b - a)) deleteRows(book, table, index, 1);
    },
  },
});

function isRow(target: unknown): target is TableRowTarget {
  return typeof target === "object" && target !== null && "table" in target && "index" in target;
}

/** One row may be given without its outer brackets; none is a blank row. */
function rowsOf(given: unknown): unknown[][] | null {
  if (given === null || given === undefined) return null;
  if (!Array.isArray(given)) return [[given]];
  return given.every(Array.isArray) ? (given as unknown[][]) : [given as unknown[]];
}

function rowRange({ table, index }: TableRowTarget): PlacedRange {
  const body = bodyArea(table);
  if (index < 0 || index >= height(body)) throw fault("ItemNotFound");
  return { sheet: table.sheet, area: { ...body, top: body.top + index, bottom: body.top + index } };
}

export const tableRow = objectType<TableRowTarget>({
  type: "TableRow",
  alive,
  properties: {
    Index: { read: ({ index }) => index },
    Values: {
      read: (target, context) => values(rowRange(target), context),
      write: (target, value, { book }) => {
        const placed = rowRange(target);
        enter(book, placed, matrix(value, placed.area));
      },
    },
  },
  methods: {
    GetRange: (target, _, { types }) => types.range(rowRange(target)),
    Delete: ({ table, index }, _, { book }) => {
      mayDo(book, table.sheet, null);
      deleteRows(book, table, index, 1);
    },
  },
});
