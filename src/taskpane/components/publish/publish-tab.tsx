import { Body1, Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import type { CheckedReport } from "../../../app/check/check";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import type { PublishView } from "../../state/model";
import { Unrecognised } from "../check/unrecognised";
import { loadable } from "../shared/loadable";
import { CopyPreview } from "./copy-preview";
import { InsertedSection } from "./inserted-section";
import { SelectionActions } from "./selection-actions";
import { TablesView } from "./tables-view";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  wide: { alignSelf: "flex-start" },
  views: { gap: tokens.spacingHorizontalXXS },
});

/** Drawing is large, and many only copy tables. */
const figures = loadable(async () => (await import("./figures-view")).FiguresView);
const VIEWS: readonly PublishView[] = ["tables", "figures"];

/** The tab Publiceren: tables and figures to the clipboard, to sheets and to files. */
export function PublishTab(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, busy } = usePane();
  const { checked, unrecognised } = state.check;
  if (unrecognised !== null) return <Unrecognised sheets={unrecognised} />;
  if (checked) return <Published checked={checked} />;
  return (
    <div className={styles.tab}>
      <Body1>{texts.publish.lead}</Body1>
      <Body1>{texts.publish.unchecked}</Body1>
      <Button appearance="primary" className={styles.wide} disabled={busy} onClick={() => start(work.check.check())}>
        {texts.first.check}
      </Button>
    </div>
  );
}

function Published({ checked }: { readonly checked: CheckedReport }): ReactNode {
  const styles = useStyles();
  const { state, texts, work, dispatch } = usePane();
  const { view, preview, inserted } = state.publish;
  const anything = (checked.content.state?.inserted.length ?? 0) > 0;
  // What earlier sessions inserted is told as soon as someone comes here.
  useEffect(() => {
    if (anything) start(work.publish.look());
  }, [anything, checked, work]);
  return (
    <div className={styles.tab}>
      {preview ? <CopyPreview preview={preview} /> : null}
      <SelectionActions />
      {inserted && inserted.tables + inserted.figures > 0 ? <InsertedSection inserted={inserted} /> : null}
      <TabList
        className={styles.views}
        size="small"
        appearance="subtle-circular"
        selectedValue={view}
        aria-label={texts.publish.view}
        onTabSelect={(_, { value }) => {
          const chosen = VIEWS.find((candidate) => candidate === value);
          if (chosen !== undefined) dispatch({ type: "publish", change: { view: chosen, query: "" } });
        }}
      >
        {VIEWS.map((one) => (
          <Tab key={one} value={one} onPointerEnter={() => start(figures.preload())}>
            {texts.publish.views[one]}
          </Tab>
        ))}
      </TabList>
      {view === "tables" ? <TablesView checked={checked} /> : <figures.Component />}
    </div>
  );
}
