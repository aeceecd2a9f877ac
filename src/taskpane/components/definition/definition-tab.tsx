import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import { loadable } from "../shared/loadable";
import { BindSection } from "./bind-section";
import { CompareSection } from "./compare-section";
import { DraftSection } from "./draft-section";
import { EditSection } from "./edit-section";
import { NextSection } from "./next-section";
import { SettingsSection } from "./settings-section";
import { SourceSection } from "./source-section";
import { TablesSection } from "./tables-section";

const draft = loadable(async () => (await import("./draft-view")).DraftView);

/** The tab Definitie: what the report is, where its tables are, and what comes after it; or what was learned, to confirm. */
export function DefinitionTab(): ReactNode {
  const learning = usePane().state.draft.shown;
  const before = useRef(learning);
  const returned = before.current && !learning;
  useEffect(() => {
    before.current = learning;
  }, [learning]);
  if (learning) return <draft.Component />;
  return (
    <div>
      <SourceSection />
      <BindSection />
      <DraftSection returned={returned} />
      <EditSection />
      <CompareSection />
      <NextSection />
      <TablesSection />
      <SettingsSection />
    </div>
  );
}
