import { type Card, columnwise, type Packed, type Packing, shelves } from "./pack";

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

export interface PageLayout extends Packed {
  /** Cards are drawn at their own size, then scaled by this. */
  readonly scale: number;
}

const MOST_COLUMNS = 6;
/** Cards grow little and shrink as far as they must. */
const SCALES = { least: 0.05, most: 1.35 } as const;
const STEPS = 8;
/** A page that wastes more of its ground is worth so much less scale. */
const WASTE = 0.5;
/** Rows that line up are worth a little scale. */
const PACKINGS: readonly { readonly pack: Packing; readonly neat: number }[] = [
  { pack: shelves, neat: 1.12 },
  { pack: columnwise, neat: 1 },
];

/**
 * Cards as large as fit in a room, in as many columns as suit them best; places are in the room's own pixels before
 * scaling. Null for cards that fit in no way.
 */
export function pageLayout(cards: readonly Card[], room: Room): PageLayout | null {
  let best: { readonly layout: PageLayout; readonly worth: number } | null = null;
  for (let columns = 1; columns <= Math.min(MOST_COLUMNS, cards.length); columns += 1) {
    for (const { pack, neat } of PACKINGS) {
      // Only what could be worth more than the best so far is worked out.
      const layout = largest(cards, columns, room, pack, Math.max(SCALES.least, (best?.worth ?? 0) / neat));
      if (!layout) continue;
      const worth = neat * layout.scale * (1 - WASTE * layout.waste);
      if (best === null || worth > best.worth) best = { layout, worth };
    }
  }
  return best && stretched(best.layout, room);
}

/** The largest scale from the least on at which cards in so many columns fit, by halving; null when the least is too large. */
function largest(cards: readonly Card[], columns: number, room: Room, pack: Packing, least: number): PageLayout | null {
  const at = (scale: number): PageLayout | null => {
    const layout = pack(cards, columns, room.width / scale, room.gap);
    return layout && layout.height * scale <= room.height ? { ...layout, scale } : null;
  };
  let found = at(least);
  let [low, high]: [number, number] = [least, SCALES.most];
  for (let step = 0; found && step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    const layout = at(middle);
    if (layout) found = layout;
    if (layout) low = middle;
    else high = middle;
  }
  return found;
}

/** What height is left goes to the cards, those above as much as those at the foot. */
function stretched(layout: PageLayout, room: Room): PageLayout {
  const factor = (room.height / layout.scale + room.gap) / (layout.height + room.gap);
  const places = layout.places.map(({ x, y, width, height }) => ({
    x,
    y: y * factor,
    width,
    height: (height + room.gap) * factor - room.gap,
  }));
  return { ...layout, places, height: room.height / layout.scale };
}
