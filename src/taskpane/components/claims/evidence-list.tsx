import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { EvidenceCell } from "../../state/claim-evidence";
import { CellLink } from "../shared/cell-link";

const useStyles = makeStyles({
  cell: { paddingBlock: tokens.spacingVerticalXXS },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, fontVariantNumeric: "tabular-nums" },
  shown: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Cells as links with what they hold, and what row and column they are. */
export function EvidenceList({ cells }: { readonly cells: readonly EvidenceCell[] }): ReactNode {
  const styles = useStyles();
  return cells.map(({ name, cell, about }) => (
    <div key={name} className={styles.cell}>
      <div className={styles.line}>
        <CellLink address={cell.address} />
        <span className={styles.shown}>{cell.shown}</span>
      </div>
      <Caption1 block className={styles.quiet}>
        {about}
      </Caption1>
    </div>
  ));
}
