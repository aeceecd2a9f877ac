import { cellName, parseArea, areaName } from "../../core/table/address";
import type { Area } from "../../core/table/sheet";
import { splice } from "./bytes";
import type { Splice } from "./bytes";
import type { CellMarkup } from "./cell-markup";
import { lazyShifter } from "./cell-store";
import { damaged } from "./errors";
import { columnOf, digits } from "./sheet-reader";
import { mainNamespace } from "./workbook-part";
import { scanXml } from "./xml-scan";
import type { XmlScanner } from "./xml-scan";
import { escapeText } from "./xml-tree";

/** One cell to patch in a worksheet part. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  /** null leaves what the cell holds. */
  readonly markup: ((prefix: string) => CellMarkup) | null;
  /** Cell format, or null to leave it. */
  readonly style: number | null;
}

/** Patches in reading order, and how many of them are done. */
interface Queue {
  readonly patches: readonly CellPatch[];
  at: number;
}

/**
 * Patches cells in the text of a worksheet part: what is not written stays as it is, byte for byte. Formulas that
 * follow a shared formula whose cell is overwritten get a text of their own.
 * @param patches at most one per cell
 */
export function patchSheet(bytes: Uint8Array, part: string, patches: readonly CellPatch[]): Uint8Array {
  const queue: Queue = { patches: [...patches].sort((a, b) => a.row - b.row || a.column - b.column), at: 0 };
  const scan = scanXml(bytes, part);
  const edits: Splice[] = [];
  for (let token = scan.next(); token !== "end"; token = scan.next()) {
    if (token !== "open" || scan.depth !== 2 || scan.namespace !== mainNamespace) continue;
    if (scan.local === "dimension") widenDimension(scan, queue.patches, edits);
    else if (scan.local === "sheetData") patchRows(scan, part, queue, edits);
  }
  if (queue.at < queue.patches.length) throw damaged(`${part} has no sheetData`);
  return splice(bytes, edits);
}

function widenDimension(scan: XmlScanner, patches: readonly CellPatch[], edits: Splice[]): void {
  const index = scan.find("ref");
  const old = index === -1 ? null : parseArea(scan.attributeValue(index));
  if (old === null) return;
  const area: { -readonly [K in keyof Area]: number } = { ...old.area };
  for (const { row, column } of patches) {
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  }
  if (areaName(area) !== areaName(old.area)) edits.push({ start: scan.valueStart(index), end: scan.valueEnd(index), text: areaName(area) });
}

interface Overwritten {
  readonly row: number;
  readonly column: number;
  readonly shift: (rows: number, columns: number) => string;
}

function patchRows(scan: XmlScanner, part: string, queue: Queue, edits: Splice[]): void {
  const { prefix } = scan;
  const tag = prefix === "" ? "" : `${prefix}:`;
  if (scan.empty) {
    const name = decodeName(scan);
    edits.push({ start: scan.end - 2, end: scan.end, text: `>${newRows(takeRows(queue, Infinity), tag)}</${name}>` });
    return;
  }
  const base = scan.depth;
  /** Shared formulas whose own cell was overwritten, by group. */
  const overwritten = new Map<number, Overwritten>();
  let row = -1;
  for (;;) {
    const token = scan.next();
    if (token === "end") throw damaged(`${part}: sheetData is cut off`);
    if (token === "close" && scan.depth < base) break;
    if (token !== "open" || scan.depth !== base + 1 || scan.local !== "row" || scan.namespace !== mainNamespace) continue;
    const at = scan.find("r");
    row = at === -1 ? row + 1 : digits(scan.bytes, scan.valueStart(at), scan.valueEnd(at)) - 1;
    const before = takeRows(queue, row);
    if (before.length > 0) edits.push({ start: scan.start, end: scan.start, text: newRows(before, tag) });
    const mine = takeRows(queue, row + 1);
    if (mine.length > 0 || overwritten.size > 0) patchRow(scan, part, row, mine, tag, edits, overwritten);
  }
  const rest = takeRows(queue, Infinity);
  if (rest.length > 0) edits.push({ start: scan.start, end: scan.start, text: newRows(rest, tag) });
}

