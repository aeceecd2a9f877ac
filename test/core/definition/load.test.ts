import { loadDefinition } from "../../../src/core/definition/load";
import type { Problem } from "../../../src/core/definition/problem";
import { sample } from "./fixture";

const GOOD = JSON.stringify(sample(), null, 2);

function problems(json: string): readonly Problem[] {
  const result = loadDefinition(json, "rapport.json");
  return "problems" in result ? result.problems : [];
}

test("a sound definition loads with its defaults filled in", () => {
  const result = loadDefinition(GOOD, "rapport.json");
  expect(result).toMatchObject({
    definition: { id: "dienst-achtmaandenverslag-2020", tables: [{ form: "table", convention: "unrounded" }, { convention: "unstated" }] },
  });
});

test("a byte order mark at the start is taken for granted", () => {
  expect(problems(`\uFEFF${GOOD}`)).toEqual([]);
});

test.each<[string, string, number, number, string]>([
  ["", "leeg", 1, 1, "definition"],
  [" \n ", "leeg", 1, 1, "definition"],
  ['{\n  "id": "a",\n}', "komma te veel", 3, 1, "property name"],
  ['{\n  "id": "a"\n  "title": "b"\n}', "komma", 3, 3, ","],
  ['{ "id" "a" }', "dubbele punt", 1, 8, ":"],
  ["{ // hier\n}", "commentaar", 1, 3, "JSON"],
  ['{ "id": tru }', "geen JSON", 1, 9, "value"],
  ['{ "id": }', "waarde", 1, 9, "value"],
  ['{ "id": "a', "aanhalingsteken", 1, 9, '"'],
  ['{ "id": [1', "sluithaakje ]", 1, 11, "]"],
  ['{ "id": 1', "sluithaakje }", 1, 10, "}"],
  ['{ "id": 1e }', "niet af", 1, 9, "number"],
  ['{ "id": "\\q" }', "backslash", 1, 9, '\\" \\\\ \\n'],
  ['{ "id": "\\u12" }', "hexadecimale", 1, 9, "\\uXXXX"],
  ['{ "id": "a\tb" }', "stuurteken", 1, 9, "printable text"],
  ["{} {}", "na het laatste sluithaakje", 1, 4, "end of file"],
])("syntax: %j", (json, words, line, column, expected) => {
  const [problem, ...rest] = problems(json);
  expect(problem).toMatchObject({ file: "rapport.json", line, column, expected });
  expect(problem?.message.nl.toLowerCase()).toContain(words.toLowerCase());
  expect(problem?.message.en).not.toBe("");
  expect(rest).toEqual([]);
});

/** Replaces text in the sample; the problem is expected where the replacement starts, or `offset` characters further. */
interface Case {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly path: string;
  readonly expected: string;
  readonly nl: string;
}

