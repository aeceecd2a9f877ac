import { Body1Strong, Button, Caption1, Checkbox, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import type { Definition } from "../../../core/definition/schema";
import { areaName, sheetPrefix } from "../../../core/table/address";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import type { DraftTableView } from "../../state/draft-view";
import { SeverityIcon } from "../shared/severity-icon";
import { DraftColumns } from "./draft-columns";
import { DraftRules } from "./draft-rules";

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    scrollMarginTop: tokens.spacingVerticalM,
  },
  head: { display: "flex", alignItems: "flex-start" },
  fold: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: "flex-start",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalXXS,
    gap: tokens.spacingHorizontalXS,
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  left: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  below: { paddingInlineStart: "32px", display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "start" },
  quiet: { color: tokens.colorNeutralForeground3 },
  deviates: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  open: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
});

/** The id of the element that folds a table. */
export function draftTableId(table: string): string {
  return `draft-${table}`;
}

interface Props {
  readonly table: DraftTableView;
  readonly period: Definition["period"];
  readonly open: boolean;
  readonly untitled: boolean;
}

/** One table of the draft: whether it is taken, where it stands, and unfolded its title, columns and rules. */
export function DraftTable({ table, period, open, untitled }: Props): ReactNode {
  const styles = useStyles();
  const { texts, work, dispatch, busy } = usePane();
  const { spec, title, place, kept, rules, broken } = table;
  const rows = spec.rows.filter(({ kind }) => kind !== "spacer" && kind !== "heading").length;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Checkbox
          checked={kept}
          disabled={busy}
          aria-label={texts.draft.keep(title)}
          onChange={() => dispatch({ type: "draft-without", id: spec.id })}
        />
        <Button
          appearance="subtle"
          id={draftTableId(spec.id)}
          className={styles.fold}
          icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={open}
          onClick={() => dispatch({ type: "draft-fold", table: spec.id })}
        >
          <span className={kept ? styles.title : `${styles.title} ${styles.left}`}>{title}</span>
        </Button>
      </div>
      <div className={styles.below}>
        <Caption1 className={styles.quiet}>
          <Link as="button" inline className={styles.link} onClick={() => start(work.draft.show({ sheet: place.sheet, area: place.area }))}>
            {sheetPrefix(place.sheet)}
            {areaName(place.area)}
          </Link>
          {spec.unitNote === undefined ? "" : ` · ${spec.unitNote}`}
        </Caption1>
        <Caption1 className={styles.quiet}>{texts.draft.summary(rows, rules.length)}</Caption1>
        {kept && broken > 0 ? (
          <Caption1 className={styles.deviates}>
            <SeverityIcon kind="warning" />
            {texts.draft.deviates(broken)}
          </Caption1>
        ) : null}
      </div>
      {open && kept ? (
        <div className={styles.open}>
          {place.truncated ? (
            <Caption1 className={styles.deviates}>
              <SeverityIcon kind="warning" />
              {texts.draft.truncated}
            </Caption1>
          ) : null}
          <TableTitle table={table} untitled={untitled} />
          <Body1Strong>{texts.draft.columns}</Body1Strong>
          <DraftColumns table={table} period={period} />
          <Body1Strong>{texts.draft.rules}</Body1Strong>
          <DraftRules table={table} period={period} />
        </div>
      ) : null}
    </li>
  );
}

function TableTitle({ table: { spec, title }, untitled }: Pick<Props, "table" | "untitled">): ReactNode {
  const { state, texts, dispatch, busy } = usePane();
  const wrong = untitled ? { validationState: "error" as const, validationMessage: texts.draft.required } : {};
  return (
    <Field label={texts.draft.tableTitle} size="small" required {...wrong}>
      <Input
        value={state.draft.corrections.titles[spec.id] ?? title}
        disabled={busy}
        onChange={(_, { value }) => dispatch({ type: "draft-title", table: spec.id, title: value })}
      />
    </Field>
  );
}
