import type { PageFigure } from "../../publish/index-figures";
import type { PageTable } from "../../publish/index-page";
import type { NewDrawing, NewSheet } from "../ports";

/** A table of a publication with the state of its findings; the document is null where the workbook does not have it. */
export interface PublishedTable extends PageTable {
  /** Errors that nobody accepted. */
  readonly errors: number;
}

/** A figure of a publication, or why it could not be made. */
export type PublishedFigure = PageFigure;

export interface PublishedFile {
  /** Relative to the output folder, with slashes. */
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** What publishing needs of the world: no host and no hash function is known to the use case. */
export interface PublishTools {
  /** SHA-256 as hexadecimal digits. */
  readonly sha256: (content: Uint8Array | string) => string;
  /** The bytes of a workbook with these sheets and the drawings on them. */
  readonly workbook: (sheets: readonly NewSheet[], drawings: readonly NewDrawing[]) => Uint8Array;
  /** An SVG as PNG, at so many pixels to one of the drawing; absent where none can be made. */
  readonly png?: ((svg: string, scale: number) => Promise<Uint8Array>) | undefined;
}
