import { fault } from "../faults";
import type { HostContext } from "./context";
import type { Live, ObjectSpec } from "./live";
import { text, whole } from "./arguments";

type Methods<T> = NonNullable<ObjectSpec<T>["methods"]>;

/** How an item of a collection is found by the key that was given; null when it is not there. */
export type Find<T> = (target: T, key: unknown, context: HostContext) => Live | null;

/** What all collections can do: GetItem, GetItemOrNullObject, GetItemAt, GetCount, and the indexer. */
export function collectionMethods<T>(items: (target: T, context: HostContext) => readonly Live[], find: Find<T>): Methods<T> {
  const item = (target: T, args: readonly unknown[], context: HostContext): Live => {
    const found = find(target, args[0], context);
    if (found === null) throw fault("ItemNotFound");
    return found;
  };
  return {
    GetItem: item,
    /** The protocol's own word for collection[key]. */
    $Index: item,
    GetItemOrNullObject: (target, args, context) => find(target, args[0], context),
    GetItemAt: (target, args, context) => {
      const found = items(target, context)[whole(args[0])];
      if (found === undefined) throw fault("InvalidArgument");
      return found;
    },
    GetCount: (target, _, context) => items(target, context).length,
  };
}

/** The item whose name or id it is, names in any case. */
export function byNameOrId<M>(models: readonly M[], key: unknown, name: (model: M) => string, id: (model: M) => string): M | null {
  const wanted = typeof key === "number" ? String(key) : text(key);
  const lower = wanted.toLowerCase();
  return models.find((model) => id(model) === wanted) ?? models.find((model) => name(model).toLowerCase() === lower) ?? null;
}
