import { Body1, Button, Caption1, makeStyles, Link, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { tableStates } from "../../../app/check/check-json";
import { sheetPrefix } from "../../../core/table/address";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { tableTitle } from "../../state/findings";
import { Section } from "../shared/section";
import { SeverityIcon } from "../shared/severity-icon";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", paddingBlock: tokens.spacingVerticalXS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Where each table of the definition was found. */
export function TablesSection(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, busy, readOnly } = usePane();
  const { checked } = state.check;
  const states = useMemo(() => (checked ? tableStates(checked) : []), [checked]);
  if (!checked) return null;
  return (
    <Section title={texts.definition.tables} lead={texts.check.bound(checked.report.tables.length, checked.definition.tables.length)}>
      <ul className={styles.list}>
        {states.map(({ id, sheet, range, bound }) => {
          const area = checked.report.table(id)?.area ?? null;
          return (
            <li key={id} className={styles.line}>
              <SeverityIcon kind={bound === "missing" ? "warning" : "good"} />
              <div className={styles.words}>
                <Body1 block>{tableTitle(checked, id)}</Body1>
                <Caption1 className={styles.quiet}>
                  {sheet !== null && area ? (
                    <Link as="button" inline onClick={() => start(work.check.select({ sheet, row: area.top, column: area.left }))}>
                      {sheetPrefix(sheet)}
                      {range}
                    </Link>
                  ) : null}{" "}
                  {bound === "table" || bound === "header" ? "" : texts.definition.states[bound]}
                </Caption1>
              </div>
              {bound === "manual" ? (
                <Button size="small" appearance="subtle" disabled={busy || readOnly} onClick={() => start(work.definition.unbind(id))}>
                  {texts.definition.unbind}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
