import { checkReport } from "../../../../src/app/check/check";
import { lintJson } from "../../../../src/core/definition/lint";
import { loadDefinition } from "../../../../src/core/definition/load";
import type { Definition } from "../../../../src/core/definition/schema";
import { cellName } from "../../../../src/core/table/address";
import { bindReport } from "../../../../src/core/table/bind";
import { expandRelations } from "../../../../src/core/table/expand";
import { findTables } from "../../../../src/core/table/find/find";
import { draftDefinition } from "../../../../src/core/table/draft/draft";
import { inferTable } from "../../../../src/core/table/infer/infer";
import type { BoundRelation } from "../../../../src/core/table/relations";
import type { Sheet } from "../../../../src/core/table/sheet";
import { openWorkbook } from "../../../../src/hosts/file/open";
import { formSheet } from "../../../support/infer-form";
import { FORMS } from "../../../support/infer-forms";
import { pastedTable } from "../../../support/infer-pasted";
import { randomTable } from "../../../support/infer-random";
import { proposed, relationKey } from "../../../support/infer-relations";
import { sample, shipped } from "../../../support/samples";
import { seeded } from "../../../support/seed-errors";
import { sheetOf } from "../../../support/sheet";

const REPORT = "uwv-achtmaandenverslag-2020";
const KINDS: ReadonlySet<string> = new Set(["sum", "difference", "growth", "share", "ratio"]);

function draft(sheets: readonly Sheet[], name = "Proef"): { json: string; definition: Definition } {
  const tables = sheets.flatMap((sheet) => findTables(sheet).map((found) => inferTable(found)));
  const json = JSON.stringify(draftDefinition(tables, { name, year: 2021 }));
  const loaded = loadDefinition(json, "draft.json");
  if ("problems" in loaded) throw new Error(loaded.problems.map((problem) => problem.message.en).join("; "));
  return { json, definition: loaded.definition };
}

/** Errors and warnings of lint, and what a check of the same sheets finds beside text that should be numbers. */
function faults(sheets: readonly Sheet[]): readonly string[] {
  const { json, definition } = draft(sheets);
  const lint = lintJson(json, "draft.json").flatMap((message) =>
    message.severity === "info" ? [] : [`${message.rule}: ${message.message.en}`],
  );
  const { run, report } = checkReport({ sheets, names: [], state: null, stateProblem: null }, { shipped: [], definition });
  const issues = report.issues.map((issue) => `${issue.kind} ${issue.subject}`);
  const errors = run.findings.filter((finding) => finding.severity === "error" && finding.check !== "number-as-text");
  return [...lint, ...issues, ...errors.map((finding) => `${finding.check} ${finding.outcome}`)];
}

/** A relation between cells of a workbook, blank and code cells left out, as one text. */
function keyOf({ kind, target, terms }: BoundRelation): string {
  const name = ({ sheet, row, column }: BoundRelation["target"]["address"]): string => `${sheet}!${cellName(row, column)}`;
  const linear = kind === "sum" || kind === "difference";
  const parts = terms.flatMap(({ cell, sign }) => (cell.value === null ? [] : [`${linear && sign < 0 ? "-" : ""}${name(cell.address)}`]));
  return `${linear ? "sum" : kind} ${name(target.address)} = ${(linear ? parts.sort() : parts).join(" ")}`;
}

