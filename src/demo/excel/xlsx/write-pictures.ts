import { splice } from "../../../hosts/file/bytes";
import { demandDrawing, freeShapeId, pictureAnchor } from "../../../hosts/file/drawing-part";
import { officeRelations, type Package } from "../../../hosts/file/package";
import { freeName } from "../../../hosts/file/shared-strings";
import { appendInside, parseXml } from "../../../hosts/file/xml-tree";
import { heightOf, widthOf } from "../model/measures";
import type { ShapeModel, SheetModel } from "../model/types";

/** Adds the pictures of a sheet to its drawing, which is made when there is none. */
export function writePictures(pack: Package, part: string, sheet: SheetModel): void {
  const pictures = sheet.shapes.filter(({ image }) => image !== null);
  if (pictures.length === 0) return;
  const drawing = demandDrawing(pack, part);
  const bytes = pack.part(drawing);
  if (bytes === null) return;
  const root = parseXml(bytes, drawing);
  const first = freeShapeId(root);
  const measures = { width: (column: number) => widthOf(sheet, column), height: (row: number) => heightOf(sheet, row) };
  const anchors = pictures.map((picture, at) => {
    const { name, altTextTitle: title, altTextDescription: description } = picture;
    return pictureAnchor({ id: first + at, name, title, description }, picture, relationTo(pack, drawing, picture), measures);
  });
  pack.set(drawing, splice(bytes, appendInside(root, anchors.join(""))));
}

function relationTo(pack: Package, drawing: string, { image }: ShapeModel): string {
  const bytes = Uint8Array.from(atob((image ?? "").replace(/\s/g, "")), (character) => character.charCodeAt(0));
  const jpeg = bytes[0] === 0xff;
  const name = freeName(pack, "xl/media/image", jpeg ? ".jpeg" : ".png", 1);
  pack.set(name, bytes, jpeg ? "image/jpeg" : "image/png");
  return pack.relate(drawing, `${officeRelations}/image`, name);
}
