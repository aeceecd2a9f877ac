import { Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { start } from "../../start-work";

export interface Loadable {
  readonly Component: ComponentType;
  /** Fetches its code ahead, so that it shows at once. */
  readonly preload: () => Promise<void>;
}

/**
 * A component whose code comes later. Not React's lazy: that waits 300 ms before it replaces a spinner, also when the code
 * has been there for long.
 */
export function loadable(load: () => Promise<ComponentType>): Loadable {
  let loaded: ComponentType | null = null;
  let loading: Promise<void> | null = null;

  function preload(): Promise<void> {
    loading ??= load().then(
      (component) => {
        loaded = component;
      },
      (fault: unknown) => {
        // Tried again the next time it is wanted.
        loading = null;
        throw fault;
      },
    );
    return loading;
  }

  function Component(): ReactNode {
    const [Loaded, setLoaded] = useState<ComponentType | null>(() => loaded);
    useEffect(() => {
      if (!Loaded) start(preload().then(() => setLoaded(() => loaded)));
    }, [Loaded]);
    return Loaded ? <Loaded /> : <Spinner size="small" delay={300} />;
  }

  return { Component, preload };
}
