import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Claim } from "../../../core/claims/claim";
import type { Definition } from "../../../core/definition/schema";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { evidenceCells } from "../../state/claim-evidence";
import { EvidenceList } from "./evidence-list";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  choose: { marginTop: tokens.spacingVerticalXXS },
});

interface Props {
  readonly claim: Claim;
  readonly definition: Definition;
}

/** What an undecided claim can be about, for its reader to choose from. */
export function ClaimCandidates({ claim, definition }: Props): ReactNode {
  const styles = useStyles();
  const { texts, work, busy, readOnly } = usePane();
  if (claim.candidates.length === 0) return null;
  return (
    <div>
      <Caption1 block className={styles.quiet}>
        {texts.claims.candidates}
      </Caption1>
      <ul className={styles.list}>
        {claim.candidates.map((cells) => {
          const shown = evidenceCells(cells, definition, texts.common.subtotal);
          const names = shown.map(({ name }) => name).join(", ");
          return (
            <li key={names}>
              <EvidenceList cells={shown} />
              <Button
                size="small"
                className={styles.choose}
                disabledFocusable={busy || readOnly}
                aria-label={texts.claims.chooseNamed(names)}
                onClick={() => start(work.claims.link(claim, cells))}
              >
                {texts.claims.choose}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
