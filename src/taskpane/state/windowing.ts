/** Which rows of a long list to draw: those in view and some around them. */
export interface Window {
  readonly start: number;
  /** Not included. */
  readonly end: number;
  /** Room for the rows above and below that are not drawn, in pixels. */
  readonly before: number;
  readonly after: number;
}

/**
 * The window of a list whose rows have these heights.
 * @param top first pixel of the list that is in view; may be negative when the list starts below the top
 * @param extent height of the view in pixels
 * @param around rows to draw beyond both ends, so that focus and scrolling find them there
 */
export function windowOf(heights: readonly number[], top: number, extent: number, around: number): Window {
  let start = 0;
  let above = 0;
  while (start < heights.length && above + (heights[start] ?? 0) <= top) above += heights[start++] ?? 0;
  let end = start;
  let reach = above;
  while (end < heights.length && reach < top + extent) reach += heights[end++] ?? 0;
  const from = Math.max(0, start - around);
  const to = Math.min(heights.length, end + around);
  const sum = (a: number, b: number): number => heights.slice(a, b).reduce((total, height) => total + height, 0);
  return { start: from, end: to, before: sum(0, from), after: sum(to, heights.length) };
}
