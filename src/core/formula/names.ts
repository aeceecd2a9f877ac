import type { DefinedName } from "../table/sheet";

/** How deep names may use names, and how many a formula may go through in all: a name may be a circle. */
export const MAX_NAME_DEPTH = 16;
export const MAX_NAMES = 10_000;

/** The defined name that a text means on a sheet ("Sheet2!rate" names the sheet itself): a local one goes before a global one. */
export function nameNamed(text: string, sheet: string, names: readonly DefinedName[]): DefinedName | null {
  const cut = text.lastIndexOf("!");
  const scope = (cut < 0 ? sheet : text.slice(0, cut).replace(/^'|'$/g, "").replaceAll("''", "'")).toLowerCase();
  const wanted = text.slice(cut + 1).toLowerCase();
  const alike = names.filter((name) => name.name.toLowerCase() === wanted);
  return alike.find((name) => name.sheet?.toLowerCase() === scope) ?? alike.find((name) => name.sheet === null) ?? null;
}
