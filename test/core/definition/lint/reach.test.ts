import { type Case, column, judge, row, table } from "./cases";

const CASES: readonly Case[] = [
  [
    "a total that is never filled",
    (d) => (row(d, "s1").fill = "none"),
    ["error unfillable-total tables[0].rows[3]", "error part-without-figures tables[0].rows[3]"],
  ],
  ["a heading as a total", (d) => (row(d, "r11").partOf = "h1"), ["error unfillable-total tables[0].rows[0]"]],
  ["a heading without label", (d) => delete row(d, "h1").label, ["warning heading-label tables[0].rows[0]"]],
  ["a row without label", (d) => (row(d, "r11").label = ""), ["error row-label tables[0].rows[1]"]],
  ["a heading with figures", (d) => (row(d, "h1").fill = "required"), ["warning row-never-filled tables[0].rows[0].fill"]],
  [
    "a row without cells",
    (d) => Object.assign(row(d, "bezwaren"), { fill: "none", cells: {} }),
    ["warning row-never-filled tables[1].rows[2]", "warning relation-unfilled relations[0]"],
  ],
  ["a column without cells", (d) => (column(d, "forecast", 1).fill = "none"), ["warning column-never-filled tables[1].columns[6]"]],
  ["a category without column", (d) => (row(d, "r11").category = "A"), ["warning category-column tables[0].rows[1].category"]],
  [
    "a printed category that is not there",
    (d) => (row(d, "r11").categoryPrinted = true),
    ["warning category-column tables[0].rows[1].categoryPrinted"],
  ],
  ["no label column", (d) => (column(d, "label").role = "text"), ["error label-column tables[0].columns"]],
  [
    "an explanation in figures",
    (d) => (table(d).materiality = { explanation: "actual" }),
    ["error explanation-column tables[0].materiality.explanation"],
  ],
  ["a measurement without period", (d) => delete column(d, "actual").period, ["warning period-missing tables[0].columns[1]"]],
  [
    "another period without name",
    (d) => (column(d, "actual").period = { span: "other" }),
    ["warning period-missing tables[0].columns[1].period"],
  ],
  ["an unused indicator", (d) => delete row(d, "klanten").indicator, ["warning indicator-unused indicators[1]"]],
  ["an unused notation", (d) => (d.notations["extra"] = { kind: "number" }), ["info notation-unused notations.extra"]],
  ["an unused chapter", (d) => d.chapters.push({ id: "leeg", title: "Leeg", sheet: "Leeg" }), ["info chapter-unused chapters[2]"]],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});
