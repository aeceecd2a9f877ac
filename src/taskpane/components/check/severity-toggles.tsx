import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { Kind } from "../../state/findings";
import { CountToggles } from "../shared/count-toggles";
import { SeverityIcon } from "../shared/severity-icon";

const KINDS: readonly Kind[] = ["error", "warning", "info", "accepted"];

/** How many of each severity, and whether they are shown. */
export function SeverityToggles({ counts }: { readonly counts: Readonly<Record<Kind, number>> }): ReactNode {
  const { state, texts, dispatch } = usePane();
  const toggles = KINDS.filter((kind) => kind !== "accepted" || counts.accepted > 0).map((kind) => ({
    id: kind,
    text: texts.check.severities[kind](counts[kind]),
    icon: <SeverityIcon kind={kind} />,
    shown: state.check.shown[kind],
    toggle: () => dispatch({ type: "shown", kind }),
  }));
  return <CountToggles label={texts.check.filter} toggles={toggles} />;
}
