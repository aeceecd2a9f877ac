import type { Figure } from "../../publish/figures/figure";
import type { DrawingPlace, NewDrawing } from "../ports";

/** Points to a CSS pixel: 72 and 96 to the inch. */
export const POINTS = 0.75;

/** A figure as a picture at a place, in its own size. */
export function newPicture(figure: Figure, png: Uint8Array, at: DrawingPlace): NewDrawing {
  const { id, title, description, width, height } = figure;
  return { id, title, description, width: width * POINTS, height: height * POINTS, at, content: { kind: "picture", png } };
}
