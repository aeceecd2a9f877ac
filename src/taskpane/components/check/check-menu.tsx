import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";

/** What else can be done with a result. */
export function CheckMenu(): ReactNode {
  const { texts, work, dispatch, busy, readOnly } = usePane();
  const off = busy || readOnly;
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={texts.common.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={off} onClick={() => start(work.check.mark())}>
            {texts.check.mark}
          </MenuItem>
          <MenuItem disabled={off} onClick={() => start(work.check.unmark())}>
            {texts.check.unmark}
          </MenuItem>
          <MenuItem disabled={off} onClick={() => start(work.check.toSheet("findings"))}>
            {texts.check.toSheet}
          </MenuItem>
          <MenuItem disabled={off} onClick={() => start(work.check.toSheet("norms"))}>
            {texts.norms.toSheet}
          </MenuItem>
          <MenuItem disabled={off} onClick={() => start(work.check.toSheet("variances"))}>
            {texts.variances.toSheet}
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => dispatch({ type: "view", view: "help" })}>{texts.check.help}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
