import { readFileSync } from "node:fs";
import path from "node:path";
import { loadDefinition } from "../../src/core/definition/load";
import type { Definition } from "../../src/core/definition/schema";

const ASSETS = path.join(__dirname, "..", "..", "assets");

/** A shipped definition, by id. */
export function shipped(id: string): Definition {
  const loaded = loadDefinition(readFileSync(path.join(ASSETS, "definitions", `${id}.json`), "utf8"), id);
  if ("problems" in loaded) throw new Error(loaded.problems.map((problem) => problem.message.en).join("; "));
  return loaded.definition;
}

/** The bytes of a sample workbook. */
export function sample(name: string): Uint8Array {
  return readFileSync(path.join(ASSETS, "samples", `${name}.xlsx`));
}
