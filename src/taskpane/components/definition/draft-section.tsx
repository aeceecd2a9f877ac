import { Button, makeStyles } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { Section } from "../shared/section";

const useStyles = makeStyles({ wide: { alignSelf: "flex-start" } });

interface Props {
  /** Its user comes back from a draft, and goes on here. */
  readonly returned: boolean;
}

/** Learning tables that no definition knows. */
export function DraftSection({ returned }: Props): ReactNode {
  const styles = useStyles();
  const { texts, work, busy } = usePane();
  const focused = useCallback(
    (button: HTMLButtonElement | null) => {
      if (returned) button?.focus();
    },
    [returned],
  );
  return (
    <Section title={texts.draft.section} lead={texts.draft.learnHint}>
      <Button ref={focused} className={styles.wide} disabled={busy} onClick={() => start(work.draft.learn())}>
        {texts.draft.learn}
      </Button>
    </Section>
  );
}
