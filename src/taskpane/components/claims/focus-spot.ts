/** All marks of a text, in its order. */
export function marksIn(text: HTMLElement): readonly HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>("[data-spot]")];
}

/** Gives the mark of a spot the focus, and brings it in sight. */
export function focusSpot(text: HTMLElement | null, key: string): void {
  const mark = text && marksIn(text).find((one) => one.dataset["spot"] === key);
  mark?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: "center" });
}
