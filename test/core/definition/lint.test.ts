import { lintDefinition, lintJson } from "../../../src/core/definition/lint";
import type { DefinitionInput } from "../../../src/core/definition/schema";
import { changed, loaded, must, sample } from "./fixture";

type Input = DefinitionInput;
type Row = Input["tables"][number]["rows"][number];

const table = (d: Input, index = 0) => must(d.tables[index]);
const row = (d: Input, id: string) => must(d.tables.flatMap((one) => one.rows).find((one) => one.id === id));
const column = (d: Input, id: string, index = 0) => must(table(d, index).columns.find((one) => one.id === id));
const indicator = (d: Input, index = 0) => must(d.indicators?.[index]);
const relations = (d: Input) => must(d.relations);
const add = (d: Input, rows: Row[], index = 0) => table(d, index).rows.push(...rows);

test("the sample is clean, and so is one without anything optional", () => {
  expect(lintDefinition(loaded())).toEqual([]);
  expect(
    lintDefinition(
      loaded({
        schema: 1,
        id: "a",
        version: "1",
        title: "A",
        organisation: "A",
        period: { kind: "quarter-1", year: 2021 },
        chapters: [{ id: "c", title: "C", sheet: "C" }],
        notations: { n: { kind: "number" } },
        tables: [
          {
            id: "tabel",
            title: "T",
            chapter: "c",
            notation: "n",
            columns: [{ id: "l", role: "label", header: "L" }],
            rows: [{ id: "r", label: "R" }],
          },
        ],
      }),
    ),
  ).toEqual([]);
});

