/**
 * Where a key leads in a list of so many, from a place in it: the arrows to the next and the one before, Home and End to its
 * ends; null for other keys. A list that stands leaves the arrows left and right alone; running text is walked by all four.
 */
export function byArrow(key: string, at: number, length: number, way: "standing" | "running"): number | null {
  if (key === "ArrowDown" || (key === "ArrowRight" && way === "running")) return Math.min(at + 1, length - 1);
  if (key === "ArrowUp" || (key === "ArrowLeft" && way === "running")) return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? length - 1 : null;
}
