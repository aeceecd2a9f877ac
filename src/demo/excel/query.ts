import { fault } from "./faults";
import type { References } from "./objects/context";
import type { Live } from "./objects/live";
import type { QueryInfo } from "./protocol";

/** Answers of the protocol: objects as plain JSON. */

/** What tells the client which object it is: null for a null object. */
export function identity(object: Live | null, references: References): Record<string, unknown> | null {
  if (object === null) return null;
  const { id } = object;
  const reference = references.of(object);
  return { ...(id ? { [id.key]: id.value } : {}), ...(reference === null ? {} : { _ReferenceId: reference }) };
}

/** The properties that were asked for; of a collection those of its items. */
export function serialize(object: Live | null, query: QueryInfo, references: References): Record<string, unknown> | null {
  const known = identity(object, references);
  if (object === null || known === null) return null;
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split(/[/.]/).filter((part) => part !== ""));
  if (object.items === null) return { ...known, ...fields(object, paths, references) };

  const own = paths.filter(([head]) => head !== undefined && object.name(head) !== null);
  const rest = paths.filter((path) => !own.includes(path)).map((path) => path.join("/"));
  const all = object.items();
  const from = query.Skip ?? 0;
  const items = all.slice(from, query.Top === null || query.Top === undefined ? undefined : from + query.Top);
  return {
    ...known,
    ...fields(object, own, references, false),
    _Items: items.map((item, at) => {
      const value = serialize(item, { Select: rest }, references);
      // Items without an id are found again by their place.
      return item.id === null ? { ...value, _Index: from + at } : value;
    }),
  };
}

function fields(object: Live, paths: readonly string[][], references: References, allWhenNone = true): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const below = new Map<string, string[]>();
  const everything = paths.some(([head]) => head === "*" || head === "$all") || (allWhenNone && paths.length === 0);
  for (const name of everything ? object.properties : []) out[name] = object.get(name);
  for (const [head, ...rest] of paths) {
    if (head === undefined || head === "*" || head === "$all" || head === "$none") continue;
    const found = object.name(head);
    if (found === null) {
      // Which object the client keeps hold of is answered already.
      if (/^_?(referenceid|id)$/i.test(head)) continue;
      object.get(head.charAt(0).toUpperCase() + head.slice(1));
      throw fault("InvalidArgument");
    }
    if (found.kind === "property") out[found.name] = object.get(found.name);
    else below.set(found.name, [...(below.get(found.name) ?? []), rest.join("/")]);
  }
  for (const [name, selected] of below) {
    out[name] = serialize(object.link(name), { Select: selected.filter((path) => path !== "") }, references);
  }
  return out;
}
