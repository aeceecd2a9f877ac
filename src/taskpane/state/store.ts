import type { PaneState } from "./model";
import { reduce, type Action } from "./reducer";

export interface Store {
  readonly get: () => PaneState;
  readonly dispatch: (action: Action) => void;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Holds the one state of a pane and tells who looks at it that it changed. */
export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(action) {
      state = reduce(state, action);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
