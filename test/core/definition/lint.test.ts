import { lintDefinition, lintJson } from "../../../src/core/definition/lint";
import { changed, loaded, must } from "./fixture";

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
  const [message] = lintDefinition(changed((d) => (must(d.tables[0]).chapter = "kostn")));
  expect(message?.message).toEqual({
    nl: "hoofdstuk 'kostn' is niet beschreven. Bedoeld 'kosten'?",
    en: "chapter 'kostn' is not declared. Did you mean 'kosten'?",
  });
});
