import { EM, WIDTHS } from "./arimo";

export type Weight = "regular" | "bold";

/** Heights of Arimo as parts of the font size: of capitals and figures, and of the deepest letters. */
export const CAP_HEIGHT = 1409 / EM;
export const DESCENT = 434 / EM;

/** Signs that take no room: soft hyphens, accents set over the letter before them, joiners, direction marks. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Signs of a full em: other scripts that no font of ours has are measured wide, never narrow. */
const WIDE = 1.05;
/** Arabic, Hebrew and other alphabets of a fallback font seldom exceed this. */
const ALPHABET = /^[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]$/u;
const LETTER = 0.95;

function advance(character: string, weight: Weight): number {
  const known = WIDTHS[weight].get(character.codePointAt(0) ?? 0);
  if (character === "\u00ad") return 0;
  if (known !== undefined) return known / EM;
  if (NO_WIDTH.test(character)) return 0;
  if (/^\s$/.test(character)) return 0.28;
  return ALPHABET.test(character) ? LETTER : WIDE;
}

/** The width of one line of text in pixels, without kerning: svgDocument turns kerning off, so that widths hold everywhere. */
export function textWidth(text: string, size: number, weight: Weight = "regular"): number {
  let width = 0;
  for (const character of text) width += advance(character, weight);
  return width * size;
}

/** The largest size up to `size` at which one line of text is at most `width` wide. */
export function fitSize(text: string, width: number, size: number, weight: Weight = "regular"): number {
  const natural = textWidth(text, size, weight);
  return natural <= width ? size : Math.floor(((size * width) / natural) * 10) / 10;
}
