import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import type { Explained } from "../../work/check";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  field: { width: "100%" },
  text: { minWidth: 0, width: "100%" },
});

interface Props {
  /** As the workbook has it now. */
  readonly given: string;
  readonly explained: Explained;
  /** A material variance asks for it. */
  readonly missing: boolean;
}

/** The explanation of a variance, written in the workbook when the user says so. */
export function ExplanationBox({ given, explained, missing }: Props): ReactNode {
  const styles = useStyles();
  const { texts, work, busy, readOnly } = usePane();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? given;
  return (
    <div className={styles.box}>
      <Field
        className={styles.field}
        size="small"
        label={texts.variances.explanation}
        {...(missing && text === "" ? { validationState: "warning" as const, validationMessage: texts.variances.missing } : {})}
      >
        <Textarea className={styles.text} rows={2} value={text} disabled={readOnly} onChange={(_, { value }) => setDraft(value)} />
      </Field>
      {draft !== null && draft !== given ? (
        <Button size="small" disabled={busy} onClick={() => start(work.check.explain(explained, draft.trim()))}>
          {texts.variances.save}
        </Button>
      ) : null}
    </div>
  );
}
