import type { DefinedName } from "../table/sheet";

/** The defined name that a text means on a sheet ("Sheet2!rate" names the sheet itself): a local one goes before a global one. */
export function nameNamed(text: string, sheet: string, names: readonly DefinedName[]): DefinedName | null {
  const cut = text.lastIndexOf("!");
  const scope = (cut < 0 ? sheet : text.slice(0, cut).replace(/^'|'$/g, "").replaceAll("''", "'")).toLowerCase();
  const wanted = text.slice(cut + 1).toLowerCase();
  const alike = names.filter((name) => name.name.toLowerCase() === wanted);
  return alike.find((name) => name.sheet?.toLowerCase() === scope) ?? alike.find((name) => name.sheet === null) ?? null;
}
