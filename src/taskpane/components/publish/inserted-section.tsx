import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import type { InsertedCounts } from "../../state/model";
import { Section } from "../shared/section";
import { SeverityIcon } from "../shared/severity-icon";

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  words: { flexGrow: 1, minWidth: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What was inserted before: whether it is up to date, and one button to make it so. */
export function InsertedSection({ inserted }: { readonly inserted: InsertedCounts }): ReactNode {
  const styles = useStyles();
  const { state, texts, work, busy, readOnly } = usePane();
  const { refused } = state.publish;
  const stale = inserted.outdated > 0 || state.check.staleSince !== null;
  return (
    <Section title={texts.publish.inserted}>
      <div className={styles.line}>
        <SeverityIcon kind={stale ? "warning" : "good"} />
        <div className={styles.words}>
          <Body1 block>{texts.publish.insertedCount(inserted.tables, inserted.figures)}</Body1>
          <Caption1>
            {inserted.outdated > 0
              ? texts.publish.outdated(inserted.outdated)
              : stale
                ? texts.publish.perhapsOutdated
                : texts.publish.current}
          </Caption1>
        </div>
        <Button size="small" disabled={busy || readOnly || !stale} onClick={() => start(work.publish.update())}>
          {texts.publish.update}
        </Button>
      </div>
      {refused.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.publish.refused}</MessageBarTitle>
            <ul className={styles.list}>
              {refused.map(({ id, sheet, title, texts: why }) => (
                <li key={`${id} ${sheet}`}>
                  {title}: {why[state.language]}{" "}
                  <Button size="small" disabled={busy || readOnly} onClick={() => start(work.publish.tablesToSheets([id]))}>
                    {texts.publish.asNew}
                  </Button>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </Section>
  );
}
