import { normaliseLabel } from "../../notation/markers";

/** What the words of Dutch report tables say about a row or column, before any arithmetic. */

const TOTAL = /(?:^|[^\p{L}])(?:sub|eind|groot|generaal)?totaal(?=$|[^\p{L}])|^(?:som|totale)(?=$|[^\p{L}])/u;
const BALANCE =
  /(?:^|[^\p{L}])(?:saldo|resultaat|netto|nettoresultaat|eindstand|exploitatiesaldo|exploitatieresultaat|begrotingsresultaat)(?=$|[^\p{L}])|ultimo|einde (?:van )?(?:de )?periode/u;
const OF_WHICH = /^(?:-\s*)?(?:waarvan|w\.?v\.?|daarvan)(?=$|[^\p{L}])/u;
const CHANGE =
  /verschil|afwijking|mutatie|toename|afname|stijging|daling|saldo|delta|δ|∆|\+\s?\/\s?-|\+\/−|-\s?\/\s?\+|groei|ontwikkeling|verandering|t\.o\.v|ten opzichte van/u;
const PART = /aandeel|percentage van|% van|in % van|verdeling|als % van/u;
const AVERAGE = /gemiddeld|(?:^|[^\p{L}])gem\./u;

/** "Totaal", "Subtotaal", "Totale lasten": the row or column adds others up. */
export function saysTotal(label: string): boolean {
  return TOTAL.test(normaliseLabel(label));
}

/** "Saldo", "Resultaat", "Stand ultimo": others are added and subtracted. */
export function saysBalance(label: string): boolean {
  return BALANCE.test(normaliseLabel(label));
}

/** "Waarvan vrouwen": some of the row above, not beside it. */
export function saysOfWhich(label: string): boolean {
  return OF_WHICH.test(normaliseLabel(label));
}

/** "Verschil", "% +/-", "Mutatie": what lies between two other figures. */
export function saysChange(label: string): boolean {
  return CHANGE.test(normaliseLabel(label)) || /\+\s?\/\s?[-−–]/u.test(label);
}

/** "Aandeel", "% van totaal": a part of a whole. */
export function saysPart(label: string): boolean {
  return PART.test(normaliseLabel(label));
}

export function saysAverage(label: string): boolean {
  return AVERAGE.test(normaliseLabel(label));
}

/** A header that promises percentages: "%", "In procenten", "Groei in %". */
export function saysPercent(label: string): boolean {
  return /%|procent|percentage/u.test(normaliseLabel(label));
}

/** What is left of the label of a total without the words that say so: "Totaal achterstand voorraad" is about "achterstand voorraad". */
export function withoutTotal(label: string): string {
  return normaliseLabel(label)
    .replace(/(?:^|(?<=[^\p{L}]))(?:(?:sub|eind)?totaal|totale|som|van|de|het|aantal|alle)(?=$|[^\p{L}])/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
