import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { Section } from "../shared/section";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& .fui-Button": { minWidth: 0 } },
});

/** What can be copied of the selection: the table around it, and the figure in its cell as a phrase. */
export function SelectionActions(): ReactNode {
  const styles = useStyles();
  const { texts, work, busy } = usePane();
  return (
    <Section title={texts.publish.selection} lead={texts.publish.selectionHint}>
      <div className={styles.actions}>
        <Button size="small" disabled={busy} onClick={() => start(work.publish.copyTables("selection"))}>
          {texts.publish.copyTable}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" disabled={busy}>
              {texts.publish.copyNumber}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => start(work.publish.copyNumber("nl"))}>{texts.publish.languages.nl}</MenuItem>
              <MenuItem onClick={() => start(work.publish.copyNumber("en"))}>{texts.publish.languages.en}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </Section>
  );
}
