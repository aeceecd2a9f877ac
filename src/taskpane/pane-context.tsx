import { createContext, useContext, useSyncExternalStore, type ReactNode } from "react";
import type { PaneServices } from "./services";
import type { PaneState } from "./state/model";
import type { Action } from "./state/reducer";
import type { Store } from "./state/store";
import { TEXTS } from "./texts/in-language";
import type { Texts } from "./texts/texts";
import type { PaneWork } from "./work/pane-work";

interface PaneParts {
  readonly store: Store;
  readonly work: PaneWork;
  readonly services: PaneServices;
}

const Parts = createContext<PaneParts | null>(null);

/** Gives all components below the one store and the one worker. */
export function PaneProvider({ parts, children }: { readonly parts: PaneParts; readonly children: ReactNode }): ReactNode {
  return <Parts.Provider value={parts}>{children}</Parts.Provider>;
}

export interface Pane {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly work: PaneWork;
  readonly services: PaneServices;
  readonly dispatch: (action: Action) => void;
  /** Whether a task runs: actions wait. */
  readonly busy: boolean;
  /** Whether the workbook can be changed at all. */
  readonly readOnly: boolean;
}

/** What a component of the pane sees and can do. */
export function usePane(): Pane {
  const parts = useContext(Parts);
  if (!parts) throw new Error("usePane is for components within PaneProvider");
  const { store, work, services } = parts;
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);
  return {
    state,
    texts: TEXTS[state.language],
    work,
    services,
    dispatch: store.dispatch,
    busy: state.busy !== null,
    readOnly: services.workbook.abilities.readOnly,
  };
}
