import { useEffect, useMemo, useRef, useState, type FocusEvent, type PointerEvent } from "react";

/** Milliseconds before a hint shows under a resting pointer, and before it goes: long enough to move onto it. */
const DELAY = 250;

interface Shown {
  readonly spot: string | null;
  readonly element: HTMLElement | null;
}

export interface Near extends Shown {
  /** For the element that holds all marks. */
  readonly handlers: {
    readonly onPointerOver: (event: PointerEvent) => void;
    readonly onPointerOut: (event: PointerEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
  };
  /** Shows no hint until another mark is pointed at. */
  readonly leave: () => void;
  /** The pointer is on the hint itself: it stays. */
  readonly stay: () => void;
  readonly soonGone: () => void;
}

const NONE: Shown = { spot: null, element: null };

/** Which mark of a text the pointer rests on or the focus is at. One for all marks: there may be thousands. */
export function useNear(): Near {
  const [shown, setShown] = useState<Shown>(NONE);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  return useMemo(() => {
    const then = (next: Shown, delay: number): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setShown(next), delay);
    };
    const soonGone = (): void => then(NONE, DELAY);
    return {
      ...shown,
      handlers: {
        onPointerOver: ({ target }) => {
          const mark = markOf(target);
          if (mark) then(mark, DELAY);
        },
        onPointerOut: ({ target }) => {
          if (markOf(target)) soonGone();
        },
        onFocus: ({ target }) => {
          const mark = markOf(target);
          if (mark) then(mark, 0);
        },
        onBlur: soonGone,
      },
      leave: () => then(NONE, 0),
      stay: () => clearTimeout(timer.current),
      soonGone,
    };
  }, [shown]);
}

function markOf(target: EventTarget): Shown | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-spot]") : null;
  return element ? { element, spot: element.dataset["spot"] ?? null } : null;
}
