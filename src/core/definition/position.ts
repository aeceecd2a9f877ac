import { findNodeAtLocation, type Node } from "jsonc-parser";

/** A place in a file, both counted from 1 as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a definition says something: ["tables", 0, "columns", 2, "header"]. */
export type JsonPath = readonly (string | number)[];

/** The line and column of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: end - start + 1 };
}

/** The value at a path, or null when the file does not hold it. */
export function nodeAt(root: Node, path: JsonPath): Node | null {
  return findNodeAtLocation(root, [...path]) ?? null;
}

/** The name of a property rather than its value. */
export function keyNode(root: Node, path: JsonPath, key: string): Node | null {
  const property = nodeAt(root, path)?.children?.find((child) => child.type === "property" && child.children?.[0]?.value === key);
  return property?.children?.[0] ?? null;
}

/** The value at a path or, where the file leaves it out, the nearest thing around it. */
export function nearestNode(root: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

/** "tables[0].columns[2].header"; names that are not plain words stand in quotes. */
export function pathName(path: JsonPath): string {
  let name = "";
  for (const step of path) {
    if (typeof step === "number") name += `[${step}]`;
    else if (/^[A-Za-z_$][\w$-]*$/.test(step)) name += name === "" ? step : `.${step}`;
    else name += `[${JSON.stringify(step)}]`;
  }
  return name;
}
