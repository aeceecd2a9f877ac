import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight12Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { FillLine } from "../../state/fill";
import { CellLink } from "../shared/cell-link";

const useStyles = makeStyles({
  row: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXXS },
  first: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    justifyContent: "space-between",
    alignItems: "baseline",
  },
  values: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontVariantNumeric: "tabular-nums",
    marginInlineStart: "auto",
  },
  old: { color: tokens.colorNeutralForeground3 },
  new: { fontWeight: tokens.fontWeightSemibold },
  label: { color: tokens.colorNeutralForeground3, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** One cell: where it is, what stands there, and what will. */
export function FillRow({ line }: { readonly line: FillLine }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const from = line.from === "" ? texts.common.blank : line.from;
  return (
    <div className={styles.row} title={line.derived.formula === null ? undefined : `=${line.derived.formula}`}>
      <div className={styles.first}>
        <CellLink address={line.derived.cell.address} short />
        <span className={styles.values}>
          <span className={styles.old}>{from}</span>
          <ArrowRight12Regular aria-label="→" role="img" />
          <span className={styles.new}>{line.to}</span>
        </span>
      </div>
      <Caption1 className={styles.label}>{line.label}</Caption1>
    </div>
  );
}
