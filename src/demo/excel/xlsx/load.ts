import { contentOf, type LoadedSheet, loadPackage, readCache, sheetView } from "../../../hosts/file/load";
import { openPackage, type Package } from "../../../hosts/file/package";
import { recogniseFile } from "../../../hosts/file/recognise";
import { attr, booleanAttr, child, parseXml } from "../../../hosts/file/xml-tree";
import type { Sheet } from "../../../core/table/sheet";
import { ExcelFault } from "../faults";
import { namespaceOf } from "../objects/xml-parts";
import { createBook, newId, sheetNamed } from "../model/book";
import { isOpaque } from "../model/calc";
import { type CellFormat, PLAIN } from "../model/format";
import { keyOf } from "../model/grid";
import type { Book, SheetModel, TableModel, Visibility } from "../model/types";
import { coloursOf } from "./colours";
import { readLooks, type SheetLooks } from "./read-sheet";
import { cellFormats } from "./read-styles";

/**
 * The workbook of an .xlsx file, with the values that the file holds for its formulas.
 * @throws WorkbookError with plain words when it cannot be read
 */
export function loadXlsx(bytes: Uint8Array, name = "Map1.xlsx"): Book {
  recogniseFile(bytes);
  const pack = openPackage(bytes);
  const loaded = loadPackage(pack, readCache());
  const views = contentOf(loaded);
  const book = createBook(
    name,
    loaded.sheets.map((sheet) => sheet.name),
  );
  const { workbook, styles } = loaded;
  const stylesPart = workbook.stylesPart;
  const stylesBytes = stylesPart === null ? null : pack.part(stylesPart);
  const formats =
    stylesPart === null || stylesBytes === null
      ? styles.formats.map((numberFormat) => ({ ...PLAIN, numberFormat }))
      : cellFormats(stylesBytes, stylesPart, coloursOf(pack, workbook.name));
  loaded.sheets.forEach((source, at) => {
    const sheet = book.sheets[at];
    if (!sheet) return;
    sheet.part = source.part;
    fillSheet(pack, sheet, source, sheetView(source, loaded), formats);
    sheet.visibility = visibilityOf(workbook.root, source.name);
  });
  for (const { name: label, formula, sheet: local } of views.names) {
    const sheet = local === null ? null : sheetNamed(book, local);
    (sheet?.names ?? book.names).push({ name: label, formula, comment: "", visible: true, sheet });
  }
  loadParts(pack, workbook.name, book);
  const visible = book.sheets.find((sheet) => sheet.visibility === "Visible");
  if (visible) {
    book.active = visible;
    book.selection = { sheet: visible, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  }
  book.source = bytes;
  book.journal.clear();
  return book;
}

function visibilityOf(root: Parameters<typeof child>[0], name: string): Visibility {
  const list = child(root, "sheets")?.children ?? [];
  const node = list.find((one) => attr(one, "name") === name);
  const state = node && attr(node, "state");
  return state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
}

function fillSheet(pack: Package, sheet: SheetModel, source: LoadedSheet, view: Sheet, formats: readonly CellFormat[]): void {
  const bytes = pack.part(source.part);
  if (bytes === null) return;
  const looks = readLooks(bytes, source.part);
  for (const { row, column, style } of looks.cells) {
    const key = keyOf(row, column);
    const value = view.value(row, column);
    const formula = view.formula(row, column);
    if (value !== null || formula !== null) {
      const opaque = formula !== null && isOpaque(formula);
      // A formula without a value is computed; one with a value is believed until something changes.
      sheet.cells.set(key, { value, formula, stale: formula !== null && value === null && !opaque, ...(opaque ? { opaque } : {}) });
    }
    const format = formats[style];
    if (style !== 0 && format) sheet.formats.set(key, format);
  }
  sheet.merges = [...view.merges];
  sheet.tables = source.tables.map((table): TableModel => ({
    ...tableLooks(pack, source.part, table.name),
    name: table.name,
    sheet,
    area: table.area,
    columns: table.columns.map((name, at) => ({ id: at + 1, name })),
    showHeaders: table.headerRow,
    showTotals: table.totalsRow,
  }));
  applyLooks(pack, sheet, source.part, looks, formats);
}

/** Characters of a column's width to points, for the usual font. */
const POINTS_PER_CHARACTER = 5.25;
const PADDING = 3.75;

function applyLooks(pack: Package, sheet: SheetModel, part: string, looks: SheetLooks, formats: readonly CellFormat[]): void {
  for (const { first, last, width, hidden, style } of looks.columns) {
    const format = formats[style];
    for (let column = first; column <= last; column += 1) {
      if (width !== null) sheet.columnWidths.set(column, width * POINTS_PER_CHARACTER + PADDING);
      if (hidden) sheet.hiddenColumns.add(column);
      if (style !== 0 && format) sheet.columnFormats.set(column, format);
    }
  }
  for (const { row, height, hidden, style } of looks.rows) {
    const format = formats[style];
    if (height !== null) sheet.rowHeights.set(row, height);
    if (hidden) sheet.hiddenRows.add(row);
    if (style !== 0 && format) sheet.rowFormats.set(row, format);
  }
  sheet.frozen = looks.frozen;
  sheet.tabColor = looks.tabColor.toUpperCase();
  sheet.showGridlines = looks.showGridlines;
  if (looks.protection !== null) sheet.protection = protectionOf(looks.protection);
  const relations = pack.relationships(part);
  for (const { area, relation, location, tip } of looks.links) {
    const address = relations.find(({ id }) => id === relation)?.target;
    const link = { address, documentReference: location ?? undefined, screenTip: tip ?? undefined };
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) sheet.hyperlinks.set(keyOf(row, column), link);
    }
  }
}

