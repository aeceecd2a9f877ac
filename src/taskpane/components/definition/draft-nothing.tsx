import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { printedTitle } from "../../../app/definition/draft/corrections";
import type { Learned } from "../../../app/definition/draft/learn";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";

const useStyles = makeStyles({
  nothing: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  wide: { alignSelf: "flex-start" },
});

/** Nothing to learn: what was looked for, and what to do about it. */
export function DraftNothing({ learned }: { readonly learned: Learned }): ReactNode {
  const styles = useStyles();
  const { texts, work, busy } = usePane();
  const { used, tables, looked } = learned;
  if (tables.length > 0 && used) return <Body1>{texts.draft.allKnown(tables.length, printedTitle(used.definition))}</Body1>;
  return (
    <div className={styles.nothing}>
      <Body1>
        {texts.draft.nothing(looked)} {texts.draft.nothingWhy}
      </Body1>
      <Body1>{texts.draft.nothingNext}</Body1>
      <Button className={styles.wide} disabled={busy} onClick={() => start(work.draft.learn())}>
        {texts.draft.again}
      </Button>
    </div>
  );
}
