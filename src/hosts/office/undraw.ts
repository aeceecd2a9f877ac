import { newContext } from "./excel";
import { listDrawings } from "./list-drawings";
import { batches } from "./payload";
import { type PicturePlace, placePicture } from "./place-picture";

/** A drawing as Excel knows it. */
export interface DrawnKey {
  readonly sheet: string;
  readonly kind: "picture" | "chart";
  readonly key: string;
}

/** A picture as it was before another took its place. */
export interface RemovedPicture extends PicturePlace {
  readonly sheet: string;
  readonly key: string;
  /** PNG as base64. */
  readonly image: string;
  /** The picture that took its place. */
  readonly by: string;
}

/** What takes drawings back. */
export interface DrawnBack {
  readonly added: readonly DrawnKey[];
  readonly removed: readonly RemovedPicture[];
}

const OVERHEAD = 3_000;

/**
 * Takes drawings back: ours go where they still are, and what they replaced comes back unless the user has removed it
 * since. @throws OfficeExtension.Error
 */
export async function undraw({ added, removed }: DrawnBack, payload: number): Promise<void> {
  if (added.length + removed.length === 0) return;
  const context = newContext();
  const { has } = await listDrawings(context);
  const { worksheets } = context.workbook;
  const steps = [
    ...removed
      .filter(({ sheet, key, by }) => !has(sheet, key) && has(sheet, by))
      .map((old) => ({
        requestBytes: old.image.length + OVERHEAD,
        responseBytes: OVERHEAD,
        queue: () => placePicture(worksheets.getItem(old.sheet).shapes.addImage(old.image), old),
      })),
    ...added
      .filter(({ sheet, key }) => has(sheet, key))
      .map(({ sheet, kind, key }) => ({
        requestBytes: OVERHEAD,
        responseBytes: OVERHEAD,
        queue: () => {
          const { shapes, charts } = worksheets.getItem(sheet);
          if (kind === "picture") shapes.getItem(key).delete();
          else charts.getItem(key).delete();
        },
      })),
  ];
  for (const batch of batches(steps, payload)) {
    for (const { queue } of batch) queue();
    await context.sync();
  }
}
