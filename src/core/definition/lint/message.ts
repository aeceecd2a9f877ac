import type { JsonPath } from "../position";
import type { Definition } from "../schema";

export type LintSeverity = "error" | "warning" | "info";

/** Something in a definition that a schema cannot see. */
export interface LintMessage {
  /** error: the definition cannot do what it says; warning: probably a mistake; info: worth knowing. */
  readonly severity: LintSeverity;
  /** Stable name of the rule. */
  readonly rule: string;
  readonly path: JsonPath;
  readonly message: { readonly nl: string; readonly en: string };
}

/** One rule, or a few that look at the same thing. */
export type LintRule = (definition: Definition) => Iterable<LintMessage>;

export function report(severity: LintSeverity, rule: string, path: JsonPath, nl: string, en: string): LintMessage {
  return { severity, rule, path, message: { nl, en } };
}
