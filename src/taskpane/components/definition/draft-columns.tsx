import { Caption1, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isNumericRole } from "../../../core/definition/resolve";
import { COLUMN_ROLES, type ColumnSpec, type Definition } from "../../../core/definition/schema";
import { columnName } from "../../../core/table/address";
import { usePane } from "../../pane-context";
import type { DraftTableView } from "../../state/draft-view";
import { columnWords, periodChoices, periodOf, periodValue } from "../../state/draft-words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  header: { display: "flex", gap: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  letter: { color: tokens.colorNeutralForeground3, minWidth: "1.5em", flexShrink: 0 },
  choices: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS },
  select: { minWidth: 0 },
});

interface Props {
  readonly table: DraftTableView;
  readonly period: Definition["period"];
}

/** What each column of a table is, and which period it is about. */
export function DraftColumns({ table, period }: Props): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {table.spec.columns.map((column, at) => (
        <li key={column.id}>
          <Column table={table} column={column} letter={columnName(table.place.columns[at] ?? 0)} period={period} />
        </li>
      ))}
    </ul>
  );
}

function Column({
  table: { spec, place },
  column,
  letter,
  period,
}: Props & { readonly column: ColumnSpec; readonly letter: string }): ReactNode {
  const styles = useStyles();
  const { state, texts, dispatch, busy } = usePane();
  const name = columnWords(spec, column.id, place.columns, period, texts);
  const key = `${spec.id}/${column.id}`;
  return (
    <>
      <Caption1 className={styles.header}>
        <span className={styles.letter}>{letter}</span>
        <span>{name}</span>
      </Caption1>
      <div className={styles.choices}>
        <Select
          className={styles.select}
          size="small"
          aria-label={texts.draft.roleOf(name)}
          value={column.role}
          disabled={busy}
          onChange={(_, { value }) => {
            const role = COLUMN_ROLES.find((one) => one === value);
            if (role !== undefined) dispatch({ type: "draft-column", key, change: { role } });
          }}
        >
          {COLUMN_ROLES.map((role) => (
            <option key={role} value={role}>
              {texts.draft.roles[role] ?? role}
            </option>
          ))}
        </Select>
        {isNumericRole(column.role) ? (
          <Select
            className={styles.select}
            size="small"
            aria-label={texts.draft.periodOf(name)}
            value={periodValue(column.period)}
            disabled={busy}
            onChange={(_, { value }) => {
              const about = periodOf(value);
              if (about) dispatch({ type: "draft-column", key, change: { period: about } });
            }}
          >
            {periodChoices(column, period, texts, state.language).map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
        ) : null}
      </div>
    </>
  );
}
