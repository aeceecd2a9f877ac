import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode, type SyntheticEvent } from "react";
import type { Finding } from "../../../core/checks/check";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  input: { minWidth: 0, width: "100%" },
  actions: { display: "flex", gap: tokens.spacingHorizontalXS },
});

/** Asks why a finding is right as it is, and by whom. */
export function AcceptForm({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const { state, texts, work, dispatch, busy } = usePane();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(state.by);
  const ready = reason.trim() !== "" && by.trim() !== "";

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (ready) start(work.check.accept(finding, reason.trim(), by.trim()));
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={texts.finding.reason} hint={texts.finding.reasonHint} size="small" required>
        <Textarea className={styles.input} value={reason} onChange={(_, { value }) => setReason(value)} rows={2} autoFocus />
      </Field>
      <Field label={texts.finding.by} size="small" required>
        <Input className={styles.input} size="small" value={by} onChange={(_, { value }) => setBy(value)} autoComplete="name" />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={!ready || busy}>
          {texts.finding.acceptIt}
        </Button>
        <Button size="small" onClick={() => dispatch({ type: "panel", panel: null })}>
          {texts.common.cancel}
        </Button>
      </div>
    </form>
  );
}
