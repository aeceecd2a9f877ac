import { Body1, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { CheckedReport } from "../../../app/check/check";
import { causesOf } from "../../../app/check/why-cause";
import { whyCell, type WhyRelation, type WhyTerm } from "../../../app/check/why";
import type { Finding } from "../../../core/checks/check";
import { checkById } from "../../../core/checks/registry";
import { addressName, cellName } from "../../../core/table/address";
import type { BoundCell } from "../../../core/table/bound";
import { usePane } from "../../pane-context";
import { CellLink } from "../shared/cell-link";
import { Cause } from "./cause";
import { CheckExplanation } from "./check-explanation";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sum: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { paddingInlineEnd: tokens.spacingHorizontalS, verticalAlign: "top", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  number: {
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    verticalAlign: "top",
    whiteSpace: "nowrap",
    paddingInlineStart: tokens.spacingHorizontalXS,
  },
  interval: { color: tokens.colorNeutralForeground3, whiteSpace: "normal" },
  target: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  quiet: { color: tokens.colorNeutralForeground3 },
  checks: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface Props {
  readonly finding: Finding;
  readonly cell: BoundCell;
  readonly checked: CheckedReport;
}

/** The calculations behind a cell with every figure and its interval, the checks that it passed, and what this check demands. */
export function WhyPanel({ finding, cell, checked }: Props): ReactNode {
  const styles = useStyles();
  const { state, texts } = usePane();
  const why = useMemo(() => whyCell(checked, cell.address, state.language), [checked, cell, state.language]);
  const causes = useMemo(() => causesOf(checked, cell.address, state.language), [checked, cell, state.language]);
  const titles = why.passed.map((id) => ({ id, title: checkById(id)?.texts[state.language].title ?? id }));
  return (
    <div className={styles.panel}>
      {causes.map((cause) => (
        <Cause key={cause.text} cause={cause} sheet={cell.address.sheet} />
      ))}
      <Caption1Strong>{texts.why.calculation}</Caption1Strong>
      {why.relations.length === 0 ? <Body1>{texts.why.noCalculation}</Body1> : null}
      {why.relations.map((one) => (
        <Calculation key={one.relation.id} why={one} />
      ))}
      <div>
        <Caption1Strong>{texts.why.passed(why.passed.length, why.passed.length + why.notPassed.length)}</Caption1Strong>
        <ul className={styles.checks}>
          {titles.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </div>
      <Caption1Strong>{texts.why.about}</Caption1Strong>
      <CheckExplanation id={finding.check} />
    </div>
  );
}

function Calculation({ why }: { readonly why: WhyRelation }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const { row, column } = why.target.cell.address;
  const { expected } = why;
  return (
    <div>
      <Caption1 block>
        {cellName(row, column)} = {why.reads} <span className={styles.quiet}>({texts.why.outcomes[why.outcome]})</span>
      </Caption1>
      <table className={styles.sum}>
        <tbody>
          {why.terms.map((term, index) => (
            <Line
              key={`${addressName(term.cell.address)} ${index}`}
              term={term}
              sheet={why.target.cell.address.sheet}
              sign={index > 0 || term.sign < 0}
            />
          ))}
          <Line term={why.target} sheet={why.target.cell.address.sheet} sign={false} total />
        </tbody>
      </table>
      {expected ? <Caption1 block>{texts.why.expected(texts.common.range(expected.lo, expected.hi))}</Caption1> : null}
      {why.relation.note === null ? null : (
        <Caption1 block className={styles.quiet}>
          {why.relation.note}
        </Caption1>
      )}
    </div>
  );
}

interface LineProps {
  readonly term: WhyTerm;
  readonly sheet: string;
  readonly sign: boolean;
  readonly total?: boolean;
}

function Line({ term, sheet, sign, total = false }: LineProps): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const { cell, interval } = term;
  const minus = sign && term.sign < 0 ? "− " : "";
  return (
    <tr className={total ? styles.target : undefined}>
      <th scope="row" className={styles.cell}>
        {total ? "= " : minus}
        <CellLink address={cell.address} short={cell.address.sheet === sheet} />
      </th>
      <td className={styles.number}>{cell.shown === "" ? texts.common.blank : cell.shown}</td>
      <td className={`${styles.number} ${styles.interval}`}>
        {interval ? texts.why.interval(interval.lo, interval.hi) : cell.value ? texts.why.exact : ""}
      </td>
    </tr>
  );
}
