import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Definition } from "../../../core/definition/schema";
import { addressName } from "../../../core/table/address";
import { usePane } from "../../pane-context";
import type { DraftTableView, RuleView } from "../../state/draft-view";
import { ruleWords } from "../../state/draft-words";
import { CellLink } from "../shared/cell-link";
import { SeverityIcon } from "../shared/severity-icon";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  words: { overflowWrap: "anywhere" },
  // Below the words, not below the tick.
  below: {
    paddingInlineStart: "36px",
    marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  broken: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

/** Cells named that deviate. */
const MOST = 4;

interface Props {
  readonly table: DraftTableView;
  readonly period: Definition["period"];
}

/** What holds in a table, one line for all rows or columns it holds for; what is unticked is not checked. */
export function DraftRules({ table, period }: Props): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  if (table.rules.length === 0) return <Caption1 className={styles.quiet}>{texts.draft.noRules}</Caption1>;
  return (
    <ul className={styles.list}>
      {table.rules.map((view) => (
        <li key={view.rule.id}>
          <RuleLine view={view} table={table} period={period} />
        </li>
      ))}
    </ul>
  );
}

function RuleLine({ view: { rule, kept, outcome }, table, period }: Props & { readonly view: RuleView }): ReactNode {
  const styles = useStyles();
  const { texts, dispatch, busy } = usePane();
  const { holds, broken, confidence } = outcome;
  const all = holds + broken.length;
  const facts = [
    all === 0 ? texts.draft.untested : texts.draft.holds(holds, all, rule.over),
    ...(confidence === null ? [] : [texts.draft.sure(Math.floor(confidence * 100))]),
  ];
  return (
    <>
      <Checkbox
        className={styles.words}
        checked={kept}
        disabled={busy}
        label={ruleWords(rule, table.spec, table.place.columns, period, texts)}
        onChange={() => dispatch({ type: "draft-without", id: rule.id })}
      />
      <div className={styles.below}>
        <Caption1 className={styles.quiet}>{facts.join(" · ")}</Caption1>
        {broken.length > 0 ? (
          <Caption1 className={styles.broken}>
            <SeverityIcon kind="warning" />
            <span>{texts.draft.broken(broken.length)}</span>
            {broken.slice(0, MOST).map((address) => (
              <CellLink key={addressName(address)} address={address} short />
            ))}
            {broken.length > MOST ? <span>{texts.draft.andMore(broken.length - MOST)}</span> : null}
          </Caption1>
        ) : null}
      </div>
    </>
  );
}
