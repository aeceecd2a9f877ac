import { checkReport } from "../../../../src/app/check/check";
import type { Finding } from "../../../../src/core/checks/check";
import { lintJson } from "../../../../src/core/definition/lint";
import type { Definition } from "../../../../src/core/definition/schema";
import { columnIndex } from "../../../../src/core/table/address";
import type { Sheet } from "../../../../src/core/table/sheet";
import { draftOf } from "../../../support/definition-recall";
import { MADE_FORMS } from "../../../support/made-forms";
import { type MadeSheet, madeSheet } from "../../../support/made-table";
import { seeded } from "../../../support/seed-errors";

function check(sheet: Sheet, definition: Definition): { readonly findings: readonly Finding[]; readonly issues: readonly string[] } {
  const { run, report } = checkReport({ sheets: [sheet], names: [], state: null, stateProblem: null }, { shipped: [], definition });
  return { findings: run.findings, issues: report.issues.map((issue) => `${issue.kind} ${issue.subject}`) };
}

/** A sum of the table, of at least two parts, with its total made wrong; null where there is none. */
function planted(made: MadeSheet): { readonly sheet: Sheet; readonly row: number; readonly column: number } | null {
  const sum = made.relations.find((relation) => relation.kind === "sum" && relation.terms.length > 1);
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(sum?.target ?? "") ?? [];
  const [row, column] = [Number(digits) - 1, columnIndex(letters)];
  const value = made.sheet.value(row, column);
  if (!sum || typeof value !== "number") return null;
  return { sheet: made.changed(new Map([[sum.target, Number((value * 1.3 + 7).toFixed(6))]])), row, column };
}

describe("a draft of a made table", () => {
  const random = seeded(1);
  const made = MADE_FORMS.map((form) => madeSheet({ ...form, numbers: form.numbers ?? "printed" }, random));

  it.each(made.map((one) => [one.id, one] as const))(
    "of %s passes lint, binds, finds no error, and finds one planted in a total",
    (_, one) => {
      const { json, definition } = draftOf([one.sheet], "Proef");
      expect(lintJson(json, "draft.json").filter((message) => message.severity === "error")).toEqual([]);
      const { findings, issues } = check(one.sheet, definition);
      expect(issues).toEqual([]);
      expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
      const wrong = planted(one);
      if (!wrong) return;
      const told = check(wrong.sheet, definition).findings.filter((finding) => finding.severity === "error" && finding.outcome === "fails");
      expect(told.map((finding) => [finding.address?.row, finding.address?.column])).toContainEqual([wrong.row, wrong.column]);
    },
  );
});
