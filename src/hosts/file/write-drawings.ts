import { drawingId, drawingName } from "../../app/insert/drawing-names";
import type { NewDrawing, PlacedDrawing, ReplacedPicture } from "../../app/ports";
import { encode, splice } from "./bytes";
import type { Splice } from "./bytes";
import { chartPart, chartType } from "./chart-part";
import type { CellReader } from "./chart-part";
import { anchoredIn, chartAnchor, corner, demandDrawing, drawingOf, extent, freeShapeId, pictureAnchor, printable } from "./drawing-part";
import type { Anchored, Box } from "./drawing-part";
import { WorkbookError } from "./errors";
import { officeRelations } from "./package";
import type { Package } from "./package";
import { freeName } from "./shared-strings";
import { sheetMeasures, startOf } from "./sheet-measures";
import type { SheetMeasures } from "./sheet-measures";
import { readWorkbookPart } from "./workbook-part";
import { appendInside, attr, child, parseXml, prefixedAttr, prefixOf, setAttribute } from "./xml-tree";
import type { XmlNode } from "./xml-tree";

/** Our pictures and charts in a package. */

interface OpenDrawing {
  readonly sheet: string;
  readonly part: string;
  readonly bytes: Uint8Array;
  readonly root: XmlNode;
  readonly measures: SheetMeasures;
  readonly anchored: readonly Anchored[];
}

/** All drawings of ours, sheet by sheet. */
export function placedDrawings(pack: Package): PlacedDrawing[] {
  return openDrawings(pack).flatMap(({ sheet, anchored }) =>
    anchored.flatMap(({ kind, name, box }): PlacedDrawing[] => {
      const id = drawingId(name);
      return id === null ? [] : [{ id, kind, sheet, ...box }];
    }),
  );
}

function openDrawings(pack: Package): OpenDrawing[] {
  return readWorkbookPart(pack).sheets.flatMap(({ name, part }): OpenDrawing[] => {
    const drawing = part === null ? null : drawingOf(pack, part);
    return part === null || drawing === null ? [] : [openDrawing(pack, name, part, drawing)];
  });
}

function openDrawing(pack: Package, sheet: string, sheetPart: string, part: string): OpenDrawing {
  const bytes = pack.part(part) ?? new Uint8Array();
  const root = parseXml(bytes, part);
  const measures = sheetMeasures(pack.part(sheetPart) ?? new Uint8Array(), sheetPart);
  return { sheet, part, bytes, root, measures, anchored: anchoredIn(root, measures) };
}

/** Puts drawings on their sheets, in front of what is there. @throws WorkbookError unknown-sheet */
export function addDrawings(pack: Package, drawings: readonly NewDrawing[], read: CellReader): void {
  for (const drawing of drawings) {
    const { sheets } = readWorkbookPart(pack);
    const sheet = sheets.find(({ name }) => name.toLowerCase() === drawing.at.sheet.toLowerCase());
    if (!sheet || sheet.part === null) throw new WorkbookError("unknown-sheet", drawing.at.sheet);
    const open = openDrawing(pack, sheet.name, sheet.part, demandDrawing(pack, sheet.part));
    const { part, bytes, root, measures, anchored } = open;
    const { title, description, width, height } = drawing;
    const name = drawingName(drawing.id, new Set(anchored.map((one) => one.name)));
    const names = { id: freeShapeId(root), name, title, description };
    const box = { ...placeOf(drawing, measures), width, height };
    const { content } = drawing;
    let anchor: string;
    if (content.kind === "picture") {
      anchor = pictureAnchor(names, box, pack.relate(part, `${officeRelations}/image`, addPng(pack, content.png)), measures);
    } else {
      const chart = freeName(pack, "xl/charts/chart", ".xml", 1);
      pack.set(chart, encode(chartPart(content, read)), chartType);
      anchor = chartAnchor(names, box, pack.relate(part, `${officeRelations}/chart`, chart), measures);
    }
    pack.set(part, splice(bytes, appendInside(root, anchor)));
  }
}

