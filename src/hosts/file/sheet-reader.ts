import { columnIndex, parseArea } from "../../core/table/address";
import type { Area } from "../../core/table/sheet";
import { decodeRange } from "./bytes";
import { cellStoreBuilder, kinds } from "./cell-store";
import type { CellStore, CellStoreBuilder, ColumnStyle, Kind } from "./cell-store";
import { damaged, WorkbookError } from "./errors";
import { serialOfIso } from "./serial-date";
import { mainNamespace } from "./workbook-part";
import { scanXml } from "./xml-scan";
import type { XmlScanner } from "./xml-scan";
import { decodeXstring } from "./xml-tree";

export interface SheetData {
  readonly cells: CellStore;
  readonly merges: readonly Area[];
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** What a `<c>` holds, gathered while its tags pass. */
interface Cell {
  row: number;
  column: number;
  style: number;
  type: string;
  /** Number read straight from the bytes, or NaN when there is none or it must be read from `text`. */
  number: number;
  text: string | null;
  inline: string | null;
  formula: string | null;
  formulaType: string;
  formulaRef: string | null;
  sharedId: number;
}

/** Reads a worksheet part. @throws WorkbookError damaged, strict-ooxml or entity */
export function readSheet(bytes: Uint8Array, part: string, sharedCount: number): SheetData {
  const scan = scanXml(bytes, part);
  const store = cellStoreBuilder();
  const merges: Area[] = [];
  const columns: ColumnStyle[] = [];
  expectWorksheet(scan, part);
  for (let token = scan.next(); token !== "end"; token = scan.next()) {
    if (token !== "open" || scan.namespace !== mainNamespace) continue;
    const { local, depth } = scan;
    if (depth === 2 && local === "sheetData") readRows(scan, store, sharedCount, part);
    else if (depth === 3 && local === "col") columns.push(...columnStyle(scan));
    else if (depth === 3 && local === "mergeCell") merges.push(areaOf(scan.attribute("ref"), part));
  }
  return { cells: store.finish(columns), merges };
}

function expectWorksheet(scan: XmlScanner, part: string): void {
  let token = scan.next();
  while (token !== "open" && token !== "end") token = scan.next();
  if (scan.namespace.startsWith("http://purl.oclc.org/ooxml/")) throw new WorkbookError("strict-ooxml");
  if (scan.local !== "worksheet" || scan.namespace !== mainNamespace) throw damaged(`${part} is no worksheet`);
}

function columnStyle(scan: XmlScanner): ColumnStyle[] {
  const style = Number(scan.attribute("style") ?? "0");
  return style > 0 ? [{ first: Number(scan.attribute("min")) - 1, last: Number(scan.attribute("max")) - 1, style }] : [];
}

export function areaOf(reference: string | null, part: string): Area {
  const found = reference === null ? null : parseArea(reference);
  if (found === null) throw damaged(`${part}: area ${String(reference)}`);
  return found.area;
}

function readRows(scan: XmlScanner, store: CellStoreBuilder, sharedCount: number, part: string): void {
  if (scan.empty) return;
  const cell: Cell = {
    row: -1,
    column: -1,
    style: 0,
    type: "",
    number: NaN,
    text: null,
    inline: null,
    formula: null,
    formulaType: "",
    formulaRef: null,
    sharedId: -1,
  };
  const base = scan.depth;
  let inValue = false;
  let inFormula = false;
  let inText = false;
  let phonetic = 0;
  for (;;) {
    const token = scan.next();
    if (token === "end") throw damaged(`${part}: sheetData is cut off`);
    if (token === "text" || token === "cdata") {
      if (inValue) readValue(scan, cell, token === "text");
      else if (inFormula) cell.formula = (cell.formula ?? "") + scan.text();
      else if (inText) cell.inline = (cell.inline ?? "") + scan.text();
      continue;
    }
    if (token === "other") continue;
    const opens = token === "open";
    if (!opens && scan.depth < base) return;
    const level = opens ? scan.depth - base : scan.depth - base + 1;
    if (scan.namespace !== mainNamespace) continue;
    const local = scan.local;
    if (level === 2 && local === "c") {
      if (opens) startCell(scan, cell, part);
      else endCell(store, cell, sharedCount, part);
    } else if (level === 3 && local === "v") {
      inValue = opens;
      if (opens) cell.text = "";
    } else if (level === 3 && local === "f") {
      inFormula = opens;
      if (opens) startFormula(scan, cell);
    } else if (level === 1 && local === "row" && opens) startRow(scan, cell, store, part);
    else if (local === "is" && level === 3 && opens) cell.inline = "";
    else if (local === "rPh" && level > 3) phonetic += opens ? 1 : -1;
    else if (local === "t" && level > 3 && cell.inline !== null) inText = opens && phonetic === 0;
  }
}

function startRow(scan: XmlScanner, cell: Cell, store: CellStoreBuilder, part: string): void {
  const at = scan.find("r");
  const row = at === -1 ? cell.row + 1 : digits(scan.bytes, scan.valueStart(at), scan.valueEnd(at)) - 1;
  if (!(row > cell.row) || row >= maxRows) throw damaged(`${part}: row ${String(row + 1)} out of order`);
  cell.row = row;
  cell.column = -1;
  if (scan.find("s") !== -1 && /^(1|true)$/.test(scan.attribute("customFormat") ?? "")) store.rowStyle(row, Number(scan.attribute("s")));
}

function startCell(scan: XmlScanner, cell: Cell, part: string): void {
  const at = scan.find("r");
  const previous = cell.column;
  cell.column = at === -1 ? previous + 1 : columnOf(scan, at, cell.row, part);
  if (cell.column <= previous || cell.column >= maxColumns) throw damaged(`${part}: cell in row ${String(cell.row + 1)} out of order`);
  const s = scan.find("s");
  cell.style = s === -1 ? 0 : digits(scan.bytes, scan.valueStart(s), scan.valueEnd(s));
  cell.type = scan.find("t") === -1 ? "n" : (scan.attribute("t") ?? "n");
  cell.number = NaN;
  cell.text = null;
  cell.inline = null;
  cell.formula = null;
  cell.formulaType = "";
  cell.formulaRef = null;
  cell.sharedId = -1;
}

/** Column of a cell reference whose row must be the row's own. */
export function columnOf(scan: XmlScanner, attribute: number, row: number, part: string): number {
  const from = scan.valueStart(attribute);
  const to = scan.valueEnd(attribute);
  let column = 0;
  let i = from;
  for (; i < to; i++) {
    const letter = (scan.bytes[i] ?? 0) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (i === from || i - from > 3 || digits(scan.bytes, i, to) !== row + 1) {
    const text = scan.attributeValue(attribute);
    const match = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(text.trim());
    if (!match || Number(match[2]) !== row + 1) throw damaged(`${part}: cell ${text} in row ${String(row + 1)}`);
    return columnIndex(match[1] ?? "");
  }
  return column - 1;
}

/** A whole number in the bytes; NaN when it is none. */
export function digits(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  if (from >= to || to - from > 10) return Number(decodeRange(bytes, from, to).trim() || NaN);
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] ?? 0) - 48;
    if (digit < 0 || digit > 9) return Number(decodeRange(bytes, from, to).trim() || NaN);
    number = number * 10 + digit;
  }
  return number;
}

