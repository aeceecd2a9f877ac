import type { JsonPath } from "../position";
import { sourcesOf } from "../resolve";
import type { Definition } from "../schema";
import { type LintMessage, report } from "./message";

/** cycle: no row may be part of itself, and no column may follow from itself, by whatever detour. */
export function* cycles(definition: Definition): Iterable<LintMessage> {
  for (const [t, table] of definition.tables.entries()) {
    const rows = new Map(table.rows.map((row) => [row.id, [row.partOf, row.ofWhich]] as const));
    for (const loop of loops(rows)) yield message(["tables", t, "rows", indexOf(table.rows, loop)], loop, ["Rij", "row"]);
    const columns = new Map(table.columns.map((column) => [column.id, sourcesOf(column).map(({ id }) => id)] as const));
    for (const loop of loops(columns)) yield message(["tables", t, "columns", indexOf(table.columns, loop)], loop, ["Kolom", "column"]);
  }
}

function indexOf(items: readonly { readonly id: string }[], loop: readonly string[]): number {
  return items.findIndex((item) => item.id === loop[0]);
}

function message(path: JsonPath, loop: readonly string[], [nl, en]: readonly [string, string]): LintMessage {
  const way = [...loop, loop[0]].join(" → ");
  return report("error", "cycle", path, `${nl} hangt van zichzelf af: ${way}.`, `This ${en} depends on itself: ${way}.`);
}

/** Every loop once, from its first member in order of declaration. Without recursion: a chain may be long. */
function loops(edges: ReadonlyMap<string, readonly (string | undefined)[]>): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const path: string[] = [];
    const stack: { readonly id: string; readonly left: string[] }[] = [];
    const enter = (id: string): void => {
      path.push(id);
      stack.push({ id, left: (edges.get(id) ?? []).filter((next) => next !== undefined && edges.has(next)) as string[] });
    };
    if (!done.has(start)) enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.left.shift();
      if (next === undefined) {
        done.add(top.id);
        path.pop();
        stack.pop();
      } else if (path.includes(next)) found.push(path.slice(path.indexOf(next)));
      else if (!done.has(next)) enter(next);
    }
  }
  return found;
}
