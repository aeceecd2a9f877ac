import { loadDefinition } from "../../core/definition/load";
import type { Definition } from "../../core/definition/schema";

/** A definition that comes with the product, with its text. */
export interface Shipped {
  readonly definition: Definition;
  readonly json: string;
}

/** Loads the definitions that come with the product. A broken one is a fault of the build: throws an Error that says where. */
export function loadShipped(files: readonly { readonly file: string; readonly json: string }[]): readonly Shipped[] {
  return files.map(({ file, json }) => {
    const loaded = loadDefinition(json, file);
    if ("definition" in loaded) return { definition: loaded.definition, json };
    const [first] = loaded.problems;
    throw new Error(`${file}${first ? `:${first.line}:${first.column}: ${first.message.en}` : " is no report definition"}`);
  });
}