const CASES: readonly Case[] = [
  {
    name: "unknown key",
    from: '"organisation"',
    to: '"organization"',
    at: '"organization"',
    path: "organization",
    expected: "$schema",
    nl: "Bedoeld 'organisation'?",
  },
  {
    name: "unknown key without likeness",
    from: '"unitNote"',
    to: '"qqq"',
    at: '"qqq"',
    path: "tables[0].qqq",
    expected: "unitNote",
    nl: "Mogelijk zijn: id, title",
  },
  {
    name: "unknown key in a union",
    from: '"minuend"',
    to: '"minuent"',
    at: '"minuent"',
    path: "tables[0].columns[3].derive.minuent",
    expected: "minuend",
    nl: "Bedoeld 'minuend'?",
  },
  {
    name: "wrong type",
    from: '"level": 2',
    to: '"level": "2"',
    at: '"2"',
    path: "tables[0].rows[1].level",
    expected: "number",
    nl: 'Gevonden "2"; verwacht: een getal.',
  },
  {
    name: "no whole number",
    from: '"year": 2020',
    to: '"year": 2020.5',
    at: "2020.5",
    path: "period.year",
    expected: "int",
    nl: "een geheel getal",
  },
  {
    name: "too large",
    from: '"level": 2',
    to: '"level": 12',
    at: "12,",
    path: "tables[0].rows[1].level",
    expected: "≤ 9",
    nl: "hoogstens 9",
  },
  { name: "too small", from: '"year": 2020', to: '"year": 20', at: "20\n", path: "period.year", expected: "≥ 1900", nl: "minstens 1900" },
  {
    name: "missing",
    from: '"version": "3",',
    to: "",
    at: "{",
    path: "version",
    expected: "string",
    nl: "'version' ontbreekt. Verwacht: tekst tussen aanhalingstekens.",
  },
  {
    name: "missing choice",
    from: '"kind": "eight-months",',
    to: "",
    at: '{\n    \n    "year"',
    path: "period.kind",
    expected: '"four-months"',
    nl: "'kind' ontbreekt. Verwacht: een van",
  },
  {
    name: "not one of",
    from: '"role": "actual"',
    to: '"role": "actaul"',
    at: '"actaul"',
    path: "tables[0].columns[1].role",
    expected: '"label" | ',
    nl: 'Bedoeld "actual"?',
  },
  {
    name: "not the constant",
    from: '"schema": 1',
    to: '"schema": 2',
    at: "2,",
    path: "schema",
    expected: "1",
    nl: "Gevonden 2; verwacht: 1.",
  },
  {
    name: "empty text",
    from: '"version": "3"',
    to: '"version": ""',
    at: '"",',
    path: "version",
    expected: "characters ≥ 1",
    nl: "minstens 1 teken",
  },
  {
    name: "empty list",
    from: '"columns": [\n        "actual",\n        "prior"\n      ]',
    to: '"columns": []',
    at: "[]",
    path: "relations[0].columns",
    expected: "items ≥ 1",
    nl: "Gevonden [ ]; verwacht: minstens 1 onderdeel",
  },
  {
    name: "bad id",
    from: '"id": "h1"',
    to: '"id": "H 1"',
    at: '"H 1"',
    path: "tables[0].rows[0].id",
    expected: "^[a-z",
    nl: "kleine letters",
  },
  {
    name: "bad decimal",
    from: '"1000000"',
    to: '"1.000.000"',
    at: '"1.000.000"',
    path: "notations.million.scale",
    expected: "\\d",
    nl: "met een punt",
  },
  {
    name: "bad marker",
    from: '"symbol": "*"',
    to: '"symbol": "* *"',
    at: '"* *"',
    path: "tables[0].titleMarker.symbol",
    expected: "\\S",
    nl: "zonder spatie",
  },
  {
    name: "bad name of a notation",
    from: '"count": {',
    to: '"Count": {',
    at: '"Count"',
    path: "notations.Count",
    expected: "^[a-z",
    nl: "kleine letters",
  },
  {
    name: "list for an object",
    from: '"notations": {',
    to: '"notations": [], "glossary": {',
    at: "[]",
    path: "notations",
    expected: "record",
    nl: "een object",
  },
  {
    name: "unknown kind of derive",
    from: '"kind": "difference"',
    to: '"kind": "diference"',
    at: '"diference"',
    path: "tables[0].columns[3].derive.kind",
    expected: '"difference" | "growth"',
    nl: 'Bedoeld "difference"?',
  },
  {
    name: "union of types",
    from: '"headline": {',
    to: '"headline": 7, "x": {',
    at: "7",
    path: "figures[0].slots.headline",
    expected: "object | array",
    nl: "een object { … }, of een lijst [ … ]",
  },
  {
    name: "within a union",
    from: '"headline": {',
    to: '"headline": [{"rij": 1, "row": "a"}], "x": {',
    at: '"rij"',
    path: "figures[0].slots.headline[0].rij",
    expected: "row",
    nl: "'rij' is hier onbekend",
  },
  {
    name: "no yes or no",
    from: '"categoryPrinted": true',
    to: '"categoryPrinted": "ja"',
    at: '"ja"',
    path: "tables[1].rows[0].categoryPrinted",
    expected: "boolean",
    nl: 'Gevonden "ja"; verwacht: true of false.',
  },
  {
    name: "no kind of derive",
    from: '"kind": "difference",',
    to: "",
    at: '{\n            \n            "minuend"',
    path: "tables[0].columns[3].derive.kind",
    expected: '"difference" | "growth"',
    nl: "'kind' ontbreekt. Verwacht: een van",
  },
  {
    name: "twice",
    from: '"version": "3"',
    to: '"version": "3", "version": "4"',
    at: '"version": "4"',
    path: "version",
    expected: "one value",
    nl: "twee keer",
  },
  {
    name: "reserved",
    from: '"count": {',
    to: '"__proto__": {"kind": "number"}, "count": {',
    at: '"__proto__"',
    path: "notations.__proto__",
    expected: "another name",
    nl: "kan geen naam zijn",
  },
  {
    name: "reserved in cells",
    from: '"cells": {',
    to: '"cells": { "constructor": {},',
    at: '"constructor"',
    path: "tables[0].rows[2].cells.constructor",
    expected: "another name",
    nl: "kan geen naam zijn",
  },
];

