import { getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import { schemaFaults } from "./faults";
import { type JsonPath, keyNode, nearestNode, pathName, positionAt } from "./position";
import type { Fault, Problem } from "./problem";
import { type Definition, definitionSchema } from "./schema";
import { type PlacedFault, measure, syntaxFault } from "./syntax";

export type { Problem } from "./problem";

export type Loaded = { readonly definition: Definition } | { readonly problems: readonly Problem[] };

/** A definition as read, with the tree that knows where everything stands. */
export interface Source {
  readonly json: string;
  readonly file: string;
  readonly root: Node;
}

/** More than anyone reads; a hostile file could hold a million. */
const MAX_PROBLEMS = 100;
const MAX_ISSUES = 1000;
const TOO_MANY: PlacedFault = {
  offset: 0,
  expected: "definition",
  found: "too many faults",
  message: {
    nl: "Dit bestand heeft te veel fouten om op te noemen; het is geen rapportdefinitie.",
    en: "This file has too many faults to list; it is no report definition.",
  },
};
/** Names that JavaScript gives a meaning of its own. */
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a definition from JSON text: strict JSON (no comments, no trailing commas, no name twice in one object), then
 * the schema. Never throws; what is wrong comes back as problems in the order of the file, at most a hundred. `file` is
 * only named in the problems.
 */
export function loadDefinition(json: string, file: string): Loaded {
  const definition = loadSound(withoutMark(json));
  if (definition) return { definition };
  const read = readDefinition(json, file);
  return "problems" in read ? read : { definition: read.definition };
}

/**
 * The fast way, for the many loads with nothing wrong: without a tree of positions, some ten times cheaper on a cold
 * start. null whenever anything is amiss; the slow way then says what, and where. A name that stands twice shows as a
 * colon too many: each name in the text has one, and JSON.parse keeps only the last of two equal names.
 */
function loadSound(text: string): Definition | null {
  const size = measure(text);
  if ("message" in size) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (countNames(value) !== size.names) return null;
  const result = validate(value);
  return result?.success ? result.data : null;
}

/** null when there are more faults than zod can gather (it spreads them over the stack; some hundred thousand). */
function validate(value: unknown): ReturnType<typeof definitionSchema.safeParse> | null {
  try {
    return definitionSchema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How many names the objects within a value have; NaN when one of them is reserved. */
function countNames(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countNames(item), 0);
  return Object.entries(value).reduce((sum, [name, item]) => sum + (RESERVED.has(name) ? NaN : 1) + countNames(item), 0);
}

/** Editors on Windows put a byte order mark before the text. */
function withoutMark(json: string): string {
  return json.startsWith("\uFEFF") ? json.slice(1) : json;
}

/** As loadDefinition, but keeps the source, so that lint messages can be given their place. */
export function readDefinition(
  json: string,
  file: string,
): { readonly definition: Definition; readonly source: Source } | { readonly problems: readonly Problem[] } {
  const read = readSource(json, file);
  if ("problems" in read) return read;
  const { source } = read;
  const names = [...nameFaults(source.root, [])];
  const result = validate(getNodeValue(source.root));
  if (!result) return { problems: [textProblem(source.json, file, TOO_MANY)] };
  if (names.length === 0 && result.success) return { definition: result.data, source };
  const faults = result.success ? [] : schemaFaults(result.error.issues.slice(0, MAX_ISSUES), source.root);
  return { problems: problemsOf(source, [...names, ...faults]) };
}

/** Strict JSON with the tree of its positions, or what is wrong with it as a text. */
export function readSource(json: string, file: string): { readonly source: Source } | { readonly problems: readonly Problem[] } {
  const text = withoutMark(json);
  const size = measure(text);
  if ("message" in size) return { problems: [textProblem(text, file, size)] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  if (errors.length > 0 || !root) return { problems: [textProblem(text, file, syntaxFault(text, errors[0]))] };
  return { source: { json: text, file, root } };
}

/** Faults as problems with their place, in the order of the file, at most a hundred. */
export function problemsOf({ json, file, root }: Source, faults: readonly Fault[]): readonly Problem[] {
  // Positions cost a look through the text each: only for what is told.
  const told = faults.map((fault) => ({ fault, offset: offsetOf(root, fault) })).sort((a, b) => a.offset - b.offset);
  return told.slice(0, MAX_PROBLEMS).map(({ fault, offset }) => problemAt(json, file, offset, faultPath(fault), fault));
}

function offsetOf(root: Node, fault: Fault): number {
  const key = fault.key === undefined ? null : keyNode(root, fault.path, fault.key);
  return fault.offset ?? (key ?? nearestNode(root, fault.path)).offset;
}

function faultPath({ path, key }: Fault): string {
  return pathName(key === undefined ? path : [...path, key]);
}

function textProblem(text: string, file: string, fault: PlacedFault): Problem {
  return problemAt(text, file, fault.offset, "", fault);
}

function problemAt(
  text: string,
  file: string,
  offset: number,
  path: string,
  fault: Pick<Fault, "expected" | "found" | "message">,
): Problem {
  return { file, ...positionAt(text, offset), path, expected: fault.expected, found: fault.found, message: fault.message };
}

/** Names that occur twice in one object (JSON would silently keep the last) and names that JavaScript reserves. */
function* nameFaults(node: Node, path: JsonPath): Iterable<Fault> {
  const children = node.children ?? [];
  if (node.type === "array") {
    for (const [index, child] of children.entries()) yield* nameFaults(child, [...path, index]);
    return;
  }
  const seen = new Set<string>();
  for (const property of children) {
    const [key, value] = property.children ?? [];
    if (!key || !value) continue;
    const name = String(key.value);
    if (RESERVED.has(name)) {
      yield {
        path,
        key: name,
        expected: "another name",
        found: name,
        message: { nl: `'${name}' kan geen naam zijn.`, en: `'${name}' cannot be a name.` },
      };
    } else if (seen.has(name)) {
      yield {
        path: [...path, name],
        offset: key.offset,
        expected: "one value",
        found: name,
        message: { nl: `'${name}' staat hier twee keer; laat er één staan.`, en: `'${name}' stands here twice; keep one.` },
      };
    }
    seen.add(name);
    yield* nameFaults(value, [...path, name]);
  }
}
