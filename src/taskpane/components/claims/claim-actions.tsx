import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { cellsAsked, confirmable, linkable } from "../../../app/claims/link";
import type { Claim } from "../../../core/claims/claim";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { pickedFor } from "../../state/claims";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& .fui-Button": { minWidth: 0 } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** To say which cells a claim is about, to confirm what was found, or to take that back. */
export function ClaimActions({ claim }: { readonly claim: Claim }): ReactNode {
  const styles = useStyles();
  const { state, texts, work, dispatch, busy, readOnly } = usePane();
  const { linked, verdict } = claim;
  const own = texts.claims;
  const found = useMemo(() => confirmable(claim), [claim]);
  const picked = pickedFor(state.claims, claim);
  const off = busy || readOnly;
  const held = linkable(claim);
  return (
    <>
      {picked !== null ? (
        <Caption1 role="status">{own.linkSecond(picked)}</Caption1>
      ) : held && verdict === "undecided" ? (
        <Caption1 className={styles.quiet}>{own.linkHint[cellsAsked(claim, undefined)]}</Caption1>
      ) : null}
      <div className={styles.actions}>
        {found.length > 0 ? (
          <Button size="small" disabledFocusable={off} onClick={() => start(work.claims.link(claim, found))}>
            {own.confirm}
          </Button>
        ) : null}
        {held ? (
          <Button size="small" disabledFocusable={off} onClick={() => start(work.claims.link(claim, "selection"))}>
            {own.link}
          </Button>
        ) : null}
        {picked !== null ? (
          <Button size="small" appearance="subtle" onClick={() => dispatch({ type: "claims", change: { picked: null } })}>
            {own.forget}
          </Button>
        ) : null}
        {linked ? (
          <Button size="small" disabledFocusable={off} onClick={() => start(work.claims.unlink(claim))}>
            {own.unlink}
          </Button>
        ) : null}
      </div>
    </>
  );
}
