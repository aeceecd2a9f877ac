import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { printedTitle } from "../../../app/definition/draft/corrections";
import { periodKindOf } from "../../../core/definition/infer/role";
import { elapsedMonths, PERIOD_KINDS } from "../../../core/definition/period";
import type { Definition, PeriodKind } from "../../../core/definition/schema";
import { usePane } from "../../pane-context";
import type { DraftFaults } from "../../state/draft-view";

const useStyles = makeStyles({
  names: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)", columnGap: tokens.spacingHorizontalS },
  field: { minWidth: 0 },
});

/** One for each number of months. */
const KINDS: readonly PeriodKind[] = Array.from({ length: 12 }, (_, month) => periodKindOf(month + 1)).filter((kind) => kind !== null);
/** Years before and after the one that was read which can be chosen. */
const AROUND = 5;

interface Props {
  readonly shaped: Definition;
  readonly faults: DraftFaults;
}

/** What the new definition is called, whose it is, and which period it is about. */
export function DraftNames({ shaped, faults }: Props): ReactNode {
  const styles = useStyles();
  const { state, texts, dispatch, busy } = usePane();
  const { corrections, learned } = state.draft;
  const { period } = shaped;
  const read = learned?.draft?.period.year ?? period.year;
  const years = Array.from({ length: 2 * AROUND + 1 }, (_, at) => read - AROUND + at);
  const wrong = (fault: boolean, message: string): object => (fault ? { validationState: "error", validationMessage: message } : {});
  return (
    <div className={styles.names}>
      <Field label={texts.draft.name} size="small" required {...wrong(faults.name, texts.draft.required)}>
        <Input
          value={corrections.name ?? printedTitle(shaped)}
          disabled={busy}
          onChange={(_, { value }) => dispatch({ type: "draft-correct", change: { name: value } })}
        />
      </Field>
      <Field label={texts.draft.id} size="small" required hint={texts.draft.idHint} {...wrong(faults.id, texts.draft.idWrong)}>
        <Input
          value={corrections.id ?? shaped.id}
          disabled={busy}
          spellCheck={false}
          onChange={(_, { value }) => dispatch({ type: "draft-correct", change: { id: value } })}
        />
      </Field>
      <Field label={texts.draft.organisation} size="small" required {...wrong(faults.organisation, texts.draft.required)}>
        <Input
          value={corrections.organisation ?? shaped.organisation}
          disabled={busy}
          onChange={(_, { value }) => dispatch({ type: "draft-correct", change: { organisation: value } })}
        />
      </Field>
      <div className={styles.pair}>
        <Field className={styles.field} label={texts.draft.period} size="small">
          <Select
            className={styles.field}
            value={period.kind}
            disabled={busy}
            onChange={(_, { value }) => {
              const kind = PERIOD_KINDS.find((one) => one === value);
              if (kind !== undefined) dispatch({ type: "draft-correct", change: { period: { ...period, kind } } });
            }}
          >
            {(KINDS.includes(period.kind) ? KINDS : [period.kind, ...KINDS]).map((kind) => (
              <option key={kind} value={kind}>
                {texts.draft.reaches(elapsedMonths(kind))}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.field} label={texts.draft.year} size="small">
          <Select
            className={styles.field}
            value={String(period.year)}
            disabled={busy}
            onChange={(_, { value }) => dispatch({ type: "draft-correct", change: { period: { ...period, year: Number(value) } } })}
          >
            {years.map((year) => (
              <option key={year} value={String(year)}>
                {year}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </div>
  );
}
