/**
 * The texts of all report definitions in assets/definitions: a new file in that folder needs no change here. Only webpack
 * knows this call, and its rule asset/source gives each file as text; tests read the folder themselves.
 */
interface WebpackContext {
  keys(): readonly string[];
  (key: string): unknown;
}

declare global {
  interface ImportMeta {
    webpackContext(folder: string, options: { readonly regExp: RegExp; readonly recursive: boolean }): WebpackContext;
  }
}

export interface DefinitionFile {
  readonly file: string;
  readonly json: string;
}

/** File names with their texts, in the order of their names. */
export function definitionFiles(): readonly DefinitionFile[] {
  const folder = import.meta.webpackContext("../../../assets/definitions", { regExp: /\.json$/, recursive: false });
  return [...folder.keys()].sort().map((file) => {
    const json = folder(file);
    if (typeof json !== "string") throw new TypeError(`${file} did not come as text`);
    return { file, json };
  });
}
