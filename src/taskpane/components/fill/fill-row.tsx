import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight12Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactNode } from "react";
import { shownFormula } from "../../../core/formula/reference";
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
  const formula = line.derived.formula !== null;
  // The same figure as shown: what changes is that it becomes a formula, or gets the digits that were rounded away.
  const becomes = line.from !== line.to ? line.to : formula ? texts.fill.asFormula : texts.fill.unrounded;
  const typed = line.derived.change === "replace-typed";
  return (
    <div className={styles.row} title={line.derived.formula === null ? undefined : `=${shownFormula(line.derived.formula)}`}>
      <div className={styles.first}>
        <CellLink address={line.derived.cell.address} short />
        <span className={styles.values}>
          <span className={styles.old}>{from}</span>
          <ArrowRight12Regular aria-label="→" role="img" />
          <span className={styles.new}>{becomes}</span>
        </span>
      </div>
      <Caption1 className={styles.label}>{typed ? `${line.label} · ${texts.fill.typed}` : line.label}</Caption1>
    </div>
  );
}
