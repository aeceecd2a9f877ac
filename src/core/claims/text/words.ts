/** Dutch words, so far alike that a label and a sentence about it find each other. No dictionary: endings and compounds only. */

export interface Word {
  readonly text: string;
  readonly stem: string;
  /** Where it begins in the sentence. */
  readonly at: number;
  readonly end: number;
}

const ACCENTS = /\p{M}/gu;
const WORD = /\p{L}[\p{L}\p{N}]*(?:['’.](?=\p{L})[\p{L}\p{N}]+)*|\d+(?:\.\d+)?(?=-?\p{L})/gu;

/** Words that say nothing about which figure is meant. */
const EMPTY = new Set(
  (
    "de het een en of maar want dus als dan dat die dit deze daar er hier wat wie welke waar waarvan daarvan hiervan waaronder waarmee daarmee hiermee van voor " +
    "in op aan bij met door over om te tot uit naar tegen tijdens sinds vanaf per onder boven na om zonder binnen buiten tussen ten ter ook nog al wel niet geen zo " +
    "zijn is was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden moet moeten mag we wij ons onze hun zij ze " +
    "hij hen zich men meer minder veel weinig hoger lager totaal aantal aantallen totale percentage gemiddeld gemiddelde i.v.m incl excl " +
    "eerste laatste maanden maand jaar jaren periode einde eind begin januari februari maart april mei juni juli augustus september oktober november december " +
    "nul twee drie vier vijf zes zeven acht negen tien elf twaalf kwartaal kwartalen verslagjaar ministerie szw uwv afgesproken afspraak afspraken begroting begroot realisatie norm prognose verschil " +
    "ruim bijna circa ongeveer rond vrijwel zeer alle andere overige respectievelijk namelijk bedraagt bedroeg keer miljoen miljard duizend procent euro wegens omvang waarmee jaarlijks minimaal " +
    "procentpunt procentpunten punt punten gedurende ondanks dankzij vanwege omtrent rondom behalve naast basis bovenstaande onderstaande volgens gevolg verband reden af telden telde telt kregen kreeg krijgt zagen zag zien ziet vonden vond gaven gaf geven kwamen kwam komen komt gingen ging gaan gaat stonden stond staan staat " +
    "liepen liep lopen bleven bleef blijft blijven deden doen doet maakten maken maakt samen telkens elk elke ieder iedere daarnaast verder tevens steeds"
  ).split(" "),
);

/** What was done with what is counted: it tells little of which figure is meant. */
const DONE = new Set(
  (
    "ingediend ingediende afgehandeld afgehandelde afhandelen afhandelden handelden afgewikkeld ontvangen ontvingen uitgevoerd uitgevoerde gerealiseerd toegekend " +
    "verstrekt verstrekte gedaan ingezet ingezette gevoerd gevoerde geregistreerd behandeld opgelegd opgelegde geconstateerd geconstateerde"
  ).split(" "),
);

/** Whether the word only says what was done. */
export function isDone(word: Word): boolean {
  return DONE.has(word.text);
}

/** Whether the word says that something was done: it has the form of a participle. */
export function isParticiple({ text }: Word): boolean {
  return /^(?:\p{Ll}{2,5})?ge\p{Ll}{3,}(?:d|t|en)$|^(?:be|ver|ont|her)\p{Ll}{3,}[dt]$/u.test(text);
}

/** A finite verb in the past, beside its subject: "voerden we", "wij legden". */
const BEFORE_SUBJECT = /^ (?:we|wij|ze|zij|er|uwv|men|hij)\b/iu;
const BEHIND_SUBJECT = /\b(?:we|wij|ze|zij|er|men|hij) $/iu;

/** Whether the word is the verb of a sentence, by its form and what stands beside it. */
export function isVerb({ text, at, end }: Word, sentence: string): boolean {
  return /(?:[dt]en?|en)$/u.test(text) && (BEFORE_SUBJECT.test(sentence.slice(end)) || BEHIND_SUBJECT.test(sentence.slice(0, at)));
}

/** What is done with what a row is called after: "handhavingskosten" are those of "Handhaving". */
const GENERIC =
  /^(.{4,}?)s?(?:percentage|percentages|activiteiten|kosten|uitgaven|werkzaamheden|zaken|dossiers|aantallen|cijfers|gevallen)$/u;

/** The stem of what a compound of a general word is about: that of "handhaving" for "handhavingskosten"; null for other words. */
export function baseOf({ text }: Word): string | null {
  const base = GENERIC.exec(text)?.[1];
  return base === undefined ? null : stemOf(base);
}

/** Whether the word can tell which figure is meant. */
export function isTelling(word: Word): boolean {
  return !EMPTY.has(word.text) && !/^\d+$/.test(word.text);
}

/** The words of a text in lower case, compounds with a hyphen or slash taken apart. */
export function wordsOf(text: string): readonly Word[] {
  const plain = text.replaceAll("\u2011", "-").replaceAll("’", "'");
  return [...plain.matchAll(WORD)].map((match) => {
    const word = match[0].normalize("NFD").replace(ACCENTS, "").toLowerCase();
    return { text: word, stem: stemOf(word), at: match.index, end: match.index + match[0].length };
  });
}

const SPLIT = /^(af|aan|op|in|uit|toe|om|door|over|na|bij|voor|weg|terug|aan)ge(\p{L}{3,})$/u;
/** Endings of plural, conjugation and derivation, the longest first; each with the length that must remain. */
const ENDINGS: readonly (readonly [RegExp, number])[] = [
  [/(?:'s|'er|'ers)$/, 2],
  [/(?:ingen|heden)$/, 3],
  [/(?:ing|heid)$/, 4],
  [/(?:den|ten)$/, 4],
  [/(?:de|te)$/, 4],
  [/(?:en|es)$/, 3],
  [/[es]$/, 3],
  [/[dt]$/, 5],
];

/** What remains of a word without its endings: "beoordelingen", "beoordeelde" and "beoordeling" come to one. */
export function stemOf(word: string): string {
  let stem = word.replace(SPLIT, "$1$2").replace(/^ge(?=\p{L}{4,}[dt]e?$)/u, "");
  for (let again = true; again;) {
    again = false;
    for (const [ending, rest] of ENDINGS) {
      const shorter = stem.replace(ending, "");
      if (shorter.length < stem.length && shorter.length >= rest) {
        stem = shorter;
        again = true;
        break;
      }
    }
  }
  return stem
    .replace(/([aeou])\1/g, "$1")
    .replace(/([^aeiou])\1+$/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
}

/** Shorter parts are in too many words by chance. */
const SHORTEST_PART = 5;

/**
 * How far a word of the text calls a word of a label, from 0 to 1, by their stems. A longer word of the text says at
 * least as much ("klanttevredenheid" for "tevredenheid"); a shorter one says only part of it.
 */
export function likeness(text: string, label: string): number {
  if (text === label) return 1;
  if (text.length > label.length) {
    if (label.length < SHORTEST_PART) return 0;
    return text.endsWith(label) ? 0.9 : text.startsWith(label) ? 0.8 : 0;
  }
  if (text.length < SHORTEST_PART) return 0;
  return label.endsWith(text) ? 0.75 : label.startsWith(text) ? 0.7 : 0;
}
