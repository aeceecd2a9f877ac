import { newId, take, tell } from "../model/book";
import { mayDo } from "../model/guard";
import { pictureSize } from "../model/picture";
import type { ShapeModel, SheetModel } from "../model/types";
import { fault } from "../faults";
import { flag, number, oneOf, text } from "./arguments";
import { byNameOrId, collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { type Live, objectType, type PropertySpec } from "./live";

function items(sheet: SheetModel, { types }: HostContext): Live[] {
  return sheet.shapes.map(types.shape);
}

interface Made {
  readonly type: string;
  readonly image?: string;
  readonly width: number;
  readonly height: number;
  readonly bags?: ShapeModel["bags"];
}

function add(sheet: SheetModel, made: Made, { book, types }: HostContext): Live {
  mayDo(book, sheet, "allowEditObjects");
  const count = sheet.shapes.filter(({ type }) => type === made.type).length + 1;
  const shape: ShapeModel = {
    id: newId(book),
    sheet,
    type: made.type,
    name: `${made.type === "Image" ? "Picture" : made.type} ${String(count)}`,
    left: 0,
    top: 0,
    width: made.width,
    height: made.height,
    altTextTitle: "",
    altTextDescription: "",
    placement: "TwoCell",
    image: made.image ?? null,
    bags: made.bags ?? {},
  };
  sheet.shapes.push(shape);
  book.journal.record(() => take(sheet.shapes, shape));
  tell(book, { kind: "drawing", sheet });
  return types.shape(shape);
}

export const shapes = objectType<SheetModel>({
  type: "ShapeCollection",
  items,
  methods: {
    ...collectionMethods<SheetModel>(items, (sheet, key, { types }) => {
      const found = byNameOrId(
        sheet.shapes,
        key,
        (shape) => shape.name,
        (shape) => shape.id,
      );
      return found && types.shape(found);
    }),
    AddImage: (sheet, args, context) => {
      const image = text(args[0]);
      return add(sheet, { type: "Image", image, ...pictureSize(image) }, context);
    },
    AddTextBox: (sheet, args, context) => {
      const bags = { "TextFrame.TextRange": { Text: text(args[0] ?? "") } };
      return add(sheet, { type: "TextBox", width: 144, height: 72, bags }, context);
    },
    AddGeometricShape: (sheet, args, context) =>
      add(sheet, { type: "GeometricShape", width: 72, height: 72, bags: { self: { GeometricShapeType: text(args[0]) } } }, context),
  },
});

type Field = "name" | "left" | "top" | "width" | "height" | "altTextTitle" | "altTextDescription" | "placement";

function field<K extends Field>(key: K, check: (value: unknown) => ShapeModel[K]): PropertySpec<ShapeModel> {
  return {
    read: (shape) => shape[key],
    write: (shape, value, { book }) => {
      mayDo(book, shape.sheet, "allowEditObjects");
      const before = shape[key];
      shape[key] = check(value);
      book.journal.record(() => void (shape[key] = before));
      tell(book, { kind: "drawing", sheet: shape.sheet });
    },
  };
}

function kept(key: string, otherwise: unknown, check: (value: unknown) => unknown): PropertySpec<ShapeModel> {
  return {
    read: ({ bags }) => bags["self"]?.[key] ?? otherwise,
    write: ({ bags, sheet }, value, { book }) => {
      (bags["self"] ??= {})[key] = check(value);
      tell(book, { kind: "drawing", sheet });
    },
  };
}

function positive(value: unknown): number {
  const found = number(value);
  if (found < 0) throw fault("InvalidArgument");
  return found;
}

export const shape = objectType<ShapeModel>({
  type: "Shape",
  id: { key: "Id", of: ({ id }) => id },
  alive: (one, { book }) => book.sheets.includes(one.sheet) && one.sheet.shapes.includes(one),
  properties: {
    Id: { read: ({ id }) => id },
    Name: field("name", text),
    Type: { read: ({ type }) => (type === "TextBox" ? "GeometricShape" : type) },
    Left: field("left", number),
    Top: field("top", number),
    Width: field("width", positive),
    Height: field("height", positive),
    AltTextTitle: field("altTextTitle", text),
    AltTextDescription: field("altTextDescription", text),
    Placement: field("placement", (value) => oneOf(value, ["TwoCell", "OneCell", "Absolute"])),
    LockAspectRatio: kept("LockAspectRatio", true, flag),
    Rotation: kept("Rotation", 0, number),
    Visible: kept("Visible", true, flag),
    GeometricShapeType: kept("GeometricShapeType", null, text),
    ZOrderPosition: { read: (one) => one.sheet.shapes.indexOf(one) },
    Level: { read: () => 0 },
  },
  links: {
    Fill: ({ bags }, { types }) => types.stored("ShapeFill")({ bags, part: "Fill" }),
    LineFormat: ({ bags }, { types }) => types.stored("ShapeLineFormat")({ bags, part: "LineFormat" }),
    TextFrame: ({ bags }, { types }) => types.stored("TextFrame")({ bags, part: "TextFrame" }),
  },
  methods: {
    Delete: (one, _, { book }) => {
      mayDo(book, one.sheet, "allowEditObjects");
      take(one.sheet.shapes, one);
      book.journal.record(() => one.sheet.shapes.push(one));
      tell(book, { kind: "drawing", sheet: one.sheet });
    },
    GetAsImage: ({ image }) => {
      if (image === null) throw fault("NotImplemented", "The emulated Excel gives only pictures as an image.");
      return image;
    },
  },
});
