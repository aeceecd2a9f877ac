/** Where a picture goes, in which size, and what it is called and says to screen readers. Points from the sheet's corner. */
export interface PicturePlace {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture keeps its proportions while it is given a size, unless it is told not to. */
export function placePicture(shape: Excel.Shape, { name, title, description, left, top, width, height }: PicturePlace): void {
  shape.lockAspectRatio = false;
  shape.set({ name, altTextTitle: title, altTextDescription: description, left, top, width, height });
  shape.lockAspectRatio = true;
  // It moves with the cells under it and keeps its size.
  shape.placement = "OneCell";
}
