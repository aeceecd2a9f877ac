import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { Kind } from "../../state/findings";

const useStyles = makeStyles({
  icon: {
    flexShrink: 0,
    display: "inline-flex",
    fontSize: "16px",
    lineHeight: 1,
    "@media (forced-colors: active)": { color: "inherit" },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  accepted: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

const ICONS = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  info: Info16Regular,
  accepted: CheckmarkCircle16Regular,
  good: CheckmarkCircle16Filled,
} as const;

interface Props {
  readonly kind: Kind | "good";
  /** What it says to who cannot see it; without one it is decoration beside the same words. */
  readonly label?: string;
}

/** A severity by shape and colour; the word stands beside it. */
export function SeverityIcon({ kind, label }: Props): ReactNode {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return (
    <span className={mergeClasses(styles.icon, styles[kind])}>
      {label === undefined ? <Icon aria-hidden /> : <Icon role="img" aria-label={label} />}
    </span>
  );
}
