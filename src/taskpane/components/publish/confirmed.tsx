import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import type { Choice } from "../../state/publish";

export interface Confirming {
  /** Does it at once, or after a confirmation where something chosen has open errors. */
  readonly ask: (work: () => Promise<void>) => void;
  readonly waiting: { readonly work: () => Promise<void>; readonly count: number } | null;
  readonly close: () => void;
}

/** Publishing something with open errors is asked about once per action. */
export function useConfirmed(chosen: readonly Choice[]): Confirming {
  const [waiting, setWaiting] = useState<Confirming["waiting"]>(null);
  const count = chosen.filter(({ state }) => state.kind === "errors").length;
  return {
    ask: (work) => {
      if (count > 0) setWaiting({ work, count });
      else start(work());
    },
    waiting,
    close: () => setWaiting(null),
  };
}

/** Says what is the matter, and goes on only when told to. */
export function Confirmed({ confirmed }: { readonly confirmed: Confirming }): ReactNode {
  const { texts } = usePane();
  const { waiting, close } = confirmed;
  if (!waiting) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{texts.publish.confirm(waiting.count)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          autoFocus
          onClick={() => {
            close();
            start(waiting.work());
          }}
        >
          {texts.publish.goOn}
        </Button>
        <Button size="small" onClick={close}>
          {texts.common.cancel}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
