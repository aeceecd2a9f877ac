import { Body1, Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SheetMessage } from "../../../app/definition/definition-sheet";
import { addressName } from "../../../core/table/address";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { CellLink } from "../shared/cell-link";
import { Section } from "../shared/section";
import { SeverityIcon } from "../shared/severity-icon";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
});

/** Messages shown; the gravest come first. */
const MOST = 50;

/** Norms, labels, directions and limits on a sheet in the workbook, and taken back from it with what is wrong in them. */
export function EditSection(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, busy, readOnly } = usePane();
  const { sheet } = state.definition;
  if (!state.check.checked) return null;
  const errors = sheet?.messages.filter(({ severity }) => severity === "error") ?? [];
  const others = sheet?.messages.filter(({ severity }) => severity !== "error") ?? [];
  return (
    <Section title={texts.definition.edit} lead={texts.definition.editLead}>
      <div className={styles.actions}>
        <Button disabled={busy || readOnly} onClick={() => start(work.definition.editInWorkbook())}>
          {texts.definition.editSheet}
        </Button>
        <Button disabled={busy || readOnly} onClick={() => start(work.definition.takeFromSheet())}>
          {texts.definition.take}
        </Button>
      </div>
      {sheet ? (
        <>
          <MessageBar intent={errors.length > 0 ? "error" : "success"} layout="multiline">
            <MessageBarBody>
              {errors.length > 0
                ? texts.definition.notTaken(errors.length)
                : sheet.taken
                  ? texts.definition.taken(sheet.changed)
                  : texts.definition.unchanged}
            </MessageBarBody>
          </MessageBar>
          <ul className={styles.list}>
            {[...errors, ...others].slice(0, MOST).map((message) => (
              <Message key={`${message.address ? addressName(message.address) : ""} ${message.message.en}`} message={message} />
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

function Message({ message }: { readonly message: SheetMessage }): ReactNode {
  const styles = useStyles();
  const { state, texts } = usePane();
  return (
    <li className={styles.line}>
      <SeverityIcon kind={message.severity} label={texts.check.severity[message.severity]} />
      <Body1>
        {message.address ? <CellLink address={message.address} short /> : null} {message.message[state.language]}
      </Body1>
    </li>
  );
}
