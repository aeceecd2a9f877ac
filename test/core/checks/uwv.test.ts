import type { Finding } from "../../../src/core/checks/check";
import { runChecks } from "../../../src/core/checks/run";
import { bindReport } from "../../../src/core/table/bind";
import { expandRelations } from "../../../src/core/table/expand";
import { type Change, uwvSheets } from "../../support/uwv-numbers";
import { expectRendered } from "../../support/check";
import { uwv } from "../table/uwv";

function check(change?: Change): ReturnType<typeof runChecks> {
  const report = bindReport(uwv, uwvSheets(change), []);
  return runChecks({ definition: uwv, report, relations: expandRelations(report), previous: null });
}

function only(table: string, row: string, column: string, value: number): Change {
  return (t, r, c, cell) =>
    t === table && r === row && c === column
      ? typeof cell === "object" && cell !== null && !("error" in cell)
        ? { ...cell, value }
        : value
      : cell;
}

const where = (finding: Finding): string => `${finding.check} ${finding.table ?? ""}/${finding.row ?? ""}/${finding.column ?? ""}`;

const clean = check();

describe("the report of 2020 as published", () => {
  test("has one error, and that is a true conflict of the report", () => {
    expect(clean.findings.filter((finding) => finding.severity === "error").map(where)).toEqual([
      "sum kerncijfers/nieuwe-ag-uitkeringen/prior",
    ]);
  });

  test("is examined: every table and at least 900 judgements", () => {
    expect(clean.perCheck.get("binding")?.passes).toBe(26);
    expect(clean.summary.examined).toBeGreaterThan(900);
    expect(clean.summary.errored).toBe(0);
  });

  test("has few warnings, each with a reason", () => {
    expect(clean.findings.filter((finding) => finding.severity === "warning").map(where)).toEqual([
      "norm-undecidable prestatie-indicatoren/participatiewet-beschut-werk/forecast",
      "norm-undecidable prestatie-indicatoren/rechtmatigheid/forecast",
      "outlier kerncijfers/waarschuwingen-inspanningsplicht/actual",
      "outlier ingekochte-re-integratietrajecten-en-verstrekte-ips-trajecten/ww/actual",
    ]);
  });

  test("has its missed norms as results", () => {
    expect(clean.findings.filter((finding) => finding.check === "norm-verdict").map((finding) => [finding.row, finding.severity])).toEqual([
      ["wia-voorraad-herbeoordelingen", "info"],
      ["ziektewet-voorraad-eerstejaars", "info"],
      ["geplaatste-wajongers", "info"],
    ]);
  });

  test("can be told in both languages", () => clean.findings.forEach(expectRendered));
});

test.each([
  ["digits swapped in a subtotal", "begrotingsresultaat-uwv", "subtotaal-1-claimbeoordeling", "budget", 659.1, ["sum", "difference"]],
  ["a unit too large", "begrotingsresultaat-uwv", "1.3-handhaving", "budget", 46700, ["scale"]],
  [
    "a point read as a comma",
    "belangrijkste-volumeontwikkelingen-uitkeringsverstrekking",
    "ww-nieuw",
    "actual",
    334.227,
    ["locale-shift", "growth"],
  ],
])("%s is found", (_, table, row, column, value, expected) => {
  const before = new Set(clean.findings.map(where));
  const found = check(only(table, row, column, value)).findings.filter(
    (finding) => finding.severity === "error" && !before.has(where(finding)),
  );
  found.forEach(expectRendered);
  expect(found.map((finding) => finding.check)).toEqual(expect.arrayContaining(expected));
});
