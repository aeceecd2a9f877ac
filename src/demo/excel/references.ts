import { fault } from "./faults";
import type { References } from "./objects/context";
import type { Live } from "./objects/live";

/** Objects the client keeps hold of between requests, each under a reference of its own. */
export function createReferences(): References {
  const byReference = new Map<string, Live>();
  const byTarget = new Map<unknown, string>();
  let next = 1;
  return {
    find: (reference) => {
      const found = byReference.get(reference);
      if (!found) throw fault("InvalidReference");
      return found;
    },
    keep: (object) => {
      const known = byTarget.get(object.target);
      if (known !== undefined) return known;
      const reference = `ref-${String(next)}`;
      next += 1;
      byReference.set(reference, object);
      byTarget.set(object.target, reference);
      return reference;
    },
    of: (object) => (object.referenced ? (byTarget.get(object.target) ?? null) : null),
    release: (reference) => {
      const found = byReference.get(reference);
      if (found) byTarget.delete(found.target);
      byReference.delete(reference);
    },
    releaseAll: () => {
      byReference.clear();
      byTarget.clear();
    },
    get count() {
      return byReference.size;
    },
  };
}
