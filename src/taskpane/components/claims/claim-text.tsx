import { Caption1, makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import { Fragment, useMemo, useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { usePane } from "../../pane-context";
import type { JudgedText } from "../../state/claims";
import { paragraphsOf, type Spot, verdictOf } from "../../state/claim-text";
import { ClaimParagraph, HINT } from "./claim-paragraph";
import { focusSpot, marksIn } from "./focus-spot";
import { SpotDetails } from "./spot-details";
import { SpotHint } from "./spot-hint";
import { useNear } from "./use-near";
import { byArrow } from "../shared/by-arrow";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground3 },
  text: { lineHeight: tokens.lineHeightBase400, overflowWrap: "anywhere" },
  paragraph: { margin: 0 },
  gap: { marginTop: tokens.spacingVerticalM },
  // What is out of sight of a long text is not laid out.
  later: { contentVisibility: "auto", containIntrinsicSize: "auto 66px" },
});

/** Shorter texts are laid out whole. */
const WHOLE = 60;

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly judged: JudgedText;
  readonly spots: readonly Spot[];
}

/** The text in its own paragraphs with every figure marked; the evidence of the open one stands below its paragraph. */
export function ClaimText({ ref, judged, spots }: Props): ReactNode {
  const styles = useStyles();
  const { state, texts, dispatch } = usePane();
  const { open, shown } = state.claims;
  const { text, claims } = judged;
  const near = useNear();
  // The hint stands within the text, which is within the landmark of the pane.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const paragraphs = useMemo(() => paragraphsOf(text, claims, spots), [text, claims, spots]);
  const verdicts = useMemo(() => new Map(spots.map((spot) => [spot.key, verdictOf(spot, claims, shown)] as const)), [spots, claims, shown]);
  const opened = spots.find(({ key }) => key === open) ?? null;
  const pointed = spots.find(({ key }) => key === near.spot) ?? null;
  const hinted = near.element !== null && near.spot !== null && near.spot !== open;
  const close = (): void => dispatch({ type: "claims", change: { open: null } });

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (!(event.target instanceof HTMLElement)) return;
    if (event.key === "Escape") {
      if (hinted) near.leave();
      else if (open !== null) {
        focusSpot(event.currentTarget, open);
        close();
      } else return;
      event.stopPropagation();
      return;
    }
    if (event.target.dataset["spot"] === undefined) return;
    const all = marksIn(event.currentTarget);
    const next = byArrow(event.key, all.indexOf(event.target), all.length, "running");
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  }

  return (
    <div className={styles.view} ref={setPlace}>
      {claims.length > 0 ? <Caption1 className={styles.hint}>{texts.claims.textHint}</Caption1> : null}
      <div ref={ref} role="group" lang="nl" aria-label={texts.claims.text} className={styles.text} onKeyDown={onKeyDown} {...near.handlers}>
        {paragraphs.map((paragraph, index) => {
          const end = paragraphs[index + 1]?.start ?? Infinity;
          const within = (spot: Spot | null): Spot | null => (spot && spot.start >= paragraph.start && spot.start < end ? spot : null);
          const here = within(opened);
          return (
            <Fragment key={paragraph.start}>
              <p className={mergeClasses(styles.paragraph, paragraph.gap && styles.gap, paragraphs.length > WHOLE && styles.later)}>
                <ClaimParagraph
                  paragraph={paragraph}
                  text={text}
                  claims={claims}
                  verdicts={verdicts}
                  texts={texts.claims}
                  open={here?.key ?? null}
                  near={within(pointed)?.key ?? null}
                  dispatch={dispatch}
                />
              </p>
              {here ? <SpotDetails spot={here} judged={judged} /> : null}
            </Fragment>
          );
        })}
      </div>
      <Tooltip
        visible={hinted}
        relationship="inaccessible"
        mountNode={place}
        positioning={{ target: near.element, position: "below", align: "start" }}
        content={{
          id: HINT,
          onPointerEnter: near.stay,
          onPointerLeave: near.soonGone,
          children: <SpotHint spot={pointed} judged={judged} />,
        }}
      />
    </div>
  );
}
