import { compare } from "../../numeric/exact";
import { intersects } from "../../numeric/interval";
import type { Operand } from "../../relation/kind";
import { relationKind } from "../../relation/registry";
import type { BoundCell } from "../../table/bound";
import type { Claim } from "../claim";
import { isModal } from "../text/lexicon";
import type { Line } from "../rows/lines";
import { confirmed, refuted } from "./make";
import { middle, ofCell, ofQuantity, percentText, term } from "../rows/operands";
import { mainFigure } from "../rows/partners";
import { type Place, timeOf } from "../rows/place";
import type { Quantity } from "../text/quantity";
import type { Ranked } from "../rows/rank";
import type { Reader } from "../rows/reader";
import { isFinite } from "../rows/subject";
import { findValue } from "../rows/values";
import { wordsOf } from "../text/words";

const share = relationKind("share");
/** So much of its name must be said of the part, together with the whole, and of the whole alone. */
const PART = 0.5;
const WHOLE = 0.4;
/** Another row that is called nearly as well may be meant. */
const TIED = 0.05;
/** Called so well, a row that does not bear it out contradicts it. */
const SURE = 0.85;
const NAMED = 0.95;

/** "88% van de aanvragen betrof A", "Van de B is een kwart C", "een derde daarvan ging naar D": one row as a share of another of its table. */
export function partClaim(place: Place, quantity: Quantity, reader: Reader): Claim | null {
  if ((quantity.kind !== "percent" && quantity.kind !== "part") || isModal(place.sentence)) return null;
  if ((timeOf(place, quantity)?.year ?? 0) !== 0 || place.moments.some((moment) => moment.span === "part")) return null;
  const said = phrases(place, quantity);
  if (said === null || findValue(place, quantity, reader).verdict === "confirmed") return null;
  const found = said.whole === null ? wholeBefore(place, quantity, reader) : null;
  if (said.whole === null && found === null) return null;
  const parts = clearly(
    reader.rank([
      { text: said.part, strength: 1 },
      { text: said.whole ?? found?.place.sentence ?? "", strength: BESIDE },
    ]),
    (one) =>
      one.said >= PART &&
      hasWordOf(one.line, said.part, reader) &&
      (found === null || (one.line.table === found.line.table && one.line !== found.line)),
  );
  const [part] = parts;
  // A row with its own share says more than its rounded counts do.
  if (!part || parts.length > 1 || part.line.cells.some((cell) => cell.column.role === "share" && cell.value !== null)) return null;
  const wholes = found
    ? []
    : clearly(
        reader.rank([{ text: said.whole ?? "", strength: 1 }]),
        (one) => one.said >= WHOLE && one.line.table === part.line.table && one.line !== part.line,
      );
  const whole = found?.line ?? (wholes.length === 1 ? wholes[0]?.line : undefined);
  const [a, b] = [actualOf(part.line), whole && actualOf(whole)];
  if (!whole || !a || !b || compare(a.operand.value, b.operand.value) >= 0 || compare(b.operand.value, { n: 0n, d: 1n }) <= 0) return null;
  const expected = share.expected([term(a.operand), term(b.operand)], {});
  if (!expected) return null;
  const evidence = {
    cells: [a.cell, b.cell],
    computed: percentText(middle(expected), quantity),
    arithmetic: `${a.cell.shown} / ${b.cell.shown}`,
    interval: expected,
    confidence: Math.min(0.9, 0.45 + part.said / 2),
  };
  const subject = { place, kind: "share", quantities: [quantity] } as const;
  if (intersects(ofQuantity(quantity).interval, expected)) return confirmed(subject, evidence);
  const sure = isSurely(part) && wholes.every(isSurely) && isPartOf(part.line, whole);
  return sure && !intersects(ofQuantity(quantity, true).interval, expected) ? refuted(subject, evidence, evidence.computed) : null;
}

function isSurely({ exact, own }: Ranked): boolean {
  return exact >= SURE || own >= NAMED;
}

/** The words of the whole call its part as well, but less. */
const BESIDE = 0.8;