/** One change of the sample and the messages that must follow: severity, rule and path. Others may follow from it, so: contains. */
const CASES: readonly [name: string, change: (d: Input) => void, expected: readonly string[]][] = [
  ["chapter", (d) => (table(d).chapter = "kostn"), ["error unknown-reference tables[0].chapter"]],
  ["notation of the table", (d) => (table(d).notation = "x"), ["error unknown-reference tables[0].notation"]],
  ["notation of a column", (d) => (column(d, "percent").notation = "x"), ["error unknown-reference tables[0].columns[4].notation"]],
  ["notation of a row", (d) => (row(d, "r11").notation = "x"), ["error unknown-reference tables[0].rows[1].notation"]],
  [
    "notation that every object has",
    (d) => (row(d, "r11").notation = "constructor"),
    ["error unknown-reference tables[0].rows[1].notation"],
  ],
  [
    "notation of a cell",
    (d) => (row(d, "r11").cells = { actual: { notation: "x" } }),
    ["error unknown-reference tables[0].rows[1].cells.actual.notation"],
  ],
  ["column of a cell", (d) => (row(d, "r11").cells = { actua: {} }), ["error unknown-reference tables[0].rows[1].cells.actua"]],
  ["indicator", (d) => (row(d, "r11").indicator = "x"), ["error unknown-reference tables[0].rows[1].indicator"]],
  ["part of", (d) => (row(d, "r11").partOf = "s9"), ["error unknown-reference tables[0].rows[1].partOf"]],
  ["of which", (d) => (row(d, "w").ofWhich = "tt"), ["error unknown-reference tables[0].rows[10].ofWhich"]],
  [
    "derive",
    (d) => (column(d, "variance").derive = { kind: "difference", minuend: "actuel", subtrahend: "budget" }),
    ["error unknown-reference tables[0].columns[3].derive.minuend"],
  ],
  ["explanation", (d) => (table(d).materiality = { explanation: "x" }), ["error unknown-reference tables[0].materiality.explanation"]],
  ["table of a target", (d) => (must(relations(d)[0]).target.table = "x"), ["error unknown-reference relations[0].target.table"]],
  [
    "no table at all",
    (d) => Object.assign(must(relations(d)[0]), { target: { row: "bezwaren" }, terms: [{ row: "klanten" }] }),
    ["error unknown-reference relations[0].target"],
  ],
  ["row of a term", (d) => (must(must(relations(d)[0]).terms[0]).row = "x"), ["error unknown-reference relations[0].terms[0].row"]],
  [
    "column of a term",
    (d) => (must(must(relations(d)[0]).terms[0]).column = "x"),
    ["error unknown-reference relations[0].terms[0].column"],
  ],
  [
    "columns of a relation",
    (d) => (must(relations(d)[0]).columns = ["actual", "budget"]),
    ["error unknown-reference relations[0].columns[1]"],
  ],
  [
    "slot",
    (d) => (must(d.figures?.[0]).slots["headline"] = { table: "prestaties", row: "x" }),
    ["error unknown-reference figures[0].slots.headline.row"],
  ],
  [
    "slot list",
    (d) => (must(d.figures?.[0]).slots["headline"] = [{ row: "klanten" }]),
    ["error unknown-reference figures[0].slots.headline[0]"],
  ],

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

  ["row part of itself", (d) => (row(d, "t").partOf = "t"), ["error cycle tables[0].rows[9]"]],
  ["rows in a circle", (d) => (row(d, "t").partOf = "r11"), ["error cycle tables[0].rows[1]"]],
  ["of which in a circle", (d) => (row(d, "t").ofWhich = "w"), ["error cycle tables[0].rows[9]"]],
  [
    "columns in a circle",
    (d) => (column(d, "budget").derive = { kind: "difference", minuend: "actual", subtrahend: "variance" }),
    ["error cycle tables[0].columns[2]"],
  ],

  ["part and of which", (d) => (row(d, "r11").ofWhich = "s1"), ["error part-and-of-which tables[0].rows[1]"]],
  ["sign without part", (d) => (row(d, "t").sign = -1), ["warning sign-without-part tables[0].rows[9].sign"]],
  ["total without parts", (d) => (row(d, "bezwaren").total = "weighted"), ["warning total-without-parts tables[1].rows[2].total"]],
  ["a total of nothing", (d) => (row(d, "bezwaren").kind = "total"), ["info total-without-parts tables[1].rows[2]"]],
  ["too few terms", (d) => (must(relations(d)[0]).kind = "growth"), ["error relation-terms relations[0].terms"]],
  [
    "too many terms",
    (d) => Object.assign(must(relations(d)[0]), { kind: "time-proportional", terms: [{ row: "klanten" }, { row: "op-tijd" }] }),
    ["error relation-terms relations[0].terms"],
  ],
  ["target among the terms", (d) => (must(must(relations(d)[0]).terms[0]).row = "bezwaren"), ["error relation-self relations[0]"]],
  ["term twice", (d) => must(relations(d)[0]).terms.push({ row: "klanten" }), ["warning relation-term-twice relations[0].terms"]],
  [
    "no column in common",
    (d) =>
      relations(d).push({
        id: "x",
        kind: "same-figure",
        target: { table: "kosten", row: "t", column: "budget" },
        terms: [{ table: "prestaties", row: "klanten" }],
      }),
    [],
  ],
  [
    "no column of that name",
    (d) => {
      relations(d).push({
        id: "x",
        kind: "same-figure",
        target: { table: "kosten", row: "t" },
        terms: [{ table: "prestaties", row: "klanten" }],
      });
      column(d, "actual", 1).id = "realisatie";
      must(relations(d)[0]).columns = ["prior"];
    },
    ["error relation-columns relations[1]"],
  ],
  [
    "the same sum twice",
    (d) => relations(d).push({ id: "x", kind: "sum", target: { table: "kosten", row: "t" }, terms: [{ row: "s1" }, { row: "s2" }] }),
    ["info sum-twice relations[1]"],
  ],
  [
    "a part too many",
    (d) =>
      relations(d).push({
        id: "x",
        kind: "sum",
        target: { table: "kosten", row: "t" },
        terms: [{ row: "s1" }, { row: "s2" }, { row: "w" }],
      }),
    ["warning sum-overlap relations[1]", "error forced-value relations[1]"],
  ],
  [
    "sums that ask for equal parts",
    (d) => relations(d).push({ id: "x", kind: "sum", target: { table: "kosten", row: "t" }, terms: [{ row: "s1" }, { row: "w" }] }),
    ["warning sum-overlap relations[1]"],
  ],
  [
    "two detours to one sum",
    (d) =>
      relations(d).push({
        id: "x",
        kind: "sum",
        target: { table: "kosten", row: "t" },
        terms: [{ row: "r11" }, { row: "r12" }, { row: "r21" }, { row: "r22", sign: -1 }],
      }),
    [],
  ],
  [
    "constants that clash",
    (d) =>
      relations(d).push(
        {
          id: "x",
          kind: "sum",
          target: { table: "prestaties", row: "klanten", column: "actual" },
          terms: [{ row: "bezwaren", column: "actual" }],
          constant: "1.5",
        },
        {
          id: "y",
          kind: "sum",
          target: { table: "prestaties", row: "klanten", column: "actual" },
          terms: [{ row: "bezwaren", column: "actual" }],
          constant: "1",
        },
      ),
    ["error contradiction relations[2]"],
  ],
  [
    "a difference and a sum that clash",
    (d) =>
      relations(d).push(
        { id: "x", kind: "difference", target: { table: "kosten", row: "w" }, terms: [{ row: "t" }, { row: "s1" }], columns: ["actual"] },
        {
          id: "y",
          kind: "same-figure",
          target: { table: "kosten", row: "w", column: "actual" },
          terms: [{ row: "r21", column: "actual" }],
        },
      ),
    ["error forced-value relations[2]"],
  ],
  [
    "one indicator for a total and its part",
    (d) => {
      row(d, "t").indicator = "klanten";
      row(d, "s1").indicator = "klanten";
    },
    ["error forced-value tables[0].rows[9]"],
  ],

  ["a part in other kind of figure", (d) => (row(d, "r11").notation = "percent"), ["error sum-mixed tables[0].rows[3]"]],
  ["a table named by a term only", (d) => delete must(relations(d)[0]).target.table, []],
  ["percentages as parts", (d) => (table(d).notation = "percent"), ["warning sum-percent tables[0].rows[3]"]],
  ["a part in words", (d) => (row(d, "r11").notation = "words"), ["error sum-mixed tables[0].rows[3]"]],
  ["a part in another scale", (d) => (row(d, "r11").notation = "count"), ["warning sum-mixed tables[0].rows[3]"]],
  [
    "a weighted total unlike its parts",
    (d) => {
      row(d, "t").total = "weighted";
      row(d, "t").notation = "percent";
    },
    ["warning weighted-notation tables[0].rows[9]"],
  ],
  ["a weighted total like its parts", (d) => (row(d, "t").total = "weighted"), []],

  [
    "derived words",
    (d) => (column(d, "toelichting").derive = { kind: "share", of: "label" }),
    ["error derive-text tables[0].columns[6].derive", "error derive-text tables[0].columns[6].derive.of"],
  ],
  [
    "derived from itself and itself",
    (d) => (column(d, "variance").derive = { kind: "difference", minuend: "actual", subtrahend: "actual" }),
    ["error derive-equal tables[0].columns[3].derive"],
  ],
  [
    "share of nothing",
    (d) => (column(d, "growth", 1).derive = { kind: "share", of: "actual" }),
    ["warning derive-share tables[1].columns[5].derive"],
  ],
  [
    "growth that is no percentage",
    (d) => (column(d, "growth", 1).notation = "count"),
    ["warning derive-notation tables[1].columns[5].derive"],
  ],
  [
    "in proportion to eight months",
    (d) => (column(d, "budget").derive = { kind: "time-proportional", of: "actual" }),
    ["error derive-period tables[0].columns[2].derive.of"],
  ],
  ["in proportion to the year", (d) => (column(d, "budget").derive = { kind: "time-proportional", of: "year" }), []],

  ["rounding to nothing", (d) => (must(d.notations["count"]).roundingUnit = "0"), ["error rounding-unit notations.count.roundingUnit"]],
  ["rounding below nothing", (d) => (must(d.notations["count"]).roundingUnit = "-5"), ["error rounding-unit notations.count.roundingUnit"]],
  ["exact", (d) => (must(d.notations["count"]).roundingUnit = "exact"), []],
  ["scale of nothing", (d) => (must(d.notations["words"]).scale = "0"), ["error scale notations.words.scale"]],
  ["limits the wrong way round", (d) => (indicator(d).limits = { min: "1", max: "0.5" }), ["error limits indicators[0].limits"]],
  [
    "limits of a row the wrong way round",
    (d) => (row(d, "bezwaren").limits = { min: "10", max: "9" }),
    ["error limits tables[1].rows[2].limits"],
  ],
  ["limits that exclude the indicator's", (d) => (row(d, "op-tijd").limits = { min: "2" }), ["error limits tables[1].rows[0].limits"]],
  ["limits below the indicator's", (d) => (row(d, "op-tijd").limits = { max: "-1" }), ["error limits tables[1].rows[0].limits"]],
  ["limits within the indicator's", (d) => (row(d, "op-tijd").limits = { min: "0.5" }), []],
  [
    "a norm that is no number",
    (d) => (indicator(d).norm = { value: "9o%", basis: "level" }),
    ["error norm-unreadable indicators[0].norm.value"],
  ],
  [
    "a norm that is nothing",
    (d) => (indicator(d).norm = { value: "n.v.t.", basis: "level" }),
    ["error norm-unreadable indicators[0].norm.value"],
  ],
  ["a norm in words", (d) => (indicator(d).norm = { value: "Behaald", basis: "level" }), []],
  [
    "a percentage in proportion to time",
    (d) => (indicator(d).norm = { value: "90%", basis: "full-year" }),
    ["error norm-basis indicators[0].norm.basis"],
  ],
  [
    "a stock in proportion to time",
    (d) => (indicator(d, 1).norm = { value: "8.000", basis: "full-year" }),
    ["error norm-basis indicators[1].norm.basis"],
  ],
  [
    "a count in proportion to time",
    (d) => Object.assign(indicator(d, 1), { measure: "flow", norm: { value: "8.000", basis: "full-year" } }),
    [],
  ],
  [
    "a ceiling where higher is better",
    (d) => (indicator(d).norm = { value: "≤90%", basis: "level" }),
    ["warning norm-direction indicators[0].norm"],
  ],
  ["a floor where higher is better", (d) => (indicator(d).norm = { value: "≥90%", basis: "level" }), []],
  [
    "a norm above the limits",
    (d) => (indicator(d).norm = { value: "190%", basis: "level" }),
    ["warning norm-outside-limits indicators[0].norm"],
  ],
  ["a norm below the limits", (d) => (indicator(d).limits = { min: "0.95" }), ["warning norm-outside-limits indicators[0].norm"]],

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

  [
    "a marker without text",
    (d) => (row(d, "r11").marker = { symbol: "**", place: "after" }),
    ["warning footnote-missing tables[0].rows[1].marker"],
  ],
  [
    "a column's marker without text",
    (d) => (column(d, "norm", 1).marker = { symbol: "*", place: "after" }),
    ["warning footnote-missing tables[1].columns[2].marker"],
  ],
  [
    "a text without marker",
    (d) => table(d, 1).footnotes?.push({ marker: "1", text: "Een." }) ?? (table(d, 1).footnotes = [{ marker: "1", text: "Een." }]),
    ["warning footnote-unused tables[1].footnotes[0]"],
  ],
  ["two texts", (d) => table(d).footnotes?.push({ marker: "*", text: "Anders." }), ["error duplicate-footnote tables[0].footnotes[1]"]],

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

  ["an endless table name", (d) => (table(d).id = "k".repeat(256)), ["error excel-table-name tables[0].id"]],
  ["a table named after a digit", (d) => (table(d).id = "2e"), ["error excel-table-name tables[0].id"]],
  ["a table named as a cell", (d) => (table(d).id = "ict1"), ["error excel-table-name tables[0].id"]],
  ["a table named as a cell beyond the sheet", (d) => (table(d).id = "xyz1"), []],
  ["a table named R1C1", (d) => (table(d).id = "r1c1"), ["error excel-table-name tables[0].id"]],
  [
    "two names that are one in Excel",
    (d) => {
      table(d).id = "a-b";
      table(d, 1).id = "a_b";
    },
    ["error excel-table-name tables[1].id"],
  ],
  [
    "two header rows in an Excel table",
    (d) => (table(d, 1).form = "table"),
    ["error excel-group tables[1].columns[3].group", "error excel-header tables[1].columns[0].header"],
  ],
  [
    "equal headers in an Excel table",
    (d) => (column(d, "year").header = "Verschil"),
    ["error excel-header tables[0].columns[5]", "error ambiguous-header tables[0].columns[5]"],
  ],
  ["a long header", (d) => (column(d, "year").header = "x".repeat(256)), ["error excel-header tables[0].columns[5]"]],
  ["a long sheet name", (d) => (must(d.chapters[0]).sheet = "x".repeat(32)), ["error sheet-name chapters[0].sheet"]],
  ["a slash in a sheet name", (d) => (must(d.chapters[0]).sheet = "Kosten/baten"), ["error sheet-name chapters[0].sheet"]],
  ["an apostrophe around a sheet name", (d) => (must(d.chapters[0]).sheet = "'Kosten"), ["error sheet-name chapters[0].sheet"]],
  ["a sheet name of Excel's own", (d) => (must(d.chapters[0]).sheet = "History"), ["error sheet-name chapters[0].sheet"]],
  ["a shared sheet", (d) => (must(d.chapters[1]).sheet = "kosten"), ["error sheet-shared chapters[1].sheet"]],
];

