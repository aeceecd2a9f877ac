/**
 * Where a long Dutch word may be broken, by rules of thumb: it is only asked for words that fit on no line of their own, and
 * a break at a wrong syllable is better than a label that runs out of its box.
 */

const VOWEL = "aeiouyàáâäèéêëìíîïòóôöùúûü";
const SYLLABLE = new RegExp(`([${VOWEL}])([^${VOWEL}\\W\\d_]+)(?=[${VOWEL}])`, "giu");
/** What may begin a syllable behind another consonant. */
const ONSET = /(?:schr|sch|spr|str|spl|ch|[bcdfgkptvw]r|[bcfgkpsv]l|kn|zw|tw|dw|kw|st)$/i;
/** The s that joins a compound: "verstrekkings|proces", "arbeids|deskundige". */
const JOINT = /(?:ings|heids|teits|schaps|eids|ments)(?=\p{L}{4})/giu;
/** Letters that stay together on either side. */
const LEAST = 3;

/** Offsets at which the word may be broken, in order; the first list is to be preferred: joints of compounds. */
export function breaksOf(word: string): { readonly joints: readonly number[]; readonly syllables: readonly number[] } {
  const inside = (offset: number): boolean => offset >= LEAST && offset <= word.length - LEAST;
  const joints = [...word.matchAll(JOINT)].map((match) => match.index + match[0].length).filter(inside);
  const syllables: number[] = [];
  for (const match of word.matchAll(SYLLABLE)) {
    const consonants = match[2] ?? "";
    const onset = consonants.length > 1 ? (ONSET.exec(consonants)?.[0] ?? consonants.slice(-1)) : consonants;
    // "kas-teel", not "ka-steel": two consonants part, unless they are one sound.
    const begins = consonants.length === 2 && /^st$/i.test(onset) ? 1 : onset.length;
    const offset = match.index + 1 + consonants.length - begins;
    // The s of a joint belongs to what stands before it.
    if (inside(offset) && !joints.includes(offset + 1)) syllables.push(offset);
  }
  return { joints, syllables };
}
