/** F6 goes from one region of the page to the next, as in Excel, also out of the pane's frame. */
export function roundTrip(regions: readonly (() => HTMLElement | null)[]): void {
  function focus(element: HTMLElement): void {
    if (!(element instanceof HTMLIFrameElement)) {
      element.focus();
      return;
    }
    const first = element.contentDocument?.querySelector<HTMLElement>("button:not([disabled]), input, [tabindex='0'], a[href]");
    (first ?? element).focus();
  }

  function move(event: KeyboardEvent): void {
    if (event.key !== "F6") return;
    event.preventDefault();
    const elements = regions.map((region) => region()).filter((element) => element !== null && !element.hidden);
    const now = elements.findIndex(
      (element) => element === document.activeElement || element?.parentElement?.contains(document.activeElement) === true,
    );
    const next = elements[(now + (event.shiftKey ? elements.length - 1 : 1)) % elements.length];
    if (next) focus(next);
  }

  document.addEventListener("keydown", move);
  for (const region of regions) {
    const element = region();
    if (element instanceof HTMLIFrameElement)
      element.addEventListener("load", () => element.contentWindow?.addEventListener("keydown", move));
  }
}
