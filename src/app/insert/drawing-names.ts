/** How a picture or chart of ours is recognised: by its name, which Excel keeps in copies and in files. */

const SIGN = "kerncijfer:";

/** A name for a drawing; names on one sheet must differ. @param taken names in use, which the new one is added to */
export function drawingName(id: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const name = `${SIGN}${id}${number === 1 ? "" : `#${String(number)}`}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** The id in a drawing's name; null for a drawing that is not ours. */
export function drawingId(name: string): string | null {
  return name.startsWith(SIGN) ? name.slice(SIGN.length).replace(/#\d+$/, "") : null;
}
