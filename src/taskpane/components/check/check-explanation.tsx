import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { checkById } from "../../../core/checks/registry";
import { usePane } from "../../pane-context";

const useStyles = makeStyles({
  text: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What a check demands and why, with an example and where the rule comes from. */
export function CheckExplanation({ id }: { readonly id: string }): ReactNode {
  const styles = useStyles();
  const { state, texts } = usePane();
  const check = checkById(id);
  if (!check) return null;
  const { explanation, example } = check.texts[state.language];
  return (
    <div className={styles.text}>
      <Body1>{explanation}</Body1>
      <Caption1>
        {texts.why.example}: {example}
      </Caption1>
      <Caption1 className={styles.quiet}>
        {texts.why.source}: {check.source[state.language]}
      </Caption1>
    </div>
  );
}
