/** One mark with the figure at its end, for finding a scale. */
export interface Extent {
  /** Ends of the mark in base units; both 0 for a figure without mark. */
  readonly from: number;
  readonly to: number;
  /** Pixels that the text needs beyond the end: at the right for marks of zero and more, at the left below zero. */
  readonly room: number;
}

export interface Scale {
  /** Pixel of zero, from the left of the panel. */
  readonly zero: number;
  readonly perUnit: number;
}

/** Pixels that the longest mark of a panel has at least, whatever the texts take. */
export const LEAST_MARK = 48;

/**
 * Scales for the groups of marks in a panel: as large as marks and their texts allow, with one zero for all, so that the
 * axis is one line. Marks begin at zero and no scale is cut.
 * @param width pixels; at least leastWidth of the same groups
 */
export function fitScales(groups: ReadonlyMap<string, readonly Extent[]>, width: number): ReadonlyMap<string, Scale> {
  const normal = [...groups.values()].flatMap((group) => {
    const size = Math.max(...group.map(reach), 0);
    return group.map((extent) => ({ ...extent, from: extent.from / (size || 1), to: extent.to / (size || 1) }));
  });
  const left = Math.max(0, ...normal.filter((extent) => lowest(extent) < 0 || extent.to < 0).map(({ room }) => room));
  const right = Math.max(0, ...normal.filter((extent) => extent.to >= 0).map(({ room }) => room));
  const zero = bestZero(normal, Math.min(left, width), Math.max(width - right, 0), width);
  return new Map([...groups].map(([key, group]) => [key, { zero, perUnit: perUnit(group, zero, width) }]));
}

/** The width that a panel needs for its texts and the shortest mark worth drawing. */
export function leastWidth(groups: ReadonlyMap<string, readonly Extent[]>): number {
  const extents = [...groups.values()].flat();
  const left = Math.max(0, ...extents.filter((extent) => lowest(extent) < 0).map(({ room }) => room));
  const right = Math.max(0, ...extents.filter((extent) => extent.to >= 0).map(({ room }) => room));
  const sides = Number(extents.some((extent) => lowest(extent) < 0)) + Number(extents.some((extent) => highest(extent) > 0));
  return left + right + Math.max(1, sides) * LEAST_MARK;
}

const lowest = ({ from, to }: Extent): number => Math.min(from, to, 0);
const highest = ({ from, to }: Extent): number => Math.max(from, to, 0);
const reach = (extent: Extent): number => Math.max(highest(extent), -lowest(extent));

/** Pixels per unit: what the narrowest mark with its text leaves. */
function perUnit(extents: readonly Extent[], zero: number, width: number): number {
  let most = Number.POSITIVE_INFINITY;
  for (const extent of extents) {
    const { room, to } = extent;
    if (highest(extent) > 0) most = Math.min(most, (width - zero - (to >= 0 ? room : 0)) / highest(extent));
    if (lowest(extent) < 0) most = Math.min(most, (zero - (to < 0 ? room : 0)) / -lowest(extent));
  }
  return Number.isFinite(most) ? Math.max(most, 0) : 0;
}

/** The zero that leaves the largest scale: pixels per unit rise and then fall with it, so that the top can be closed in. */
function bestZero(extents: readonly Extent[], least: number, most: number, width: number): number {
  if (extents.every((extent) => lowest(extent) === 0)) return 0;
  if (extents.every((extent) => highest(extent) === 0) && most === width) return width;
  let [low, high] = [least, Math.max(least, most)];
  // Each step leaves two thirds: until no pixel is moved by a hundredth.
  while (high - low > 0.01) {
    const third = (high - low) / 3;
    if (perUnit(extents, low + third, width) < perUnit(extents, high - third, width)) low += third;
    else high -= third;
  }
  return (low + high) / 2;
}