function decodeName(scan: XmlScanner): string {
  return scan.prefix === "" ? scan.local : `${scan.prefix}:${scan.local}`;
}

/** Takes from the queue all patches in rows above `row`. */
function takeRows(queue: Queue, row: number): CellPatch[] {
  const from = queue.at;
  while ((queue.patches[queue.at]?.row ?? Infinity) < row) queue.at++;
  return queue.at === from ? [] : queue.patches.slice(from, queue.at);
}

function newRows(patches: readonly CellPatch[], tag: string): string {
  let text = "";
  let row = -1;
  for (const patch of patches) {
    if (patch.row !== row) text += `${row === -1 ? "" : `</${tag}row>`}<${tag}row r="${String(patch.row + 1)}">`;
    row = patch.row;
    text += newCell(patch, tag);
  }
  return row === -1 ? "" : `${text}</${tag}row>`;
}

function newCell(patch: CellPatch, tag: string): string {
  const { type, content } = patch.markup?.(tag) ?? { type: null, content: "" };
  const attributes = `r="${cellName(patch.row, patch.column)}"${(patch.style ?? 0) > 0 ? ` s="${String(patch.style)}"` : ""}${type === null ? "" : ` t="${type}"`}`;
  return content === "" ? `<${tag}c ${attributes}/>` : `<${tag}c ${attributes}>${content}</${tag}c>`;
}

function patchRow(
  scan: XmlScanner,
  part: string,
  row: number,
  patches: CellPatch[],
  tag: string,
  edits: Splice[],
  overwritten: Map<number, Overwritten>,
): void {
  widenSpans(scan, patches, edits);
  if (scan.empty) {
    const name = decodeName(scan);
    if (patches.length > 0)
      edits.push({ start: scan.end - 2, end: scan.end, text: `>${patches.map((patch) => newCell(patch, tag)).join("")}</${name}>` });
    return;
  }
  const base = scan.depth;
  let column = -1;
  let next = 0;
  for (;;) {
    const token = scan.next();
    if (token === "end") throw damaged(`${part}: row is cut off`);
    if (token === "close" && scan.depth < base) break;
    if (token !== "open" || scan.depth !== base + 1 || scan.local !== "c" || scan.namespace !== mainNamespace) continue;
    const at = scan.find("r");
    column = at === -1 ? column + 1 : columnOf(scan, at, row, part);
    let fresh = "";
    for (let patch = patches[next]; patch !== undefined && patch.column < column; patch = patches[++next]) fresh += newCell(patch, tag);
    if (fresh !== "") edits.push({ start: scan.start, end: scan.start, text: fresh });
    const patch = patches[next]?.column === column ? patches[next++] : undefined;
    if (patch !== undefined) patchCell(scan, patch, tag, edits, overwritten);
    else if (overwritten.size > 0) ownFormula(scan, row, column, edits, overwritten);
  }
  const rest = patches.slice(next);
  if (rest.length > 0) edits.push({ start: scan.start, end: scan.start, text: rest.map((patch) => newCell(patch, tag)).join("") });
}

/** `spans` is a hint on the columns a row uses; a wrong one is worse than a wide one. */
function widenSpans(scan: XmlScanner, patches: readonly CellPatch[], edits: Splice[]): void {
  const index = scan.find("spans");
  const first = patches[0];
  const last = patches[patches.length - 1];
  const match = index === -1 ? null : /^(\d+):(\d+)$/.exec(scan.attributeValue(index));
  if (!match || first === undefined || last === undefined) return;
  const spans = `${String(Math.min(Number(match[1]), first.column + 1))}:${String(Math.max(Number(match[2]), last.column + 1))}`;
  if (spans !== match[0]) edits.push({ start: scan.valueStart(index), end: scan.valueEnd(index), text: spans });
}

