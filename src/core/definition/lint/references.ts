import type { JsonPath } from "../position";
import { sourcesOf } from "../resolve";
import type { Definition, Reference, TableSpec } from "../schema";
import { suggest } from "../suggest";
import { type LintMessage, report } from "./message";
import { homeOf } from "./sums";

type Noun = readonly [nl: string, en: string];

const CHAPTER: Noun = ["hoofdstuk", "chapter"];
const NOTATION: Noun = ["schrijfwijze", "notation"];
const INDICATOR: Noun = ["indicator", "indicator"];
const TABLE: Noun = ["tabel", "table"];
const ROW: Noun = ["rij", "row"];
const COLUMN: Noun = ["kolom", "column"];

/** unknown-reference: everything that is named by id must be declared. */
export function* references(definition: Definition): Iterable<LintMessage> {
  const notations = new Set(Object.keys(definition.notations));
  const chapters = ids(definition.chapters);
  const indicators = ids(definition.indicators);
  for (const [t, table] of definition.tables.entries()) {
    const at: JsonPath = ["tables", t];
    const rows = ids(table.rows);
    const columns = ids(table.columns);
    yield* known(table.chapter, chapters, CHAPTER, [...at, "chapter"]);
    yield* known(table.notation, notations, NOTATION, [...at, "notation"]);
    yield* known(table.materiality?.explanation, columns, COLUMN, [...at, "materiality", "explanation"]);
    for (const [c, column] of table.columns.entries()) {
      yield* known(column.notation, notations, NOTATION, [...at, "columns", c, "notation"]);
      for (const { key, id } of sourcesOf(column)) yield* known(id, columns, COLUMN, [...at, "columns", c, "derive", key]);
    }
    for (const [r, row] of table.rows.entries()) {
      const place = [...at, "rows", r];
      yield* known(row.notation, notations, NOTATION, [...place, "notation"]);
      yield* known(row.indicator, indicators, INDICATOR, [...place, "indicator"]);
      yield* known(row.partOf, rows, ROW, [...place, "partOf"]);
      yield* known(row.ofWhich, rows, ROW, [...place, "ofWhich"]);
      for (const [column, cell] of Object.entries(row.cells ?? {})) {
        yield* known(column, columns, COLUMN, [...place, "cells", column]);
        yield* known(cell.notation, notations, NOTATION, [...place, "cells", column, "notation"]);
      }
    }
  }
  yield* relationReferences(definition);
  yield* slotReferences(definition);
}

function* relationReferences(definition: Definition): Iterable<LintMessage> {
  for (const [index, relation] of definition.relations.entries()) {
    const at: JsonPath = ["relations", index];
    const places = [relation.target, ...relation.terms].map((reference, i): readonly [Reference, JsonPath] => [
      { ...reference, table: reference.table ?? homeOf(relation) },
      i === 0 ? [...at, "target"] : [...at, "terms", i - 1],
    ]);
    for (const [reference, place] of places) {
      yield* cellReference(definition, reference, place);
      const table = tableOf(definition, reference);
      if (!table || reference.column !== undefined) continue;
      for (const [c, column] of (relation.columns ?? []).entries()) {
        if (table.columns.some((one) => one.id === column)) continue;
        const message = unknown(column, ids(table.columns), COLUMN, `${table.id}: `);
        yield report("error", "unknown-reference", [...at, "columns", c], message[0], message[1]);
      }
    }
  }
}

function* slotReferences(definition: Definition): Iterable<LintMessage> {
  for (const [f, figure] of definition.figures.entries()) {
    for (const [slot, value] of Object.entries(figure.slots)) {
      const at: JsonPath = ["figures", f, "slots", slot];
      if (!Array.isArray(value)) yield* cellReference(definition, value, at);
      else for (const [i, reference] of value.entries()) yield* cellReference(definition, reference, [...at, i]);
    }
  }
}

function tableOf(definition: Definition, reference: Reference): TableSpec | undefined {
  return definition.tables.find((table) => table.id === reference.table);
}

function* cellReference(definition: Definition, reference: Reference, at: JsonPath): Iterable<LintMessage> {
  if (reference.table === undefined) {
    yield report("error", "unknown-reference", at, "Hier ontbreekt de tabel ('table').", "The table is missing here ('table').");
    return;
  }
  yield* known(reference.table, ids(definition.tables), TABLE, [...at, "table"]);
  const table = tableOf(definition, reference);
  if (!table) return;
  yield* known(reference.row, ids(table.rows), ROW, [...at, "row"]);
  yield* known(reference.column, ids(table.columns), COLUMN, [...at, "column"]);
}

function ids(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map((item) => item.id));
}

function* known(id: string | undefined, declared: ReadonlySet<string>, noun: Noun, path: JsonPath): Iterable<LintMessage> {
  if (id === undefined || declared.has(id)) return;
  const [nl, en] = unknown(id, declared, noun, "");
  yield report("error", "unknown-reference", path, nl, en);
}

function unknown(id: string, declared: ReadonlySet<string>, [nl, en]: Noun, where: string): readonly [string, string] {
  const meant = suggest(id, declared);
  return [
    `${where}${nl} '${id}' is niet beschreven.${meant === null ? "" : ` Bedoeld '${meant}'?`}`,
    `${where}${en} '${id}' is not declared.${meant === null ? "" : ` Did you mean '${meant}'?`}`,
  ];
}
