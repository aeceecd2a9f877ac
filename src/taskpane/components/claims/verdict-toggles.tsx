import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Verdict } from "../../../core/claims/claim";
import { usePane } from "../../pane-context";
import { VERDICTS } from "../../state/claims";
import { ClaimIcon } from "./claim-icon";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  toggle: {
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalSNudge,
    fontVariantNumeric: "tabular-nums",
  },
});

/** How many claims of each verdict, and whether they are marked in the text. */
export function VerdictToggles({ counts }: { readonly counts: Readonly<Record<Verdict, number>> }): ReactNode {
  const styles = useStyles();
  const { state, texts, dispatch } = usePane();
  const { shown } = state.claims;
  return (
    <div className={styles.row} role="group" aria-label={texts.claims.filter}>
      {VERDICTS.map((verdict) => (
        <ToggleButton
          key={verdict}
          size="small"
          className={styles.toggle}
          checked={shown[verdict]}
          icon={<ClaimIcon verdict={verdict} />}
          onClick={() => dispatch({ type: "claims", change: { shown: { ...shown, [verdict]: !shown[verdict] } } })}
        >
          {texts.claims.counts[verdict](counts[verdict])}
        </ToggleButton>
      ))}
    </div>
  );
}
