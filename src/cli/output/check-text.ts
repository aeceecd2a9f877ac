import { tableStates, type TableState } from "../../app/check/check-json";
import type { CheckedReport } from "../../app/check/check";
import type { Finding, Language } from "../../core/checks/check";
import { renderFinding } from "../../core/checks/render";
import { fillPattern } from "../../core/definition/period";
import { renderComponent } from "../../core/explain/render";
import { byComponent } from "../../core/explain/suspect";
import { addressName } from "../../core/table/address";
import { harmless, type Paint } from "../paint";
import { heading } from "./heading";
import { words, type Words } from "./words";

/** What a person reads after `check`: the definition, a line per table, then the findings by table, worst first. */
export function checkText(checked: CheckedReport, language: Language, paint: Paint): string {
  const say = words[language];
  const byTable = groupFindings(checked.run.findings);
  const states = tableStates(checked);
  const lines = [
    // What was survived is among the findings.
    ...heading({ ...checked, notices: [] }, language, paint),
    "",
    ...states.map((state) => tableLine(state, checked, byTable.get(state.id) ?? [], say, paint)),
    ...states.flatMap((state) => findingsOf(titleOf(state, checked), byTable.get(state.id) ?? [], language, paint)),
    ...findingsOf(say.workbook, byTable.get("") ?? [], language, paint),
    ...causesOf(checked, language, paint),
    "",
    summaryLine(checked, say, paint),
  ];
  return `${lines.join("\n")}\n`;
}

function tableLine(state: TableState, checked: CheckedReport, findings: readonly Finding[], say: Words, paint: Paint): string {
  const counted = findings.filter((finding) => !finding.accepted);
  const count = (severity: string): number => counted.filter((finding) => finding.severity === severity).length;
  const errors = count("error");
  const warnings = count("warning");
  const infos = count("info");
  const accepted = findings.length - counted.length;
  const sign =
    state.bound === "missing" ? paint.error("✗") : errors > 0 ? paint.error("●") : warnings > 0 ? paint.warning("▲") : paint.good("✓");
  const place = state.sheet === null ? say.missing : `${harmless(state.sheet)}!${state.range ?? ""}`;
  const parts = [
    say.judgements(state.judgements),
    ...(errors > 0 ? [say.errors(errors)] : []),
    ...(warnings > 0 ? [say.warnings(warnings)] : []),
    ...(infos > 0 ? [say.infos(infos)] : []),
    ...(accepted > 0 ? [say.accepted(accepted)] : []),
  ];
  return `${sign} ${shorten(titleOf(state, checked), 58).padEnd(58)}  ${place.padEnd(32)} ${parts.join(", ")}`;
}

function findingsOf(title: string, findings: readonly Finding[], language: Language, paint: Paint): string[] {
  if (findings.length === 0) return [];
  const order = { error: 0, warning: 1, info: 2 };
  const sorted = [...findings].sort(
    (a, b) => Number(a.accepted !== null) - Number(b.accepted !== null) || order[a.severity] - order[b.severity],
  );
  return ["", paint.bold(harmless(title)), ...sorted.flatMap((finding) => findingLines(finding, language, paint))];
}

/** Which cells explain what does not hold, a line for each group of rules that hang together. */
function causesOf(checked: CheckedReport, language: Language, paint: Paint): string[] {
  const groups = byComponent(checked.explanations);
  if (groups.length === 0) return [];
  return ["", paint.bold(words[language].causes), ...groups.map((group) => `  ${harmless(renderComponent(group, language))}`)];
}

function findingLines(finding: Finding, language: Language, paint: Paint): string[] {
  const say = words[language];
  const { title, message, action } = renderFinding(finding, language);
  const address = finding.cell?.address ?? finding.address ?? null;
  const cell = address ? `  ${harmless(addressName(address))}` : "";
  // What is only for information takes one line: nothing has to be done about it.
  if (finding.severity === "info" && !finding.accepted)
    return [`  i ${harmless(title)}: ${harmless(message)}  ${paint.dim(finding.check)}`];
  const sign = finding.accepted ? paint.dim("○") : finding.severity === "error" ? paint.error("●") : paint.warning("▲");
  const lines = [`  ${sign} ${paint.bold(harmless(title))}${cell}  ${paint.dim(finding.check)}`, `      ${harmless(message)}`];
  if (finding.accepted) lines.push(`      ${say.acceptedBy} ${harmless(finding.accepted.by)}: ${harmless(finding.accepted.reason)}`);
  else if (action !== "") lines.push(`      → ${harmless(action)}`);
  return lines;
}

function summaryLine(checked: CheckedReport, say: Words, paint: Paint): string {
  const { summary } = checked.run;
  const counts = `${say.judgements(summary.examined)}: ${say.passes(summary.passes)}, ${say.fails(summary.fails)}, ${say.undecided(summary.undecided)}, ${say.errored(summary.errored)}`;
  const found = `${say.errors(summary.error)}, ${say.warnings(summary.warning)}, ${say.infos(summary.info)}`;
  const verdict = summary.error > 0 ? paint.error(found) : found;
  return `${counts}\n${paint.bold(verdict)}`;
}

function groupFindings(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const table = finding.table ?? finding.cell?.table.id ?? "";
    const group = groups.get(table);
    if (group) group.push(finding);
    else groups.set(table, [finding]);
  }
  return groups;
}

function titleOf(state: TableState, checked: CheckedReport): string {
  return harmless(fillPattern(state.title, checked.definition.period));
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