/** What is said of the whole and of its part; `whole` is null where it was named before ("daarvan"). */
function phrases({ sentence }: Place, quantity: Quantity): { readonly whole: string | null; readonly part: string } | null {
  const behind = sentence.slice(quantity.end);
  const pointing = /^ (?:daarvan|hiervan)\b/u.exec(behind);
  if (pointing) return { whole: null, part: untilPause(behind.slice(pointing[0].length)) };
  // "zes van de tien mensen": what is counted stands behind it at once.
  const rate = quantity.spelled && /\bde \p{L}+$|\bde \d+$/iu.test(quantity.text) && / (?:op|van) de /iu.test(quantity.text);
  const of = rate ? /^ (?=\p{L})/u.exec(behind) : /^ van (?:de |het |alle |onze |deze |al onze )?(?=\p{L})/u.exec(behind);
  if (of) {
    const rest = behind.slice(of[0].length);
    const end = verbIn(rest);
    return end === null ? null : { whole: rest.slice(0, end.at), part: untilPause(rest.slice(end.end).replace(/^,/u, "")) };
  }
  const opened = /(?:^|[;:] |, )van (?:de |het |alle |onze |deze |al onze )?(?=\p{L})/iu.exec(sentence.slice(0, quantity.start));
  if (!opened) return null;
  const from = opened.index + opened[0].length;
  const end = verbIn(sentence.slice(from, quantity.start));
  return end === null ? null : { whole: sentence.slice(from, from + end.at), part: untilPause(behind) };
}

/** The finite verb of a clause, or the one behind a relative clause that a comma ends. */
function verbIn(text: string): { readonly at: number; readonly end: number } | null {
  const verb = wordsOf(text).find(
    (word) =>
      isFinite(word, text) ||
      /^(?:had|hadden|heeft|hebben|ging|gingen|betrof|betroffen|bracht|leidde|leidden|bestond|bestonden|kwam|kwamen)$/u.test(word.text),
  );
  return verb && verb.at > 0 ? { at: verb.at, end: verb.end } : null;
}

function untilPause(text: string): string {
  return /^[^;:(]*/u.exec(text)?.[0] ?? "";
}

/** The row of the figure that "daarvan" points at. */
function wholeBefore(place: Place, quantity: Quantity, reader: Reader): { readonly line: Line; readonly place: Place } | null {
  const main = mainFigure(place, quantity, ["count", "euro"]);
  const found = main && findValue(main.place, main.quantity, reader);
  if (!main || found?.verdict !== "confirmed" || !found.cells.some((cell) => cell.column.role === "actual")) return null;
  return { line: found.ranked.line, place: main.place };
}

/** The lines that are called best, and those called nearly as well. */
function clearly(ranked: readonly Ranked[], usable: (one: Ranked) => boolean): readonly Ranked[] {
  const some = ranked.filter((one) => usable(one) && actualOf(one.line) !== null);
  const top = some[0]?.score ?? 0;
  return some.filter((one) => one.score > top - TIED);
}

/** The row itself, not only its table, has a word that is said of the part. */
function hasWordOf({ own }: Line, text: string, { lines }: Reader): boolean {
  const stems = new Set(wordsOf(text).flatMap(({ stem }) => lines.same.get(stem) ?? [stem]));
  return own.some(({ stem }) => stems.has(lines.vocabulary[stem] ?? ""));
}

function actualOf(line: Line): { readonly cell: BoundCell; readonly operand: Operand } | null {
  const cell = line.cells.find((one) => one.column.role === "actual" && one.value !== null && one.notation.kind !== "percent");
  const operand = cell && ofCell(cell);
  return cell && operand ? { cell, operand } : null;
}

/** The definition says that the one adds up to the other, at once or by steps. */
function isPartOf(part: Line, whole: Line): boolean {
  const rows = part.table.spec.rows;
  let at = rows.find((row) => row.id === part.row);
  for (let steps = 0; at?.partOf !== undefined && steps < rows.length; steps += 1) {
    if (at.partOf === whole.row) return true;
    const next = at.partOf;
    at = rows.find((row) => row.id === next);
  }
  return false;
}
