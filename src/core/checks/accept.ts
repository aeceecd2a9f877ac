import type { Acceptance, CheckContext, Finding } from "./check";
import { labelData } from "./finding";

function concerns(acceptance: Acceptance, finding: Finding): boolean {
  return (
    acceptance.check === finding.check &&
    acceptance.table === (finding.table ?? null) &&
    acceptance.row === (finding.row ?? null) &&
    acceptance.column === (finding.column ?? null)
  );
}

/** What the user accepted: the value that the cell shows, or what was found where there is no cell. */
function valueOf(finding: Finding): string | null {
  return finding.cell?.shown ?? finding.found ?? null;
}

/** Where a finding is and what stands there, without what it says. */
function placeOf(finding: Finding): Omit<Finding, "outcome" | "severity" | "message" | "accepted"> {
  const { check, cell, address, table, row, column, found } = finding;
  return {
    check,
    cell,
    ...(address === undefined ? {} : { address }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(found === undefined ? {} : { found }),
  };
}

/** Marks what was accepted; an acceptance of another value has lapsed and is told as such. */
export function accept(
  context: CheckContext,
  findings: readonly Finding[],
  accepted: readonly Acceptance[],
): { findings: Finding[]; lapsed: Finding[] } {
  const lapsed: Finding[] = [];
  const marked = findings.map((finding) => {
    if (finding.outcome === "errored") return finding;
    const about = accepted.filter((acceptance) => concerns(acceptance, finding));
    if (about.length === 0) return finding;
    const value = valueOf(finding);
    const holds = about.find((acceptance) => acceptance.value === value);
    if (holds) return { ...finding, accepted: holds };
    for (const acceptance of about) {
      const data = {
        ...(finding.cell ? labelData(context, finding.cell) : {}),
        was: acceptance.value ?? "",
        value: value ?? "",
        reason: acceptance.reason,
        by: acceptance.by,
        at: acceptance.at.slice(0, 10),
      };
      const told: Finding = {
        ...placeOf(finding),
        outcome: "undecided",
        severity: "info",
        message: "acceptance-lapsed",
        data,
        accepted: null,
      };
      if (!lapsed.some((other) => other.cell === told.cell && other.check === told.check && other.data?.["reason"] === acceptance.reason))
        lapsed.push(told);
    }
    return finding;
  });
  return { findings: marked, lapsed };
}
