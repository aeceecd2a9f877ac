import type { Survived } from "../../core/checks/check";
import { lintDefinition } from "../../core/definition/lint";
import { loadDefinition } from "../../core/definition/load";
import type { Definition } from "../../core/definition/schema";
import { bindReport } from "../../core/table/bind";
import { rankDefinitions } from "../../core/table/rank";
import type { BoundReport } from "../../core/table/bound";
import type { Sheet } from "../../core/table/sheet";
import { UserError } from "../errors";
import { isTableName } from "./table-names";
import type { WorkbookContent, WorkbookState } from "../ports";

/** Where the definition in use came from; the output names it. */
export type DefinitionOrigin = "given" | "workbook" | "shipped";

export interface OpenedReport {
  readonly content: WorkbookContent;
  readonly definition: Definition;
  readonly origin: DefinitionOrigin;
  readonly report: BoundReport;
  /** What went wrong on the way and was survived, to be told: a damaged state part, a definition that is not here. */
  readonly notices: readonly Notice[];
}

export type Notice = Survived;

export const EMPTY_STATE: WorkbookState = { version: 1, definition: null, bindings: [], accepted: [], claimLinks: [], inserted: [] };

/**
 * Chooses the definition (given, else carried in the workbook, else the shipped one that fits best) and binds the
 * sheets to it. Throws UserError when no definition fits a single table.
 */
export function openReport(content: WorkbookContent, shipped: readonly Definition[], given: Definition | null = null): OpenedReport {
  const notices: Notice[] = [];
  if (content.stateProblem !== null) notices.push({ code: "state-damaged", detail: content.stateProblem });
  const sheets = reportSheets(content);
  const { definition, origin } = given ? { definition: given, origin: "given" as const } : choose({ ...content, sheets }, shipped, notices);
  const report = bindReport(definition, sheets, content.state?.bindings ?? []);
  return { content, definition, origin, report, notices };
}

/** The sheets that a report may stand on: not those with a table that we put there to be read. */
function reportSheets({ sheets, names }: WorkbookContent): readonly Sheet[] {
  const ours = new Set(names.flatMap(({ name, sheet }) => (isTableName(name) ? [sheet] : [])));
  return ours.size === 0 ? sheets : sheets.filter(({ name }) => !ours.has(name));
}

function choose(
  content: WorkbookContent,
  shipped: readonly Definition[],
  notices: Notice[],
): { definition: Definition; origin: DefinitionOrigin } {
  const carried = carriedDefinition(content.state, shipped, notices);
  if (carried) return { definition: carried, origin: "workbook" };
  const best = rankDefinitions(shipped, content.sheets)[0];
  if (best && best.bound > 0) return { definition: best.definition, origin: "shipped" };
  const sheets = content.sheets.length;
  throw new UserError("no-table-recognised", {
    nl: `Geen tabel herkend op ${sheets} ${sheets === 1 ? "blad" : "bladen"}. Noem een rapportdefinitie met --definition, of koppel een bereik met 'kerncijfer bind'.`,
    en: `No table recognised on ${sheets} ${sheets === 1 ? "sheet" : "sheets"}. Name a report definition with --definition, or bind a range with 'kerncijfer bind'.`,
  });
}

function carriedDefinition(state: WorkbookState | null, shipped: readonly Definition[], notices: Notice[]): Definition | null {
  const carried = state?.definition;
  if (!carried) return null;
  if ("json" in carried) {
    const loaded = loadDefinition(carried.json, "workbook");
    const problems =
      "problems" in loaded ? loaded.problems : lintDefinition(loaded.definition).filter((message) => message.severity === "error");
    if ("definition" in loaded && problems.length === 0) return loaded.definition;
    const first = problems[0];
    const told = (language: "nl" | "en"): string => (first ? `${String(first.path)}: ${first.message[language]}` : "");
    notices.push({ code: "definition-unreadable", detail: told("en"), texts: { nl: told("nl"), en: told("en") } });
    return null;
  }
  const found = shipped.find((definition) => definition.id === carried.id && definition.version === carried.version) ?? null;
  if (!found) notices.push({ code: "definition-absent", detail: `${carried.id} ${carried.version}` });
  return found;
}
