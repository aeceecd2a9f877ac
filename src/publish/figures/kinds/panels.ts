import { card } from "./card";
import { grid } from "./grid";
import type { PanelKind } from "./kind";

/** Kinds of card that a definition may ask for. */
export const PANEL_KINDS: readonly PanelKind[] = [card, grid];