/** In the file an attribute that is 0 says what is allowed. A password is not checked: any opens it. */
function protectionOf(attributes: Readonly<Record<string, string>>): SheetModel["protection"] {
  const allowed = [
    "formatCells",
    "formatColumns",
    "formatRows",
    "insertColumns",
    "insertRows",
    "insertHyperlinks",
    "deleteColumns",
    "deleteRows",
    "sort",
    "autoFilter",
  ];
  const options = allowed.filter((name) => /^(0|false)$/.test(attributes[name] ?? "1"));
  return {
    options: Object.fromEntries(options.map((name) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, true])),
    password: null,
  };
}

function tableLooks(
  pack: Package,
  sheetPart: string,
  name: string,
): Omit<TableModel, "name" | "sheet" | "area" | "columns" | "showHeaders" | "showTotals"> {
  const plain = {
    id: "0",
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  for (const relation of pack.relationships(sheetPart)) {
    const bytes = relation.kind === "table" ? pack.part(relation.target) : null;
    if (bytes === null) continue;
    const root = parseXml(bytes, relation.target);
    if ((attr(root, "displayName") ?? attr(root, "name")) !== name) continue;
    const style = child(root, "tableStyleInfo");
    const on = (key: string): boolean => style !== null && booleanAttr(style, key, false);
    return {
      id: attr(root, "id") ?? plain.id,
      style: (style && attr(style, "name")) ?? "",
      showBandedRows: on("showRowStripes"),
      showBandedColumns: on("showColumnStripes"),
      showFilterButton: child(root, "autoFilter") !== null,
      highlightFirstColumn: on("showFirstColumn"),
      highlightLastColumn: on("showLastColumn"),
    };
  }
  return plain;
}

function loadParts(pack: Package, workbook: string, book: Book): void {
  for (const relation of pack.relationships(workbook)) {
    if (relation.kind !== "customXml" || relation.external) continue;
    const bytes = pack.part(relation.target);
    if (bytes === null) continue;
    const xml = new TextDecoder().decode(bytes);
    book.parts.push({ id: itemId(pack, relation.target) ?? newId(book), xml, namespace: namespaceIn(xml), part: relation.target });
  }
}

/** A damaged part has no namespace; it is there all the same, and stays. */
function namespaceIn(xml: string): string {
  try {
    return namespaceOf(xml);
  } catch (error) {
    if (error instanceof ExcelFault) return "";
    throw error;
  }
}

/** The id a part carries in the properties beside it. */
function itemId(pack: Package, part: string): string | null {
  const properties = pack.relationships(part).find(({ kind }) => kind === "customXmlProps")?.target;
  const bytes = properties === undefined ? null : pack.part(properties);
  if (properties === undefined || bytes === null) return null;
  return parseXml(bytes, properties).attributes.find(({ name }) => /(^|:)itemID$/.test(name))?.value ?? null;
}
