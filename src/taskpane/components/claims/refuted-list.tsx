import { Body1Strong, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Claim } from "../../../core/claims/claim";
import { usePane } from "../../pane-context";
import { saidBy } from "../../state/claim-evidence";
import { ClaimIcon } from "./claim-icon";

/** More than these push the text out of sight. */
const MOST = 8;

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorStatusDangerBorder1}`,
  },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { paddingBlock: tokens.spacingVerticalXXS, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly text: string;
  readonly claims: readonly Claim[];
  /** Goes to the claim with this number in the text. */
  readonly onGo: (claim: number) => void;
}

/** What is wrong and what it should be, above the text. */
export function RefutedList({ text, claims, onGo }: Props): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const refuted = claims.flatMap((claim, number) => (claim.verdict === "refuted" ? [{ claim, number }] : []));
  if (refuted.length === 0) return null;
  return (
    <div className={styles.box}>
      <Body1Strong className={styles.title}>
        <ClaimIcon verdict="refuted" />
        {texts.claims.refuted(refuted.length)}
      </Body1Strong>
      <ul className={styles.list}>
        {refuted.slice(0, MOST).map(({ claim, number }) => (
          <li key={number} className={styles.item}>
            <Link as="button" inline onClick={() => onGo(number)}>
              {texts.claims.shouldBe(saidBy(claim, text), claim.expected)}
            </Link>
          </li>
        ))}
      </ul>
      {refuted.length > MOST ? <Caption1>{texts.claims.moreRefuted(refuted.length - MOST)}</Caption1> : null}
    </div>
  );
}
