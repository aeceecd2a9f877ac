import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { NO_CORRECTIONS } from "../../../app/definition/draft/correction";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";

const useStyles = makeStyles({ actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** Uses the draft, saves it as a file, or makes it again as it was proposed. */
export function DraftActions({ usable }: { readonly usable: boolean }): ReactNode {
  const styles = useStyles();
  const { state, texts, work, dispatch, busy, readOnly } = usePane();
  const stale = state.draft.staleSince !== null;
  return (
    <div className={styles.actions}>
      <Button appearance="primary" disabled={busy || readOnly || stale || !usable} onClick={() => start(work.draft.use().then(toResult))}>
        {texts.draft.use}
      </Button>
      <Button disabled={busy || !usable} onClick={() => start(work.draft.save())}>
        {texts.draft.save}
      </Button>
      {state.draft.corrections === NO_CORRECTIONS ? null : (
        <Button appearance="subtle" disabled={busy} onClick={() => dispatch({ type: "draft-reset" })}>
          {texts.draft.reset}
        </Button>
      )}
    </div>
  );
}

/** The button is gone with the draft: who pressed it by keyboard goes on at the tab with the result. */
function toResult(): void {
  if (document.activeElement === null || document.activeElement === document.body) document.getElementById("tab-check")?.focus();
}
