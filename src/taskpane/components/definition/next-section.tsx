import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { Section } from "../shared/section";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The next period's workbook, an empty one, and the sample. */
export function NextSection(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, services, busy } = usePane();
  const { checked } = state.check;
  return (
    <Section title={texts.definition.next}>
      <div className={styles.actions}>
        {checked ? (
          <Button disabled={busy} onClick={() => start(work.definition.roll())}>
            {texts.definition.roll(checked.definition.period.year + 1)}
          </Button>
        ) : null}
        <Button disabled={busy} onClick={() => start(work.definition.newWorkbook())}>
          {texts.definition.empty}
        </Button>
        {services.sample ? (
          <Button disabled={busy} onClick={() => start(work.definition.openSample())}>
            {texts.definition.sample}
          </Button>
        ) : null}
      </div>
      {checked ? <Caption1 className={styles.quiet}>{texts.definition.rollHint}</Caption1> : null}
    </Section>
  );
}
