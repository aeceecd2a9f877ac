/** Running text as paragraphs of sentences under headings; tables that were copied along are left out. */
import { joined, linesIn, part, type Span, tidied, type Traced } from "./traced";

export interface Paragraph {
  /** The headings it stands under, widest first. */
  readonly headings: readonly string[];
  readonly sentences: readonly Traced[];
}

const BULLET = /^\s*(?:[•·▪◦●■–—*]|[\ue000-\uf8ff]|-)\s+/u;
/** A sentence or an item of a list ends here, or what follows belongs to another one. */
const CLOSED = /[.!?:;…]["'”’)]*$/u;
const STARTS_LOW = /^["'“‘(]*\p{Ll}/u;
const NUMBERED = /^\d+(?:\.\d+)*\.?\s+\p{Lu}/u;
/** A line that ends so goes on. */
const OPEN_END = /(?:\d|%|miljoen|[ (](?:van|de|het|een|en|of|in|op|aan|bij|met|voor|te|door|over|om|tot|uit|naar|als|dat|die))$/u;
/** A heading on its own, and one above its text. */
const ALONE = 80;
const LONGEST_HEADING = 110;
/** A line this much shorter than the longest of its paragraph was not broken off by the margin. */
const SHORT_OF_MARGIN = 0.75;

/** The paragraphs of a text: .txt as typed or as taken from a page (lines broken at the margin), or markdown. Time in proportion to its length. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const blocks = joinBroken(blocksOf(text));
  const found: Paragraph[] = [];
  let chapter = "";
  let heading = "";
  blocks.forEach((lines, at) => {
    const [first = "", ...rest] = lines.map(({ text: line }) => line);
    const last = at === blocks.length - 1;
    if (isHeading(first, rest, last)) {
      if (NUMBERED.test(first)) {
        chapter = first;
        heading = "";
      } else {
        heading = first.replace(/^#+\s*/, "");
      }
    }
    const body = isHeading(first, rest, last) ? lines.slice(1) : lines;
    const sentences = betweenTableRows(body).flatMap((run) => {
      const whole = unwrapped(run);
      return sentencesOf(whole.text).map((span) => part(whole, span));
    });
    if (sentences.length > 0) found.push({ headings: [chapter, heading].filter((one) => one !== ""), sentences });
  });
  return found;
}

/** The lines that stand together: a sentence does not go on behind a table. */
function betweenTableRows(lines: readonly Traced[]): readonly (readonly Traced[])[] {
  const runs: Traced[][] = [[]];
  for (const line of lines) {
    if (isTableRow(line.text)) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs.filter((run) => run.length > 0);
}

/** Blocks of lines between blank lines; a bullet begins a block of its own. */
function blocksOf(text: string): Traced[][] {
  const blocks: Traced[][] = [];
  let current: Traced[] = [];
  const close = (): void => {
    if (current.length > 0) blocks.push(current);
    current = [];
  };
  for (const line of linesIn(text)) {
    if (line.text.trim() === "") {
      close();
      continue;
    }
    const bullet = BULLET.exec(line.text)?.[0] ?? "";
    if (bullet !== "" && !/^\s*\*+ ?\S.*\*\*/u.test(line.text)) close();
    current.push(tidied(part(line, { start: bullet.length, end: line.text.length })));
  }
  close();
  return blocks.flatMap(splitAtHeadings);
}

/** A heading printed directly below the text before it begins a block of its own. */
function splitAtHeadings(lines: Traced[]): Traced[][] {
  const margin = Math.max(...lines.map((line) => line.text.length));
  const blocks: Traced[][] = [];
  let current: Traced[] = [];
  lines.forEach((traced, at) => {
    const line = traced.text;
    const before = lines[at - 1]?.text;
    const next = lines[at + 1]?.text;
    const heading =
      before !== undefined &&
      next !== undefined &&
      CLOSED.test(before) &&
      !CLOSED.test(line) &&
      !STARTS_LOW.test(next) &&
      line.length < margin * SHORT_OF_MARGIN;
    if (heading) {
      blocks.push(current);
      current = [];
    }
    current.push(traced);
  });
  blocks.push(current);
  return blocks.filter((block) => block.length > 0);
}

/** A sentence that a page break or a blank line cut in two goes on in lower case. */
function joinBroken(blocks: Traced[][]): Traced[][] {
  const whole: Traced[][] = [];
  for (const block of blocks) {
    const before = whole.at(-1);
    const cut = before?.at(-1)?.text;
    const first = block[0]?.text ?? "";
    if (before && cut !== undefined && !CLOSED.test(cut) && STARTS_LOW.test(first) && !isTableRow(cut)) before.push(...block);
    else whole.push([...block]);
  }
  return whole;
}

function isHeading(first: string, rest: readonly string[], last: boolean): boolean {
  if (/^#+\s/.test(first)) return true;
  if (CLOSED.test(first) || first.length > LONGEST_HEADING || STARTS_LOW.test(first) || !/\p{L}{2}/u.test(first)) return false;
  if (isTableRow(first) || OPEN_END.test(first)) return false;
  const next = rest[0];
  if (next === undefined) return !last && first.length <= ALONE;
  const margin = Math.max(...rest.map((line) => line.length));
  return !STARTS_LOW.test(next) && (NUMBERED.test(first) || first.length < margin * SHORT_OF_MARGIN);
}

const FIGURE_CELL = /^(?:€ ?)?[-−–+]?\*{0,3}\d[\d.,]*%?\*{0,3}$|^[-−–]$|^\*?[nN]\.?v\.?t\.?$/u;

/** A row of a table that was copied along: figures stand beside each other. */
function isTableRow(line: string): boolean {
  const words = line.split(" ").filter((word) => !/^(?:miljoen|miljard|dagen|€)$/u.test(word));
  const figures = words.map((word) => FIGURE_CELL.test(word));
  const pairs = figures.filter((one, at) => one && figures[at + 1] === true).length;
  return (pairs >= 2 || (pairs === 1 && figures.at(-1) === true)) && !CLOSED.test(line);
}

/** One line; a word broken at a hyphen is whole again. */
function unwrapped(lines: readonly Traced[]): Traced {
  return joined(lines, (before, next) => !/\p{L}-$/u.test(before.slice(-3)) || /^(?:en|of)\b/u.test(next));
}

/** Words with a point that end no sentence. */
const ABBREVIATED = new Set(
  "bijv bv ca circa dhr mevr mw drs ir mr prof dr nr blz pag art resp incl excl mln mld mrd max min gem vs jl jan feb mrt apr jun jul aug sept okt nov dec st tel".split(
    " ",
  ),
);

/** Where the sentences of a paragraph on one line begin and end, the blanks between them left out. */
export function sentencesOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  const close = (to: number): void => {
    const sentence = text.slice(from, to);
    const start = from + sentence.length - sentence.trimStart().length;
    if (sentence.trim() !== "") found.push({ start, end: start + sentence.trim().length });
    from = to;
  };
  const ends = /[.!?…]["'”’)]*(?=\s+["'“‘(€•]*[\p{Lu}\d])|[.!?…]["'”’)]*$/gu;
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    const word = /[\p{L}\d.&]*$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? "";
    const numbering = /^\d{1,2}(?:\.\d+)*$/.test(word) && text.slice(from, match.index).trim() === word;
    const initials = /(?:^|\.)\p{L}$/u.test(word) && match[0] === ".";
    if (end < text.length && (ABBREVIATED.has(word.toLowerCase()) || numbering || initials)) continue;
    close(end);
  }
  close(text.length);
  return found;
}
