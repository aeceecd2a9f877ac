import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import type { ReactNode } from "react";
import type { Verdict } from "../../../app/check/norm-overview";
import { usePane } from "../../pane-context";

const useStyles = makeStyles({
  word: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  met: { color: tokens.colorStatusSuccessForeground1 },
  missed: { color: tokens.colorPaletteRedForeground1 },
  undecided: { color: tokens.colorStatusWarningForeground3 },
  none: { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  met: CheckmarkCircle16Filled,
  missed: DismissCircle16Filled,
  undecided: QuestionCircle16Regular,
  none: SubtractCircle16Regular,
} as const;

/** Whether a norm is met: shape, word and colour. */
export function VerdictWord({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const Icon = ICONS[verdict];
  return (
    <Caption1 className={mergeClasses(styles.word, styles[verdict])}>
      <Icon aria-hidden />
      {texts.norms.verdicts[verdict]}
    </Caption1>
  );
}
