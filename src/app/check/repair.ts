import type { Finding, Repair } from "../../core/checks/check";
import { markerOf } from "../../core/definition/resolve";
import type { Explanation } from "../../core/explain/explain";
import { repairedWith, repairFor } from "../../core/explain/suspect";
import { numberFormat } from "../../core/notation/number-format";
import { addressName } from "../../core/table/address";
import type { BoundCell, BoundReport } from "../../core/table/bound";
import type { CellAddress } from "../../core/table/sheet";
import type { CellWrite } from "../ports";

/** Whether a finding has a repair that its user can choose. */
export function isRepairable(finding: Finding): finding is Finding & { readonly repair: Repair } {
  return finding.repair !== undefined && finding.accepted === null;
}

/** Whether a finding has a repair that needs no judgement and is still wanted: those can be done all at once. */
export function isSafelyRepairable(finding: Finding): finding is Finding & { readonly repair: Repair } {
  return finding.repair?.safe === true && finding.accepted === null;
}

/** All findings that the same safe repair mends: same check, same reason. */
export function ofSameKind(findings: readonly Finding[], finding: Finding): readonly Finding[] {
  return findings.filter((other) => isSafelyRepairable(other) && other.check === finding.check && other.repair.why === finding.repair?.why);
}

/**
 * The findings with what the likeliest explanation proposes for their cell. Such a repair is for its user to judge: it is
 * never done together with others.
 */
export function withSuspects(findings: readonly Finding[], explanations: readonly Explanation[]): readonly Finding[] {
  return findings.map((finding) => {
    const suspect = repairFor(finding, explanations);
    // A formula that gives a wrong value is not mended by typing over it.
    if (!suspect || suspect.shown === null || suspect.number === null || suspect.cell.formula !== null) return finding;
    const { cell, shown, number, why } = suspect;
    const along = repairedWith(suspect, explanations).flatMap((other) =>
      other.number === null || other.shown === null ? [] : [{ cell: other.cell.address, value: other.shown, number: other.number }],
    );
    return { ...finding, repair: { cell: cell.address, value: shown, number, why, safe: false, ...(along.length > 0 ? { along } : {}) } };
  });
}

/**
 * The writes of repairs, one per cell (the first finding on a cell wins). A cell formatted as text gets the number
 * format of its notation as well: Excel would store the number as text again.
 */
export function repairWrites(report: BoundReport, findings: readonly Finding[]): readonly CellWrite[] {
  const writes = new Map<string, CellWrite>();
  for (const finding of findings) {
    if (!isRepairable(finding)) continue;
    for (const { cell: address, number } of [finding.repair, ...(finding.repair.along ?? [])]) {
      const key = addressName(address);
      if (!writes.has(key)) writes.set(key, { address, value: number, ...formatFor(cellAt(report, address)) });
    }
  }
  return [...writes.values()];
}

function formatFor(cell: BoundCell | null): { readonly format?: string } {
  return cell?.format === "@" ? { format: numberFormat(cell.notation, markerOf(cell.row, cell.column)) } : {};
}

/** The bound cell at an address, or null when the definition does not know it. */
export function cellAt(report: BoundReport, address: CellAddress): BoundCell | null {
  for (const table of report.tables) {
    if (table.sheet.name !== address.sheet) continue;
    for (const cell of table.cells()) if (cell.address.row === address.row && cell.address.column === address.column) return cell;
  }
  return null;
}
