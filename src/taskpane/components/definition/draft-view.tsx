import { Body1, Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useDeferredValue, useEffect, useMemo, useRef, type ReactNode } from "react";
import { printedTitle } from "../../../app/definition/draft/corrections";
import { judgeDraft } from "../../../app/definition/draft/judge";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { clockTime } from "../../state/clock-time";
import { reviewOf, shapedOf, tableViews } from "../../state/draft-view";
import { Heading } from "../shared/heading";
import { DraftActions } from "./draft-actions";
import { DraftMessages } from "./draft-messages";
import { DraftNames } from "./draft-names";
import { DraftNothing } from "./draft-nothing";
import { DraftTable } from "./draft-table";
import { DraftTarget } from "./draft-target";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { outlineStyle: "none" },
  lead: { overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** What was learned from the workbook, for its user to go through, correct and use. */
export function DraftView(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, dispatch, busy } = usePane();
  const { learned, target, corrections, staleSince, open } = state.draft;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const shaped = useMemo(() => shapedOf({ learned, target, corrections }), [learned, target, corrections]);
  // A tick or a choice shows at once, and typing goes on, while what follows from it is worked out.
  const later = useDeferredValue(
    useMemo(() => ({ draft: { learned, target, corrections }, shaped }), [learned, target, corrections, shaped]),
  );
  const outcomes = useOutcomes(later.draft.learned, later.shaped);
  const review = useMemo(() => later.shaped && reviewOf(later.draft, later.shaped), [later]);
  if (!learned) return null;
  const { used } = learned;
  const tables = shaped ? tableViews({ learned, target, corrections }, shaped, outcomes) : [];
  const known = learned.tables.length - tables.length;
  return (
    <div className={styles.view}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.back}
        icon={<ArrowLeft16Regular />}
        disabled={busy}
        onClick={() => dispatch({ type: "draft-leave" })}
      >
        {texts.draft.back}
      </Button>
      <div ref={heading} tabIndex={-1} className={styles.heading}>
        <Heading level={2}>{texts.draft.title}</Heading>
      </div>
      {shaped ? (
        <Body1 className={styles.lead}>
          {texts.draft.found(tables.length, new Set(tables.map(({ place }) => place.sheet)).size)}
          {known > 0 && used ? ` ${texts.draft.known(known, printedTitle(used.definition))}` : ""}
        </Body1>
      ) : (
        <DraftNothing learned={learned} />
      )}
      {staleSince === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.draft.stale(clockTime(staleSince, state.language))}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabled={busy} onClick={() => start(work.draft.learn())}>
              {texts.draft.again}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {used ? <DraftTarget used={used.definition} /> : null}
      {shaped && review ? (
        <>
          {target === "new" ? <DraftNames shaped={shaped} faults={review.faults} /> : null}
          <DraftMessages review={review} tables={tables} />
          <DraftActions usable={review.usable} />
          <Heading level={2}>{texts.draft.tables}</Heading>
          <ul className={styles.list}>
            {tables.map((table) => (
              <DraftTable
                key={table.spec.id}
                table={table}
                period={shaped.period}
                open={open.includes(table.spec.id)}
                untitled={review.faults.titles.includes(table.spec.id)}
              />
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** Every rule held against the cells, again only when what is asked of them changed: not for a name. */
function useOutcomes(
  learned: Parameters<typeof judgeDraft>[0] | null,
  shaped: Parameters<typeof judgeDraft>[1] | null,
): ReturnType<typeof judgeDraft> {
  const { tables, relations } = shaped ?? {};
  return useMemo(
    () => (learned && shaped ? judgeDraft(learned, shaped) : new Map<string, never>()),
    // The name, id and organisation of a definition are in no rule.
    [learned, tables, relations],
  );
}
