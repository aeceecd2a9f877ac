/** Where a part of a sentence begins and ends. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

const BORDER =
  /[;:]|,(?=\s)(?!\d)|\s[–—-]\s|\b(?:en|maar|terwijl|tegenover|waarvan|waaronder|daarvan|hiervan|omdat|doordat|zodat)\b(?=\s)/gu;

/** Lists stay whole: only another thought begins another clause. */
const WIDE = /;|\s[–—]\s|\b(?:maar|terwijl|waarvan|waaronder|omdat|doordat|zodat|waardoor|waarmee)\b(?=\s)/gu;

/** The part of the sentence that holds the place: from one comma, semicolon or joining word to the next, brackets not looked into. */
export function clauseOf(sentence: string, at: number): Clause {
  return partOf(sentence, at, BORDER);
}

/** As clauseOf, with lists ("bij de WIA, de WW en de Ziektewet") left whole. */
export function wideClauseOf(sentence: string, at: number): Clause {
  return partOf(sentence, at, WIDE);
}

function partOf(sentence: string, at: number, borders: RegExp): Clause {
  let start = 0;
  for (const border of sentence.matchAll(borders)) {
    if (border.index > at) return { start, end: border.index };
    start = border.index + (/^\p{L}/u.test(border[0]) ? 0 : border[0].length);
  }
  return { start, end: sentence.length };
}
