/** A card on a page, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Packed {
  /** In the order of the cards. */
  readonly places: readonly Place[];
  readonly height: number;
  /** Part of the area that cards do not need. */
  readonly waste: number;
}

export interface Card {
  readonly leastWidth: number;
  /** How high it must be at a width. */
  readonly height: (width: number) => number;
}

/** A way to lay cards out in columns; null when one of them is too wide for all columns together. */
export type Packing = (cards: readonly Card[], columns: number, width: number, gap: number) => Packed | null;

interface Span {
  readonly first: number;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}

/** Row by row: cards beside each other are equally high, and the last of a row reaches its end. */
export const shelves: Packing = (cards, columns, width, gap) => {
  const column = (width - (columns - 1) * gap) / columns;
  const rows: { card: Card; first: number; count: number }[][] = [];
  let next = columns;
  for (const card of cards) {
    const count = spanOf(card, columns, column, gap);
    if (count === null) return null;
    if (next + count > columns) {
      rows.push([]);
      next = 0;
    }
    rows.at(-1)?.push({ card, first: next, count });
    next += count;
  }
  let y = 0;
  let needed = 0;
  const places = rows.flatMap((row) => {
    const spans = row.map((each, index) => (index === row.length - 1 ? { ...each, count: columns - each.first } : each));
    const heights = spans.map(({ card, count }) => card.height(spanWidth(count, column, gap)));
    const height = Math.max(...heights);
    const top = y;
    y += height + gap;
    return spans.map(({ first, count }, index): Place => {
      needed += spanWidth(count, column, gap) * (heights[index] ?? 0);
      return { x: first * (column + gap), y: top, width: spanWidth(count, column, gap), height };
    });
  });
  const height = y - gap;
  return { places, height, waste: 1 - needed / (width * height) };
};

/** Each card where it can stand highest, in their order; a card reaches down to the one below it. */
export const columnwise: Packing = (cards, columns, width, gap) => {
  const column = (width - (columns - 1) * gap) / columns;
  const bottoms = Array.from({ length: columns }, () => 0);
  const placed: Span[] = [];
  for (const card of cards) {
    const count = spanOf(card, columns, column, gap);
    if (count === null) return null;
    const height = card.height(spanWidth(count, column, gap));
    const starts = Array.from({ length: columns - count + 1 }, (_, first) => ({
      first,
      y: Math.max(...bottoms.slice(first, first + count)),
    }));
    const best = starts.reduce((low, start) => (start.y < low.y ? start : low));
    placed.push({ ...best, count, height });
    bottoms.fill(best.y + height + gap, best.first, best.first + count);
  }
  const height = Math.max(...bottoms) - gap;
  const places = placed.map(({ first, count, y }): Place => {
    const below = placed.filter((other) => other.y > y && other.first < first + count && first < other.first + other.count);
    const bottom = below.length === 0 ? height : Math.min(...below.map((other) => other.y)) - gap;
    return { x: first * (column + gap), y, width: spanWidth(count, column, gap), height: bottom - y };
  });
  const needed = placed.reduce((sum, each) => sum + spanWidth(each.count, column, gap) * each.height, 0);
  return { places, height, waste: 1 - needed / (width * height) };
};

/** Over how many columns a card must reach. */
function spanOf(card: Card, columns: number, column: number, gap: number): number | null {
  for (let count = 1; count <= columns; count += 1) if (spanWidth(count, column, gap) >= card.leastWidth) return count;
  return null;
}

function spanWidth(count: number, column: number, gap: number): number {
  return count * column + (count - 1) * gap;
}
