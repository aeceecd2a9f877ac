import { encode, splice } from "../../../hosts/file/bytes";
import { officeRelations, type Package, xmlHead } from "../../../hosts/file/package";
import { freeName } from "../../../hosts/file/shared-strings";
import { mainNamespace } from "../../../hosts/file/workbook-part";
import { appendInside, child, escapeAttribute, parseXml, prefixOf } from "../../../hosts/file/xml-tree";
import { heightOf, widthOf } from "../model/measures";
import type { ShapeModel, SheetModel } from "../model/types";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
/** English Metric Units in a point. */
const EMU = 12_700;
/** What follows the drawing in a worksheet, in the order of its schema. */
const AFTER_DRAWING = ["legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

/** Adds the pictures of a sheet to its drawing, which is made when there is none. */
export function writePictures(pack: Package, part: string, sheet: SheetModel): void {
  const pictures = sheet.shapes.filter(({ image }) => image !== null);
  if (pictures.length === 0) return;
  const drawing = drawingOf(pack, part);
  const bytes = pack.part(drawing);
  if (bytes === null) return;
  const root = parseXml(bytes, drawing);
  const highest = Math.max(0, ...[...new TextDecoder().decode(bytes).matchAll(/<\w+:cNvPr [^>]*?id="(\d+)"/g)].map(([, id]) => Number(id)));
  const anchors = pictures.map((picture, at) => anchor(picture, sheet, relationTo(pack, drawing, picture), highest + at + 1));
  pack.set(drawing, splice(bytes, appendInside(root, anchors.join(""))));
}

function drawingOf(pack: Package, part: string): string {
  const known = pack.relationships(part).find(({ kind, external }) => kind === "drawing" && !external)?.target;
  if (known !== undefined) return known;
  const name = freeName(pack, "xl/drawings/drawing", ".xml", 1);
  pack.set(name, encode(`${xmlHead}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"></xdr:wsDr>`), DRAWING_TYPE);
  const id = pack.relate(part, `${officeRelations}/drawing`, name);
  const bytes = pack.part(part);
  if (bytes === null) return name;
  const root = parseXml(bytes, part);
  const next = root.children.find((node) => node.namespace === mainNamespace && AFTER_DRAWING.includes(node.local));
  const at = next?.start ?? root.closeStart;
  const text = `<${prefixOf(root)}drawing xmlns:rel="${officeRelations}" rel:id="${id}"/>`;
  if (child(root, "drawing") === null) pack.set(part, splice(bytes, [{ start: at, end: at, text }]));
  return name;
}

function relationTo(pack: Package, drawing: string, { image }: ShapeModel): string {
  const bytes = Uint8Array.from(atob((image ?? "").replace(/\s/g, "")), (character) => character.charCodeAt(0));
  const jpeg = bytes[0] === 0xff;
  const name = freeName(pack, "xl/media/image", jpeg ? ".jpeg" : ".png", 1);
  pack.set(name, bytes, jpeg ? "image/jpeg" : "image/png");
  return pack.relate(drawing, `${officeRelations}/image`, name);
}

function anchor(picture: ShapeModel, sheet: SheetModel, relation: string, id: number): string {
  const across = placeOf(picture.left, (column) => widthOf(sheet, column));
  const down = placeOf(picture.top, (row) => heightOf(sheet, row));
  const from =
    `<xdr:from><xdr:col>${String(across.index)}</xdr:col><xdr:colOff>${String(across.rest)}</xdr:colOff>` +
    `<xdr:row>${String(down.index)}</xdr:row><xdr:rowOff>${String(down.rest)}</xdr:rowOff></xdr:from>`;
  const size = `cx="${String(Math.round(picture.width * EMU))}" cy="${String(Math.round(picture.height * EMU))}"`;
  const title = picture.altTextTitle === "" ? "" : ` title="${escapeAttribute(picture.altTextTitle)}"`;
  const names = `id="${String(id)}" name="${escapeAttribute(picture.name)}" descr="${escapeAttribute(picture.altTextDescription)}"${title}`;
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">${from}<xdr:ext ${size}/><xdr:pic>` +
    `<xdr:nvPicPr><xdr:cNvPr ${names}/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip xmlns:r="${officeRelations}" r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>` +
    `</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`
  );
}

/** The row or column a place in points falls in, and how far into it, in EMU. */
function placeOf(points: number, measure: (index: number) => number): { readonly index: number; readonly rest: number } {
  let left = Math.max(0, points);
  let index = 0;
  for (let length = measure(index); left >= length && index < 16_383; length = measure(index)) {
    left -= length;
    index += 1;
  }
  return { index, rest: Math.round(left * EMU) };
}
