import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import type { ReactNode } from "react";
import type { Verdict } from "../../../core/claims/claim";

const useStyles = makeStyles({
  icon: {
    flexShrink: 0,
    display: "inline-flex",
    fontSize: "16px",
    lineHeight: 1,
    verticalAlign: "text-bottom",
    "@media (forced-colors: active)": { color: "inherit" },
  },
  confirmed: { color: tokens.colorStatusSuccessForeground1 },
  refuted: { color: tokens.colorStatusDangerForeground1 },
  undecided: { color: tokens.colorStatusWarningForeground3 },
});

const ICONS = { confirmed: CheckmarkCircle16Filled, refuted: DismissCircle16Filled, undecided: QuestionCircle16Regular } as const;

/** A verdict by shape and colour; the word stands beside it, or is the name of what it stands in. */
export function ClaimIcon({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const styles = useStyles();
  const Icon = ICONS[verdict];
  return (
    <span className={mergeClasses(styles.icon, styles[verdict])}>
      <Icon aria-hidden />
    </span>
  );
}
