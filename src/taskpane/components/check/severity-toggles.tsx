import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { Kind } from "../../state/findings";
import { SeverityIcon } from "../shared/severity-icon";

const KINDS: readonly Kind[] = ["error", "warning", "info", "accepted"];

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  toggle: {
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalSNudge,
    fontVariantNumeric: "tabular-nums",
  },
});

/** How many of each severity, and whether they are shown. */
export function SeverityToggles({ counts }: { readonly counts: Readonly<Record<Kind, number>> }): ReactNode {
  const styles = useStyles();
  const { state, texts, dispatch } = usePane();
  return (
    <div className={styles.row} role="group" aria-label={texts.check.filter}>
      {KINDS.filter((kind) => kind !== "accepted" || counts.accepted > 0).map((kind) => (
        <ToggleButton
          key={kind}
          size="small"
          className={styles.toggle}
          checked={state.check.shown[kind]}
          icon={<SeverityIcon kind={kind} />}
          onClick={() => dispatch({ type: "shown", kind })}
        >
          {texts.check.severities[kind](counts[kind])}
        </ToggleButton>
      ))}
    </div>
  );
}
