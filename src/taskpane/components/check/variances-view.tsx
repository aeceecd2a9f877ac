import { Badge, Body1, Button, Caption1, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { CheckedReport } from "../../../app/check/check";
import { noteOf, notesOf } from "../../../app/check/report-views";
import { varianceReview, type VarianceLine } from "../../../app/check/variance-review";
import { formatFigure } from "../../../core/notation/format";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { tableTitle } from "../../state/findings";
import { rowNameById } from "../../state/labels";
import { CellLink } from "../shared/cell-link";
import { ExplanationBox } from "./explanation-box";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  top: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  amount: { flexShrink: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  under: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  favourable: { color: tokens.colorStatusSuccessForeground1 },
  unfavourable: { color: tokens.colorPaletteRedForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
  sheet: { alignSelf: "flex-start" },
  explain: { alignSelf: "flex-start", fontSize: tokens.fontSizeBase200 },
});

const PERCENT = { kind: "percent", decimals: 0 } as const;

function percent(fraction: number): string {
  return formatFigure({ n: BigInt(Math.round(fraction * 1e9)), d: 1000000000n }, PERCENT);
}

/** Actual against budget, material ones first, with the place for the explanation. */
export function VariancesView({ checked }: { readonly checked: CheckedReport }): ReactNode {
  const styles = useStyles();
  const { state, texts, work, busy, readOnly } = usePane();
  const lines = useMemo(() => varianceReview(checked.report), [checked]);
  const notes = useMemo(() => notesOf(checked, state.language), [checked, state.language]);
  if (lines.length === 0) return <Body1>{texts.variances.empty}</Body1>;
  return (
    <div className={styles.view}>
      <Body1>{texts.variances.counts(lines.filter(({ material }) => material).length, lines.length)}</Body1>
      <Button className={styles.sheet} size="small" disabled={busy || readOnly} onClick={() => start(work.check.toSheet("variances"))}>
        {texts.variances.toSheet}
      </Button>
      {lines.some(({ explanation }) => !explanation) ? <Caption1 className={styles.quiet}>{texts.variances.onSheet}</Caption1> : null}
      <ul className={styles.list}>
        {lines.map((line) => (
          <Variance key={`${line.table}/${line.row}`} line={line} checked={checked} note={noteOf(notes, line, checked)?.text ?? ""} />
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly line: VarianceLine;
  readonly checked: CheckedReport;
  /** Its explanation on the sheet with the variances. */
  readonly note: string;
}

function Variance({ line, checked, note }: LineProps): ReactNode {
  const styles = useStyles();
  const { texts, readOnly } = usePane();
  const [explaining, setExplaining] = useState(false);
  const { table, row, actual, budget, favour, explanation, material, used } = line;
  const given = explanation ? (explanation.given ? explanation.cell.shown : "") : note;
  const asked = material || given !== "" || explaining || explanation !== null;
  return (
    <li className={styles.line}>
      <div className={styles.top}>
        <Body1 className={styles.label}>{rowNameById(checked.definition, line.table, line.row, texts.common.subtotal)}</Body1>
        <span className={styles.amount}>{formatFigure(line.amount, actual.notation)}</span>
      </div>
      <div className={styles.under}>
        <Caption1 className={styles.quiet}>
          <CellLink address={actual.address} short /> {actual.shown} · {texts.variances.budget} {budget.shown}
        </Caption1>
        <Caption1 className={mergeClasses(styles[favour])}>
          {line.percent === null ? "" : `${percent(line.percent)} `}
          {texts.variances.favours[favour]}
        </Caption1>
      </div>
      <div className={styles.under}>
        <Caption1 className={styles.quiet}>{tableTitle(checked, line.table)}</Caption1>
        {line.material ? (
          <Badge appearance="outline" color="informative" size="small">
            {texts.variances.material}
          </Badge>
        ) : null}
      </div>
      {used ? <Caption1 className={styles.quiet}>{texts.variances.used(percent(used.share), percent(used.elapsed))}</Caption1> : null}
      {asked ? (
        <ExplanationBox
          given={given}
          explained={explanation ? { kind: "cell", address: explanation.cell.address } : { kind: "sheet", table, row }}
          missing={material && given === ""}
        />
      ) : (
        <Link as="button" className={styles.explain} disabled={readOnly} onClick={() => setExplaining(true)}>
          {texts.variances.explain}
        </Link>
      )}
    </li>
  );
}
