import {
  Button,
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useState, type ReactNode } from "react";
import { usePane } from "../pane-context";
import { start } from "../start-work";
import { countVerdicts, VERDICTS } from "../state/claims";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, paddingInline: tokens.spacingHorizontalM },
  busy: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalS },
  bar: { flexGrow: 1 },
  message: { marginTop: tokens.spacingVerticalS },
  body: { overflowWrap: "anywhere" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Work that is done sooner than this shows no progress: a flash says nothing. */
const PATIENCE = 300;

/** What runs, what was done, and what went wrong: between the tabs and their content, on every tab. */
export function Status(): ReactNode {
  const styles = useStyles();
  const { readOnly, texts } = usePane();
  return (
    <div className={styles.area}>
      <Busy />
      <Problem />
      <Done />
      {readOnly ? (
        <MessageBar intent="info" layout="multiline" className={styles.message}>
          <MessageBarBody className={styles.body}>{texts.problem.readOnly}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Announcer />
    </div>
  );
}

function Busy(): ReactNode {
  const styles = useStyles();
  const { state, texts, work } = usePane();
  const { busy } = state;
  const [visible, setVisible] = useState(false);
  const running = busy !== null;
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setVisible(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setVisible(false);
    };
  }, [running]);
  if (!busy || !visible) return null;
  const { step } = busy;
  const value = step.kind === "checking" || step.kind === "making" || step.kind === "judging" ? { value: step.done, max: step.total } : {};
  return (
    <div className={styles.busy}>
      <Field className={styles.bar} label={texts.busy.tasks[busy.task]} hint={texts.busy.step(step)} size="small">
        <ProgressBar {...value} />
      </Field>
      {busy.task === "check" || step.kind === "making" || step.kind === "judging" ? (
        <Button size="small" disabled={busy.stopping} onClick={() => start(work.stop())}>
          {busy.stopping ? texts.common.stopping : texts.common.stop}
        </Button>
      ) : null}
    </div>
  );
}

function Problem(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, dispatch } = usePane();
  const { problem } = state;
  if (!problem) return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.message}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{texts.problem.what[problem.task]}</MessageBarTitle>
        {problem.texts ? problem.texts[state.language] : `${texts.problem.unexpected(problem.detail)} ${texts.problem.next}`}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={texts.common.close}
            onClick={() => dispatch({ type: "dismissed" })}
          />
        }
      >
        {problem.retryable ? (
          <Button size="small" onClick={() => start(work.retry())}>
            {texts.common.retry}
          </Button>
        ) : null}
      </MessageBarActions>
    </MessageBar>
  );
}

function Done(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, dispatch, busy } = usePane();
  const { message, undoable } = state;
  if (!message) return null;
  return (
    <MessageBar intent="success" layout="auto" className={styles.message}>
      <MessageBarBody className={styles.body}>{texts.message(message)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={texts.common.close}
            onClick={() => dispatch({ type: "dismissed" })}
          />
        }
      >
        {undoable ? (
          <Button size="small" disabled={busy} onClick={() => start(work.undo())}>
            {texts.common.undo}
          </Button>
        ) : null}
      </MessageBarActions>
    </MessageBar>
  );
}

/** Says to a screen reader what others see happen; always there, so that changes in it are heard. */
function Announcer(): ReactNode {
  const styles = useStyles();
  const { state, texts } = usePane();
  const { busy, problem, message, check, claims } = state;
  const summary = check.checked?.run.summary;
  const counts = check.view === "text" && claims.judged ? countVerdicts(claims.judged.claims) : null;
  const result = counts
    ? VERDICTS.map((verdict) => texts.claims.counts[verdict](counts[verdict])).join(", ")
    : summary
      ? `${texts.check.severities.error(summary.error)}, ${texts.check.severities.warning(summary.warning)}, ${texts.check.severities.info(summary.info)}`
      : "";
  const said = busy
    ? texts.busy.tasks[busy.task]
    : problem
      ? `${texts.problem.what[problem.task]}. ${problem.texts ? problem.texts[state.language] : texts.problem.next}`
      : message
        ? texts.message(message)
        : result;
  return (
    <Caption1 role="status" aria-live="polite" className={styles.hidden}>
      {said}
    </Caption1>
  );
}
