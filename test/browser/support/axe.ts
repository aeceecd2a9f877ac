import { AxeBuilder } from "@axe-core/playwright";
import type { Demo } from "./demo-page";

/** What axe has against the pane. The marks by which Fluent UI catches the focus pass it on at once, so they are left out. */
export async function violations({ page }: Demo, rules: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(["iframe.pane", "html"]).exclude(["iframe.pane", "[data-tabster-dummy]"]);
  const result = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ""}`),
  );
}
