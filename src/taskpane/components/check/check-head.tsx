import { Body1, Button, Caption1, Caption1Strong, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { Clock16Regular } from "@fluentui/react-icons/svg/clock";
import type { ReactNode } from "react";
import type { CheckedReport } from "../../../app/check/check";
import { fillPattern } from "../../../core/definition/period";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { clockTime } from "../../state/clock-time";
import { Heading } from "../shared/heading";
import { CheckMenu } from "./check-menu";
import { OldLists } from "./old-lists";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  run: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  again: { flexShrink: 0, whiteSpace: "nowrap" },
  when: { flexGrow: 1, minWidth: 0 },
  stale: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, color: tokens.colorStatusWarningForeground3 },
  body: { overflowWrap: "anywhere" },
});

/** Which definition, how many tables, when it was checked, and the button to check again. */
export function CheckHead({ checked }: { readonly checked: CheckedReport }): ReactNode {
  const styles = useStyles();
  const { state, texts, work, busy } = usePane();
  const { at, took, staleSince, stopped } = state.check;
  const { definition, report, notices } = checked;
  const [bound, all] = [report.tables.length, definition.tables.length];
  return (
    <div className={styles.head}>
      <div>
        <Heading level={2}>{fillPattern(definition.title, definition.period)}</Heading>
        <Caption1 block className={styles.quiet}>
          {texts.check.bound(bound, all)}
        </Caption1>
      </div>
      <div className={styles.run}>
        <Button
          className={styles.again}
          appearance={staleSince === null ? "secondary" : "primary"}
          disabled={busy}
          onClick={() => start(work.check.check())}
        >
          {texts.check.again}
        </Button>
        <div className={styles.when}>
          {staleSince === null ? (
            <Caption1 className={styles.quiet}>
              {at === null ? "" : texts.check.justNow(clockTime(at, state.language), texts.common.seconds(took))}
            </Caption1>
          ) : (
            <Caption1Strong className={styles.stale} title={texts.check.staleWhy}>
              <Clock16Regular aria-hidden />
              {texts.check.stale(clockTime(staleSince, state.language))}
            </Caption1Strong>
          )}
        </div>
        <CheckMenu />
      </div>
      {stopped ? <Body1 className={styles.quiet}>{texts.check.stopped(stopped.done, stopped.total)}</Body1> : null}
      {notices.map((notice) => (
        <MessageBar key={notice.code} intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{texts.notice(notice)}</MessageBarBody>
        </MessageBar>
      ))}
      <OldLists checked={checked} />
      {bound < all ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{texts.check.partly(bound, all)}</MessageBarBody>
        </MessageBar>
      ) : null}
    </div>
  );
}