function startFormula(scan: XmlScanner, cell: Cell): void {
  cell.formula = "";
  if (scan.attributeCount === 0) return;
  cell.formulaType = scan.attribute("t") ?? "";
  cell.formulaRef = scan.attribute("ref");
  cell.sharedId = Number(scan.attribute("si") ?? "-1");
}

const powers = Array.from({ length: 23 }, (_, n) => 10 ** n);

/**
 * The text of `<v>`. Plain decimals of at most fifteen digits are read from the bytes: mantissa and power of ten are
 * then exact, so their quotient is the nearest double, as the general reading gives.
 */
function readValue(scan: XmlScanner, cell: Cell, plain: boolean): void {
  if (plain && cell.text === "" && (cell.type === "n" || cell.type === "s" || cell.type === "b")) {
    const { bytes, start, end } = scan;
    let i = start;
    const negative = bytes[i] === 45;
    if (negative) i++;
    let mantissa = 0;
    let places = -1;
    const first = i;
    for (; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (byte === 46 && places < 0) places = 0;
      else if (byte >= 48 && byte <= 57) {
        mantissa = mantissa * 10 + byte - 48;
        if (places >= 0) places++;
      } else break;
    }
    if (i === end && i - first <= 16 && i > first && mantissa < 1e15 && places !== 0) {
      const size = places > 0 ? mantissa / (powers[places] ?? 1) : mantissa;
      cell.number = negative ? 0 - size : size;
      cell.text = null;
      return;
    }
  }
  // A comment or CDATA may split the text.
  cell.text = (Number.isNaN(cell.number) ? (cell.text ?? "") : String(cell.number)) + scan.text();
  cell.number = NaN;
}

