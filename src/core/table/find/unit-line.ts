/** Lines above a table that say in what its figures are counted. */

const SCALE =
  /(?:^|[\s(])[x×]\s?(?:€\s?|eur(?:o)?\s)?(?:1|1\.000|1000|1\.000\.000)(?:\s?(?:duizend|miljoen|mln\.?|miljard|mld\.?|thousand|million|billion))?(?=$|[\s),;:])/iu;
const WHOLE =
  /^\(?(?:(?:alle |all )?(?:bedragen|aantallen|cijfers|percentages|waarden|gegevens|amounts|figures|numbers)\b.{0,60}|in (?:procenten?|percentages|%|duizend(?:en)?|miljoen(?:en)?|miljard(?:en)?|euro'?s?|€|fte'?s?|dagen|weken|uren|aantallen|personen|per ?cent|thousands?|millions?|billions?|euros?|eur)(?=$|[^\p{L}]).{0,40}|in %|€|%|(?:€|eur)[ '’]{0,2}(?:000|m|mln|bn|thousands?|millions?|billions?|miljoen|miljard|duizend)|[x×] ?.{0,30})\)?\.?$/iu;
const INSIDE = /\(([^()]{1,60})\)\s*\*{0,3}$/u;
const IN =
  /^(?:amounts |figures |numbers |bedragen |aantallen )?in (?:procenten?|percentages|per ?cent|%|duizend(?:en)?|miljoen(?:en)?|miljard(?:en)?|euro|€|eur|fte|dagen|weken|uren|aantallen|mln|mld|thousands?|millions?|billions?)|^(?:€|eur)[ '’]{0,2}(?:000|m|mln|bn|thousand|million|billion|miljoen|miljard|duizend)/iu;

const CURRENCY = "(?:€|eur|euro(?:['’]?s)?)";
const AMOUNT = "(?:duizend(?:en)?|miljoen(?:en)?|miljard(?:en)?|mln\\.?|mld\\.?|mrd\\.?|thousands?|millions?|billions?)";
/** "mln euro", "€ mln", "in mln €", "€ x 1.000", "€ 1.000": an amount of money that 1 stands for; a bare "miljoen" is none. */
const MONEY = new RegExp(
  `^(?:in |[x×] ?)?(?:${CURRENCY} ?(?:[x×] ?)?(?:1 )?(?:${AMOUNT}|1\\.000(?:\\.000)?|1000)|(?:1 )?${AMOUNT} (?:of )?${CURRENCY})$`,
  "iu",
);
/** At the end of a title without brackets: "Verloop reserves in € miljoen". */
const AT_END = new RegExp(`[\\s,](in (?:${CURRENCY} ?${AMOUNT}|${AMOUNT} (?:of )?${CURRENCY}))$`, "iu");
/** A figure by itself is no unit: only in brackets does "€ 1.000" say what 1 stands for. */
const PLAIN_FIGURE = /^(?:€|eur) ?[\d.]+$/iu;

function isMoney(text: string): boolean {
  return MONEY.test(text.replace(/^\((.*)\)$/u, "$1").replace(/ +/gu, " "));
}

/** Whether a text says in what figures are counted and nothing else: "Bedragen x € 1 miljoen", "In procenten", "(x 1.000)". */
export function isUnitLine(text: string): boolean {
  const line = text.trim();
  return (
    line.length <= 80 &&
    ((isMoney(line) && !PLAIN_FIGURE.test(line)) ||
      (WHOLE.test(line) && (SCALE.test(line) || IN.test(line.replace(/^\(/, "")) || /[€%]|euro|procent|aantal|fte|\beur\b/iu.test(line))))
  );
}

/** The unit that closes a title or header: "Uitgaven (x € 1.000)", "Uitgaven in € miljoen"; null when there is none. */
export function unitWithin(text: string): string | null {
  const inside = INSIDE.exec(text.trim())?.[1]?.trim() ?? null;
  if (inside === null) return AT_END.exec(text.trim())?.[1] ?? null;
  return SCALE.test(inside) || IN.test(inside) || isMoney(inside) || isUnitLine(inside) ? inside : null;
}

const POWERS: readonly (readonly [RegExp, string])[] = [
  [/1\.000\.000|miljoen|mln|million|(?:€|eur) ?m\b/iu, "1000000"],
  [/miljard|mld|mrd|billion|(?:€|eur) ?bn/iu, "1000000000"],
  [/1\.000|1000|duizend|thousand|['’]000/iu, "1000"],
];

/** What 1 stands for under such a unit, as a definition writes it; null for 1. */
export function scaleOfUnit(unit: string | null): string | null {
  if (unit === null) return null;
  if (/procent|percentage|per cent|^\(?in %|^%$/iu.test(unit) && !SCALE.test(unit)) return "0.01";
  if (!SCALE.test(unit) && !IN.test(unit.replace(/^\(/, "")) && !isMoney(unit)) return null;
  return POWERS.find(([pattern]) => pattern.test(unit))?.[1] ?? null;
}
