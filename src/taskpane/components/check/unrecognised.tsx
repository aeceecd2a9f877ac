import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** No table was recognised: what to do about it. */
export function Unrecognised({ sheets }: { readonly sheets: number }): ReactNode {
  const styles = useStyles();
  const { texts, work, dispatch, busy, readOnly } = usePane();
  return (
    <div className={styles.empty}>
      <Subtitle2 as="h2">{texts.check.unrecognised(sheets)}</Subtitle2>
      <Body1>{texts.check.unrecognisedNext}</Body1>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy || readOnly} onClick={() => dispatch({ type: "tab", tab: "definition" })}>
          {texts.check.bind}
        </Button>
        <Button disabled={busy} onClick={() => start(work.check.check())}>
          {texts.check.again}
        </Button>
      </div>
    </div>
  );
}
