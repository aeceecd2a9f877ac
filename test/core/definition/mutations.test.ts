import fc from "fast-check";
import { lintDefinition, lintJson } from "../../../src/core/definition/lint";
import { loadDefinition } from "../../../src/core/definition/load";
import { rollDefinition, rollGaps, rollMoves } from "../../../src/core/definition/roll";
import { sample } from "./fixture";

const TEXT = JSON.stringify(sample(), null, 2);
const LINES = (json: string): number => json.split("\n").length;

type Step = string | number;

/** Paths of everything in the sample. */
function pathsOf(value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] {
  const inner = Array.isArray(value) ? [...value.entries()] : typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

const PATHS = pathsOf(JSON.parse(TEXT)).filter((path) => path.length > 0);

interface Mutation {
  readonly path: readonly Step[];
  readonly how: "replace" | "delete" | "rename" | "copy";
  readonly value: unknown;
  readonly name: string;
  readonly from: readonly Step[];
}

const names = fc.constantFrom("__proto__", "constructor", "prototype", "toString", "id", "x", "role", "");
const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    "",
    "t",
    "actual",
    "kosten",
    "percent",
    "{year}",
    "{",
    -1,
    1.5,
    1e300,
    [],
    {},
    true,
    "0",
    "-5",
    "none",
    "total",
    "heading",
  ),
);
const mutation: fc.Arbitrary<Mutation> = fc.record({
  path: fc.constantFrom(...PATHS),
  how: fc.constantFrom("replace", "delete", "rename", "copy"),
  value: values,
  name: names,
  from: fc.constantFrom(...PATHS),
});

function at(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === "object" && inner !== null ? (inner as Record<Step, unknown>)[step] : undefined),
    value,
  );
}

/** Changes the sample; a path that an earlier change took away changes nothing. */
function mutate(mutations: readonly Mutation[]): string {
  const root: unknown = JSON.parse(TEXT);
  for (const { path, how, value, name, from } of mutations) {
    const parent = at(root, path.slice(0, -1));
    const last = path.at(-1);
    if (typeof parent !== "object" || parent === null || last === undefined) continue;
    const holder = parent as Record<Step, unknown>;
    const old = holder[last];
    if (how === "replace") holder[last] = value;
    else if (how === "copy") holder[last] = structuredClone(at(root, from));
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else {
      Reflect.deleteProperty(holder, last);
      if (how === "rename") Object.defineProperty(holder, name, { value: old, enumerable: true, configurable: true, writable: true });
    }
  }
  return JSON.stringify(root, null, 2);
}

function judge(json: string): void {
  const result = loadDefinition(json, "m.json");
  const lines = LINES(json);
  if ("problems" in result) {
    expect(result.problems.length).toBeGreaterThan(0);
    for (const problem of result.problems) {
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.line).toBeLessThanOrEqual(lines);
      expect(problem.column).toBeGreaterThan(0);
      expect(problem.expected).not.toBe("");
      expect(problem.message.nl).not.toMatch(/undefined|\[object/);
      expect(problem.message.nl).not.toBe("");
      expect(problem.message.en).not.toBe("");
    }
    return;
  }
  lintDefinition(result.definition);
  for (const message of lintJson(json, "m.json")) expect(message.line > 0 && message.line <= lines && message.column > 0).toBe(true);
  expect(loadDefinition(JSON.stringify(rollDefinition(result.definition)), "n.json")).toHaveProperty("definition");
  rollMoves(result.definition);
  rollGaps(result.definition);
}

test("a definition with anything changed loads, or says where it goes wrong", () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => judge(mutate(mutations))),
    { numRuns: 150 },
  );
});

test("and so does a text with characters lost, doubled or put in", () => {
  const edit = fc.record({
    offset: fc.nat(TEXT.length),
    remove: fc.nat(4),
    insert: fc.oneof(
      fc.constantFrom("", '"', "{", "}", "[", "]", ",", ":", "\\", "\n", "\t", "//", "1", "\u0000"),
      fc.string({ maxLength: 3 }),
    ),
  });
  const edited = fc
    .array(edit, { minLength: 1, maxLength: 2 })
    .map((edits) => edits.reduce((text, one) => text.slice(0, one.offset) + one.insert + text.slice(one.offset + one.remove), TEXT));
  fc.assert(fc.property(edited, judge), { numRuns: 150 });
});

test("and so does any text at all", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), judge), { numRuns: 150 });
});

test("nothing reaches the prototype of objects", () => {
  const json = TEXT.replace('"count": {', '"__proto__": { "polluted": true }, "count": {');
  expect(loadDefinition(json, "p.json")).toHaveProperty("problems");
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
