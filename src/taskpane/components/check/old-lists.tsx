import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { CheckedReport } from "../../../app/check";
import { listSheets, type ListSheet } from "../../../app/list-sheets";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";

/** Lists in the workbook that are of an earlier check: each can be brought up to date by one click. */
export function OldLists({ checked }: { readonly checked: CheckedReport }): ReactNode {
  const { texts, work, busy, readOnly } = usePane();
  const [old, setOld] = useState<readonly ListSheet[]>([]);
  // After the result is shown: nobody waits for this.
  useEffect(() => setOld(listSheets(checked).filter(({ current }) => !current)), [checked]);
  return old.map((sheet) => (
    <MessageBar key={sheet.name} intent="info" layout="multiline">
      <MessageBarBody>{texts.check.oldList(sheet.name)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabled={busy || readOnly}
          onClick={() => {
            setOld(old.filter((other) => other !== sheet));
            start(work.check.toSheet(sheet.list));
          }}
        >
          {texts.check.refreshList}
        </Button>
      </MessageBarActions>
    </MessageBar>
  ));
}
