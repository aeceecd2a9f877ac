import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import { ClaimsInput } from "./claims-input";
import { ClaimsResult } from "./claims-result";

/** The view Tekst: a text to be held against the tables, or what came of it. */
export function ClaimsView(): ReactNode {
  const { judged } = usePane().state.claims;
  return judged ? <ClaimsResult judged={judged} /> : <ClaimsInput />;
}
