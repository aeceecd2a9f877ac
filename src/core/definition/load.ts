import { getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import { schemaFaults } from "./faults";
import { type JsonPath, keyNode, nearestNode, pathName, positionAt } from "./position";
import type { Fault, Problem } from "./problem";
import { type Definition, definitionSchema } from "./schema";
import { type PlacedFault, sizeFault, syntaxFault } from "./syntax";

export type { Problem } from "./problem";

export type Loaded = { readonly definition: Definition } | { readonly problems: readonly Problem[] };

/** A definition as read, with the tree that knows where everything stands. */
export interface Source {
  readonly json: string;
  readonly file: string;
  readonly root: Node;
}

const MAX_PROBLEMS = 100;
/** ValueExpected: what the parser says of a text without any value. */
const NO_VALUE: ParseError = { error: 4, offset: 0, length: 0 };
/** Names that JavaScript gives a meaning of its own. */
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a definition from JSON text: strict JSON (no comments, no trailing commas, no name twice in one object), then
 * the schema. Never throws; what is wrong comes back as problems in the order of the file, at most a hundred. `file` is
 * only named in the problems.
 */
export function loadDefinition(json: string, file: string): Loaded {
  const read = readDefinition(json, file);
  return "problems" in read ? read : { definition: read.definition };
}

/** As loadDefinition, but keeps the source, so that lint messages can be given their place. */
export function readDefinition(
  json: string,
  file: string,
): { readonly definition: Definition; readonly source: Source } | { readonly problems: readonly Problem[] } {
  const text = json.startsWith("\uFEFF") ? json.slice(1) : json;
  const size = sizeFault(text);
  if (size) return { problems: [textProblem(text, file, size)] };

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [error = NO_VALUE] = errors;
  if (errors.length > 0 || !root) return { problems: [textProblem(text, file, syntaxFault(text, error))] };

  const source = { json: text, file, root };
  const names = [...nameFaults(root, [])];
  const result = definitionSchema.safeParse(getNodeValue(root));
  if (names.length === 0 && result.success) return { definition: result.data, source };
  const faults = [...names, ...(result.success ? [] : schemaFaults(result.error.issues, root))];
  const problems = faults.map((fault) => placeFault(source, fault));
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { problems: problems.slice(0, MAX_PROBLEMS) };
}

function placeFault(source: Source, fault: Fault): Problem {
  const node = (fault.key === undefined ? null : keyNode(source.root, fault.path, fault.key)) ?? nearestNode(source.root, fault.path);
  const path = pathName(fault.key === undefined ? fault.path : [...fault.path, fault.key]);
  return problemAt(source.json, source.file, fault.offset ?? node.offset, path, fault);
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
