import { z } from "zod";
import { definitionSchema } from "./schema";

export const SCHEMA_ID = "urn:kerncijfer:definition:1";

let made: Readonly<Record<string, unknown>> | null = null;

/**
 * The JSON Schema (draft 2020-12) of a definition as authored: what has a default may be left out. Made from the zod
 * schema, so that the two cannot differ. Rules beyond a schema (references, cycles, contradictions) are in lint.ts.
 */
export function definitionJsonSchema(): Readonly<Record<string, unknown>> {
  made ??= {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: SCHEMA_ID,
    title: "Kerncijfer report definition",
    ...z.toJSONSchema(definitionSchema, { target: "draft-2020-12", io: "input" }),
    description: "Everything that is declared about one report: period, chapters, notations, indicators, tables, relations and figures",
  };
  return made;
}

/** The property names that the schema knows at a path of a definition; empty where names are free or there is no object. */
export function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  return namesIn(definitionJsonSchema(), path);
}

/** As knownKeys, of any JSON Schema. */
export function namesIn(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  let nodes: readonly unknown[] = [schema];
  for (const step of path) nodes = nodes.flatMap(alternatives).flatMap((node) => child(node, step));
  return [...new Set(nodes.flatMap(alternatives).flatMap((node) => Object.keys(record(node["properties"]))))];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A schema node and all that it may also be. */
function alternatives(node: unknown): readonly Readonly<Record<string, unknown>>[] {
  const own = record(node);
  const others = ["anyOf", "oneOf"].flatMap((key) => {
    const list = own[key];
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
  return [own, ...others.flatMap(alternatives)];
}

function child(node: Readonly<Record<string, unknown>>, step: PropertyKey): readonly unknown[] {
  if (typeof step === "number") return [node["items"]];
  const properties = record(node["properties"]);
  const name = String(step);
  return [Object.hasOwn(properties, name) ? properties[name] : node["additionalProperties"]];
}
