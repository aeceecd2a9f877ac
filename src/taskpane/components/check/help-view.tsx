import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { checks } from "../../../core/checks/registry";
import { usePane } from "../../pane-context";
import { CheckExplanation } from "./check-explanation";

const useStyles = makeStyles({
  panel: { marginInline: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalS },
  lead: { color: tokens.colorNeutralForeground2 },
});

/** Every check with its explanation. */
export function HelpView(): ReactNode {
  const styles = useStyles();
  const { state, texts } = usePane();
  return (
    <div>
      <Body1 className={styles.lead}>{texts.help.lead}</Body1>
      <Accordion collapsible multiple>
        {checks.map(({ id, texts: own }) => (
          <AccordionItem key={id} value={id}>
            <AccordionHeader as="h3" size="small">
              {own[state.language].title}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <CheckExplanation id={id} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </div>
  );
}