function endCell(store: CellStoreBuilder, cell: Cell, sharedCount: number, part: string): void {
  const [kind, number] = contentOf(store, cell, sharedCount, part);
  if (!store.add(cell.row, cell.column, cell.style, kind, number))
    throw damaged(`${part}: cells out of order in row ${String(cell.row + 1)}`);
  if (cell.formula === null) return;
  if (cell.formulaType === "shared" && cell.sharedId >= 0) store.sharedFormula(cell.sharedId, cell.formula, cell.formulaRef !== null);
  else if (cell.formula !== "") store.formula(cell.formula);
  if (cell.formulaType === "array" || cell.formulaType === "dataTable") {
    const kindOfArea = cell.formulaType === "array" ? "array" : "data-table";
    store.area({ kind: kindOfArea, area: areaOf(cell.formulaRef, part) });
  }
}

function contentOf(store: CellStoreBuilder, cell: Cell, sharedCount: number, part: string): [Kind, number] {
  const where = (): string => `${part}: row ${String(cell.row + 1)} column ${String(cell.column + 1)}`;
  if (cell.type === "inlineStr")
    return cell.inline === null ? textOrBlank(store, cell) : [kinds.inline, store.inline(decodeXstring(cell.inline))];
  const fast = !Number.isNaN(cell.number);
  if (!fast && cell.text === null) return [kinds.blank, 0];
  const text = fast ? "" : (cell.text ?? "");
  if (cell.type === "str") return [kinds.inline, store.inline(decodeXstring(text))];
  if (!fast && text.trim() === "") return [kinds.blank, 0];
  switch (cell.type) {
    case "s": {
      const index = fast ? cell.number : Number(text);
      if (!Number.isInteger(index) || index < 0 || index >= sharedCount) throw damaged(`${where()}: shared string ${String(index)}`);
      return [kinds.shared, index];
    }
    case "b":
      return [kinds.boolean, (fast ? cell.number : text.trim() === "true" ? 1 : Number(text)) === 0 ? 0 : 1];
    case "e":
      return [kinds.error, store.error(text.trim())];
    case "d": {
      const serial = serialOfIso(text.trim());
      if (serial === null) throw damaged(`${where()}: date ${text}`);
      return [kinds.number, serial];
    }
    default: {
      const number = fast ? cell.number : Number(text);
      if (!Number.isFinite(number)) throw damaged(`${where()}: number ${text}`);
      return [kinds.number, number];
    }
  }
}

function textOrBlank(store: CellStoreBuilder, cell: Cell): [Kind, number] {
  if (!Number.isNaN(cell.number)) return [kinds.inline, store.inline(String(cell.number))];
  return cell.text === null ? [kinds.blank, 0] : [kinds.inline, store.inline(decodeXstring(cell.text))];
}
