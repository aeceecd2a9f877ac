import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { laterClaims } from "../claims/later";
import { loadable } from "../shared/loadable";
import { FirstRun } from "./first-run";
import { Unrecognised } from "./unrecognised";
import { ViewSwitch } from "./view-switch";

const result = loadable(async () => (await import("./check-result")).CheckResult);

const useStyles = makeStyles({ text: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

/** The tab Controleren: before the first check, without a known table, or with a result. */
export function CheckTab(): ReactNode {
  const styles = useStyles();
  const { checked, unrecognised, view } = usePane().state.check;
  // Fetched while the user reads the first card, so that a result shows at once.
  useEffect(() => start(result.preload()), []);
  if (unrecognised !== null) return <Unrecognised sheets={unrecognised} />;
  if (checked) return <result.Component />;
  if (view !== "text") return <FirstRun />;
  // A text can be checked without the tables; the other views lead to their first check.
  return (
    <div className={styles.text}>
      <ViewSwitch />
      <laterClaims.Component />
    </div>
  );
}
