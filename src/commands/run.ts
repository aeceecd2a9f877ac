import { checkReport } from "../app/check";
import { planFill } from "../app/fill";
import { findingsSheet } from "../app/findings-sheet";
import { placeSheet } from "../app/place-sheet";
import type { LiveWorkbook } from "../app/ports";
import type { Language } from "../core/checks/check";
import type { Definition } from "../core/definition/schema";

/** What a ribbon button works with. */
export interface CommandWorld {
  readonly workbook: LiveWorkbook;
  readonly shipped: readonly Definition[];
  readonly language: Language;
  /** Opens the pane where the host can. */
  readonly showPane: () => Promise<void>;
}

/** What a command did, for who asks. */
export interface CommandResult {
  /** Cells or findings written. */
  readonly count: number;
  /** Sheet that was written, where one was. */
  readonly sheet: string | null;
}

/**
 * Controleren: checks the workbook and writes the findings, with links, to a sheet; then shows that sheet, and the pane
 * where the host can. Rejects with UserError when no table is recognised or the sheet cannot be written.
 */
export async function checkCommand({ workbook, shipped, language, showPane }: CommandWorld): Promise<CommandResult> {
  const content = await workbook.read();
  const checked = checkReport(content, { shipped });
  const { name, change } = placeSheet(content, findingsSheet(checked, language, true));
  await workbook.writeUndoable(change);
  await workbook.select({ sheet: name, area: { top: 0, left: 0, bottom: 0, right: 0 } });
  await showPane();
  return { count: checked.run.findings.length, sheet: name };
}

/**
 * Aanvullen: fills the derived cells as formulas. Typed values that the other cells contradict stay as they are; the pane,
 * which is shown where the host can, lists them.
 */
export async function fillCommand({ workbook, shipped, showPane }: CommandWorld): Promise<CommandResult> {
  const plan = planFill(await workbook.read(), { shipped, mode: "formulas", replace: false });
  if (plan.writes.length > 0) await workbook.writeUndoable({ cells: plan.writes });
  if (plan.kept.length > 0) await showPane();
  return { count: plan.writes.length, sheet: null };
}

/** Publiceren: choosing what to publish is done in the pane. */
export async function publishCommand({ showPane }: CommandWorld): Promise<CommandResult> {
  await showPane();
  return { count: 0, sheet: null };
}

/** A command that failed leaves its reason on a sheet of its own: a ribbon button has no other place to say it. */
export async function reportFailure({ workbook, language }: CommandWorld, texts: Readonly<Record<Language, string>>): Promise<void> {
  const name = "Kerncijfer";
  const title = language === "nl" ? "Melding van Kerncijfer" : "Message from Kerncijfer";
  const sheet = {
    name,
    rows: [[{ value: title, look: "title" as const }], [{ value: texts[language], look: "text" as const }]],
    columnWidths: [90],
  };
  const placed = placeSheet(await workbook.read(), sheet);
  await workbook.write(placed.change);
  await workbook.select({ sheet: placed.name, area: { top: 0, left: 0, bottom: 0, right: 0 } });
}
