import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { CheckedReport } from "../../../app/check/check";
import { usePane } from "../../pane-context";
import { chosenOf, tableChoices } from "../../state/publish";
import { ChoiceList } from "./choice-list";
import { Confirmed, useConfirmed } from "./confirmed";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& .fui-Button": { minWidth: 0 } },
});

/** The tables of the report, to the clipboard, to sheets or to a Word document. */
export function TablesView({ checked }: { readonly checked: CheckedReport }): ReactNode {
  const styles = useStyles();
  const { state, texts, work, busy, readOnly } = usePane();
  const choices = useMemo(() => tableChoices(checked), [checked]);
  const chosen = chosenOf(choices, state.publish.chosen.tables);
  const confirmed = useConfirmed(chosen);
  const ids = chosen.map(({ id }) => id);
  const off = busy || ids.length === 0;
  return (
    <div className={styles.view}>
      <div className={styles.actions} role="group" aria-label={texts.publish.actions}>
        <Button size="small" appearance="primary" disabled={off} onClick={() => confirmed.ask(() => work.publish.copyTables(ids))}>
          {texts.publish.copy}
        </Button>
        <Button size="small" disabled={off || readOnly} onClick={() => confirmed.ask(() => work.publish.tablesToSheets(ids))}>
          {texts.publish.toSheets}
        </Button>
        <Button size="small" disabled={off} onClick={() => confirmed.ask(() => work.publish.downloadTables(ids))}>
          {texts.publish.docx}
        </Button>
      </div>
      <Confirmed confirmed={confirmed} />
      <ChoiceList view="tables" choices={choices} label={texts.publish.list} />
    </div>
  );
}