/**
 * Rewrites one cell: its format, type, formula and value; every other attribute and element stays. The attributes cm
 * and vm describe the formula and value that go (dynamic array, rich value), so they go with them.
 */
function patchCell(scan: XmlScanner, patch: CellPatch, tag: string, edits: Splice[], overwritten: Map<number, Overwritten>): void {
  if (patch.style !== null) setOn(scan, "s", String(patch.style), edits);
  if (patch.markup === null) {
    if (overwritten.size > 0) ownFormula(scan, patch.row, patch.column, edits, overwritten);
    return;
  }
  const { type, content } = patch.markup(tag);
  if (type === null) removeFrom(scan, "t", edits);
  else setOn(scan, "t", type, edits);
  removeFrom(scan, "cm", edits);
  removeFrom(scan, "vm", edits);
  if (scan.empty) {
    if (content !== "") edits.push({ start: scan.end - 2, end: scan.end, text: `>${content}</${decodeName(scan)}>` });
    return;
  }
  if (content !== "") edits.push({ start: scan.end, end: scan.end, text: content });
  const base = scan.depth;
  for (;;) {
    const token = scan.next();
    if (token === "end" || (token === "close" && scan.depth < base)) return;
    if (token !== "open" || scan.depth !== base + 1 || scan.namespace !== mainNamespace || !["f", "v", "is"].includes(scan.local)) continue;
    const { start } = scan;
    const group = scan.local === "f" && scan.attribute("t") === "shared" ? Number(scan.attribute("si") ?? "-1") : -1;
    const names = scan.find("ref") !== -1;
    const text = skipElement(scan);
    if (group >= 0 && text !== "" && (names || !overwritten.has(group)))
      overwritten.set(group, { row: patch.row, column: patch.column, shift: lazyShifter(text) });
    edits.push({ start, end: scan.end, text: "" });
  }
}

/** Gives a cell that follows an overwritten shared formula its own formula. */
function ownFormula(scan: XmlScanner, row: number, column: number, edits: Splice[], overwritten: Map<number, Overwritten>): void {
  if (scan.empty) return;
  const base = scan.depth;
  for (;;) {
    const token = scan.next();
    if (token === "end" || (token === "close" && scan.depth < base)) return;
    if (token !== "open" || scan.depth !== base + 1 || scan.local !== "f" || scan.namespace !== mainNamespace) continue;
    if (scan.attribute("t") !== "shared") continue;
    const group = Number(scan.attribute("si") ?? "-1");
    const master = overwritten.get(group);
    if (master === undefined) continue;
    const { start } = scan;
    const name = decodeName(scan);
    // A group number used anew names its area again: from here on it is another formula.
    if (scan.find("ref") !== -1) {
      overwritten.delete(group);
      continue;
    }
    skipElement(scan);
    edits.push({ start, end: scan.end, text: `<${name}>${escapeText(master.shift(row - master.row, column - master.column))}</${name}>` });
  }
}

/** Moves to the closing tag of the element just opened and gives its text. */
function skipElement(scan: XmlScanner): string {
  const base = scan.depth;
  let text = "";
  for (;;) {
    const token = scan.next();
    if (token === "end" || (token === "close" && scan.depth < base)) return text;
    if (token === "text" || token === "cdata") text += scan.text();
  }
}

function setOn(scan: XmlScanner, name: string, value: string, edits: Splice[]): void {
  const index = scan.find(name);
  if (index !== -1) {
    edits.push({ start: scan.valueStart(index), end: scan.valueEnd(index), text: value });
    return;
  }
  // After the last attribute, or after the name of the element when there is none.
  const last = scan.attributeCount - 1;
  const at = last >= 0 ? scan.valueEnd(last) + 1 : scan.start + 1 + decodeName(scan).length;
  edits.push({ start: at, end: at, text: ` ${name}="${value}"` });
}

function removeFrom(scan: XmlScanner, name: string, edits: Splice[]): void {
  const index = scan.find(name);
  if (index !== -1) edits.push({ start: scan.nameStart(index) - 1, end: scan.valueEnd(index) + 1, text: "" });
}
