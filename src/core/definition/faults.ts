import type { Node } from "jsonc-parser";
import type { z } from "zod";
import { knownKeys } from "./json-schema";
import { type JsonPath, nodeAt } from "./position";
import type { Fault } from "./problem";
import { FORMS } from "./schema";
import { suggest } from "./suggest";

type Issue = z.core.$ZodIssue;
type Words = readonly [nl: string, en: string];

/** What a schema calls things: the names that it knows at a path, and in words the forms of text that it asks for. */
export interface Vocabulary {
  readonly known: (path: JsonPath) => readonly string[];
  readonly forms: ReadonlyMap<string, Words>;
}

const TYPES: Readonly<Record<string, Words>> = {
  string: ["tekst tussen aanhalingstekens", "text in quotes"],
  number: ["een getal", "a number"],
  int: ["een geheel getal", "a whole number"],
  boolean: ["true of false", "true or false"],
  object: ["een object { … }", "an object { … }"],
  record: ["een object { … }", "an object { … }"],
  array: ["een lijst [ … ]", "a list [ … ]"],
};

const FORM_WORDS: ReadonlyMap<string, Words> = new Map<string, Words>([
  [
    String(FORMS.id),
    [
      "kleine letters, cijfers, punt, koppelteken of liggend streepje, te beginnen met een letter of cijfer",
      "lower-case letters, digits, dot, hyphen or underscore, starting with a letter or digit",
    ],
  ],
  [String(FORMS.decimal), ['een getal als tekst met een punt, bijvoorbeeld "0.1"', 'a number as text with a point, for example "0.1"']],
  [String(FORMS.marker), ["een teken van 1 tot 4 posities zonder spatie", "a mark of 1 to 4 characters without a space"]],
]);

const DEFINITION: Vocabulary = { known: knownKeys, forms: FORM_WORDS };

/** What the schema found wrong, in words, each with its place in the file. A rule of its own says in its params what it wants: nl and en. */
export function schemaFaults(issues: readonly Issue[], root: Node, vocabulary: Vocabulary = DEFINITION): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, [], root, vocabulary));
}

function faultsOf(issue: Issue, base: JsonPath, root: Node, vocabulary: Vocabulary): readonly Fault[] {
  const path: JsonPath = [...base, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(path, key, vocabulary));
  if (issue.code === "invalid_key")
    return [{ ...wrong(path.slice(0, -1), root, issue.issues, vocabulary), key: String(path.at(-1)), found: JSON.stringify(path.at(-1)) }];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const deeper = deepest(issue.errors);
    if (deeper) return deeper.flatMap((inner) => faultsOf(inner, path, root, vocabulary));
    return [wrong(path, root, issue.errors.flat(), vocabulary)];
  }
  return [wrong(path, root, [issue], vocabulary)];
}

/** The branch of a union that got further than the value's own type: the one that was meant. */
function deepest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) => issues.every((issue) => issue.path.length > 0 || issue.code === "unrecognized_keys"));
}

function unknownKey(path: JsonPath, key: string, vocabulary: Vocabulary): Fault {
  const known = vocabulary.known(path);
  const meant = suggest(key, known);
  return {
    path,
    key,
    expected: known.join(" | "),
    found: key,
    message: meant
      ? { nl: `'${key}' is hier onbekend. Bedoeld '${meant}'?`, en: `'${key}' is unknown here. Did you mean '${meant}'?` }
      : {
          nl: `'${key}' is hier onbekend. Mogelijk zijn: ${known.join(", ")}.`,
          en: `'${key}' is unknown here. Possible are: ${known.join(", ")}.`,
        },
  };
}

