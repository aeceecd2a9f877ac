import { Button, Caption1, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { use, useEffect, useState, type ReactNode } from "react";
import type { Selection, WorkbookContent } from "../../../app/ports";
import { fillPattern } from "../../../core/definition/period";
import { areaName, sheetPrefix } from "../../../core/table/address";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { Section } from "../shared/section";
import { BindDetails } from "./bind-details";
import type { BindingDetails } from "../../work/definition";

const useStyles = makeStyles({
  select: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  wide: { alignSelf: "flex-start" },
});

/** "This selection is table …", for tables that are not recognised by themselves. */
export function BindSection(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, services, busy, readOnly } = usePane();
  const { checked } = state.check;
  const shipped = use(services.shipped());
  const definitions = checked ? [checked.definition] : shipped.map(({ definition }) => definition);
  const missing = checked?.definition.tables.find(({ id }) => !checked.report.table(id));
  const [chosen, setChosen] = useState<string | null>(null);
  const [pointing, setPointing] = useState(false);
  const [content, setContent] = useState<WorkbookContent | null>(null);
  const [details, setDetails] = useState<BindingDetails>({});
  const selection = useSelection();
  const first = definitions[0];
  const value = chosen ?? `${first?.id ?? ""}/${(missing ?? first?.tables[0])?.id ?? ""}`;
  const definition = definitions.find(({ id }) => value.startsWith(`${id}/`));
  const table = definition?.tables.find(({ id }) => value === `${definition.id}/${id}`);

  return (
    <Section title={texts.definition.binding} lead={texts.definition.bindLead}>
      <Field label={texts.definition.table} size="small">
        <Select
          className={styles.select}
          value={value}
          disabled={readOnly}
          onChange={(_, data) => {
            setChosen(data.value);
            setDetails({});
          }}
        >
          {definitions.map((one) => (
            <optgroup key={one.id} label={fillPattern(one.title, one.period)}>
              {one.tables.map(({ id, title }) => (
                <option key={id} value={`${one.id}/${id}`}>
                  {fillPattern(title, one.period)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Caption1 className={styles.quiet}>
        {selection ? texts.definition.selection(sheetPrefix(selection.sheet) + areaName(selection.area)) : texts.definition.noSelection}
      </Caption1>
      <Checkbox
        label={texts.definition.details}
        checked={pointing}
        disabled={readOnly}
        onChange={(_, { checked: on }) => {
          setPointing(on === true);
          if (on === true) start(work.definition.look().then(setContent));
        }}
      />
      {pointing && table && definition && selection ? (
        <BindDetails
          table={table}
          period={definition.period}
          selection={selection}
          content={content}
          details={details}
          onChange={setDetails}
        />
      ) : null}
      <Button
        className={styles.wide}
        disabled={busy || readOnly || !selection || !table}
        onClick={() => definition && table && start(work.definition.bindSelection(definition, table.id, pointing ? details : {}))}
      >
        {texts.definition.bind}
      </Button>
    </Section>
  );
}

/** What is selected in the workbook, as long as someone looks. */
function useSelection(): Selection | null {
  const { services } = usePane();
  const { workbook } = services;
  const [selection, setSelection] = useState<Selection | null>(null);
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      start(
        workbook.selection().then((next) => {
          if (!gone) setSelection(next);
        }),
      );
    };
    look();
    const listening = workbook.onSelected(look);
    return () => {
      gone = true;
      start(listening.then((stop) => stop()));
    };
  }, [workbook]);
  return selection;
}
