import type { Survived } from "../../../src/core/checks/check";
import { renderFinding } from "../../../src/core/checks/render";
import { runChecks } from "../../../src/core/checks/run";
import { check } from "../../../src/core/checks/workbook-state";
import { column, contextOf, expectRendered, type ReportFixture, testCheck } from "../../support/check";

const report: ReportFixture = { tables: [{ columns: [column.actual], rows: [[{ id: "a" }, 1]] }] };

testCheck(check, { valid: [{ name: "nothing to tell", report, passes: 0 }], invalid: [] });

test.each<[Survived, string, string]>([
  [
    { code: "state-damaged", detail: "unexpected end" },
    "De gegevens die Kerncijfer in de werkmap bewaart zijn beschadigd en niet gebruikt: unexpected end.",
    "What Kerncijfer keeps in the workbook is damaged and was not used: unexpected end.",
  ],
  [
    {
      code: "definition-unreadable",
      detail: "tables",
      texts: { nl: "tables: hier ontbreekt iets.", en: "tables: something is missing here." },
    },
    "De rapportdefinitie in de werkmap is niet te lezen en niet gebruikt: tables: hier ontbreekt iets.",
    "The report definition in the workbook cannot be read and was not used: tables: something is missing here.",
  ],
  [
    { code: "definition-absent", detail: "mijn-verslag 3" },
    "De rapportdefinitie die de werkmap noemt is hier niet aanwezig: mijn-verslag 3.",
    "The report definition that the workbook names is not here: mijn-verslag 3.",
  ],
])("%j is a warning without a cell", (survived, nl, en) => {
  const { findings, summary } = runChecks({ ...contextOf(report), survived: [survived] }, [], [check]);
  expect(summary).toMatchObject({ warning: 1, fails: 1 });
  expect(findings.map((finding) => [finding.cell, renderFinding(finding, "nl").message, renderFinding(finding, "en").message])).toEqual([
    [null, nl, en],
  ]);
  findings.forEach(expectRendered);
});