/** One fault for the issues of one value; of a union all that it may be is named. */
function wrong(path: JsonPath, root: Node, issues: readonly Issue[], vocabulary: Vocabulary): Fault {
  const node = nodeAt(root, path);
  const wanted = issues.map((issue) => demand(issue, node, vocabulary));
  const expected = [...new Set(wanted.map((one) => one.expected))].join(" | ");
  const nl = [...new Set(wanted.map((one) => one.words[0]))].join(", of ");
  const en = [...new Set(wanted.map((one) => one.words[1]))].join(", or ");
  const name = String(path.at(-1) ?? "");
  if (!node) {
    return {
      path,
      expected,
      found: "",
      message: { nl: `'${name}' ontbreekt. Verwacht: ${nl}.`, en: `'${name}' is missing. Expected: ${en}.` },
    };
  }
  const found = shown(node);
  const hint = hintOf(node, issues);
  return {
    path,
    expected,
    found,
    message: { nl: `Gevonden ${found}; verwacht: ${nl}.${hint[0]}`, en: `Found ${found}; expected: ${en}.${hint[1]}` },
  };
}

function hintOf(node: Node, issues: readonly Issue[]): Words {
  if (node.type !== "string") return ["", ""];
  const options = issues.flatMap((issue) => optionsOf(issue) ?? []).filter((value) => typeof value === "string");
  const meant = suggest(String(node.value), options);
  return meant === null ? ["", ""] : [` Bedoeld "${meant}"?`, ` Did you mean "${meant}"?`];
}

function optionsOf(issue: Issue): readonly unknown[] | null {
  if (issue.code === "invalid_value") return issue.values;
  // A discriminated union names its choices in `options` when it cannot tell which was meant.
  if (issue.code === "invalid_union") return "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  return null;
}

/** Where the schema library has a rule that we have no words for: never its own words, they are English only. */
const OTHER: Words = ["een andere waarde", "another value"];

interface Demand {
  readonly expected: string;
  readonly words: Words;
}

function demand(issue: Issue, node: Node | null, { forms }: Vocabulary): Demand {
  const options = optionsOf(issue);
  if (options) {
    const list = options.map((value) => JSON.stringify(value));
    return {
      expected: list.join(" | "),
      words: list.length === 1 ? [list.join(""), list.join("")] : [`een van ${list.join(", ")}`, `one of ${list.join(", ")}`],
    };
  }
  switch (issue.code) {
    case "invalid_type":
      return { expected: issue.expected, words: TYPES[issue.expected] ?? [issue.expected, issue.expected] };
    case "invalid_format": {
      const form = "pattern" in issue ? issue.pattern : undefined;
      return {
        expected: form ?? issue.format,
        words: forms.get(form ?? "") ?? [`de vorm ${form ?? issue.format}`, `the form ${form ?? issue.format}`],
      };
    }
    case "too_small":
      return bound(node, "≥", issue.minimum, ["minstens", "at least"]);
    case "too_big":
      return bound(node, "≤", issue.maximum, ["hoogstens", "at most"]);
    case "custom": {
      const { nl, en } = issue.params ?? {};
      return typeof nl === "string" && typeof en === "string" ? { expected: en, words: [nl, en] } : { expected: issue.code, words: OTHER };
    }
    default:
      return { expected: issue.code, words: OTHER };
  }
}

function bound(node: Node | null, sign: string, limit: number | bigint, [nl, en]: Words): Demand {
  if (node?.type === "array") return { expected: `items ${sign} ${limit}`, words: [`${nl} ${limit} onderdeel`, `${en} ${limit} item`] };
  if (node?.type === "string")
    return { expected: `characters ${sign} ${limit}`, words: [`${nl} ${limit} teken`, `${en} ${limit} character`] };
  return { expected: `${sign} ${limit}`, words: [`${nl} ${limit}`, `${en} ${limit}`] };
}

/** What stands in the file, short enough for one line. */
function shown(node: Node): string {
  if (node.type === "object") return "{ … }";
  if (node.type === "array") return node.children?.length === 0 ? "[ ]" : "[ … ]";
  const text = JSON.stringify(node.value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
