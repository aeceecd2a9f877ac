import type { Language } from "../core/checks/check";
import { suggest } from "../core/definition/suggest";

/** " Bedoeld 'check'?" for a name that was misspelt, to put behind what is wrong; empty where none of the known ones is near. */
export function didYouMean(name: string, known: readonly string[]): Readonly<Record<Language, string>> {
  const meant = suggest(name, known);
  return meant === null ? { nl: "", en: "" } : { nl: ` Bedoeld '${meant}'?`, en: ` Did you mean '${meant}'?` };
}
