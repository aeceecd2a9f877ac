import { cycles } from "./lint/cycles";
import { derive } from "./lint/derive";
import { deriveNorm } from "./lint/derive-norm";
import { excel } from "./lint/excel";
import { identity } from "./lint/identity";
import { markers } from "./lint/markers";
import type { LintMessage, LintRule } from "./lint/message";
import { mixed } from "./lint/mixed";
import { patterns } from "./lint/patterns";
import { reach } from "./lint/reach";
import { references } from "./lint/references";
import { relations } from "./lint/relations";
import { rules } from "./lint/rules";
import { system } from "./lint/system";
import { values } from "./lint/values";
import { readDefinition } from "./load";
import { keyNode, nearestNode, nodeAt, positionAt } from "./position";
import type { Definition } from "./schema";

export type { LintMessage, LintSeverity } from "./lint/message";

const RULES: readonly LintRule[] = [
  references,
  identity,
  cycles,
  rules,
  relations,
  mixed,
  system,
  derive,
  deriveNorm,
  values,
  reach,
  markers,
  patterns,
  excel,
];

/** A lint message with its place in the file. */
export interface PlacedLintMessage extends LintMessage {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** All that is wrong or odd in a definition that loaded, rule by rule. Never throws; an empty list: nothing found. */
export function lintDefinition(definition: Definition): readonly LintMessage[] {
  return RULES.flatMap((rule) => [...rule(definition)]);
}

/**
 * Loads and lints in one go, in the order of the file. Problems of loading come back as errors of the rule "schema" (and
 * nothing else is judged then).
 */
export function lintJson(json: string, file: string): readonly PlacedLintMessage[] {
  const read = readDefinition(json, file);
  if ("problems" in read) {
    return read.problems.map((problem) => ({
      file,
      line: problem.line,
      column: problem.column,
      severity: "error",
      rule: "schema",
      path: [problem.path],
      message: problem.message,
    }));
  }
  const { root, json: text } = read.source;
  const placed = lintDefinition(read.definition).map((message) => {
    // A name that is itself the fault (a column in `cells`) is marked at the name.
    const last = message.path.at(-1);
    const parent = message.path.slice(0, -1);
    const key =
      message.rule === "unknown-reference" && typeof last === "string" && nodeAt(root, message.path)?.type === "object"
        ? keyNode(root, parent, last)
        : null;
    return { file, ...positionAt(text, (key ?? nearestNode(root, message.path)).offset), ...message };
  });
  return placed.sort((a, b) => a.line - b.line || a.column - b.column);
}
