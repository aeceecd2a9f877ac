import { explain } from "../../../src/core/explain/explain";
import { feasibleRange, renderComponent } from "../../../src/core/explain/render";
import { byComponent, repairFor } from "../../../src/core/explain/suspect";
import { runChecks } from "../../../src/core/checks/run";
import { column, contextOf, type ReportFixture } from "../../support/check";

const part = (id: string) => ({ id, partOf: "t" });
const total = { id: "t", kind: "total" } as const;

function rendered(fixture: ReportFixture, language: "nl" | "en"): string[] {
  const { report, relations } = contextOf(fixture);
  return byComponent(explain(report, relations)).map((group) => renderComponent(group, language));
}

const single = (...cells: readonly number[]): ReportFixture => ({
  tables: [
    {
      columns: [column.actual],
      rows: [...cells.slice(0, -1).map((cell, index) => [part(`p${index}`), cell] as const), [total, cells.at(-1) ?? 0]],
    },
  ],
});

const crossed: ReportFixture = {
  tables: [
    {
      columns: [column.actual, column.budget, column.variance],
      notation: "one",
      rows: [
        [part("a"), 373, 388.8, 15.8],
        [part("b"), 235.1, 259.7, -24.6],
        [total, 608.1, 6485, -40.4],
      ],
    },
  ],
};

test.each<[string, ReportFixture, string, string]>([
  [
    "two cells, each with its figure and reason",
    crossed,
    "4 geschonden regels, 1 verklaring: BladA!D3, waarschijnlijk -15,8 (het teken is omgekeerd) en C5, waarschijnlijk 648,5 (de komma of eenheid is verschoven).",
    "4 violated rules, 1 explanation: BladA!D3, probably -15,8 (the sign is reversed) and C5, probably 648,5 (the decimal comma or the unit shifted).",
  ],
  [
    "a figure that is not known, within its bounds",
    { tables: [{ columns: [column.actual, column.prior, column.growth], rows: [[{ id: "a" }, 26602, 255204, 0.04]] }] },
    "1 geschonden regel, 1 verklaring: BladA!C3, verwacht 25.456 t/m 25.703. Alternatief: B3 (vrijwel even waarschijnlijk).",
    "1 violated rule, 1 explanation: BladA!C3, expected 25.456 to 25.703. Alternative: B3 (about as likely).",
  ],
  [
    "two cells that only the arithmetic points to",
    {
      tables: [
        {
          columns: [column.actual, column.budget, column.variance],
          rows: [
            [part("a"), 3730, 3888, 9999],
            [part("b"), 2351, 2597, -246],
            [total, 6081, 8888, -404],
          ],
        },
      ],
    },
    "4 geschonden regels, 1 verklaring: BladA!D3, mogelijk -158 (volgt uit de andere cijfers) en C5, mogelijk 6.485 (volgt uit de andere cijfers).",
    "4 violated rules, 1 explanation: BladA!D3, possibly -158 (follows from the other figures) and C5, possibly 6.485 (follows from the other figures).",
  ],
  [
    "one rule, with alternatives",
    single(1230, 3405, 4656),
    "1 geschonden regel, 1 verklaring: BladA!B4, waarschijnlijk 3.425 (een cijfer verkeerd). Alternatief: B3 (vrijwel even waarschijnlijk), B5 (vrijwel even waarschijnlijk).",
    "1 violated rule, 1 explanation: BladA!B4, probably 3.425 (one digit wrong). Alternative: B3 (about as likely), B5 (about as likely).",
  ],
])("%s", (_, fixture, nl, en) => {
  expect(rendered(fixture, "nl")).toEqual([nl]);
  expect(rendered(fixture, "en")).toEqual([en]);
});

test("explanations of which not all possibilities were looked at say so", () => {
  const { report, relations } = contextOf(crossed);
  const [found] = byComponent(explain(report, relations));
  expect(
    renderComponent(
      (found ?? []).map((each) => ({ ...each, truncated: true })),
      "nl",
    ),
  ).toMatch(/\. Niet alle mogelijkheden zijn bekeken\.$/);
});

test("nothing to tell is an empty line", () => expect(renderComponent([], "nl")).toBe(""));

test("an end that nothing bounds is no figure", () => {
  const { report, relations } = contextOf({
    tables: [
      {
        columns: [column.actual],
        rows: [
          [{ id: "w" }, 2107],
          [{ id: "o", ofWhich: "w" }, 5943],
        ],
      },
    ],
  });
  const found = explain(report, relations);
  const whole = found.find(({ cells }) => cells[0]?.row.id === "w")?.repairs[0];
  const part = found.find(({ cells }) => cells[0]?.row.id === "o")?.repairs[0];
  expect(whole && feasibleRange(whole)).toEqual({ lo: "5.943", hi: null });
  expect(part && feasibleRange(part)).toEqual({ lo: null, hi: "2.107" });
  expect(renderComponent(found, "nl")).toContain("1 geschonden regel, 1 verklaring: BladA!");
});

test("the repair of a finding is that of the likeliest explanation, where the check has none and the figure is wanted", () => {
  const context = contextOf(crossed);
  const { findings } = runChecks(context);
  const explanations = explain(context.report, context.relations, { findings });
  const about = (check: string, id: string) => findings.filter((finding) => finding.check === check && finding.cell?.row.id === id);
  const [sum] = about("sum", "t").filter((finding) => finding.column === "budget");
  expect(sum && repairFor(sum, explanations)?.shown).toBe("648,5");
  const [reversed] = about("reversed-sign", "a");
  expect(reversed && repairFor(reversed, explanations)).toBeNull();
  const accepted = sum && {
    ...sum,
    accepted: { check: "sum", table: null, row: null, column: null, value: null, reason: "", by: "", at: "" },
  };
  expect(accepted && repairFor(accepted, explanations)).toBeNull();
  expect(sum && repairFor({ ...sum, cell: null }, explanations)).toBeNull();
  expect(sum && repairFor({ ...sum, outcome: "undecided" }, explanations)).toBeNull();
  expect(sum && repairFor({ ...sum, severity: "info" }, explanations)).toBeNull();
  expect(sum && repairFor(sum, [])).toBeNull();
});