test.each(CASES)("%s", (_name, change, expected) => {
  const input = sample();
  change(input);
  const messages = lintJson(JSON.stringify(input, null, 2), "test.json");
  const found = messages.map((message) => `${message.severity} ${message.rule} ${pathOf(message.path)}`);
  if (expected.length === 0) expect(found.filter((one) => !one.startsWith("info"))).toEqual([]);
  else expect(found).toEqual(expect.arrayContaining([...expected]));
  for (const message of messages) {
    expect(message.message.nl).not.toMatch(/undefined|null|!/);
    expect(message.message.en).not.toMatch(/undefined|null|!/);
    expect([message.file, message.line > 1, message.column > 0]).toEqual(["test.json", true, true]);
  }
});

function pathOf(path: readonly (string | number)[]): string {
  return path.reduce<string>((name, step) => (typeof step === "number" ? `${name}[${step}]` : name === "" ? step : `${name}.${step}`), "");
}

test("messages stand where the file says it, in order", () => {
  const json =
    '{\n "schema": 1, "id": "a", "version": "1", "title": "A", "organisation": "O", "period": {"kind": "quarter-1", "year": 2020},\n "chapters": [{"id": "c", "title": "C", "sheet": "C"}],\n "notations": {"n": {"kind": "number"}},\n "tables": [{"id": "t1x", "title": "T", "chapter": "c", "notation": "n",\n  "columns": [{"id": "l", "role": "label", "header": "L"}],\n  "rows": [{"id": "r", "label": "R",\n   "cells": {"ll": {}}, "partOf": "q"}]}]}';
  expect(lintJson(json, "f.json").map(({ line, column: at, rule }) => [line, at, rule])).toEqual([
    [8, 14, "unknown-reference"],
    [8, 35, "unknown-reference"],
  ]);
});

test("what does not load is an error of the schema, with its place", () => {
  expect(lintJson("{\n}", "f.json")[0]).toMatchObject({ severity: "error", rule: "schema", line: 1, column: 1, path: ["schema"] });
});

test("a suggestion is made where a name comes near", () => {
  const [message] = lintDefinition(changed((d) => (table(d).chapter = "kostn")));
  expect(message?.message).toEqual({
    nl: "hoofdstuk 'kostn' is niet beschreven. Bedoeld 'kosten'?",
    en: "chapter 'kostn' is not declared. Did you mean 'kosten'?",
  });
});
