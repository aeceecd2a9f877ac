import type { Acceptance, Check } from "../../../src/core/checks/check";
import { renderFinding } from "../../../src/core/checks/render";
import { runChecks, runCheckSteps } from "../../../src/core/checks/run";
import { check as sum } from "../../../src/core/checks/sum";
import { check as binding } from "../../../src/core/checks/binding";
import { column, contextOf, expectRendered, type ReportFixture } from "../../support/check";

function report(total: number): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual],
        notation: "one",
        rows: [
          [{ id: "a", partOf: "t" }, 1],
          [{ id: "b", partOf: "t" }, 2],
          [{ id: "t", label: "Totaal" }, total],
        ],
      },
    ],
  };
}

const acceptance: Acceptance = {
  check: "sum",
  table: "tabel",
  row: "t",
  column: "actual",
  value: "9,0",
  reason: "Zo gedrukt",
  by: "A. de Vries",
  at: "2020-10-01T09:00:00Z",
};

function broken(id: string, thrown: unknown): Check {
  return {
    ...sum,
    id,
    *run(context) {
      yield { outcome: "passes", cell: context.report.table("tabel")?.cell("a", "actual") ?? null };
      throw thrown;
    },
  };
}

describe("counting", () => {
  test("judgements are counted by check, by cell and in all", () => {
    const run = runChecks(contextOf(report(9)), [], [binding, sum]);
    expect(run.summary).toEqual({ examined: 2, passes: 1, fails: 1, undecided: 0, errored: 0, error: 1, warning: 0, info: 0 });
    expect(run.perCheck.get("sum")).toEqual({ passes: 0, fails: 1, undecided: 0, errored: 0 });
    expect([...run.outcomes]).toEqual([["BladA!B5", { passes: 0, fails: 1, undecided: 0, errored: 0 }]]);
  });

  test("a finding knows its table, row, column and what was found", () => {
    const [finding] = runChecks(contextOf(report(9)), [], [sum]).findings;
    expect(finding).toMatchObject({
      check: "sum",
      table: "tabel",
      row: "t",
      column: "actual",
      found: "9,0",
      accepted: null,
      expected: { lo: "2,9", hi: "3,1" },
    });
    expect(finding?.involves).toHaveLength(3);
  });

  test("all registered checks run when none are named", () => {
    const run = runChecks(contextOf(report(3)));
    expect(run.perCheck.size).toBeGreaterThan(30);
    expect(run.findings).toEqual([]);
  });
});

describe("a check that breaks", () => {
  const run = runChecks(contextOf(report(9)), [], [broken("stuk", new RangeError("geen getal")), broken("raar", "zomaar"), sum]);

  test("becomes a finding, keeps what it judged, and does not stop the others", () => {
    expect(run.findings.map((finding) => [finding.check, finding.outcome, finding.message])).toEqual([
      ["stuk", "errored", "errored"],
      ["raar", "errored", "errored"],
      ["sum", "fails", "fails"],
    ]);
    expect(run.summary).toMatchObject({ examined: 5, passes: 2, fails: 1, errored: 2, error: 3 });
  });

  test("says what went wrong", () => {
    run.findings.forEach((finding) => finding.check !== "sum" && expectRendered(finding));
    expect(run.findings.slice(0, 2).map((finding) => renderFinding(finding, "nl").message)).toEqual([
      "De controle 'stuk' brak af: RangeError: geen getal.",
      "De controle 'raar' brak af: zomaar.",
    ]);
  });

  test("cannot be accepted", () => {
    const accepted = [{ ...acceptance, check: "stuk", table: null, row: null, column: null, value: null }];
    expect(runChecks(contextOf(report(3)), accepted, [broken("stuk", new Error("x"))]).findings.map((finding) => finding.accepted)).toEqual(
      [null],
    );
  });
});

