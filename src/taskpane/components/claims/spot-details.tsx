import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { JudgedText } from "../../state/claims";
import type { Spot } from "../../state/claim-text";
import { ClaimDetails } from "./claim-details";
import { detailsId } from "./claim-paragraph";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    marginBlock: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: tokens.lineHeightBase300,
    "& > * + *": {
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      paddingTop: tokens.spacingVerticalM,
    },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly spot: Spot;
  readonly judged: JudgedText;
}

/** Everything that is known of the open mark: what is said of it, and what uses it. */
export function SpotDetails({ spot, judged }: Props): ReactNode {
  const styles = useStyles();
  const { state, texts } = usePane();
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // What was pressed to link or unlink is gone.
    if (document.activeElement === document.body) panel.current?.focus();
  }, [judged]);

  return (
    <div
      ref={panel}
      id={detailsId(spot)}
      role="group"
      tabIndex={-1}
      lang={state.language}
      aria-label={texts.claims.evidence}
      className={styles.panel}
    >
      {spot.claims.flatMap((at) => {
        const claim = judged.claims[at];
        return claim ? <ClaimDetails key={at} claim={claim} judged={judged} /> : [];
      })}
    </div>
  );
}
