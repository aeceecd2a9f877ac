import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import { laterClaims } from "../claims/later";
import { CheckHead } from "./check-head";
import { FindingsView } from "./findings-view";
import { HelpView } from "./help-view";
import { NormsView } from "./norms-view";
import { VariancesView } from "./variances-view";
import { ViewSwitch } from "./view-switch";

const useStyles = makeStyles({ result: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

/** What came of a check, in one of its views. */
export function CheckResult(): ReactNode {
  const styles = useStyles();
  const { view, checked } = usePane().state.check;
  if (!checked) return null;
  return (
    <div className={styles.result}>
      <CheckHead checked={checked} />
      <ViewSwitch />
      {view === "findings" ? <FindingsView checked={checked} /> : null}
      {view === "norms" ? <NormsView checked={checked} /> : null}
      {view === "variances" ? <VariancesView checked={checked} /> : null}
      {view === "text" ? <laterClaims.Component /> : null}
      {view === "help" ? <HelpView /> : null}
    </div>
  );
}
