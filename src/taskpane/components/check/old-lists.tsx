import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { CheckedReport } from "../../../app/check/check";
import { listSheets, type ListSheet } from "../../../app/check/list-sheets";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";

/** Lists and marks in the workbook that are of an earlier check: each can be brought up to date by one click. */
export function OldLists({ checked }: { readonly checked: CheckedReport }): ReactNode {
  const { texts, work, busy, readOnly } = usePane();
  const [old, setOld] = useState<readonly ListSheet[]>([]);
  const [marked, setMarked] = useState(false);
  // After the result is shown: nobody waits for this.
  useEffect(() => {
    let gone = false;
    setOld(listSheets(checked).filter(({ current }) => !current));
    start(
      work.check.marked().then((found) => {
        if (!gone) setMarked(found);
      }),
    );
    return () => {
      gone = true;
    };
  }, [checked, work]);
  const off = busy || readOnly;
  return (
    <>
      {old.map((sheet) => (
        <MessageBar key={sheet.name} intent="info" layout="multiline">
          <MessageBarBody>{texts.check.oldList(sheet.name)}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabled={off}
              onClick={() => {
                setOld(old.filter((other) => other !== sheet));
                start(work.check.toSheet(sheet.list));
              }}
            >
              {texts.check.refreshList}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {marked ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.check.oldMarks}</MessageBarBody>
          <MessageBarActions>
            {(["mark", "unmark"] as const).map((action) => (
              <Button
                key={action}
                size="small"
                disabled={off}
                onClick={() => {
                  setMarked(false);
                  start(work.check[action]());
                }}
              >
                {action === "mark" ? texts.check.refreshList : texts.check.removeMarks}
              </Button>
            ))}
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </>
  );
}
