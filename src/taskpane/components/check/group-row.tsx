import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { GroupItem } from "../../state/findings";

const useStyles = makeStyles({
  row: {
    width: "100%",
    minHeight: "36px",
    justifyContent: "flex-start",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalXXS,
    gap: tokens.spacingHorizontalXS,
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** The table that the findings below it are in; folds them away. */
export function GroupRow({ group }: { readonly group: GroupItem }): ReactNode {
  const styles = useStyles();
  const { texts, dispatch } = usePane();
  const { error, warning, info, accepted } = group.counts;
  const { severities } = texts.check;
  const count =
    error > 0
      ? severities.error(error)
      : warning > 0
        ? severities.warning(warning)
        : info > 0
          ? severities.info(info)
          : severities.accepted(accepted);
  return (
    <Button
      appearance="subtle"
      className={styles.row}
      icon={group.open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      aria-expanded={group.open}
      onClick={() => dispatch({ type: "fold", table: group.table })}
    >
      <span className={styles.title}>{group.title === "" ? texts.check.workbook : group.title}</span>
      <Caption1 className={styles.count}>{count}</Caption1>
    </Button>
  );
}
