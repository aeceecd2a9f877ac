import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTable16Regular } from "@fluentui/react-icons/svg/document-table";
import type { ReactNode } from "react";
import type { CellChange } from "../../../app/check/compare";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { CellLink } from "../shared/cell-link";
import { FileButton } from "../shared/file-button";
import { Section } from "../shared/section";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  file: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  name: { flexGrow: 1, minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
    fontVariantNumeric: "tabular-nums",
  },
  option: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
});

const EXCEL = ".xlsx,.xlsm";
/** Changes shown; a list beyond this is no longer read. */
const MOST = 200;

/** The previous report, for what it said about last year; and an earlier version of this one. */
export function CompareSection(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, busy } = usePane();
  const { previous, comparison } = state.definition;
  return (
    <Section title={texts.definition.compare}>
      <div className={styles.option}>
        {previous ? (
          <div className={styles.file}>
            <DocumentTable16Regular aria-hidden />
            <Body1 className={styles.name}>{previous.name}</Body1>
            <Button size="small" appearance="subtle" disabled={busy} onClick={() => start(work.definition.choosePrevious(null))}>
              {texts.definition.forget}
            </Button>
          </div>
        ) : (
          <FileButton accept={EXCEL} disabled={busy} onChoose={(file) => work.definition.choosePrevious(file)}>
            {texts.definition.previous}
          </FileButton>
        )}
        <Caption1 className={styles.quiet}>{texts.definition.previousHint}</Caption1>
      </div>
      <div className={styles.option}>
        <FileButton accept={EXCEL} disabled={busy} onChoose={(file) => work.definition.compare(file)}>
          {texts.definition.other}
        </FileButton>
        <Caption1 className={styles.quiet}>{texts.definition.otherHint}</Caption1>
      </div>
      {comparison ? (
        <>
          <Body1 role="status">{texts.definition.changes(comparison.changes.length, comparison.name)}</Body1>
          <ul className={styles.list}>
            {comparison.changes.slice(0, MOST).map((change) => (
              <Change key={`${change.table}/${change.row}/${change.column}`} change={change} />
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

function Change({ change }: { readonly change: CellChange }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const shown = (cell: CellChange["before"]): string => (!cell || cell.shown === "" ? texts.common.blank : cell.shown);
  return (
    <li className={styles.line}>
      {change.after ? <CellLink address={change.after.address} /> : <span>{change.row}</span>}
      <span>
        {shown(change.before)} → {shown(change.after)}
      </span>
    </li>
  );
}
