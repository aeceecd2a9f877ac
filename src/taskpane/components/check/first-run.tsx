import { Body1, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import { Heading } from "../shared/heading";
import { start } from "../../start-work";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  more: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  stopped: { color: tokens.colorNeutralForeground2 },
});

/** What a new user sees: one thing to do, and two ways to look around. */
export function FirstRun(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, services, dispatch, busy } = usePane();
  const { stopped } = state.check;
  return (
    <div className={styles.card}>
      <Heading level={2} large>
        {texts.first.title}
      </Heading>
      <Body1>{texts.first.lead}</Body1>
      {stopped ? <Body1 className={styles.stopped}>{texts.check.stopped(stopped.done, stopped.total)}</Body1> : null}
      <Button appearance="primary" size="large" disabled={busy} onClick={() => start(work.check.check())}>
        {texts.first.check}
      </Button>
      <div className={styles.more}>
        <Link as="button" onClick={() => dispatch({ type: "view", view: "text" })}>
          {texts.claims.open}
        </Link>
        {services.sample ? (
          <Link as="button" disabled={busy} onClick={() => start(work.definition.openSample())}>
            {texts.first.sample}
          </Link>
        ) : null}
        <Link as="button" disabled={busy} onClick={() => start(work.definition.newWorkbook())}>
          {texts.first.empty}
        </Link>
      </div>
      <Caption1 className={styles.quiet}>{texts.first.quiet}</Caption1>
    </div>
  );
}
