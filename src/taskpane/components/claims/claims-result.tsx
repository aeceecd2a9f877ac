import { Body1, Button, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { Clock16Regular } from "@fluentui/react-icons/svg/clock";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { clockTime } from "../../state/clock-time";
import { countVerdicts, type JudgedText } from "../../state/claims";
import { spotOf, spotsOf } from "../../state/claim-text";
import { Heading } from "../shared/heading";
import { ClaimText } from "./claim-text";
import { focusSpot } from "./focus-spot";
import { RefutedList } from "./refuted-list";
import { VerdictToggles } from "./verdict-toggles";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { outlineStyle: "none" },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  stale: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, color: tokens.colorStatusWarningForeground3 },
});

/** What is wrong first, then the text with all verdicts. */
export function ClaimsResult({ judged }: { readonly judged: JudgedText }): ReactNode {
  const styles = useStyles();
  const { state, texts, work, dispatch, busy } = usePane();
  const { staleSince, shown } = state.claims;
  const { claims, text } = judged;
  const title = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const counts = useMemo(() => countVerdicts(claims), [claims]);
  const spots = useMemo(() => spotsOf(claims), [claims]);

  useEffect(() => {
    // The button that was pressed to come here is gone.
    if (document.activeElement === document.body) title.current?.focus();
  }, []);

  function go(claim: number): void {
    const spot = spotOf(spots, claim);
    if (!spot) return;
    dispatch({ type: "claims", change: { open: spot.key, shown: { ...shown, refuted: true } } });
    // Its mark may be drawn only now.
    requestAnimationFrame(() => focusSpot(body.current, spot.key));
  }

  return (
    <div className={styles.view}>
      <div ref={title} tabIndex={-1} className={styles.title}>
        <Heading level={state.check.checked ? 3 : 2}>{texts.claims.title}</Heading>
        <Body1>{claims.length === 0 ? `${texts.claims.none} ${texts.claims.noneNext}` : texts.claims.summary(claims.length)}</Body1>
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => dispatch({ type: "claims", change: { judged: null, open: null, picked: null } })}
        >
          {texts.claims.other}
        </Button>
        {claims.length === 0 ? null : (
          <Button size="small" disabledFocusable={busy} onClick={() => start(work.claims.copy())}>
            {texts.claims.copy}
          </Button>
        )}
        {staleSince === null ? null : (
          <>
            <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => start(work.claims.check())}>
              {texts.claims.again}
            </Button>
            <Caption1Strong className={styles.stale} title={texts.check.staleWhy}>
              <Clock16Regular aria-hidden />
              {texts.claims.stale(clockTime(staleSince, state.language))}
            </Caption1Strong>
          </>
        )}
      </div>
      {claims.length === 0 ? null : <VerdictToggles counts={counts} />}
      <RefutedList text={text} claims={claims} onGo={go} />
      <ClaimText ref={body} judged={judged} spots={spots} />
    </div>
  );
}
