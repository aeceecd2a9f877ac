import { expandRelations } from "../../../src/core/table/expand";
import type { BoundRelation } from "../../../src/core/table/relations";
import { column, type ReportFixture, reportOf } from "../../support/check";

function relationsOf(report: ReportFixture): readonly BoundRelation[] {
  return expandRelations(reportOf(report));
}

const { actual, prior, forecast, norm } = column;

describe("norms", () => {
  const rows = (spec: object, first: number | string): ReportFixture["tables"][number]["rows"] => [
    [{ id: "a", indicator: "i", ...spec }, first, 6, 9, 9],
  ];
  const columns = [norm, actual, { ...prior, period: { span: "year", year: -1 } }, { ...forecast, period: { span: "year" } }] as const;
  const given = (indicator: object, first: number | string, spec: object = {}): ReportFixture => ({
    indicators: [{ id: "i", label: "I", ...indicator }],
    tables: [{ columns: [...columns], rows: rows(spec, first) }],
  });
  const full = { norm: { value: "9", basis: "full-year" } } as const;

  test.each([
    [
      "a level",
      given({ direction: "higher" }, 9),
      [
        ["higher", null],
        ["higher", null],
        ["higher", null],
      ],
    ],
    [
      "a full year",
      given({ direction: "lower", ...full }, 9),
      [
        ["lower", [8, 12]],
        ["lower", [12, 12]],
        ["lower", [12, 12]],
      ],
    ],
    [
      "a limit in the cell",
      given({ direction: "informative" }, "≤9"),
      [
        ["lower", null],
        ["lower", null],
        ["lower", null],
      ],
    ],
    [
      "a minimum in the cell",
      given({ direction: "lower" }, "minimaal 9"),
      [
        ["higher", null],
        ["higher", null],
        ["higher", null],
      ],
    ],
    ["no direction", given({ direction: "informative" }, 9), []],
    ["no norm", given({ direction: "higher" }, "n.v.t."), []],
    ["nil", given({ direction: "higher" }, "-"), []],
    ["an indicator that is not there", { ...given({ direction: "higher" }, 9), indicators: [] }, []],
  ] as const)("%s", (_, report, wanted) => {
    const found = relationsOf(report).filter((relation) => relation.kind === "norm");
    expect(found.map(({ parameters }) => [parameters.direction, parameters.elapsed ?? null])).toEqual(wanted);
    expect(found.every((relation) => relation.severity === "info" && relation.terms[0]?.cell.column.id === "norm")).toBe(true);
  });

  test("a span of its own has no months to compare by", () => {
    const other = { ...actual, period: { span: "other", key: "rapportjaar" } } as const;
    const report: ReportFixture = {
      indicators: [{ id: "i", label: "I", direction: "higher", ...full }],
      tables: [{ columns: [norm, other], rows: [[{ id: "a", indicator: "i" }, 9, 6]] }],
    };
    expect(relationsOf(report).map((relation) => relation.parameters)).toEqual([{ direction: "higher" }]);
  });
});
