import { JSDOM } from "jsdom";

/**
 * A browser page for component tests, made before anything that looks for one is loaded: import this file first. React is
 * told that tests wait for its work.
 */
const { window } = new JSDOM('<!doctype html><html lang="nl"><body><div id="root"></div></body></html>', { pretendToBeVisual: true });

const wanted = [
  "window",
  "document",
  "navigator",
  "Node",
  "Element",
  "HTMLElement",
  "HTMLInputElement",
  "HTMLTextAreaElement",
  "Event",
  "KeyboardEvent",
  "MouseEvent",
  "CustomEvent",
  "MutationObserver",
  "NodeFilter",
  "TreeWalker",
  "ShadowRoot",
  "getComputedStyle",
  "requestAnimationFrame",
  "cancelAnimationFrame",
] as const;

for (const name of wanted) {
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: name === "window" ? window : window[name] });
}
Object.defineProperty(globalThis, "IS_REACT_ACT_ENVIRONMENT", { configurable: true, value: true });

/** jsdom lays nothing out, so there is no size to observe. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}
for (const where of [globalThis, window])
  Object.defineProperty(where, "ResizeObserver", { configurable: true, writable: true, value: NoResizeObserver });
