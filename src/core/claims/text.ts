/** Running text as paragraphs of sentences under headings; tables that were copied along are left out. */

export interface Paragraph {
  /** The headings it stands under, widest first. */
  readonly headings: readonly string[];
  readonly sentences: readonly string[];
}

/** Soft hyphens, zero-width characters and direction marks, which copied text carries along. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
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
    const [first = "", ...rest] = lines;
    const last = at === blocks.length - 1;
    if (isHeading(first, rest, last)) {
      if (NUMBERED.test(first)) {
        chapter = first;
        heading = "";
      } else {
        heading = first.replace(/^#+\s*/, "");
      }
    }
    const body = isHeading(first, rest, last) ? rest : lines;
    const sentences = sentencesOf(unwrapped(body.filter((line) => !isTableRow(line))));
    if (sentences.length > 0) found.push({ headings: [chapter, heading].filter((one) => one !== ""), sentences });
  });
  return found;
}

/** Blocks of lines between blank lines; a bullet begins a block of its own. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [];
  let current: string[] = [];
  const close = (): void => {
    if (current.length > 0) blocks.push(current);
    current = [];
  };
  for (const raw of text.replace(INVISIBLE, "").split(/\r\n|[\n\r\f\u2028\u2029]/u)) {
    const line = raw.replace(/\s+/gu, " ").trim();
    if (line === "") {
      close();
      continue;
    }
    if (BULLET.test(raw) && !/^\s*\*+ ?\S.*\*\*/u.test(raw)) close();
    current.push(raw.replace(BULLET, "").replace(/\s+/gu, " ").trim());
  }
  close();
  return blocks.flatMap(splitAtHeadings);
}

/** A heading printed directly below the text before it begins a block of its own. */
function splitAtHeadings(lines: string[]): string[][] {
  const margin = Math.max(...lines.map((line) => line.length));
  const blocks: string[][] = [];
  let current: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const next = lines[at + 1];
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
    current.push(line);
  });
  blocks.push(current);
  return blocks.filter((block) => block.length > 0);
}

/** A sentence that a page break or a blank line cut in two goes on in lower case. */
function joinBroken(blocks: string[][]): string[][] {
  const joined: string[][] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const cut = before?.at(-1);
    const first = block[0] ?? "";
    if (before && cut !== undefined && !CLOSED.test(cut) && STARTS_LOW.test(first) && !isTableRow(cut)) before.push(...block);
    else joined.push([...block]);
  }
  return joined;
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
function unwrapped(lines: readonly string[]): string {
  let text = "";
  for (const line of lines)
    text = text === "" ? line : /\p{L}-$/u.test(text) && !/^(?:en|of)\b/u.test(line) ? text + line : `${text} ${line}`;
  return text;
}

/** Words with a point that end no sentence. */
const ABBREVIATED = new Set(
  "bijv bv ca circa dhr mevr mw drs ir mr prof dr nr blz pag art resp incl excl mln mld mrd max min gem vs jl jan feb mrt apr jun jul aug sept okt nov dec st tel".split(
    " ",
  ),
);

/** The sentences of a paragraph on one line. */
export function sentencesOf(text: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  const ends = /[.!?…]["'”’)]*(?=\s+["'“‘(€•]*[\p{Lu}\d])|[.!?…]["'”’)]*$/gu;
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    const word = /[\p{L}\d.&]*$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? "";
    const numbering = /^\d{1,2}(?:\.\d+)*$/.test(word) && text.slice(from, match.index).trim() === word;
    const initials = /(?:^|\.)\p{L}$/u.test(word) && match[0] === ".";
    if (end < text.length && (ABBREVIATED.has(word.toLowerCase()) || numbering || initials)) continue;
    found.push(text.slice(from, end).trim());
    from = end;
  }
  const rest = text.slice(from).trim();
  if (rest !== "") found.push(rest);
  return found.filter((sentence) => sentence !== "");
}
