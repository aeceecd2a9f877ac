import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactNode } from "react";
import { Layout } from "./components/layout";
import { PaneProvider } from "./pane-context";
import type { PaneServices } from "./services";
import { start } from "./start-work";
import type { Store } from "./state/store";
import { paneWork } from "./work/pane-work";

interface Props {
  readonly store: Store;
  readonly services: PaneServices;
  readonly dark: boolean;
}

/** The pane on one workbook, in the theme of Office. */
export function App({ store, services, dark }: Props): ReactNode {
  const parts = useMemo(() => ({ store, services, work: paneWork(store, services) }), [store, services]);
  useEffect(() => {
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
