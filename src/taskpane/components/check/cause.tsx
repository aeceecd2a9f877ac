import { Body1, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Cause as CauseData, CauseSuspect } from "../../../app/check/why-cause";
import { addressName } from "../../../core/table/address";
import { usePane } from "../../pane-context";
import { CellLink } from "../shared/cell-link";

const useStyles = makeStyles({
  cause: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly cause: CauseData;
  /** Sheet of the cell that is explained: its own cells go without it. */
  readonly sheet: string;
}

/** Why a cell cannot be right: the rules that clash, and per suspect cell what it could hold and what was probably meant. */
export function Cause({ cause, sheet }: Props): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const { text, rules, alternatives } = cause;
  return (
    <div className={styles.cause}>
      <Caption1Strong>{texts.why.cause}</Caption1Strong>
      <Body1>{text}</Body1>
      {alternatives.length > 0 ? (
        <>
          <Caption1 className={styles.quiet}>{texts.why.candidates}</Caption1>
          <ul className={styles.list}>
            {alternatives.map(({ suspects }) => (
              <li key={suspects.map(({ cell }) => addressName(cell.address)).join(" ")}>
                {suspects.map((suspect) => (
                  <Suspect key={addressName(suspect.cell.address)} suspect={suspect} sheet={sheet} />
                ))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Caption1 className={styles.quiet}>{texts.why.rules(rules.length)}</Caption1>
      <ul className={styles.list}>
        {rules.map(({ target, reads }) => (
          <li key={`${addressName(target.address)} ${reads}`}>
            <CellLink address={target.address} short={target.address.sheet === sheet} /> = {reads}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Suspect({ suspect, sheet }: { readonly suspect: CauseSuspect; readonly sheet: string }): ReactNode {
  const { texts } = usePane();
  const { cell, lo, hi, value, why } = suspect;
  return (
    <div>
      <CellLink address={cell.address} short={cell.address.sheet === sheet} />
      {`: ${texts.why.suspect(cell.shown, lo, hi)}`}
      {value === null ? "" : `; ${texts.why.meant(value, why)}`}
    </div>
  );
}
