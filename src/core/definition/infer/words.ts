import { normaliseLabel } from "../../notation/markers";

/** What the words of Dutch report tables, and of their English editions, say about a row or column, before any arithmetic. */

const TOTAL =
  /(?:^|[^\p{L}])(?:(?:sub|eind|groot|generaal)?totaal|(?:sub|grand )?total|samen|tezamen|gezamenlijk)(?=$|[^\p{L}])|^(?:som|sum|totale|alle|all)(?=$|[^\p{L}])/u;
const BALANCE =
  /(?:^|[^\p{L}])(?:\p{L}*saldo|\p{L}*resultaat|netto|eindstand|eindvoorraad|balance|net|result|surplus|deficit|closing)(?=$|[^\p{L}])|ultimo|einde? (?:van )?(?:de |het )?(?:periode|jaar|boekjaar|verslagjaar|kwartaal|maand)|end of (?:the )?(?:period|year)|(?:^|[^\p{L}])(?:stand|voorraad|boekwaarde|liquide middelen|kasstand)(?=$|[^\p{L}]).*(?:(?:^|[^\p{L}\d])3[01][-. /](?:12|11|0?[1-9]|[a-z])|(?:^|[^\p{L}])eind)/u;
const STOCK =
  /(?:^|[^\p{L}])(?:begin|eind|werk)?(?:stand|voorraad|voorraden|achterstand)(?=$|[^\p{L}])|(?:^|[^\p{L}])(?:begin|eind)(?:saldo|balans|bestand)(?=$|[^\p{L}])|(?:^|[^\p{L}])(?:lopende?|openstaande?|ultimo|opening|closing|outstanding)(?=$|[^\p{L}])/u;
const OF_WHICH = /^(?:[-–•]\s*)?(?:waarvan|w\.?v\.?|daarvan|of which)(?=$|[^\p{L}])/u;
const CHANGE =
  /verschil|afwijking|mutatie|toename|afname|stijging|daling|saldo|delta|δ|∆|\+\s?\/\s?-|\+\/−|-\s?\/\s?\+|groei|ontwikkeling|verandering|t\.o\.v|ten opzichte van|differen|variance|(?:^|[^\p{L}])(?:in|de)crease|deviation|growth|(?:^|[^\p{L}])change(?=$|[^\p{L}])/u;
const MOVEMENT =
  /mutatie|toevoeging|toename|onttrekking|afname|vermeerdering|vermindering|dotatie|vrijval|wijziging|bijstelling|(?:^|[^\p{L}])(?:bij|af|in|uit)(?=$|[^\p{L}])|instroom|uitstroom|adjustment|addition|withdrawal|movement/u;
const PART = /aandeel|percentage van|% van|in % van|verdeling|als % van|(?:^|[^\p{L}])share(?=$|[^\p{L}])|% of|percentage of|proportion/u;
const AVERAGE = /gemiddeld|(?:^|[^\p{L}])gem\.|(?:^|[^\p{L}])(?:average|mean)(?=$|[^\p{L}])/u;
const PER_UNIT =
  /(?:^|[^\p{L}])(?:per|ratio|index|score|rapportcijfer|duur)(?=$|[^\p{L}])|(?:ligduur|wachttijd|doorlooptijd|looptijd|graad)(?=$|[^\p{L}])/u;

/** "Totaal", "Subtotaal", "Totale lasten": the row or column adds others up. */
export function saysTotal(label: string): boolean {
  return TOTAL.test(normaliseLabel(label));
}

/** "Saldo", "Resultaat", "Stand ultimo": others are added and subtracted. */
export function saysBalance(label: string): boolean {
  return BALANCE.test(normaliseLabel(label));
}

/** "Eindvoorraad", "Stand ultimo", "Openstaand": what is there at a moment, which does not add up over periods. */
export function saysStock(label: string): boolean {
  return STOCK.test(normaliseLabel(label));
}

/** "Waarvan vrouwen": some of the row above, not beside it. */
export function saysOfWhich(label: string): boolean {
  return OF_WHICH.test(normaliseLabel(label));
}

/** "Verschil", "% +/-", "Mutatie": what lies between two other figures. */
export function saysChange(label: string): boolean {
  return CHANGE.test(normaliseLabel(label)) || /\+\s?\/\s?[-−–]/u.test(label);
}

/** "Mutatie", "Toevoegingen", "Wijziging": what comes to, or goes from, what stood there before. */
export function saysMovement(label: string): boolean {
  return MOVEMENT.test(normaliseLabel(label));
}

/** "Gemiddelde ligduur", "Kosten per fte", "Wachttijd (dagen)": figures that do not add up. */
export function saysMeasure(label: string): boolean {
  return saysAverage(label) || saysPercent(label) || PER_UNIT.test(normaliseLabel(label));
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
  return /%|procent|percentage|per cent/u.test(normaliseLabel(label));
}

/** What is left of the label of a total without the words that say so: "Totaal achterstand voorraad" is about "achterstand voorraad". */
export function withoutTotal(label: string): string {
  return normaliseLabel(label)
    .replace(
      /(?:^|(?<=[^\p{L}]))(?:(?:sub|eind)?totaal|(?:sub)?total|totale|som|van|de|het|of|the|aantal|number|alle|all)(?=$|[^\p{L}])/gu,
      " ",
    )
    .replace(/\s+/gu, " ")
    .trim();
}
