/// <reference types="office-js" />
import type { Language } from "../../core/checks/check";

/** The Excel at hand: what it offers and what it is called. */

/** Lowest requirement set that all must-work members are in: Excel 2021, Microsoft 365, Excel for the web, the iPad and the Mac. */
export const oldestApi = "1.14";
/** From here on several requests can be one step of Excel's own undo. */
export const mergedUndoApi = "1.20";

/** False outside Excel too, where office.js leaves most of its context out. */
export function supports(version: string): boolean {
  return context()?.requirements?.isSetSupported("ExcelApi", version) ?? false;
}

function context(): Partial<Office.Context> | null {
  return typeof Office === "undefined" ? null : ((Office as { readonly context?: Partial<Office.Context> }).context ?? null);
}

/** Highest requirement set of this Excel, e.g. "1.17"; null below the lowest that will do. */
export function highestApi(): string | null {
  let found: string | null = null;
  for (let minor = 14; minor <= 40; minor += 1) {
    if (!supports(`1.${minor}`)) break;
    found = `1.${minor}`;
  }
  return found;
}

/** Language of Excel's own menus; Dutch, or English for every other. */
export function displayLanguage(): Language {
  return /^nl\b/i.test(context()?.displayLanguage ?? "") ? "nl" : "en";
}

const PLATFORMS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  PC: { nl: "Excel voor Windows", en: "Excel for Windows" },
  Mac: { nl: "Excel voor de Mac", en: "Excel for the Mac" },
  iOS: { nl: "Excel voor de iPad", en: "Excel for the iPad" },
  Android: { nl: "Excel voor Android", en: "Excel for Android" },
  OfficeOnline: { nl: "Excel voor het web", en: "Excel for the web" },
};

/** What to call this Excel, e.g. "Excel voor het web, ExcelApi 1.17". */
export function hostName(): string {
  const name = PLATFORMS[context()?.platform ?? ""]?.[displayLanguage()];
  const api = highestApi();
  return [name ?? "Excel", ...(api === null ? [] : [`ExcelApi ${api}`])].join(", ");
}

/**
 * A context of its own for one piece of work. Not Excel.run: that has Excel keep every range we touch until a further
 * request lets them go, and we use none of them after the sync they were made for. So there is nothing to untrack.
 */
export function newContext(): Excel.RequestContext {
  return new Excel.RequestContext();
}
