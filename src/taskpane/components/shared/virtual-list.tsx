import {
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import { windowOf } from "../../state/windowing";
import { byArrow } from "./by-arrow";

/** The element that scrolls the list. */
export const ScrollerContext = createContext<RefObject<HTMLElement | null>>({ current: null });

interface Row {
  readonly key: string;
  /** Height in pixels before it has been measured. */
  readonly estimate: number;
}

interface Props<R extends Row> {
  readonly rows: readonly R[];
  readonly label: string;
  readonly render: (row: R) => ReactNode;
}

/** Shorter lists are drawn whole. */
const WHOLE = 60;
const AROUND = 8;
/** Where nothing is laid out (no browser) there still is a first page. */
const FALLBACK_EXTENT = 640;

/**
 * A list that only draws the rows in view, whatever their number, and measures the rows it draws. Arrow up and down, Home
 * and End go from row to row: the first button of a row takes the focus.
 */
export function VirtualList<R extends Row>({ rows, label, render }: Props<R>): ReactNode {
  const scroller = useContext(ScrollerContext);
  const list = useRef<HTMLDivElement>(null);
  const measured = useRef(new Map<string, number>());
  const wanted = useRef<string | null>(null);
  const [, redraw] = useState(0);
  const [view, setView] = useState({ top: 0, extent: FALLBACK_EXTENT });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const offset = list.current ? list.current.getBoundingClientRect().top - element.getBoundingClientRect().top : 0;
      const next = { top: -offset, extent: element.clientHeight || FALLBACK_EXTENT };
      setView((now) => (now.top === next.top && now.extent === next.extent ? now : next));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(look);
    observer?.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer?.disconnect();
    };
  }, [scroller, rows.length]);

  const heights = rows.map((row) => measured.current.get(row.key) ?? row.estimate);
  const part =
    rows.length <= WHOLE ? { start: 0, end: rows.length, before: 0, after: 0 } : windowOf(heights, view.top, view.extent, AROUND);

  useLayoutEffect(() => {
    let moved = false;
    for (const element of list.current?.querySelectorAll<HTMLElement>(":scope > [data-row]") ?? []) {
      const height = element.offsetHeight;
      const key = element.dataset["row"] ?? "";
      if (height > 0 && measured.current.get(key) !== height) {
        measured.current.set(key, height);
        moved = true;
      }
    }
    if (moved && rows.length > WHOLE) redraw((count) => count + 1);
    if (wanted.current !== null && focusRow(list.current, wanted.current)) wanted.current = null;
  });

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (!(event.target instanceof HTMLElement) || event.target.closest("input, textarea, select, [role=menu]")) return;
    const key = event.target.closest<HTMLElement>("[data-row]")?.dataset["row"];
    const at = rows.findIndex((row) => row.key === key);
    const next = byArrow(event.key, at, rows.length, "standing");
    const row = next === null ? undefined : rows[next];
    if (at < 0 || next === null || !row) return;
    event.preventDefault();
    if (focusRow(list.current, row.key)) return;
    wanted.current = row.key;
    const top = heights.slice(0, next).reduce((sum, height) => sum + height, 0);
    scroller.current?.scrollBy({ top: top - view.top - view.extent / 2 });
    redraw((count) => count + 1);
  }

  return (
    <div ref={list} role="list" aria-label={label} onKeyDown={onKeyDown} style={{ paddingTop: part.before, paddingBottom: part.after }}>
      {rows.slice(part.start, part.end).map((row, index) => (
        <div key={row.key} data-row={row.key} role="listitem" aria-setsize={rows.length} aria-posinset={part.start + index + 1}>
          {render(row)}
        </div>
      ))}
    </div>
  );
}

function focusRow(list: HTMLElement | null, key: string): boolean {
  const row = [...(list?.querySelectorAll<HTMLElement>(":scope > [data-row]") ?? [])].find((element) => element.dataset["row"] === key);
  const button = row?.querySelector<HTMLElement>("button");
  button?.focus();
  return button !== undefined && button !== null;
}
