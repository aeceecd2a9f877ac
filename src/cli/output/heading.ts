import type { OpenedReport } from "../../app/workbook/open-report";
import type { Language } from "../../core/checks/check";
import { fillPattern } from "../../core/definition/period";
import { harmless, type Paint } from "../paint";
import { words } from "./words";

/**
 * What every command says first of the report it opened: its title, which definition it goes by and where that came from,
 * what went wrong on the way and was survived, and how many tables were found.
 */
export function heading(opened: OpenedReport, language: Language, paint: Paint): readonly string[] {
  const { definition, report } = opened;
  const say = words[language];
  return [
    paint.bold(harmless(fillPattern(definition.title, definition.period))),
    paint.dim(`${say.definition} ${definition.id}, ${say.version} ${harmless(definition.version)} (${say.origins[opened.origin]})`),
    ...opened.notices.map(
      (notice) => `${paint.warning("▲")} ${say.notices[notice.code]} ${harmless(notice.texts?.[language] ?? notice.detail)}`,
    ),
    say.bound(report.tables.length, definition.tables.length),
  ];
}
