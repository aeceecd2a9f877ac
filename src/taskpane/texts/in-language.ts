import type { Language } from "../../core/checks/check";
import { en } from "./en";
import { nl } from "./nl";
import type { Texts } from "./texts";

/** All texts by language. */
export const TEXTS: Readonly<Record<Language, Texts>> = { nl, en };

/** Dutch for a Dutch Office (also Flemish), English for every other. */
export function languageOf(displayLanguage: string): Language {
  return /^nl\b/i.test(displayLanguage) ? "nl" : "en";
}
