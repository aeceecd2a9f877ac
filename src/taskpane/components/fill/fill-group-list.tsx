import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useMemo, useState, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { FillGroup, FillLine } from "../../state/fill";
import { VirtualList } from "../shared/virtual-list";
import { FillRow } from "./fill-row";

const useStyles = makeStyles({
  group: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalXXS,
    gap: tokens.spacingHorizontalXS,
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  line: { paddingInlineStart: "26px", paddingInlineEnd: tokens.spacingHorizontalXXS },
});

type Row =
  | { readonly key: string; readonly estimate: number; readonly group: FillGroup; readonly open: boolean }
  | { readonly key: string; readonly estimate: number; readonly line: FillLine };

/** What will be filled, by table; tables unfold. The first is open. */
export function FillGroupList({ groups }: { readonly groups: readonly FillGroup[] }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const [toggled, setToggled] = useState<readonly string[]>([]);
  const first = groups[0]?.table;
  const rows = useMemo(
    () =>
      groups.flatMap((group): Row[] => {
        const open = (group.table === first) !== toggled.includes(group.table);
        const head: Row = { key: `table|${group.table}`, estimate: 36, group, open };
        return open ? [head, ...group.lines.map((line): Row => ({ key: line.cell, estimate: 40, line }))] : [head];
      }),
    [groups, toggled, first],
  );
  function toggle(table: string): void {
    setToggled((now) => (now.includes(table) ? now.filter((other) => other !== table) : [...now, table]));
  }
  return (
    <VirtualList
      rows={rows}
      label={texts.definition.tables}
      render={(row) =>
        "group" in row ? (
          <Button
            appearance="subtle"
            className={styles.group}
            icon={row.open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-expanded={row.open}
            onClick={() => toggle(row.group.table)}
          >
            <span className={styles.title}>{row.group.title}</span>
            <Caption1 className={styles.count}>{texts.fill.table(row.group.lines.length)}</Caption1>
          </Button>
        ) : (
          <div className={styles.line}>
            <FillRow line={row.line} />
          </div>
        )
      }
    />
  );
}
