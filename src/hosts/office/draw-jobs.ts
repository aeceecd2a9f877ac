import { drawingName } from "../../app/insert/drawing-names";
import type { DrawingPlace, NewDrawing, ReplacedPicture } from "../../app/ports";
import { rangeAt } from "./cell-range";
import { type ListedDrawing, listDrawings, type Listing } from "./list-drawings";
import type { PicturePlace } from "./place-picture";

/** Pictures and charts to put on sheets, and pictures to draw anew. */
export interface DrawingWork {
  readonly add: readonly NewDrawing[];
  readonly replace: readonly ReplacedPicture[];
}

/** A drawing to make, with where and in which size. */
export interface Job extends PicturePlace {
  readonly sheet: string;
  readonly content: NewDrawing["content"];
  /** The picture it takes the place of. */
  readonly old: ListedDrawing | null;
}

/** What is to be drawn, held against what there is; one sync. @throws OfficeExtension.Error */
export async function jobsOf(context: Excel.RequestContext, { add, replace }: DrawingWork): Promise<readonly Job[]> {
  const cells = add.map(({ at }) => queueCell(context, at));
  const listing = await listDrawings(context);
  return [...replace.flatMap((picture) => replacing(picture, listing)), ...adding(add, cells, listing)];
}

/** Where a cell stands is only known to Excel. */
function queueCell(context: Excel.RequestContext, at: DrawingPlace): Excel.Range | null {
  if (!("row" in at)) return null;
  const { row, column } = at;
  const range = rangeAt(context.workbook.worksheets.getItem(at.sheet), { top: row, left: column, bottom: row, right: column });
  range.load("left,top");
  return range;
}

function replacing({ id, title, description, width, height, png }: ReplacedPicture, { ours }: Listing): Job[] {
  return ours
    .filter((one) => one.id === id && one.kind === "picture")
    .map((old): Job => {
      const { sheet, name, left, top } = old;
      const size = { width: old.width, height: old.width * (height / width) };
      return { sheet, name, title, description, left, top, ...size, content: { kind: "picture", png }, old };
    });
}

function adding(add: readonly NewDrawing[], cells: readonly (Excel.Range | null)[], listing: Listing): Job[] {
  const taken = new Map<string, Set<string>>();
  const namesOn = (sheet: string): Set<string> => {
    const key = sheet.toLowerCase();
    const names = taken.get(key) ?? new Set(listing.names(sheet));
    taken.set(key, names);
    return names;
  };
  return add.map(({ id, title, description, width, height, content, at }, index): Job => {
    const cell = cells[index];
    const { left, top } = "row" in at ? { left: cell?.left ?? 0, top: (cell?.top ?? 0) + at.down } : at;
    return { sheet: at.sheet, name: drawingName(id, namesOn(at.sheet)), title, description, left, top, width, height, content, old: null };
  });
}
