import {
  Body1,
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  Button,
  tokens,
} from "@fluentui/react-components";
import { use, type ReactNode } from "react";
import { fillPattern } from "../../../core/definition/period";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { FileButton } from "../shared/file-button";
import { Section } from "../shared/section";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  select: { minWidth: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

const OWN = "";
/** Faults shown of a refused file; the first ones mend most. */
const MOST = 20;

/** Which definition is used and where it came from; another one, in or out. */
export function SourceSection(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, services, busy, readOnly } = usePane();
  const { checked } = state.check;
  const shipped = use(services.shipped());
  const { imported } = state.definition;
  const used = checked?.definition ?? null;
  const isShipped = shipped.some(({ definition }) => definition.id === used?.id && definition.version === used.version);
  const errors = imported?.messages.filter(({ severity }) => severity === "error") ?? [];
  return (
    <Section title={texts.definition.choose}>
      {checked ? (
        <div>
          <Body1 block>{fillPattern(checked.definition.title, checked.definition.period)}</Body1>
          <Caption1 block className={styles.quiet}>
            {checked.definition.id} · {texts.definition.version(checked.definition.version)} · {texts.definition.origins[checked.origin]}
          </Caption1>
        </div>
      ) : (
        <Body1>{texts.definition.none}</Body1>
      )}
      <Field hint={texts.definition.chooseHint} size="small">
        <Select
          className={styles.select}
          aria-label={texts.definition.choose}
          value={isShipped ? used?.id : OWN}
          disabled={busy || readOnly}
          onChange={(_, { value }) => start(work.definition.choose(value))}
        >
          {isShipped ? null : <option value={OWN}>{used ? fillPattern(used.title, used.period) : "–"}</option>}
          {shipped.map(({ definition }) => (
            <option key={definition.id} value={definition.id}>
              {fillPattern(definition.title, definition.period)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.actions}>
        <FileButton accept=".json" disabled={busy || readOnly} onChoose={(file) => work.definition.importJson(file)}>
          {texts.definition.import}
        </FileButton>
        <Button disabled={busy || !used} onClick={() => start(work.definition.exportJson())}>
          {texts.definition.export}
        </Button>
      </div>
      {imported && errors.length > 0 ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.definition.refused(imported.name)}</MessageBarTitle>
            <ul className={styles.list}>
              {errors.slice(0, MOST).map(({ line, column, message, rule }) => (
                <li key={`${line}:${column}:${rule}:${message.en}`}>
                  {texts.definition.place(line, column)}: {message[state.language]}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </Section>
  );
}
