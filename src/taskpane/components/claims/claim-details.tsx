import { Body1, Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Claim } from "../../../core/claims/claim";
import { usePane } from "../../pane-context";
import type { JudgedText } from "../../state/claims";
import { computedRange, evidenceCells, saidBy } from "../../state/claim-evidence";
import type { ClaimsTexts } from "../../texts/claims-texts";
import { ClaimActions } from "./claim-actions";
import { ClaimCandidates } from "./claim-candidates";
import { ClaimIcon } from "./claim-icon";
import { EvidenceList } from "./evidence-list";

/** A claim about many indicators at once names its first cells. */
const MOST_CELLS = 6;

const useStyles = makeStyles({
  claim: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
  title: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, lineHeight: tokens.lineHeightBase300 },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  wide: { gridColumn: "1 / -1" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly claim: Claim;
  readonly judged: JudgedText;
}

/** A claim with its verdict in words, what it should be, the calculation, the cells, and what can be done. */
export function ClaimDetails({ claim, judged }: Props): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const { verdict, kind, expected, arithmetic, computed, cells, hedge, reason, linked } = claim;
  const own = texts.claims;
  // Of what only stands in a cell, the cell says enough.
  const comparison = kind === "difference" && verdict !== "refuted" ? computed : null;
  const calculation = arithmetic === null ? comparison : own.computed(arithmetic, computed);
  const range = computedRange(claim);
  const shown = evidenceCells(cells.slice(0, MOST_CELLS), judged.definition, texts.common.subtotal);
  const rest = cells.length - shown.length;
  return (
    <div className={styles.claim}>
      <Body1Strong className={styles.title}>
        <span className={styles.icon}>
          <ClaimIcon verdict={verdict} />
        </span>
        <span>{own.mark(titleOf(claim, judged.text, own), own.verdicts[verdict])}</span>
      </Body1Strong>
      {reason === null ? null : <Body1>{own.reasons[reason]}</Body1>}
      <dl className={styles.facts}>
        {verdict === "refuted" && expected !== null ? (
          <Fact name={own.expected}>
            <Body1Strong>{expected}</Body1Strong>
          </Fact>
        ) : null}
        {calculation === null ? null : (
          <Fact name={own.calculation}>
            {calculation}
            {range ? (
              <Caption1 block className={styles.quiet}>
                {own.range(range.lo, range.hi)}
              </Caption1>
            ) : null}
          </Fact>
        )}
        {shown.length === 0 ? null : (
          <Fact name={own.cells} wide>
            <EvidenceList cells={shown} />
            {rest > 0 ? <Caption1 className={styles.quiet}>{own.moreCells(rest)}</Caption1> : null}
          </Fact>
        )}
      </dl>
      {cells.length === 0 && verdict !== "undecided" ? <Caption1 className={styles.quiet}>{own.ownEvidence}</Caption1> : null}
      {hedge === null ? null : <Caption1 className={styles.quiet}>{own.hedge(hedge)}</Caption1>}
      {linked ? <Caption1 className={styles.quiet}>{own.linked}</Caption1> : null}
      <ClaimCandidates claim={claim} definition={judged.definition} />
      <ClaimActions claim={claim} />
    </div>
  );
}

/** "Het cijfer 57.600" */
function titleOf(claim: Claim, text: string, texts: ClaimsTexts): string {
  const { kind, numbers } = claim;
  const [first, second] = numbers;
  if (first === undefined) return texts.worded(saidBy(claim, text));
  return kind === "difference" && second !== undefined ? texts.compared(first, second) : texts.kinds[kind](first);
}

interface FactProps {
  readonly name: string;
  /** Below its name rather than beside it. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, wide = false, children }: FactProps): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={mergeClasses(styles.term, wide && styles.wide)}>{name}</dt>
      <dd className={mergeClasses(styles.value, wide && styles.wide)}>{children}</dd>
    </>
  );
}
