import { newId, take, tell } from "../model/book";
import { mayDo } from "../model/guard";
import { pictureSize } from "../model/picture";
import type { ChartModel, ShapeModel, SheetModel } from "../model/types";
import { fault } from "../faults";
import { flag, number, oneOf, text } from "./arguments";
import { byNameOrId, collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { type Live, objectType, type PropertySpec } from "./live";

/** Charts are shapes as well, of a kind that has no name; by way of it they get alternative text. */
function all(sheet: SheetModel): ShapeModel[] {
  return [...sheet.shapes, ...sheet.charts.map(shapeOfChart)];
}

function items(sheet: SheetModel, { types }: HostContext): Live[] {
  return all(sheet).map(types.shape);
}

const chartShapes = new WeakMap<ChartModel, ShapeModel>();

/** A chart as the shape that it is: one and the same, seen from two sides. */
function shapeOfChart(chart: ChartModel): ShapeModel {
  const known = chartShapes.get(chart);
  if (known) return known;
  const words = (chart.bags["Shape"] ??= {});
  const shape: ShapeModel = {
    id: `shape-${chart.id}`,
    sheet: chart.sheet,
    type: "Unsupported",
    placement: "TwoCell",
    image: null,
    bags: {},
    ...{ altTextTitle: "", altTextDescription: "", name: "", left: 0, top: 0, width: 0, height: 0 },
  };
  for (const key of ["name", "left", "top", "width", "height"] as const) {
    Object.defineProperty(shape, key, { get: () => chart[key], set: (value: never) => void (chart[key] = value) });
  }
  for (const key of ["altTextTitle", "altTextDescription"] as const) {
    Object.defineProperty(shape, key, { get: () => words[key] ?? "", set: (value: string) => void (words[key] = value) });
  }
  chartShapes.set(chart, shape);
  return shape;
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
        all(sheet),
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

/** Width or height: of a shape with locked proportions the other changes as much. */
function measure(key: "width" | "height", other: "width" | "height"): PropertySpec<ShapeModel> {
  const [own, along] = [field(key, positive), field(other, positive)];
  return {
    read: own.read,
    write: (shape, value, context) => {
      const before = shape[key];
      own.write?.(shape, value, context);
      if (isLocked(shape) && before > 0) along.write?.(shape, shape[other] * (shape[key] / before), context);
    },
  };
}

/** Pictures are locked unless they are told not to be. */
function isLocked({ bags, type }: ShapeModel): boolean {
  return bags["self"]?.["LockAspectRatio"] === undefined ? type === "Image" : bags["self"]["LockAspectRatio"] === true;
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
  alive: (one, { book }) => book.sheets.includes(one.sheet) && all(one.sheet).includes(one),
  properties: {
    Id: { read: ({ id }) => id },
    Name: field("name", text),
    Type: { read: ({ type }) => (type === "TextBox" ? "GeometricShape" : type) },
    Left: field("left", number),
    Top: field("top", number),
    Width: measure("width", "height"),
    Height: measure("height", "width"),
    AltTextTitle: field("altTextTitle", text),
    AltTextDescription: field("altTextDescription", text),
    Placement: field("placement", (value) => oneOf(value, ["TwoCell", "OneCell", "Absolute"])),
    LockAspectRatio: { ...kept("LockAspectRatio", true, flag), read: isLocked },
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
      if (one.type === "Unsupported") throw fault("NotImplemented", "The emulated Excel deletes a chart as a chart only.");
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
