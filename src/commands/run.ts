import { checkReport } from "../app/check/check";
import { planFill } from "../app/fill/fill";
import { findingsSheet } from "../app/check/findings-sheet";
import { insertTables } from "../app/insert/insert-tables";
import { placeSheet } from "../app/workbook/place-sheet";
import type { LiveWorkbook } from "../app/ports";
import type { Language } from "../core/checks/check";
import type { Definition } from "../core/definition/schema";

/** What a ribbon button works with. */
export interface CommandWorld {
  readonly workbook: LiveWorkbook;
  readonly shipped: readonly Definition[];
  readonly language: Language;
}

/** What a command did, for who asks. */
export interface CommandResult {
  /** Cells or findings written, or tables published. */
  readonly count: number;
  /** Sheet that was written, where one was. */
  readonly sheet: string | null;
}

/**
 * Controleren: checks the workbook and writes the findings, with links, to a sheet; then shows that sheet.
 * Rejects with UserError when no table is recognised or the sheet cannot be written.
 */
export async function checkCommand({ workbook, shipped, language }: CommandWorld): Promise<CommandResult> {
  const content = await workbook.read();
  const checked = checkReport(content, { shipped });
  const { name, change } = placeSheet(content, findingsSheet(checked, language, true));
  await workbook.writeUndoable(change);
  await workbook.select({ sheet: name, area: { top: 0, left: 0, bottom: 0, right: 0 } });
  return { count: checked.run.findings.length, sheet: name };
}

/**
 * Aanvullen: fills the derived cells as formulas. Typed values that the other cells contradict stay as they are; the pane
 * lists them.
 */
export async function fillCommand({ workbook, shipped }: CommandWorld): Promise<CommandResult> {
  const plan = planFill(await workbook.read(), { shipped, mode: "formulas", replace: false });
  if (plan.writes.length > 0) await workbook.writeUndoable({ cells: plan.writes });
  return { count: plan.writes.length, sheet: null };
}

/** Publiceren: the table under the selection as a standard table on a sheet of its own, which is then shown. */
export async function publishCommand({ workbook, shipped }: CommandWorld): Promise<CommandResult> {
  const [sheet = ""] = (await insertTables(workbook, { shipped, tables: "selection" }))?.sheets ?? [];
  await workbook.select({ sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } });
  return { count: 1, sheet };
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
