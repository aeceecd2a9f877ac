import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import { Heading } from "../shared/heading";
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
      <Heading level={2}>{texts.check.unrecognised(sheets)}</Heading>
      <Body1>{texts.check.unrecognisedNext}</Body1>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => start(work.draft.learn())}>
          {texts.draft.learn}
        </Button>
        <Button disabled={busy || readOnly} onClick={() => dispatch({ type: "tab", tab: "definition" })}>
          {texts.check.bind}
        </Button>
        <Button disabled={busy} onClick={() => start(work.check.check())}>
          {texts.check.again}
        </Button>
      </div>
    </div>
  );
}
