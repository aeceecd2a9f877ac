import type { ReactNode } from "react";
import { BindSection } from "./bind-section";
import { CompareSection } from "./compare-section";
import { EditSection } from "./edit-section";
import { NextSection } from "./next-section";
import { SettingsSection } from "./settings-section";
import { SourceSection } from "./source-section";
import { TablesSection } from "./tables-section";

/** The tab Definitie: what the report is, where its tables are, and what comes after it. */
export function DefinitionTab(): ReactNode {
  return (
    <div>
      <SourceSection />
      <BindSection />
      <EditSection />
      <CompareSection />
      <NextSection />
      <TablesSection />
      <SettingsSection />
    </div>
  );
}
