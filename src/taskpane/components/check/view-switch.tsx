import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { CheckView } from "../../state/model";

const VIEWS: readonly CheckView[] = ["findings", "norms", "variances", "text"];

const useStyles = makeStyles({
  views: { flexWrap: "wrap", columnGap: 0 },
  view: {
    paddingInline: tokens.spacingHorizontalS,
    // Four Dutch words on one line.
    "@media (max-width: 359px)": { paddingInline: tokens.spacingHorizontalSNudge, "& > span": { fontSize: tokens.fontSizeBase200 } },
  },
});

/** Findings, norms or variances. */
export function ViewSwitch(): ReactNode {
  const styles = useStyles();
  const { state, texts, dispatch } = usePane();
  return (
    <TabList
      className={styles.views}
      size="small"
      appearance="subtle-circular"
      selectedValue={state.check.view}
      aria-label={texts.check.view}
      onTabSelect={(_, { value }) => {
        const view = VIEWS.find((candidate) => candidate === value);
        if (view !== undefined) dispatch({ type: "view", view });
      }}
    >
      {VIEWS.map((view) => (
        <Tab key={view} value={view} className={styles.view}>
          {texts.check.views[view]}
        </Tab>
      ))}
    </TabList>
  );
}