describe("a draft definition", () => {
  it("says of averages under a spanning head that they do not add up, and keeps what they are about", () => {
    const form = FORMS.find(({ name }) => name.startsWith("durations under a spanning head"));
    const columns = form ? draft([formSheet(form)]).definition.tables[0]?.columns : [];
    expect(columns?.map(({ role, additive }) => (additive === false ? `${role} apart` : role))).toEqual([
      "label",
      "prior",
      "actual",
      "prior apart",
      "average apart",
      "prior",
      "actual",
    ]);
  });

  it.each(FORMS.filter((form) => !form.relations.some((one) => one.startsWith("!"))).map((form) => [form.name, form] as const))(
    "of a table with %s passes lint, binds wholly and finds no error",
    (_, form) => {
      expect(faults([formSheet(form)])).toEqual([]);
    },
  );

  it("of random tables passes lint and binds wholly", () => {
    const random = seeded(31);
    const tables = Array.from({ length: 10 }, (_, at) => randomTable(at, random));
    const wrong = tables.flatMap((table) =>
      faults([table.sheet])
        .filter((fault) => !/^(?:sum |category-column)/.test(fault))
        .map((fault) => `${table.id}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  it("asks of the sample of 2020 what its own definition asks, finds every table and no error", async () => {
    const { sheets } = await openWorkbook(sample(REPORT)).read();
    const { json, definition } = draft(sheets, "Achtmaandenverslag 2020");
    expect(lintJson(json, "draft.json").filter((message) => message.severity !== "info")).toEqual([]);
    expect(definition.period).toEqual({ kind: "eight-months", year: 2020 });
    const original = shipped(REPORT);
    const bound = bindReport(definition, sheets, []);
    expect(bound.issues).toEqual([]);
    expect(bound.tables).toHaveLength(original.tables.length);
    const known = expandRelations(bindReport(original, sheets, [])).filter(
      (relation) =>
        KINDS.has(relation.kind) &&
        relation.target.value !== null &&
        new Set([relation.target, ...relation.terms.map((term) => term.cell)].map((cell) => cell.table)).size === 1,
    );
    const asked = new Set(expandRelations(bound).map(keyOf));
    const missing = known.map(keyOf).filter((key) => !asked.has(key));
    expect(missing.length / known.length).toBeLessThan(0.05);
    const { run } = checkReport({ sheets, names: [], state: null, stateProblem: null }, { shipped: [], definition });
    expect(run.findings.filter((finding) => finding.severity === "error")).toEqual([]);
  });

  it("recovers the relations of the sample pasted as text", async () => {
    const { sheets } = await openWorkbook(sample(REPORT)).read();
    const definition = shipped(REPORT);
    const report = bindReport(definition, sheets, []);
    const relations = expandRelations(report);
    const tally = { known: 0, recovered: 0, proposed: 0 };
    for (const table of report.tables) {
      const pasted = pastedTable(definition, table);
      const found = new Set(findTables(pasted.sheet).flatMap((one) => proposed(inferTable(one)).map(relationKey)));
      const name = ({ row, column }: BoundRelation["target"]): string => {
        const at = pasted.place(row.id, column.id);
        return cellName(at.row, at.column);
      };
      const own = relations.filter(
        (relation) => relation.target.table === table.spec && KINDS.has(relation.kind) && relation.target.value !== null,
      );
      const known = own.flatMap((relation) => {
        const terms = relation.terms.filter((term) => term.cell.value !== null);
        if (terms.length === 0 || terms.some((term) => term.cell.table !== table.spec)) return [];
        const kind = relation.kind as "sum" | "difference" | "growth" | "share" | "ratio";
        return [
          relationKey({
            kind,
            target: name(relation.target),
            terms: terms.map((term) => ({ cell: name(term.cell), sign: term.sign })),
            holds: null,
          }),
        ];
      });
      tally.known += known.length;
      tally.recovered += known.filter((key) => found.has(key)).length;
      tally.proposed += found.size;
    }
    expect(tally.known).toBeGreaterThan(180);
    expect(tally.recovered / tally.known).toBeGreaterThan(0.95);
    // Beside what the definition says once, growth and ratio of the same column are both proposed.
    expect(tally.proposed).toBeLessThan(tally.known * 1.2);
  });

  it("names things so that a definition holds them: unlike headers, equal labels, odd names", () => {
    const sheet = sheetOf("R1C1 & co", [
      ["2021 {x}"],
      ["", "Aantal", "Aantal", null],
      ["Overig", 12, 14, 3],
      ["Overig", 8, 7, 5],
      [null, 3, 4, 5],
      ["Tekst", "zie bijlage", true, 4],
    ]);
    const { json, definition } = draft([sheet], "…");
    expect(lintJson(json, "draft.json").filter((message) => message.severity === "error")).toEqual([]);
    expect(definition.id).toBe("concept");
    expect(definition.tables.map((table) => [table.id, table.title])).toEqual([["tabel-2021-x", "{year} (x)"]]);
  });

  it("keeps the name, the headers and the form of an Excel table", () => {
    const rows = [["Kosten"], ["Omschrijving", "2021", "2020"], ["Noord", 12, 14], ["Zuid", 8, 7], ["Totaal", 20, 21]];
    const area = { top: 1, left: 0, bottom: 4, right: 2 };
    const { definition } = draft([sheetOf("Kosten", rows, { tables: [{ name: "kosten_regio", area }] })]);
    const [table] = definition.tables;
    expect([table?.id, table?.form, table?.columns.map((column) => [column.role, column.header])]).toEqual([
      "kosten-regio",
      "table",
      [
        ["label", "Omschrijving"],
        ["actual", "{year}"],
        ["prior", "{year-1}"],
      ],
    ]);
    expect(table?.rows.map((row) => [row.id, row.kind, row.partOf ?? null])).toEqual([
      ["noord", "data", "totaal"],
      ["zuid", "data", "totaal"],
      ["totaal", "total", null],
    ]);
  });

  it("takes a total of percentages for a weighted one, and a waarvan row for some of the row above", () => {
    const { definition } = draft([
      sheetOf("Blad1", [
        ["Fouten"],
        ["In procenten", "2021", "2020"],
        ["WW", "0,9", "2,1"],
        ["WIA", "0,1", "0,4"],
        ["Totaal", "0,4", "0,7"],
        [null],
        [null],
        ["Bestand"],
        [null, "2021", "2020"],
        ["Mannen", "1.204", "1.187"],
        ["waarvan deeltijd", "311", "298"],
      ]),
    ]);
    expect(definition.tables.map((table) => table.rows.map((row) => row.total ?? row.partOf ?? row.ofWhich ?? ""))).toEqual([
      ["totaal", "totaal", "weighted"],
      ["", "mannen"],
    ]);
  });

  it("derives a budget of eight months from that of the year, and measures the variance against it", () => {
    const { definition } = draft([
      sheetOf("Blad1", [
        ["Kosten"],
        [
          "Bedragen x € 1.000",
          "Realisatie eerste acht maanden 2021",
          "Begroting eerste acht maanden 2021",
          "Verschil",
          "%",
          "Begroting 2021",
        ],
        ["Noord", "41.220", "43.104", "-1.884", "-4,4%", "64.656"],
        ["Zuid", "8.310", "7.904", "406", "5,1%", "11.856"],
        ["Oost", "12.075", "12.988", "-913", "-7,0%", "19.482"],
      ]),
    ]);
    expect(definition.period).toEqual({ kind: "eight-months", year: 2021 });
    expect(definition.tables[0]?.columns.map((column) => [column.role, column.derive?.kind ?? null])).toEqual([
      ["label", null],
      ["actual", null],
      ["budget", "time-proportional"],
      ["variance", "difference"],
      ["variance-percent", "ratio"],
      ["budget-year", null],
    ]);
  });

  it("takes a column that nothing heads, and a text where a figure could stand, as they are", () => {
    const { definition } = draft([
      sheetOf("Blad1", [
        ["Kosten", 12, 14, "voorlopig"],
        ["Baten", 3, "zie noot", null],
        ["Beheer", 5, 6, null],
      ]),
    ]);
    expect(definition.tables[0]?.title).toBe("Blad1");
    expect(definition.tables[0]?.columns.map((column) => [column.role, column.header, column.excelHeader ?? null])).toEqual([
      ["label", "", null],
      ["actual", "", "Kolom B"],
      ["actual", "", "Kolom C"],
      ["text", "", null],
    ]);
  });
});
