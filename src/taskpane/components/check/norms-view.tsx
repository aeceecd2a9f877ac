import { Body1, Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { CheckedReport } from "../../../app/check/check";
import { normOverview, type NormLine, type Verdict } from "../../../app/check/norm-overview";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { rowNameById } from "../../state/labels";
import { CellLink } from "../shared/cell-link";
import { VerdictWord } from "./verdict-word";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  label: { overflowWrap: "anywhere", gridColumn: "1 / -1" },
  numbers: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  wide: { gridColumn: "1 / -1" },
  quiet: { color: tokens.colorNeutralForeground3 },
  sheet: { alignSelf: "flex-start" },
});

/** One line per indicator: what was realised, the norm, and whether it is met. */
export function NormsView({ checked }: { readonly checked: CheckedReport }): ReactNode {
  const styles = useStyles();
  const { texts, work, busy, readOnly } = usePane();
  const lines = useMemo(() => normOverview(checked.report, checked.relations), [checked]);
  const count = (verdict: Verdict): number => lines.filter((line) => line.actual?.verdict === verdict).length;
  if (lines.length === 0) return <Body1>{texts.norms.empty}</Body1>;
  return (
    <div className={styles.view}>
      <Body1>{texts.norms.counts(count("met"), count("missed"), count("undecided"))}</Body1>
      <Button className={styles.sheet} size="small" disabled={busy || readOnly} onClick={() => start(work.check.toSheet("norms"))}>
        {texts.norms.toSheet}
      </Button>
      <ul className={styles.list}>
        {lines.map((line) => (
          <Norm key={`${line.table}/${line.row}`} line={line} checked={checked} />
        ))}
      </ul>
    </div>
  );
}

function Norm({ line, checked }: { readonly line: NormLine; readonly checked: CheckedReport }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const { actual, norm, forecast, attained, elapsed } = line;
  return (
    <li className={styles.line}>
      <Body1 className={styles.label}>{rowNameById(checked.definition, line.table, line.row, texts.common.subtotal)}</Body1>
      <Caption1 className={styles.numbers}>
        {actual ? <CellLink address={actual.cell.address} short /> : null} {actual?.cell.shown ?? ""} · {texts.norms.norm} {norm.shown}
      </Caption1>
      {actual ? <VerdictWord verdict={actual.verdict} /> : null}
      {forecast ? (
        <>
          <Caption1 className={styles.numbers}>
            {texts.norms.forecast} {forecast.cell.shown}
          </Caption1>
          <VerdictWord verdict={forecast.verdict} />
        </>
      ) : null}
      {attained && elapsed ? (
        <div className={styles.wide}>
          <ProgressBar value={Math.min(1, Number.parseFloat(attained.lo) / 100)} aria-hidden />
          <Caption1 className={styles.quiet}>{texts.norms.attained(attained.lo, attained.hi, elapsed[0])}</Caption1>
        </div>
      ) : null}
    </li>
  );
}
