import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { tableStates } from "../../app/check-json";
import type { CheckedReport } from "../../app/check";
import { usePane } from "../pane-context";
import { tableTitle } from "../state/findings";
import { SeverityIcon } from "./shared/severity-icon";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "flex-start",
    paddingBlock: tokens.spacingVerticalSNudge,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  state: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** The tab Publiceren: which tables are ready for it. */
export function PublishTab(): ReactNode {
  const styles = useStyles();
  const { state, texts } = usePane();
  const { checked } = state.check;
  return (
    <div className={styles.tab}>
      <Body1>{texts.publish.lead}</Body1>
      <Body1 className={styles.quiet}>{checked ? texts.publish.later : texts.publish.unchecked}</Body1>
      {checked ? <Tables checked={checked} /> : null}
    </div>
  );
}

function Tables({ checked }: { readonly checked: CheckedReport }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const states = useMemo(() => tableStates(checked), [checked]);
  const errors = (table: string): number =>
    checked.run.findings.filter((finding) => finding.table === table && finding.severity === "error" && !finding.accepted).length;
  return (
    <ul className={styles.list} aria-label={texts.publish.list}>
      {states.map(({ id, bound }) => {
        const count = errors(id);
        const missing = bound === "missing";
        return (
          <li key={id} className={styles.line}>
            <SeverityIcon kind={missing ? "warning" : count > 0 ? "error" : "good"} />
            <Body1 className={styles.title}>{tableTitle(checked, id)}</Body1>
            <Caption1 className={styles.state}>
              {missing ? texts.publish.missing : count > 0 ? texts.publish.errors(count) : texts.publish.ready}
            </Caption1>
          </li>
        );
      })}
    </ul>
  );
}
