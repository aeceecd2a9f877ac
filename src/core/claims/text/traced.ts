/** Part of a text: UTF-16 offsets, the end not in it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text that was tidied for reading, and where each of its characters stands in the text as given. */
export interface Traced {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Soft hyphens, zero-width characters and direction marks, which copied text carries along. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/gu;

/** The lines of a text as given, without what cannot be seen. */
export function linesIn(given: string): readonly Traced[] {
  const offsets: number[] = [];
  let text = "";
  for (let at = 0; at < given.length; at += 1) {
    const character = given.charAt(at);
    if (INVISIBLE.test(character)) continue;
    text += character;
    offsets.push(at);
  }
  const whole = { text, offsets };
  const lines: Traced[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    lines.push(part(whole, { start: from, end: index }));
    from = index + end.length;
  }
  return [...lines, part(whole, { start: from, end: text.length })];
}

/** White space is one blank each, and none at either end. */
export function tidied({ text, offsets }: Traced): Traced {
  let tidy = "";
  const kept: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const blank = /\s/u.test(character);
    if (blank && (tidy === "" || tidy.endsWith(" "))) continue;
    tidy += blank ? " " : character;
    kept.push(offsets[at] ?? 0);
  }
  return tidy.endsWith(" ") ? part({ text: tidy, offsets: kept }, { start: 0, end: tidy.length - 1 }) : { text: tidy, offsets: kept };
}

export function part({ text, offsets }: Traced, { start, end }: Span): Traced {
  return { text: text.slice(start, end), offsets: offsets.slice(start, end) };
}

/** One after the other, with a blank between them where asked of what stands before and the next. */
export function joined(parts: readonly Traced[], blank: (before: string, next: string) => boolean): Traced {
  let text = "";
  const offsets: number[] = [];
  for (const one of parts) {
    if (text !== "" && blank(text, one.text)) {
      text += " ";
      offsets.push((offsets.at(-1) ?? 0) + 1);
    }
    text += one.text;
    for (const offset of one.offsets) offsets.push(offset);
  }
  return { text, offsets };
}

/** Where a part of traced text, not empty, stands in the text as given. */
export function spanOf({ offsets }: Traced, { start, end }: Span): Span {
  const first = offsets[start] ?? 0;
  return { start: first, end: Math.max(first, (offsets[end - 1] ?? first) + 1) };
}
