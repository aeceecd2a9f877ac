import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { Layout } from "./components/layout";
import type { ThemeSource } from "./office-theme";
import { PaneProvider } from "./pane-context";
import type { PaneServices } from "./services";
import { start } from "./start-work";
import type { Store } from "./state/store";
import { deferredWork } from "./work/deferred-work";
import { problemOf } from "./work/task";
import type { PaneWork } from "./work/pane-work";

interface Props {
  readonly store: Store;
  readonly services: PaneServices;
  readonly theme: ThemeSource;
}

/** The pane on one workbook, in the theme of Office. */
export function App({ store, services, theme }: Props): ReactNode {
  const dark = useSyncExternalStore(theme.onChange, theme.dark);
  const parts = useMemo(() => ({ store, services, work: deferredWork(loader(store, services)) }), [store, services]);
  useEffect(() => {
    // Also fetches the code of the work, while the user reads.
    const listening = parts.work.listen();
    return () => start(listening.then((stop) => stop()));
  }, [parts]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <PaneProvider parts={parts}>
        <Layout />
      </PaneProvider>
    </FluentProvider>
  );
}

function loader(store: Store, services: PaneServices): () => Promise<PaneWork> {
  let loading: Promise<PaneWork> | null = null;
  return () => {
    loading ??= Promise.all([import("./work/pane-work"), services.shipped()]).then(([{ paneWork }]) => paneWork(store, services));
    return loading.catch((fault: unknown) => {
      // Told here, for the work that tells of faults is what could not be fetched; tried again with the next click.
      loading = null;
      store.dispatch({ type: "failed", problem: problemOf("check", fault) });
      throw fault;
    });
  };
}
