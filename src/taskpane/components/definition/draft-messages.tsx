import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { DraftMessage, DraftReview, DraftTableView } from "../../state/draft-view";
import { draftTableId } from "./draft-table";

const useStyles = makeStyles({
  body: { overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** Shown at most of each severity; the first ones mend most. */
const MOST = 10;

interface Props {
  readonly review: DraftReview;
  readonly tables: readonly DraftTableView[];
}

/** What must be mended before the draft can be used, and what is worth knowing; each leads to its table. */
export function DraftMessages({ review, tables }: Props): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  if (!review.any) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>{texts.draft.none}</MessageBarBody>
      </MessageBar>
    );
  }
  const errors = review.messages.filter(({ message }) => message.severity === "error");
  const warnings = review.messages.filter(({ message }) => message.severity === "warning");
  return (
    <div aria-live="polite">
      {errors.length > 0 ? <Told intent="error" title={texts.draft.faults(errors.length)} messages={errors} tables={tables} /> : null}
      {warnings.length > 0 ? (
        <Told intent="warning" title={texts.draft.warnings(warnings.length)} messages={warnings} tables={tables} />
      ) : null}
    </div>
  );
}

interface ToldProps {
  readonly intent: "error" | "warning";
  readonly title: string;
  readonly messages: readonly DraftMessage[];
  readonly tables: readonly DraftTableView[];
}

function Told({ intent, title, messages, tables }: ToldProps): ReactNode {
  const styles = useStyles();
  const { state, texts } = usePane();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul className={styles.list}>
          {messages.slice(0, MOST).map(({ message, table }) => (
            <li key={`${message.rule} ${message.message.en}`}>
              <TableLink table={tables.find(({ spec }) => spec.id === table)} /> {message.message[state.language]}{" "}
              {texts.draft.hints[message.rule] ?? ""}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function TableLink({ table }: { readonly table: DraftTableView | undefined }): ReactNode {
  const { state, dispatch } = usePane();
  if (!table) return null;
  const { id } = table.spec;
  return (
    <Link
      as="button"
      inline
      onClick={() => {
        if (!state.draft.open.includes(id)) dispatch({ type: "draft-fold", table: id });
        document.getElementById(draftTableId(id))?.focus();
      }}
    >
      {table.title}
    </Link>
  );
}
