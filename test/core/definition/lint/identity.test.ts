import { must } from "../fixture";
import { type Case, add, column, indicator, judge, relations, row, table } from "./cases";

const CASES: readonly Case[] = [
  ["chapter twice", (d) => d.chapters.push({ id: "kosten", title: "K", sheet: "K" }), ["error duplicate-id chapters[2].id"]],
  ["indicator twice", (d) => d.indicators?.push(indicator(d)), ["error duplicate-id indicators[2].id"]],
  ["row twice", (d) => add(d, [row(d, "leeg")]), ["error duplicate-id tables[0].rows[11].id"]],
  [
    "column twice",
    (d) => table(d).columns.push({ id: "year", role: "text", header: "Opmerking" }),
    ["error duplicate-id tables[0].columns[7].id"],
  ],
  ["relation twice", (d) => relations(d).push(must(relations(d)[0])), ["error duplicate-id relations[1].id"]],
  ["figure twice", (d) => d.figures?.push(must(d.figures[0])), ["error duplicate-id figures[1].id"]],
  ["table twice", (d) => d.tables.push(table(d)), ["error duplicate-id tables[2].id", "warning ambiguous-title tables[2].title"]],
  ["equal labels under one parent", (d) => (row(d, "r12").label = "1.1  betalen*"), ["error ambiguous-label tables[0].rows[2]"]],
  ["alias of another row", (d) => (row(d, "r12").aliases = ["1.1 Betalen"]), ["error ambiguous-label tables[0].rows[2]"]],
  ["equal labels without category", (d) => (row(d, "bezwaren").label = "Klanten"), []],
  [
    "equal labels in one category",
    (d) => Object.assign(row(d, "bezwaren"), { label: "Klanten", category: "Betalen" }),
    ["error ambiguous-label tables[1].rows[2]"],
  ],
  ["unlabelled subtotals under one heading", (d) => (row(d, "h2").kind = "spacer"), ["warning spacer-label tables[0].rows[4].label"]],
  [
    "equal headers",
    (d) => (column(d, "prior", 1).group = "Eerste {months} maanden {year}"),
    ["error ambiguous-header tables[1].columns[4]"],
  ],
  [
    "equal headers apart in Excel",
    (d) => Object.assign(column(d, "prior", 1), { group: "Eerste {months} maanden {year}", excelHeader: "Vorig jaar" }),
    [],
  ],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});
