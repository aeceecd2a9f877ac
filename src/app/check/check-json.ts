import { rowName } from "../../core/definition/resolve";
import { areaName, addressName } from "../../core/table/address";
import type { Finding, Language, Repair } from "../../core/checks/check";
import { renderFinding } from "../../core/checks/render";
import type { Explanation } from "../../core/explain/explain";
import { feasibleRange } from "../../core/explain/render";
import { formatFigure } from "../../core/notation/format";
import type { CheckedReport } from "./check";
import { normOverview, type NormLine, type NormVerdict } from "./norm-overview";
import { varianceReview, type VarianceLine } from "./variance-review";

/** The program's own version, as told in every output. */
export const VERSION = "1.0.0";

/** The JSON of `check` as the contract has it: others script against it. */
export function checkJson(checked: CheckedReport, language: Language): object {
  return {
    kerncijfer: VERSION,
    definition: { id: checked.definition.id, version: checked.definition.version, origin: checked.origin },
    summary: checked.run.summary,
    tables: tableStates(checked),
    findings: checked.run.findings.map((finding) => findingJson(finding, language)),
    explanations: checked.explanations.map(explanationJson),
    norms: normOverview(checked.report, checked.relations).map(normJson),
    variances: varianceReview(checked.report).map(varianceJson),
    notices: checked.notices,
  };
}

export interface TableState {
  readonly id: string;
  readonly title: string;
  readonly sheet: string | null;
  readonly range: string | null;
  readonly bound: "table" | "header" | "manual" | "missing";
  /** Judgements on its cells: "not checked" is not "all right". */
  readonly judgements: number;
}

/** Where each table of the definition was found, in the order of the definition. */
export function tableStates(checked: CheckedReport): readonly TableState[] {
  return checked.definition.tables.map(({ id, title }) => {
    const bound = checked.report.table(id);
    if (!bound) return { id, title, sheet: null, range: null, bound: "missing", judgements: 0 };
    let judgements = 0;
    for (const cell of bound.cells()) {
      const count = checked.run.outcomes.get(addressName(cell.address));
      if (count) judgements += count.passes + count.fails + count.undecided + count.errored;
    }
    return { id, title, sheet: bound.sheet.name, range: areaName(bound.area), bound: bound.bound, judgements };
  });
}

function findingJson(finding: Finding, language: Language): object {
  const { title, message, action } = renderFinding(finding, language);
  const address = finding.cell?.address ?? finding.address ?? null;
  return {
    check: finding.check,
    severity: finding.severity,
    outcome: finding.outcome,
    table: finding.table ?? finding.cell?.table.id ?? null,
    cell: address ? addressName(address) : null,
    row: finding.cell ? (rowName(finding.cell.table, finding.cell.row) ?? finding.cell.row.id) : (finding.row ?? null),
    rowId: finding.cell?.row.id ?? null,
    column: finding.column ?? finding.cell?.column.id ?? null,
    found: finding.found ?? finding.cell?.shown ?? null,
    expected: finding.expected ?? null,
    involves: (finding.involves ?? []).map(addressName),
    accepted: finding.accepted ? { reason: finding.accepted.reason, by: finding.accepted.by, at: finding.accepted.at } : null,
    title,
    message,
    action,
    ...(finding.repair
      ? {
          repair: {
            cell: addressName(finding.repair.cell),
            value: finding.repair.value,
            why: finding.repair.why,
            ...alongJson(finding.repair),
          },
        }
      : {}),
  };
}

/** The cells that a repair mends at the same stroke. */
function alongJson({ along }: Repair): object {
  return along ? { along: along.map(({ cell, value }) => ({ cell: addressName(cell), value })) } : {};
}

function explanationJson({ component, rank, cells, cause, lines, explains, confidence, repairs, truncated }: Explanation): object {
  return {
    component,
    rank,
    cells: cells.map((cell) => addressName(cell.address)),
    explains,
    confidence: Number(confidence.toFixed(4)),
    repairs: repairs.map((repair) => ({
      cell: addressName(repair.cell.address),
      found: repair.cell.shown,
      value: repair.shown,
      why: repair.why,
      feasible: feasibleRange(repair),
    })),
    ...(cause ? { cause: { kind: cause.kind, direction: cause.direction, lines, power: cause.power, step: cause.step } } : {}),
    truncated,
  };
}

function normJson(line: NormLine): object {
  const side = (judged: NormVerdict | null): object | null =>
    judged ? { cell: addressName(judged.cell.address), value: judged.cell.shown, verdict: judged.verdict } : null;
  const { table, row, label, elapsed, attained } = line;
  return {
    table,
    row,
    label,
    norm: line.norm.shown,
    actual: side(line.actual),
    prior: side(line.prior),
    forecast: side(line.forecast),
    elapsed,
    attained,
  };
}

function varianceJson(line: VarianceLine): object {
  const { table, row, label, percent, material, favour, used } = line;
  const explanation = line.explanation ? { cell: addressName(line.explanation.cell.address), given: line.explanation.given } : null;
  const forecast = line.forecast
    ? { amount: formatFigure(line.forecast.amount, line.actual.notation), favour: line.forecast.favour }
    : null;
  return {
    table,
    row,
    label,
    cell: addressName(line.actual.address),
    amount: formatFigure(line.amount, line.actual.notation),
    percent,
    material,
    favour,
    explanation,
    used,
    forecast,
  };
}
