import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { FillLine } from "../../state/fill";
import { CellLink } from "../shared/cell-link";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  panel: { marginInline: 0 },
});

/** Shown at most; the rest follows once the first are solved. */
const MOST = 50;

/** Derived cells that cannot be computed, and why. */
export function SkippedList({ lines }: { readonly lines: readonly FillLine[] }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  if (lines.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="skipped">
        <AccordionHeader as="h3" size="small">
          {texts.fill.skipped(lines.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={styles.list}>
            {lines.slice(0, MOST).map((line) => (
              <li key={line.cell}>
                <CellLink address={line.derived.cell.address} />{" "}
                <Caption1>{line.derived.skipped ? texts.fill.reasons[line.derived.skipped.reason] : ""}</Caption1>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
