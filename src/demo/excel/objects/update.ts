import { fault } from "../faults";
import type { Live } from "./live";

/** Sets properties of an object and of the objects below it, given as one record; what is not there fails loudly. */
export function update(object: Live | null, state: object): void {
  if (object === null) throw fault("InvalidOperation");
  for (const [key, value] of Object.entries(state) as [string, unknown][]) {
    const found = object.name(key);
    if (found?.kind === "link" && typeof value === "object" && value !== null) update(object.link(found.name), value);
    else object.set(found?.name ?? key, value);
  }
}