function placeOf({ at }: NewDrawing, { width, height }: SheetMeasures): Pick<Box, "left" | "top"> {
  return "row" in at ? { left: startOf(at.column, width), top: startOf(at.row, height) + at.down } : at;
}

function addPng(pack: Package, png: Uint8Array): string {
  const name = freeName(pack, "xl/media/image", ".png", 1);
  pack.set(name, png, "image/png");
  return name;
}

/** Gives every copy of a picture of ours its new drawing, where it stands and as wide as it is. */
export function replacePictures(pack: Package, pictures: readonly ReplacedPicture[]): void {
  const wanted = new Map(pictures.map((picture) => [picture.id, picture]));
  for (const { part, bytes, anchored, measures } of openDrawings(pack)) {
    const edits: Splice[] = [];
    const images = new Map<ReplacedPicture, string>();
    const left: string[] = [];
    for (const one of anchored) {
      const picture = one.kind === "picture" ? wanted.get(drawingId(one.name) ?? "") : undefined;
      const blip = picture && find(one.anchor, "blip");
      const embed = blip?.attributes.find(({ name }) => /(^|:)embed$/.test(name));
      if (!picture || !blip || !embed) continue;
      const relation = images.get(picture) ?? pack.relate(part, `${officeRelations}/image`, addPng(pack, picture.png));
      images.set(picture, relation);
      left.push(prefixedAttr(blip, "embed") ?? "");
      edits.push({ start: embed.valueStart, end: embed.valueEnd, text: relation }, ...resized(one, picture, measures));
      edits.push(...setAttribute(one.properties, "descr", printable(picture.description)));
      edits.push(...setAttribute(one.properties, "title", printable(picture.title)));
    }
    if (edits.length === 0) continue;
    pack.set(part, splice(bytes, edits));
    dropUnused(pack, part, left);
  }
}

/** The height that keeps the drawing's proportions at the width the picture has. */
function resized({ anchor, box }: Anchored, picture: ReplacedPicture, measures: SheetMeasures): Splice[] {
  const height = box.width * (picture.height / picture.width);
  const size = /^cx="(\d+)" cy="(\d+)"$/.exec(extent({ width: box.width, height }));
  const [, cx = "0", cy = "0"] = size ?? [];
  const edits: Splice[] = [];
  const outer = child(anchor, "ext");
  if (outer) edits.push(...setAttribute(outer, "cy", cy));
  const to = child(anchor, "to");
  if (to) {
    const text = corner(box.left + box.width, box.top + height, measures, prefixOf(to));
    edits.push({ start: to.openEnd, end: to.closeStart, text });
  }
  const inner = find(anchor, "xfrm")?.children.find(({ local }) => local === "ext");
  if (inner) edits.push(...setAttribute(inner, "cx", cx), ...setAttribute(inner, "cy", cy));
  return edits;
}

function find(node: XmlNode, local: string): XmlNode | null {
  for (const inner of node.children) {
    const found = inner.local === local ? inner : find(inner, local);
    if (found) return found;
  }
  return null;
}

/** Takes away images that nothing shows any more. */
function dropUnused(pack: Package, part: string, relations: readonly string[]): void {
  const root = parseXml(pack.part(part) ?? new Uint8Array(), part);
  for (const id of new Set(relations)) {
    const relation = pack.relationships(part).find((one) => one.id === id);
    if (!relation || relation.external || mentions(root, id)) continue;
    pack.unrelate(part, id);
    const shared = pack
      .names()
      .some((name) => pack.relationships(name).some(({ target, external }) => !external && target === relation.target));
    if (!shared) pack.remove(relation.target);
  }
}

function mentions(node: XmlNode, relation: string): boolean {
  const here = node.attributes.some(({ name, value }) => name.includes(":") && value === relation);
  return here || node.children.some((inner) => mentions(inner, relation)) || attr(node, "embed") === relation;
}
