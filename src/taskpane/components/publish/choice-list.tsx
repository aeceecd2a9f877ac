import { Body1, Caption1, Checkbox, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { PublishView } from "../../state/model";
import { choiceGroups, isAvailable, type Choice } from "../../state/publish";
import { Heading } from "../shared/heading";
import { SeverityIcon } from "../shared/severity-icon";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  search: { width: "100%", maxWidth: "none" },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  group: { display: "flex", alignItems: "center" },
  items: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, paddingBlock: tokens.spacingVerticalXXS },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  check: { flexGrow: 1, flexBasis: 0, minWidth: 0, overflowWrap: "anywhere" },
  state: {
    flexShrink: 0,
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
  },
  problem: { display: "block", paddingInlineStart: "32px", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

interface Props {
  readonly view: PublishView;
  readonly choices: readonly Choice[];
  readonly label: string;
  /** What stands before a choice: its picture. */
  readonly before?: (choice: Choice) => ReactNode;
  /** What stands below it. */
  readonly below?: (choice: Choice) => ReactNode;
}

/** What can be chosen, by chapter with its state; all at once, by chapter or one by one. */
export function ChoiceList({ view, choices, label, before, below }: Props): ReactNode {
  const styles = useStyles();
  const { state, texts, dispatch } = usePane();
  const query = useDeferredValue(state.publish.query);
  const groups = useMemo(() => choiceGroups(choices, query), [choices, query]);
  const chosen = state.publish.chosen[view];
  const choose = (items: readonly Choice[], on: boolean): void =>
    dispatch({ type: "publish-choose", view, ids: items.map(({ id }) => id), on });
  const all = groups.flatMap(({ items }) => items).filter(isAvailable);
  return (
    <div className={styles.list}>
      <SearchBox
        className={styles.search}
        placeholder={texts.publish.search}
        aria-label={texts.publish.search}
        value={state.publish.query}
        onChange={(_, { value }) => dispatch({ type: "publish", change: { query: value } })}
      />
      {all.length > 0 ? (
        <div className={styles.head}>
          <Checkbox
            label={texts.publish.all(all.length)}
            checked={stateOf(all, chosen)}
            onChange={() => choose(all, !isWhole(all, chosen))}
          />
          <Caption1 className={styles.quiet} role="status">
            {texts.publish.chosen(choices.filter((choice) => isAvailable(choice) && chosen.includes(choice.id)).length)}
          </Caption1>
        </div>
      ) : null}
      {groups.length === 0 ? <Body1 className={styles.quiet}>{texts.publish.none}</Body1> : null}
      <div role="group" aria-label={label}>
        {groups.map(({ title, items }) => (
          <section key={title} aria-label={title}>
            <div className={styles.group}>
              <Checkbox
                aria-label={texts.publish.group(title)}
                checked={stateOf(items.filter(isAvailable), chosen)}
                disabled={!items.some(isAvailable)}
                onChange={() => choose(items.filter(isAvailable), !isWhole(items.filter(isAvailable), chosen))}
              />
              <Heading level={3}>{title}</Heading>
            </div>
            <ul className={styles.items}>
              {items.map((choice) => (
                <li key={choice.id} className={styles.item}>
                  <div className={styles.line}>
                    <div className={styles.check}>
                      <Checkbox
                        label={choice.title}
                        checked={isAvailable(choice) && chosen.includes(choice.id)}
                        disabled={!isAvailable(choice)}
                        onChange={(_, { checked }) => choose([choice], checked === true)}
                      />
                    </div>
                    {choice.figure && choice.state.kind === "ready" ? null : <State choice={choice} />}
                    {before?.(choice)}
                  </div>
                  {choice.problem === null ? null : <Caption1 className={styles.problem}>{choice.problem}</Caption1>}
                  {below?.(choice)}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function State({ choice }: { readonly choice: Choice }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const { state } = choice;
  const kind = state.kind === "errors" ? "error" : state.kind === "ready" ? "good" : "warning";
  return (
    <Caption1 className={styles.state}>
      <SeverityIcon kind={kind} />
      {state.kind === "errors"
        ? state.count === null
          ? texts.publish.openErrors
          : texts.publish.errors(state.count)
        : texts.publish[state.kind]}
    </Caption1>
  );
}

function isWhole(items: readonly Choice[], chosen: readonly string[]): boolean {
  return items.length > 0 && items.every(({ id }) => chosen.includes(id));
}

function stateOf(items: readonly Choice[], chosen: readonly string[]): boolean | "mixed" {
  if (isWhole(items, chosen)) return true;
  return items.some(({ id }) => chosen.includes(id)) ? "mixed" : false;
}
