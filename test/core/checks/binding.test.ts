import { check } from "../../../src/core/checks/binding";
import { runChecks } from "../../../src/core/checks/run";
import type { BindingIssue } from "../../../src/core/table/bound";
import { column, contextOf, expectRendered, testCheck } from "../../support/check";
import { renderFinding } from "../../../src/core/checks/render";

const report = { tables: [{ columns: [column.actual], rows: [[{ id: "a", label: "Opgelegde boetes" }, 3] as const] }] };

testCheck(check, { valid: [{ name: "all found", report, passes: 1 }], invalid: [] });

const place = { sheet: "BladA", row: 4, column: 0 };

test.each<[BindingIssue["kind"], string, string, string]>([
  ["table-missing", "tabel", "error", "Tabel 'Tabel 1' is niet gevonden."],
  ["table-ambiguous", "tabel", "error", "Tabel 'Tabel 1' past op meer plaatsen: BladA!A5."],
  ["column-missing", "actual", "error", "Kolom 'Realisatie' van tabel 'Tabel 1' is niet gevonden."],
  ["column-duplicate", "actual", "error", "Kolom 'Realisatie' van tabel 'Tabel 1' staat er meer dan eens."],
  [
    "column-unknown",
    "Toelichting",
    "warning",
    "Kolom 'Toelichting' in tabel 'Tabel 1' staat niet in de rapportdefinitie en is niet gecontroleerd.",
  ],
  ["column-approximate", "actual", "info", "Kolom 'Realisatie' van tabel 'Tabel 1' is herkend aan een kop die erop lijkt."],
  ["row-missing", "a", "error", "Rij 'Opgelegde boetes' van tabel 'Tabel 1' is niet gevonden."],
  ["row-duplicate", "a", "error", "Rij 'Opgelegde boetes' van tabel 'Tabel 1' staat er meer dan eens."],
  ["row-unknown", "Nieuw", "warning", "Rij 'Nieuw' in tabel 'Tabel 1' staat niet in de rapportdefinitie en is niet gecontroleerd."],
  ["row-approximate", "a", "info", "Rij 'Opgelegde boetes' van tabel 'Tabel 1' is herkend aan een label dat erop lijkt."],
  ["binding-lost", "BladX", "error", "De met de hand gemaakte koppeling van tabel 'Tabel 1' wijst nergens meer naar."],
])("%s", (kind, subject, severity, message) => {
  const context = contextOf(report);
  const issue: BindingIssue = {
    kind,
    table: "tabel",
    subject,
    address: kind === "table-missing" ? null : place,
    candidates: kind === "table-ambiguous" ? [place] : [],
  };
  const run = runChecks({ ...context, report: { ...context.report, issues: [issue] } }, [], [check]);
  const [finding] = run.findings;
  expect(run.findings).toHaveLength(1);
  if (!finding) throw new Error("no finding");
  expectRendered(finding);
  expect({ message: renderFinding(finding, "nl").message, severity: finding.severity, table: finding.table }).toEqual({
    message,
    severity,
    table: "tabel",
  });
});
