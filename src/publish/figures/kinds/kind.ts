import type { FigureContext, FigureData, Problem } from "../figure";
import type { Block } from "../cards/block";
import type { FigureSpec, Slot } from "../slots";

/** A card: drawn at any width from its least on, alone as a figure or as part of a page. */
export interface Panel {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  /** Its main figures in a few words, for the description of a page. */
  readonly summary: string;
  readonly source: string | null;
  readonly data: FigureData;
  readonly tables: readonly string[];
  readonly cells: readonly string[];
  /** Below this width it is not legible. */
  readonly leastWidth: number;
  /** Drawn alone. */
  readonly width: number;
  /** Its contents without ground and source line, with so much room between its parts; as high as it must be. */
  readonly draw: (width: number, gap: number) => Block;
}

/** A kind of figure that a definition may ask for: its filled slots as a card, or why that cannot be. */
export interface PanelKind {
  readonly kind: string;
  readonly panel: (spec: FigureSpec, slots: readonly Slot[], context: FigureContext) => Panel | Problem;
}
