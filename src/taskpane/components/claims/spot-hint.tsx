import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Claim } from "../../../core/claims/claim";
import { addressName } from "../../../core/table/address";
import { usePane } from "../../pane-context";
import type { JudgedText } from "../../state/claims";
import type { Spot } from "../../state/claim-text";
import { saidBy } from "../../state/claim-evidence";
import type { ClaimsTexts } from "../../texts/claims-texts";

const useStyles = makeStyles({ line: { display: "block", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" } });

interface Props {
  readonly spot: Spot | null;
  readonly judged: JudgedText;
}

/** The evidence of a mark in a line for each claim about it. */
export function SpotHint({ spot, judged }: Props): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const own = spot?.claims.slice(0, Math.max(1, spot.own)) ?? [];
  return own.flatMap((at) => {
    const claim = judged.claims[at];
    return claim ? (
      <span key={at} className={styles.line}>
        {hint(claim, judged.text, texts.claims)}
      </span>
    ) : (
      []
    );
  });
}

/** "57.800 klopt niet. Moet zijn 57.600. Bezwaren!B4." */
function hint(claim: Claim, text: string, texts: ClaimsTexts): string {
  const { verdict, expected, arithmetic, computed, cells, reason } = claim;
  const first = `${saidBy(claim, text)} ${texts.verdicts[verdict]}`;
  const should = verdict === "refuted" && expected !== null ? `${texts.expected} ${expected}` : null;
  const sum = arithmetic === null ? null : texts.computed(arithmetic, computed);
  const why = reason === null ? null : texts.reasons[reason].replace(/\.$/, "");
  const names = cells
    .slice(0, 2)
    .map(({ address, shown }) => `${addressName(address)} = ${shown}`)
    .join(", ");
  return `${[first, should, sum, why, names === "" ? null : names].filter((part) => part !== null).join(". ")}.`;
}
