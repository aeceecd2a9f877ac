import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { BoundCell } from "../../../core/table/bound";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  field: { width: "100%" },
  text: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly cell: BoundCell;
  /** A material variance asks for it. */
  readonly missing: boolean;
}

/** The explanation of a variance, written to its cell in the workbook when the user says so. */
export function ExplanationBox({ cell, missing }: Props): ReactNode {
  const styles = useStyles();
  const { texts, work, busy, readOnly } = usePane();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? cell.shown;
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
      {draft !== null && draft !== cell.shown ? (
        <Button size="small" disabled={busy} onClick={() => start(work.check.explain(cell.address, draft.trim()))}>
          {texts.variances.save}
        </Button>
      ) : null}
    </div>
  );
}
