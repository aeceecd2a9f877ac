import { Body1, Caption1, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactNode } from "react";
import type { CheckedReport } from "../../../app/check/check";
import { usePane } from "../../pane-context";
import { countKinds, findingItems, findingList, type ListItem } from "../../state/findings";
import { SeverityIcon } from "../shared/severity-icon";
import { VirtualList } from "../shared/virtual-list";
import { FindingRow } from "./finding-row";
import { GroupRow } from "./group-row";
import { SeverityToggles } from "./severity-toggles";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  search: { width: "100%", maxWidth: "none" },
  foot: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
  clear: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
});

const GROUP_HEIGHT = 36;
const FINDING_HEIGHT = 46;
const OPEN_HEIGHT = 240;

/** The findings by table, filtered. */
export function FindingsView({ checked }: { readonly checked: CheckedReport }): ReactNode {
  const styles = useStyles();
  const { state, texts, dispatch } = usePane();
  const { shown, folded, open } = state.check;
  const query = useDeferredValue(state.check.query);
  const items = useMemo(() => findingItems(checked, state.language), [checked, state.language]);
  const list = useMemo(() => findingList(checked, items, { shown, query, folded }), [checked, items, shown, query, folded]);
  const rows = useMemo(() => list.items.map((item) => ({ key: item.key, item, estimate: estimate(item, open) })), [list, open]);
  const { summary, findings } = checked.run;
  const clear = summary.error + summary.warning === 0 && summary.errored === 0;
  return (
    <div className={styles.view}>
      {clear ? (
        <div className={styles.clear}>
          <SeverityIcon kind="good" />
          <Body1>{texts.check.clear(summary.examined)}</Body1>
        </div>
      ) : null}
      <SeverityToggles counts={countKinds(findings)} />
      <SearchBox
        className={styles.search}
        placeholder={texts.check.search}
        aria-label={texts.check.search}
        value={state.check.query}
        onChange={(_, { value }) => dispatch({ type: "query", query: value })}
      />
      {list.shown === 0 && findings.length > 0 && !(clear && state.check.query === "") ? (
        <Body1 className={styles.quiet}>{texts.check.none}</Body1>
      ) : null}
      <VirtualList
        rows={rows}
        label={texts.check.list}
        render={({ item }) =>
          item.kind === "group" ? <GroupRow group={item} /> : <FindingRow item={item} open={item.key === open} checked={checked} />
        }
      />
      {list.without > 0 ? (
        <div className={styles.foot}>
          <SeverityIcon kind="good" />
          <Body1>{texts.check.without(list.without)}</Body1>
        </div>
      ) : null}
      <Caption1 className={styles.quiet}>{texts.check.judgements(summary.examined, summary.undecided, summary.errored)}</Caption1>
    </div>
  );
}

function estimate(item: ListItem, open: string | null): number {
  if (item.kind === "group") return GROUP_HEIGHT;
  return item.key === open ? OPEN_HEIGHT : FINDING_HEIGHT;
}
