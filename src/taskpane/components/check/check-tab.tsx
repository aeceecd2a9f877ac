import { useEffect, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { loadable } from "../shared/loadable";
import { FirstRun } from "./first-run";
import { Unrecognised } from "./unrecognised";

const result = loadable(async () => (await import("./check-result")).CheckResult);

/** The tab Controleren: before the first check, without a known table, or with a result. */
export function CheckTab(): ReactNode {
  const { checked, unrecognised } = usePane().state.check;
  // Fetched while the user reads the first card, so that a result shows at once.
  useEffect(() => start(result.preload()), []);
  if (unrecognised !== null) return <Unrecognised sheets={unrecognised} />;
  return checked ? <result.Component /> : <FirstRun />;
}
