import { Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import { Section } from "../shared/section";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** The language of the pane, and where it runs. */
export function SettingsSection(): ReactNode {
  const styles = useStyles();
  const { state, texts, services, dispatch } = usePane();
  return (
    <Section title={texts.definition.settings}>
      <Field label={texts.common.language} size="small">
        <RadioGroup
          layout="horizontal"
          value={state.language}
          onChange={(_, { value }) => dispatch({ type: "language", language: value === "en" ? "en" : "nl" })}
        >
          <Radio value="nl" label="Nederlands" />
          <Radio value="en" label="English" />
        </RadioGroup>
      </Field>
      <Caption1 className={styles.quiet}>{services.workbook.abilities.name}</Caption1>
    </Section>
  );
}
