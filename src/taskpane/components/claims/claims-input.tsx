import { Body1, Button, Caption1, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { LONGEST_TEXT } from "../../state/claims";
import { FileButton } from "../shared/file-button";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  box: { "& textarea": { minHeight: "180px", maxHeight: "50vh" } },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Characters. */
const LONG_PASTE = 20_000;

/** What the view does, a box for the text, and the button to check it. */
export function ClaimsInput(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, dispatch, busy } = usePane();
  const { text } = state.claims;
  const box = useRef<HTMLTextAreaElement>(null);
  const tooLong = text.length > LONGEST_TEXT;
  const ready = !busy && !tooLong && text.trim() !== "";

  useEffect(() => {
    // What was pressed to come here is gone.
    if (document.activeElement === document.body) box.current?.focus();
  }, []);

  /** Browsers take seconds to paste a long text in a box themselves, to be able to undo it. */
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const pasted = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
    if (pasted.length < LONG_PASTE) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    dispatch({ type: "claims", change: { text: value.slice(0, selectionStart) + pasted + value.slice(selectionEnd) } });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (ready) start(work.claims.check());
  }

  return (
    <div className={styles.view}>
      <Body1>{texts.claims.lead}</Body1>
      <Field
        label={texts.claims.box}
        {...(tooLong ? { validationState: "error" as const, validationMessage: texts.claims.tooLong(text.length, LONGEST_TEXT) } : {})}
      >
        <Textarea
          textarea={{ ref: box }}
          className={styles.box}
          lang="nl"
          resize="vertical"
          value={text}
          placeholder={texts.claims.placeholder}
          onChange={(_, { value }) => dispatch({ type: "claims", change: { text: value } })}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={!ready} onClick={() => start(work.claims.check())}>
          {texts.claims.check}
        </Button>
        <FileButton accept=".txt,.md,.docx" disabled={busy} onChoose={(file) => work.claims.open(file)}>
          {texts.claims.file}
        </FileButton>
      </div>
      <Caption1 className={styles.quiet}>{texts.claims.checkHint}</Caption1>
    </div>
  );
}
