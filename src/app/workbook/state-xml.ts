import { z } from "zod";
import { readElement } from "./one-element";
import type { WorkbookState } from "../ports";

/** The text of our custom XML part. Nothing here knows where the part is kept: every host uses it. */

export const stateNamespace = "urn:kerncijfer:workbook:1";
/** What namespaces of other versions begin with. */
export const stateFamily = "urn:kerncijfer:workbook:";

const count = z.number().int().nonnegative();
const text = z.string();
const area = z.object({ top: count, left: count, bottom: count, right: count });
const binding = z.object({
  table: text,
  sheet: text,
  area,
  columns: z.record(text, text).optional(),
  rows: z.record(text, text).optional(),
});
const acceptance = z.object({
  check: text,
  table: text.nullable(),
  row: text.nullable(),
  column: text.nullable(),
  value: text.nullable(),
  reason: text,
  by: text,
  at: text,
});
/** What an earlier release did not write yet may be absent, and what a later one adds is passed over. */
const inserted = z.object({
  id: text,
  kind: z.enum(["table", "figure"]),
  place: text,
  form: z.enum(["picture", "chart"]).optional(),
  hash: text.optional(),
  name: text.optional(),
  cells: text.optional(),
});
const state = z.object({
  version: z.literal(1),
  definition: z.union([z.object({ json: text }), z.object({ id: text, version: text })]).nullable(),
  bindings: z.array(binding),
  accepted: z.array(acceptance),
  claimLinks: z.array(z.object({ claim: text, cells: z.array(text) })),
  inserted: z.array(inserted),
});

/** The state as the text of an XML part: one element that holds JSON, so that no value needs a form of its own. */
export function stateToXml(value: WorkbookState): string {
  // XML cannot hold control characters; in JSON they can be written as escapes.
  const json = JSON.stringify(value).replace(/[\u007f-\u009f\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const text = json.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;" })[c] ?? "&gt;");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<kerncijfer xmlns="${stateNamespace}" version="1">${text}</kerncijfer>`;
}

export type StateReading = { readonly state: WorkbookState } | { readonly problem: string };

/**
 * Reads the part. What cannot be read is a problem, never an exception; the problem names the spot (an element, a
 * version, a field), in no language.
 */
export function stateFromXml(xml: string): StateReading {
  const root = readElement(xml);
  if ("problem" in root) return { problem: `XML: ${root.problem}` };
  if (root.namespace !== stateNamespace || root.local !== "kerncijfer") return { problem: `<${root.local} xmlns="${root.namespace}">` };
  const version = root.attributes.get("version") ?? "?";
  if (version !== "1") return { problem: `version ${version}` };
  let json: unknown;
  try {
    json = JSON.parse(root.text);
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: `JSON: ${error.message}` };
    throw error;
  }
  const read = state.safeParse(json);
  if (read.success) return { state: read.data };
  const [issue] = read.error.issues;
  return { problem: `JSON: ${issue === undefined ? "?" : `/${issue.path.map(String).join("/")}`}` };
}