test.each(CASES)("schema: $name", ({ from, to, at, path, expected, nl }) => {
  expect(GOOD).toContain(from);
  const json = GOOD.replace(from, () => to);
  const found = problems(json).find((problem) => problem.path === path && problem.message.nl.includes(nl));
  expect(found ?? problems(json)).toMatchObject({ file: "rapport.json", expected: expect.stringContaining(expected) as string });
  const [line = 0, column = 0] = place(json, at, from, to);
  expect([found?.line, found?.column]).toEqual([line, column]);
  expect(found?.message.en.length).toBeGreaterThan(10);
});

/** Where `at` first stands at or after the change; a missing property is placed at its object. */
function place(json: string, at: string, from: string, to: string): number[] {
  const start = GOOD.indexOf(from);
  const offset = to === "" ? json.indexOf(at) : json.indexOf(at, start);
  const before = json.slice(0, offset).split("\n");
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

test("quoted paths, long values and other roots are shown short", () => {
  expect(problems(JSON.stringify({ ...sample(), notations: { "a b": {} } }))[0]?.path).toBe('notations["a b"]');
  expect(problems(JSON.stringify({ ...sample(), schema: "x".repeat(500) }))[0]?.found).toHaveLength(40);
  expect(problems("7")[0]).toMatchObject({ line: 1, column: 1, path: "", expected: "object", found: "7" });
  expect(problems("null")[0]).toMatchObject({ found: "null" });
  expect(problems("[{}]")[0]).toMatchObject({ found: "[ … ]" });
});

test("hostile sizes are refused before anything is parsed", () => {
  expect(problems(" ".repeat(5_000_001))[0]).toMatchObject({ line: 1, expected: "at most 5000000 characters" });
  expect(problems(`{"a":\n${"[".repeat(200_000)}`)[0]).toMatchObject({ line: 2, column: 32, expected: "at most 32 levels" });
  expect(problems(JSON.stringify({ ...sample(), title: '[[[[\\"'.repeat(50) }))).toEqual([]);
  expect(problems(`[${"{},".repeat(200)}{}]`)).toHaveLength(1);
  const many = { ...sample(), chapters: Array.from({ length: 500 }, () => 1) };
  expect(problems(JSON.stringify(many))).toHaveLength(100);
});

test("a name that stands twice is found however deep and however written", () => {
  expect(problems(GOOD.replace('"kind": "text"', '"kind": "text", "k\\u0069nd": "text"'))).toHaveLength(1);
  expect(problems(GOOD.replace('"kind": "text"', '"kind": "text", "prefix": ":\\": {"'))).toEqual([]);
});

test.each<[number, number]>([
  [5_000, 100],
  [300_000, 1],
])("%d faults are told as %d", (faults, told) => {
  const json = JSON.stringify({ ...sample(), glossary: Array.from({ length: faults }, () => 1) });
  expect(problems(json)).toHaveLength(told);
});
