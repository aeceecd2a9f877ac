import { existsSync } from "node:fs";
import path from "node:path";

/** The root of the repo, from a source file and from what is built of it alike. */
export const ROOT = rootAbove(__dirname);

function rootAbove(folder: string): string {
  if (existsSync(path.join(folder, "package.json"))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error("there is no package.json above the tests");
  return rootAbove(parent);
}
