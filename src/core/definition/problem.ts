import type { JsonPath } from "./position";

/** Something that makes a text no definition, with its place. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** "tables[0].columns[2].role"; empty for the file as a whole. */
  readonly path: string;
  /** What may stand there, in the words of the schema: "number", "\"cost\" | \"revenue\"". */
  readonly expected: string;
  /** What stands there, shortened. */
  readonly found: string;
  readonly message: { readonly nl: string; readonly en: string };
}

/** A problem before it has a file: the path, and the name of the property when that is what is wrong. */
export interface Fault {
  readonly path: JsonPath;
  readonly key?: string;
  /** Where it stands in the text, when path and key cannot tell. */
  readonly offset?: number;
  readonly expected: string;
  readonly found: string;
  readonly message: { readonly nl: string; readonly en: string };
}
