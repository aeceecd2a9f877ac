import type { ReactNode } from "react";
import type { Verdict } from "../../../core/claims/claim";
import { usePane } from "../../pane-context";
import { VERDICTS } from "../../state/claims";
import { CountToggles } from "../shared/count-toggles";
import { ClaimIcon } from "./claim-icon";

/** How many claims of each verdict, and whether they are marked in the text. */
export function VerdictToggles({ counts }: { readonly counts: Readonly<Record<Verdict, number>> }): ReactNode {
  const { state, texts, dispatch } = usePane();
  const { shown } = state.claims;
  const toggles = VERDICTS.map((verdict) => ({
    id: verdict,
    text: texts.claims.counts[verdict](counts[verdict]),
    icon: <ClaimIcon verdict={verdict} />,
    shown: shown[verdict],
    toggle: () => dispatch({ type: "claims", change: { shown: { ...shown, [verdict]: !shown[verdict] } } }),
  }));
  return <CountToggles label={texts.claims.filter} toggles={toggles} />;
}