describe("acceptance", () => {
  test("keeps the finding and counts it in no severity", () => {
    const run = runChecks(contextOf(report(9)), [acceptance], [sum]);
    expect(run.findings.map((finding) => finding.accepted)).toEqual([acceptance]);
    expect(run.summary).toMatchObject({ fails: 1, error: 0 });
  });

  test("lapses when the cell shows another value, and says so", () => {
    const run = runChecks(contextOf(report(8)), [acceptance, acceptance], [sum]);
    expect(run.findings.map((finding) => [finding.message, finding.severity, finding.outcome, finding.accepted])).toEqual([
      ["fails", "error", "fails", null],
      ["acceptance-lapsed", "info", "undecided", null],
    ]);
    expect(run.summary).toMatchObject({ error: 1, info: 1, examined: 1 });
    const [, lapsed] = run.findings;
    if (!lapsed) throw new Error("no finding");
    expectRendered(lapsed);
    expect(renderFinding(lapsed, "nl").message).toBe(
      "B5 'Totaal' toonde 9,0 toen A. de Vries dit op 2020-10-01 aanvaardde ('Zo gedrukt'); nu staat er 8,0.",
    );
  });

  test("of another value is no matter when one of this value is there too", () => {
    const run = runChecks(contextOf(report(9)), [{ ...acceptance, value: "8,0" }, acceptance], [sum]);
    expect(run.findings.map((finding) => finding.accepted)).toEqual([acceptance]);
  });

  test.each([{ check: "difference" }, { table: "andere" }, { row: "a" }, { column: "prior" }, { column: null }])(
    "does not hold elsewhere: %o",
    (change) => {
      const run = runChecks(contextOf(report(9)), [{ ...acceptance, ...change }], [sum]);
      expect(run.findings.map((finding) => [finding.message, finding.accepted])).toEqual([["fails", null]]);
    },
  );

  test("of something absent", () => {
    const context = contextOf(report(3));
    const issue = { kind: "row-unknown", table: "tabel", subject: "Extra", address: null, candidates: [] } as const;
    const accepted = { ...acceptance, check: "binding", row: "Extra", column: null, value: null };
    const run = runChecks({ ...context, report: { ...context.report, issues: [issue] } }, [accepted], [binding]);
    expect(run.findings.map((finding) => finding.accepted)).toEqual([accepted]);
    const lapsed = runChecks({ ...context, report: { ...context.report, issues: [issue] } }, [{ ...accepted, value: "iets" }], [binding]);
    expect(lapsed.findings.map((finding) => finding.message)).toEqual(["row-unknown", "acceptance-lapsed"]);
    lapsed.findings.forEach(expectRendered);
  });
});

test("findings come in the order of the report, the gravest of a cell first", () => {
  const at = (id: string, severity: "error" | "warning" | "info", row: string | null): Check => ({
    ...sum,
    id,
    *run(context) {
      const cell = row === null ? null : (context.report.table("tabel")?.cell(row, "actual") ?? null);
      yield { outcome: "fails", cell, severity, ...(row === null ? { table: "onbekend" } : {}) };
    },
  });
  const run = runChecks(
    contextOf(report(3)),
    [],
    [
      at("1", "info", "t"),
      at("2", "info", "a"),
      at("3", "error", "t"),
      at("4", "warning", null),
      at("5", "warning", "t"),
      at("6", "warning", "t"),
    ],
  );
  expect(run.findings.map((finding) => finding.check)).toEqual(["2", "3", "5", "6", "1", "4"]);
  expect(run.findings.map((finding) => finding.message)).toEqual(Array(6).fill("fails"));
});

/** Two tables like the one above. */
function twoTables(): ReportFixture {
  const [table] = report(9).tables;
  if (!table) throw new Error("no table");
  return {
    tables: [
      { ...table, id: "eerste" },
      { ...table, id: "tweede" },
    ],
  };
}

test("checks go table by table, and can be left halfway", () => {
  const steps = runCheckSteps(contextOf(twoTables()), [], [binding, sum]);
  expect(steps.next().value).toEqual({ table: "eerste", title: "Tabel 1", done: 0, total: 2 });
  expect(steps.next().value).toEqual({ table: "tweede", title: "Tabel 2", done: 1, total: 2 });
  expect(steps.next()).toMatchObject({ done: true, value: { summary: { fails: 2 } } });
});

test("within a large table the caller gets a word in", () => {
  const many: Check = {
    ...sum,
    *run({ report: { tables } }) {
      const [cell = null] = tables[0]?.cells() ?? [];
      for (let count = 0; count < 12_000; count += 1) yield { outcome: "passes", cell };
    },
  };
  const steps = [...runCheckSteps(contextOf(report(3)), [], [many])];
  expect(steps).toHaveLength(3);
  expect(runChecks(contextOf(report(3)), [], [many]).summary.passes).toBe(12_000);
});

test("a check that judges tables in an order of its own misses none", () => {
  const backwards: Check = {
    ...sum,
    *run(context) {
      yield* [...sum.run(context)].reverse();
    },
  };
  const context = contextOf(twoTables());
  expect(runChecks(context, [], [backwards]).findings).toEqual(runChecks(context, [], [sum]).findings);
});
