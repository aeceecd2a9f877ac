import fc from "fast-check";
import { findTables } from "../../../../src/core/table/find/find";
import { columnRoles } from "../../../../src/core/table/draft/columns";
import { inferTable } from "../../../../src/core/table/infer/infer";
import { reportPeriod } from "../../../../src/core/table/draft/report-period";
import { formSheet } from "../../../support/infer-form";
import { FORMS } from "../../../support/infer-forms";
import { decoyTable, randomTable } from "../../../support/infer-random";
import { type CellRelation, proposed, readRelation, relationKey } from "../../../support/infer-relations";
import { seeded } from "../../../support/seed-errors";
import { type Input, sheetOf } from "../../../support/sheet";

function inferred(rows: Parameters<typeof sheetOf>[1]): readonly CellRelation[] {
  return findTables(sheetOf("Blad1", rows)).flatMap((found) => proposed(inferTable(found)));
}

describe("inferTable", () => {
  it.each(FORMS.map((form) => [form.name, form] as const))("recovers what is in a table with %s, and nothing else", (_, form) => {
    const tables = findTables(formSheet(form)).map((found) => inferTable(found));
    expect(tables).toHaveLength(1);
    const found = new Map(tables.flatMap(proposed).map((one) => [relationKey(one), one.holds === "violated"]));
    const known = new Map(form.relations.flatMap(readRelation).map((one) => [relationKey(one), one.holds === "violated"]));
    expect([...found].sort()).toEqual([...known].sort());
    const [table] = tables;
    if (form.title !== undefined) expect(table?.found.title).toBe(form.title);
    if (form.unit !== undefined) expect(table?.found.unit).toBe(form.unit);
    if (form.roles !== undefined && table) expect(columnRoles(table, reportPeriod(table.senses, 0).year).join(" ")).toBe(form.roles);
  });

  it("recovers nearly all relations of random tables, and hardly any other", () => {
    const random = seeded(20);
    const tally = { known: 0, recovered: 0, proposed: 0, right: 0 };
    for (let at = 0; at < 20; at += 1) {
      const table = randomTable(at, random);
      const found = new Set(findTables(table.sheet).flatMap((one) => proposed(inferTable(one)).map(relationKey)));
      const known = new Set(table.relations.map(relationKey));
      tally.known += known.size;
      tally.proposed += found.size;
      tally.recovered += [...known].filter((key) => found.has(key)).length;
      tally.right += [...found].filter((key) => known.has(key)).length;
    }
    expect(tally.recovered / tally.known).toBeGreaterThan(0.96);
    expect(tally.right / tally.proposed).toBeGreaterThan(0.97);
  });

  it("proposes nothing in tables of unrelated figures, whatever their labels say", () => {
    const random = seeded(5);
    const tables = Array.from({ length: 25 }, (_, at) => decoyTable(at, random));
    const wrong = tables.flatMap((table) => findTables(table.sheet).flatMap((one) => proposed(inferTable(one))));
    expect(wrong.length).toBeLessThanOrEqual(1);
  });

  it("judges counts to the last digit where the others hold so, and rounded figures within their rounding", () => {
    const counts = [
      ["Aantallen"],
      [null, "2021", "2020", "2019"],
      ["Noord", "12.344", "10.201", "9.877"],
      ["Zuid", "8.001", "7.455", "7.020"],
      ["West", "5.120", "5.010", "4.998"],
      ["Totaal", "25.465", "22.666", "21.896"],
    ];
    const [b, c, d] = inferred(counts);
    expect([b?.holds, c?.holds, d?.holds]).toEqual(["exact", "exact", "rounding"]);
    const more = [...counts, [null], ["Oost", "1.233", "1.210", "1.150"], ["Eindtotaal", "26.698", "23.876", "23.046"]];
    expect(inferred(more).map((one) => [one.target, one.holds])).toEqual([
      ["B9", "exact"],
      ["C9", "exact"],
      ["D9", "exact"],
      ["B6", "exact"],
      ["C6", "exact"],
      ["D6", "violated"],
    ]);
  });

  it("finds calculations in numbers as well, and in numbers with more digits than they show", () => {
    const cell = (value: number): Input => ({ value, format: "0.0" });
    const relations = inferred([
      ["Kosten"],
      [null, "Begroting", "Realisatie", "Verschil"],
      ["Noord", cell(12.344), cell(13.102), cell(13.102 - 12.344)],
      ["Zuid", cell(8.01), cell(7.66), cell(7.66 - 8.01)],
      ["Totaal", cell(20.354), cell(20.762), cell(20.762 - 20.354)],
    ]);
    expect(relations.map((one) => `${one.kind} ${one.target} ${one.holds ?? ""}`).sort()).toEqual([
      "difference D3 exact",
      "difference D4 exact",
      "difference D5 exact",
      "sum B5 exact",
      "sum C5 exact",
      "sum D5 exact",
    ]);
  });

  it("stops when its steps are spent, and says so", () => {
    const form = FORMS.find((one) => one.name.startsWith("numbers with headings"));
    const [found] = form ? findTables(formSheet(form)) : [];
    if (!found) throw new Error("no table");
    expect(inferTable(found, 50).truncated).toBe(true);
    expect(inferTable(found).truncated).toBe(false);
  });

  it("finds the totals of a long list, and nothing among figures that have none", () => {
    const random = seeded(3);
    const figures = Array.from({ length: 200 }, () => Array.from({ length: 3 }, () => Math.round(random() * 900_000)));
    const list = figures.map((row, at): readonly string[] => [`Post ${at}`, ...row.map(String)]);
    const sum = (from: number, to: number): readonly string[] =>
      [0, 1, 2].map((column) => String(figures.slice(from, to).reduce((all, row) => all + (row[column] ?? 0), 0)));
    const head = [["Posten"], ["", "2021", "2020", "2019"]];
    expect(inferred([...head, ...list])).toEqual([]);
    const totals = inferred([...head, ...list.slice(0, 25), ["Totaal A", ...sum(0, 25)], ...list.slice(25), ["Totaal B", ...sum(25, 200)]]);
    expect(totals.map((one) => [one.target, one.terms.length, one.holds])).toEqual([
      ...["B28", "C28", "D28"].map((cell) => [cell, 25, "exact"]),
      ...["B204", "C204", "D204"].map((cell) => [cell, 175, "exact"]),
    ]);
  });

  it("never throws, and every proposal names cells with figures", () => {
    const label = fc.constantFrom(null, "Totaal", "waarvan vrouwen", "Saldo", "Post", "Verschil", "  Post", "%");
    const figure = fc.oneof(
      fc.integer({ min: -20, max: 20 }).map(String),
      fc.constantFrom<Input>(null, "0", "-", "n.v.t.", "46%", "100%", "*0", "0,0", "3-", 0, 1e15, 0.1),
    );
    const row = fc.tuple(label, figure, figure, figure).map((cells): readonly Input[] => cells);
    const head = fc.constantFrom<readonly Input[]>(
      [null, "2021", "2020", "%"],
      [null, "Realisatie", "Begroting", "Verschil"],
      ["x € 1.000", "Norm", "Aantal", "Aandeel in %"],
    );
    fc.assert(
      fc.property(head, fc.array(row, { maxLength: 12 }), (first, rows) => {
        for (const found of findTables(sheetOf("Blad1", [["Titel"], first, ...rows]))) {
          const table = inferTable(found);
          for (const { target, terms, confidence } of table.relations) {
            expect(table.matrix.figure(target.row, target.column)).not.toBeNull();
            expect(terms.every((term) => table.matrix.figure(term.row, term.column) !== null)).toBe(true);
            expect(confidence).toBeGreaterThan(0.5);
            expect(confidence).toBeLessThan(1);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
