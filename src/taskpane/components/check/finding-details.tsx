import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckedReport } from "../../../app/check/check";
import { isRepairable, isSafelyRepairable, ofSameKind } from "../../../app/check/repair";
import { REPAIR_TEXTS } from "../../../core/checks/render";
import { addressName } from "../../../core/table/address";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { clockDate } from "../../state/clock-time";
import type { FindingItem } from "../../state/findings";
import { CellLink } from "../shared/cell-link";
import { AcceptForm } from "./accept-form";
import { WhyPanel } from "./why-panel";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM} 38px`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottomLeftRadius: tokens.borderRadiusMedium,
    borderBottomRightRadius: tokens.borderRadiusMedium,
    marginBottom: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& .fui-Button": { minWidth: 0 } },
});

interface Props {
  readonly id: string;
  readonly item: FindingItem;
  readonly checked: CheckedReport;
}

/** Found, expected, the cells involved, what to do, and the ways to do it. */
export function FindingDetails({ id, item, checked }: Props): ReactNode {
  const styles = useStyles();
  const { state, texts, work, dispatch, busy, readOnly } = usePane();
  const { finding, text, address } = item;
  const { expected, accepted, repair } = finding;
  const involved = (finding.involves ?? []).filter((cell) => !address || addressName(cell) !== addressName(address));
  const alike = isSafelyRepairable(finding) ? ofSameKind(checked.run.findings, finding) : [];
  const found = finding.found ?? finding.cell?.shown ?? "";
  return (
    <div className={styles.details} id={id}>
      <Body1>{text.message}</Body1>
      {expected ? (
        <dl className={styles.facts}>
          {found !== "" ? <Fact name={texts.finding.found}>{found}</Fact> : null}
          <Fact name={texts.finding.expected}>{texts.common.range(expected.lo, expected.hi)}</Fact>
        </dl>
      ) : null}
      {repair ? (
        <Body1Strong>{texts.finding.proposal(repair.value, REPAIR_TEXTS[state.language][repair.why] ?? repair.why)}</Body1Strong>
      ) : null}
      {involved.length > 0 ? (
        <div>
          <Caption1 block className={styles.term}>
            {texts.finding.involves}
          </Caption1>
          <div className={styles.cells}>
            {involved.map((cell) => (
              <CellLink key={addressName(cell)} address={cell} short={cell.sheet === address?.sheet} />
            ))}
          </div>
        </div>
      ) : null}
      {accepted ? (
        <Body1>
          {texts.finding.accepted(accepted.by, clockDate(accepted.at, state.language))}: {accepted.reason}
        </Body1>
      ) : (
        <Body1>{text.action}</Body1>
      )}
      <div className={styles.actions}>
        {address ? (
          <Button size="small" onClick={() => start(work.check.select(address))}>
            {texts.finding.show}
          </Button>
        ) : null}
        {finding.cell ? (
          <Button size="small" aria-expanded={state.check.panel === "why"} onClick={() => dispatch({ type: "panel", panel: "why" })}>
            {texts.finding.why}
          </Button>
        ) : null}
        {isRepairable(finding) ? (
          <Button size="small" disabled={busy || readOnly} onClick={() => start(work.check.repair(finding, false))}>
            {texts.finding.repair}
          </Button>
        ) : null}
        {alike.length > 1 ? (
          <Button size="small" disabled={busy || readOnly} onClick={() => start(work.check.repair(finding, true))}>
            {texts.finding.repairAll(alike.length)}
          </Button>
        ) : null}
        {accepted ? (
          <Button size="small" disabled={busy || readOnly} onClick={() => start(work.check.withdraw(finding))}>
            {texts.finding.withdraw}
          </Button>
        ) : finding.outcome === "errored" ? null : (
          <Button
            size="small"
            disabled={busy || readOnly}
            aria-expanded={state.check.panel === "accept"}
            onClick={() => dispatch({ type: "panel", panel: "accept" })}
          >
            {texts.finding.accept}
          </Button>
        )}
      </div>
      {state.check.panel === "accept" ? <AcceptForm finding={finding} /> : null}
      {state.check.panel === "why" && finding.cell ? <WhyPanel finding={finding} cell={finding.cell} checked={checked} /> : null}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.value}>
        <Body1Strong>{children}</Body1Strong>
      </dd>
    </>
  );
}
