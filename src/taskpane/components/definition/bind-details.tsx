import { Body1Strong, Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Selection, WorkbookContent } from "../../../app/ports";
import { fillPattern } from "../../../core/definition/period";
import { headersOf } from "../../../core/definition/resolve";
import type { Definition, TableSpec } from "../../../core/definition/schema";
import { columnName } from "../../../core/table/address";
import { usePane } from "../../pane-context";
import { selectionTexts } from "../../state/selection-texts";
import type { BindingDetails } from "../../work/definition";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  select: { minWidth: 0 },
});

interface Props {
  readonly table: TableSpec;
  readonly period: Definition["period"];
  readonly selection: Selection;
  /** Null until it was read. */
  readonly content: WorkbookContent | null;
  readonly details: BindingDetails;
  readonly onChange: (details: BindingDetails) => void;
}

/** "This column is …, this row is …": per column and row of the table, which of the selection it is. */
export function BindDetails({ table, period, selection, content, details, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const { area } = selection;
  const sheet = content?.sheets.find(({ name }) => name === selection.sheet);
  const called = useMemo(() => (sheet ? selectionTexts(sheet, area) : null), [sheet, area]);
  const columns = range(area.right - area.left + 1).map((offset) => ({
    offset,
    text: texts.definition.columnAt(columnName(area.left + Number(offset)), called?.columns[Number(offset)] ?? ""),
  }));
  const rows = range(area.bottom - area.top + 1).map((offset) => ({
    offset,
    text: texts.definition.rowAt(area.top + Number(offset) + 1, called?.rows[Number(offset)] ?? ""),
  }));
  return (
    <>
      <Caption1 className={styles.quiet}>{texts.definition.detailsHint}</Caption1>
      <div className={styles.part}>
        <Body1Strong>{texts.definition.columns}</Body1Strong>
        {headersOf(table, period).map(({ column, flat, excel }) => (
          <Choice
            key={column}
            label={flat || excel || column}
            options={columns}
            chosen={offsetOf(details.columns, column)}
            onChoose={(offset) => onChange({ ...details, columns: withOffset(details.columns, column, offset) })}
          />
        ))}
      </div>
      <div className={styles.part}>
        <Body1Strong>{texts.definition.rows}</Body1Strong>
        {table.rows
          .filter(({ kind }) => kind !== "spacer")
          .map(({ id, label }) => (
            <Choice
              key={id}
              label={fillPattern(label ?? id, period)}
              options={rows}
              chosen={offsetOf(details.rows, id)}
              onChoose={(offset) => onChange({ ...details, rows: withOffset(details.rows, id, offset) })}
            />
          ))}
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly offset: string; readonly text: string }[];
  readonly chosen: string | null;
  readonly onChoose: (offset: string | null) => void;
}

function Choice({ label, options, chosen, onChoose }: ChoiceProps): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <Field label={label} size="small">
      <Select
        className={styles.select}
        size="small"
        value={chosen ?? ""}
        onChange={(_, { value }) => onChoose(value === "" ? null : value)}
      >
        <option value="">{texts.definition.automatic}</option>
        {options.map(({ offset, text }) => (
          <option key={offset} value={offset}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type Offsets = BindingDetails["columns"];

function offsetOf(offsets: Offsets, id: string): string | null {
  return Object.entries(offsets ?? {}).find(([, other]) => other === id)?.[0] ?? null;
}

/** One place holds one thing: choosing it for another takes it away from the first. */
function withOffset(offsets: Offsets, id: string, offset: string | null): Readonly<Record<string, string>> {
  const rest = Object.entries(offsets ?? {}).filter(([place, other]) => other !== id && place !== offset);
  return Object.fromEntries(offset === null ? rest : [...rest, [offset, id]]);
}

function range(length: number): readonly string[] {
  return Array.from({ length }, (_, index) => String(index));
}
