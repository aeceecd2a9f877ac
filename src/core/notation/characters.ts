/** The characters that reports, spreadsheets and word processors use for the same thing. */

/** Hyphen, U+2010 hyphen, U+2011 non-breaking hyphen, U+2012 figure dash, U+2013 en dash, U+2014 em dash, U+2212 minus, U+FE63, U+FF0D. */
const DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d";
/** Space, no-break space, figure space, thin space, narrow no-break space. */
const SPACES = " \u00a0\u2007\u2009\u202f";

/** Any character that may stand for a minus sign or for "nil". */
export function isDash(character: string): boolean {
  return character !== "" && DASHES.includes(character);
}

/** Any space that may separate thousands, or a figure from its unit. */
export function isSpace(character: string): boolean {
  return character !== "" && SPACES.includes(character);
}

/** One of 0 to 9; digits of other scripts are no report notation. */
export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

/** Every dash as a plain hyphen. */
export function plainDashes(text: string): string {
  return text.replace(/[\u2010-\u2014\u2212\ufe63\uff0d]/g, "-");
}

/** Every run of white space as one space, none at the ends. */
export function plainSpaces(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
