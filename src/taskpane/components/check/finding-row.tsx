import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { CheckedReport } from "../../../app/check/check";
import { cellName } from "../../../core/table/address";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { kindOf, type FindingItem } from "../../state/findings";
import { rowNameById } from "../../state/labels";
import { SeverityIcon } from "../shared/severity-icon";
import { FindingDetails } from "./finding-details";

const useStyles = makeStyles({
  row: {
    width: "100%",
    alignItems: "flex-start",
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    gap: 0,
  },
  open: { backgroundColor: tokens.colorNeutralBackground2, borderBottomLeftRadius: 0, borderBottomRightRadius: 0 },
  icon: { paddingTop: tokens.spacingVerticalXXS },
  words: { flexGrow: 1, flexBasis: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  first: { display: "flex", gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  cell: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  label: { color: tokens.colorNeutralForeground3, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  accepted: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly item: FindingItem;
  readonly open: boolean;
  readonly checked: CheckedReport;
}

/** One finding: what is wrong and where; opened, everything about it. Opening selects its cell. */
export function FindingRow({ item, open, checked }: Props): ReactNode {
  const styles = useStyles();
  const { texts, work, dispatch } = usePane();
  const id = useId();
  const { finding, address, text, key } = item;
  const kind = kindOf(finding);

  function toggle(): void {
    dispatch({ type: "open", key: open ? null : key });
    if (!open && address) start(work.check.select(address));
  }

  return (
    <>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.row, open && styles.open)}
        icon={
          <span className={styles.icon}>
            <SeverityIcon kind={kind} label={texts.check.severity[kind]} />
          </span>
        }
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={toggle}
      >
        <span className={styles.words}>
          <span className={styles.first}>
            <span className={mergeClasses(styles.title, kind === "accepted" && styles.accepted)}>{text.title}</span>
            <span className={styles.cell}>{address ? cellName(address.row, address.column) : ""}</span>
          </span>
          <Caption1 className={styles.label}>{labelOf(item, checked, texts.common.subtotal)}</Caption1>
        </span>
      </Button>
      {open ? <FindingDetails id={id} item={item} checked={checked} /> : null}
    </>
  );
}

/** The row of the table; the column where it is about that. */
function labelOf({ finding }: FindingItem, checked: CheckedReport, subtotal: string): string {
  const { table, row, column } = finding;
  return table !== undefined && row !== undefined ? rowNameById(checked.definition, table, row, subtotal) : (row ?? column ?? "");
}
