import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarBody, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { clockTime } from "../../state/clock-time";
import { fillPreview } from "../../state/fill";
import { Unrecognised } from "../check/unrecognised";
import { Heading } from "../shared/heading";
import { SeverityIcon } from "../shared/severity-icon";
import { Deviating } from "./deviating";
import { FillGroupList } from "./fill-group-list";
import { SkippedList } from "./skipped-list";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, alignItems: "stretch" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  how: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  done: { display: "flex", gap: tokens.spacingHorizontalS },
  wide: { alignSelf: "flex-start" },
});

/** The tab Aanvullen: what will change, old to new, and the button that does it. */
export function FillTab(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, dispatch, busy, readOnly } = usePane();
  const { plan, mode, chosen, staleSince } = state.fill;
  const preview = useMemo(() => plan && fillPreview(plan, chosen, texts.common.subtotal), [plan, chosen, texts]);
  if (state.check.unrecognised !== null) return <Unrecognised sheets={state.check.unrecognised} />;
  if (!plan || !preview) {
    return (
      <div className={styles.tab}>
        <Body1>{texts.fill.lead}</Body1>
        <Button appearance="primary" className={styles.wide} disabled={busy} onClick={() => start(work.fill.plan(mode))}>
          {texts.fill.look}
        </Button>
      </div>
    );
  }
  const nothing = preview.count === 0 && preview.deviating.length === 0;
  return (
    <div className={styles.tab}>
      {nothing ? (
        <div className={styles.done}>
          <SeverityIcon kind="good" />
          <Body1>{texts.fill.nothing(preview.same)}</Body1>
        </div>
      ) : (
        <div>
          <Heading level={2}>{texts.fill.summary(preview.count, preview.deviating.length)}</Heading>
          {preview.same > 0 ? <Caption1 className={styles.quiet}>{texts.fill.same(preview.same)}</Caption1> : null}
        </div>
      )}
      <div className={styles.how}>
        <Caption1 id="fill-how">{texts.fill.how}</Caption1>
        <RadioGroup
          layout="horizontal"
          aria-labelledby="fill-how"
          value={mode}
          disabled={busy}
          onChange={(_, { value }) => start(work.fill.plan(value === "values" ? "values" : "formulas"))}
        >
          <Radio value="formulas" label={texts.fill.modes.formulas} />
          <Radio value="values" label={texts.fill.modes.values} />
        </RadioGroup>
      </div>
      {staleSince === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.fill.stale(clockTime(staleSince, state.language))}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        {nothing ? null : (
          <Button
            appearance={staleSince === null ? "primary" : "secondary"}
            disabled={busy || readOnly || staleSince !== null || preview.count === 0}
            onClick={() => start(work.fill.fill())}
          >
            {texts.fill.fill}
          </Button>
        )}
        <Button appearance={staleSince === null ? "secondary" : "primary"} disabled={busy} onClick={() => start(work.fill.plan(mode))}>
          {texts.fill.lookAgain}
        </Button>
      </div>
      {preview.deviating.length > 0 ? (
        <Deviating
          lines={preview.deviating}
          chosen={chosen}
          onChoose={(cell) => dispatch({ type: "fill-choose", cell })}
          onChooseAll={(cells) => dispatch({ type: "fill-choose-all", cells })}
        />
      ) : null}
      <FillGroupList groups={preview.groups} />
      <SkippedList lines={preview.skipped} />
    </div>
  );
}
