import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import { CheckHead } from "./check-head";
import { FindingsView } from "./findings-view";
import { FirstRun } from "./first-run";
import { HelpView } from "./help-view";
import { NormsView } from "./norms-view";
import { Unrecognised } from "./unrecognised";
import { VariancesView } from "./variances-view";
import { ViewSwitch } from "./view-switch";

const useStyles = makeStyles({ tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

/** The tab Controleren: before the first check, without a known table, or with a result. */
export function CheckTab(): ReactNode {
  const styles = useStyles();
  const { state } = usePane();
  const { checked, unrecognised, view } = state.check;
  if (unrecognised !== null) return <Unrecognised sheets={unrecognised} />;
  if (!checked) return <FirstRun />;
  return (
    <div className={styles.tab}>
      <CheckHead checked={checked} />
      <ViewSwitch />
      {view === "findings" ? <FindingsView checked={checked} /> : null}
      {view === "norms" ? <NormsView checked={checked} /> : null}
      {view === "variances" ? <VariancesView checked={checked} /> : null}
      {view === "help" ? <HelpView /> : null}
    </div>
  );
}
