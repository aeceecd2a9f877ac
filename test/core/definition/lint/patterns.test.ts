import { must } from "../fixture";
import { type Case, column, judge, row } from "./cases";

const CASES: readonly Case[] = [
  [
    "an unknown placeholder",
    (d) => (column(d, "budget").header = "Begroting {jaar}"),
    ["error unknown-placeholder tables[0].columns[2].header"],
  ],
  [
    "a misspelt placeholder",
    (d) => (column(d, "budget").header = "Begroting {yaer}"),
    ["error unknown-placeholder tables[0].columns[2].header"],
  ],
  ["a lost brace", (d) => (d.title = "Verslag {year"), ["warning open-brace title"]],
  ["a literal year", (d) => (must(d.figures?.[0]).source = "Verslag 2019"), ["info literal-year figures[0].source"]],
  ["this year", (d) => (row(d, "klanten").label = "Klanten 2020"), ["info literal-year tables[1].rows[1].label"]],
  ["next year", (d) => (column(d, "year").excelHeader = "Begroting 2021"), ["info literal-year tables[0].columns[5].excelHeader"]],
  ["a year of old", (d) => (row(d, "klanten").label = "Wajong 2010"), []],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});
