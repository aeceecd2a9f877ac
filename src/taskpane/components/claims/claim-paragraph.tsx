import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import type { Claim, Verdict } from "../../../core/claims/claim";
import { saidBy } from "../../state/claim-evidence";
import type { Spot, TextParagraph } from "../../state/claim-text";
import type { Action } from "../../state/reducer";
import type { ClaimsTexts } from "../../texts/claims-texts";
import { ClaimIcon } from "./claim-icon";

const useStyles = makeStyles({
  mark: {
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    color: "inherit",
    backgroundColor: "transparent",
    border: "none",
    margin: 0,
    padding: "0 1px",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    textAlign: "start",
    textDecorationLine: "underline",
    textUnderlineOffset: "3px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  // Three lines to tell apart without colour: a thin one, a dotted one, and a double one with an icon and bold.
  confirmed: { textDecorationStyle: "solid", textDecorationThickness: "1px", textDecorationColor: tokens.colorStatusSuccessForeground1 },
  undecided: { textDecorationStyle: "dotted", textDecorationThickness: "2px", textDecorationColor: tokens.colorStatusWarningForeground3 },
  refuted: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground3,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationStyle: "double",
    textDecorationThickness: "1px",
    textDecorationColor: tokens.colorStatusDangerForeground1,
    ":hover": { backgroundColor: tokens.colorStatusDangerBackground2 },
  },
  open: {
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  behind: { textDecorationLine: "none", paddingInline: "1px" },
  icon: { marginInlineEnd: "2px" },
  words: { textDecorationLine: "underline", textUnderlineOffset: "3px" },
});

interface Props {
  readonly paragraph: TextParagraph;
  readonly text: string;
  readonly claims: readonly Claim[];
  /** By the key of a spot; null for one that is not shown. */
  readonly verdicts: ReadonlyMap<string, Verdict | null>;
  readonly texts: ClaimsTexts;
  /** Keys of the spots in this paragraph that are open, and that the hint is about. */
  readonly open: string | null;
  readonly near: string | null;
  readonly dispatch: (action: Action) => void;
}

/** A paragraph with its marks. Drawn again only when something in it changed: a text may have hundreds. */
export const ClaimParagraph = memo(function ClaimParagraph({
  paragraph,
  text,
  claims,
  verdicts,
  texts,
  open,
  near,
  dispatch,
}: Props): ReactNode {
  const styles = useStyles();

  function mark(spot: Spot, verdict: Verdict, content: string): ReactNode {
    const claim = claims[spot.claims[0] ?? -1];
    const said = content === "" && claim ? saidBy(claim, text) : content.replace(/\s+/gu, " ");
    const isOpen = open === spot.key;
    return (
      <button
        key={spot.key}
        type="button"
        data-spot={spot.key}
        className={mergeClasses(styles.mark, styles[verdict], spot.behind && styles.behind, isOpen && styles.open)}
        aria-label={texts.mark(said, texts.verdicts[verdict])}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailsId(spot) : undefined}
        aria-describedby={near === spot.key && !isOpen ? HINT : undefined}
        onClick={() => dispatch({ type: "claims", change: { open: isOpen ? null : spot.key, picked: null } })}
      >
        {spot.behind ? (
          <ClaimIcon verdict={verdict} />
        ) : verdict === "refuted" ? (
          <span className={styles.icon}>
            <ClaimIcon verdict={verdict} />
          </span>
        ) : null}
        {content}
      </button>
    );
  }

  return paragraph.parts.map((part, index) => {
    if (part.kind === "spot") {
      const verdict = verdicts.get(part.spot.key) ?? null;
      return verdict === null ? part.text : mark(part.spot, verdict, part.text);
    }
    const verdict = part.within.map(({ key }) => verdicts.get(key) ?? null).find((one) => one !== null);
    return verdict === undefined ? (
      part.text
    ) : (
      <span key={index} className={mergeClasses(styles.words, verdict !== "refuted" && styles[verdict])}>
        {part.text}
      </span>
    );
  });
});

/** Id of the hint that is shown beside one mark at a time. */
export const HINT = "claim-hint";

export function detailsId({ key }: Spot): string {
  return `claim-${key}`;
}
