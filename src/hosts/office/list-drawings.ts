import { drawingId } from "../../app/insert/drawing-names";
import type { PlacedDrawing } from "../../app/ports";

/** A drawing of ours with what Excel knows it by. */
export interface ListedDrawing extends PlacedDrawing {
  readonly name: string;
  /** Of the shape or chart. */
  readonly key: string;
}

export interface Listing {
  readonly ours: readonly ListedDrawing[];
  /** Names of all shapes and charts on a sheet, whosever they are. */
  readonly names: (sheet: string) => ReadonlySet<string>;
  /** Shapes of a sheet by name: id of the first. */
  readonly shape: (sheet: string, name: string) => string | null;
  /** Whether a shape or chart with this id is on the sheet. */
  readonly has: (sheet: string, key: string) => boolean;
}

const PLACE = ["name", "id", "left", "top", "width", "height"];

const LOADED = [
  "items/name",
  ...["type", ...PLACE].map((property) => `items/shapes/items/${property}`),
  ...PLACE.map((property) => `items/charts/items/${property}`),
].join(",");

/** All shapes and charts of the workbook, in one sync. @throws OfficeExtension.Error */
export async function listDrawings(context: Excel.RequestContext): Promise<Listing> {
  const { worksheets } = context.workbook;
  worksheets.load(LOADED);
  await context.sync();
  const found = worksheets.items.map((sheet) => ({ sheet: sheet.name, shapes: sheet.shapes.items, charts: sheet.charts.items }));
  const on = (sheet: string): (typeof found)[number] | undefined => found.find((one) => one.sheet.toLowerCase() === sheet.toLowerCase());
  return {
    ours: found.flatMap(({ sheet, shapes, charts }) => [
      // Charts are among the shapes as well, as a kind that has no name.
      ...shapes.filter(({ type }) => type === "Image").flatMap((shape) => listed(sheet, "picture", shape)),
      ...charts.flatMap((chart) => listed(sheet, "chart", chart)),
    ]),
    names: (sheet) => new Set([...(on(sheet)?.shapes ?? []), ...(on(sheet)?.charts ?? [])].map(({ name }) => name)),
    shape: (sheet, name) => on(sheet)?.shapes.find((one) => one.name === name)?.id ?? null,
    has: (sheet, key) => [...(on(sheet)?.shapes ?? []), ...(on(sheet)?.charts ?? [])].some(({ id }) => id === key),
  };
}

function listed(sheet: string, kind: PlacedDrawing["kind"], drawing: Excel.Shape | Excel.Chart): ListedDrawing[] {
  const { name, id: key, left, top, width, height } = drawing;
  const id = drawingId(name);
  return id === null ? [] : [{ id, kind, sheet, name, key, left, top, width, height }];
}
