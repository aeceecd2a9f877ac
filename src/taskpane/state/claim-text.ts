import { comparesLevels } from "../../app/claims/link";
import type { Claim, Verdict } from "../../core/claims/claim";

/** From the claims of a text to what is drawn of it: paragraphs of plain text and of spots that can be opened. */

/** A place in the text that claims are about. */
export interface Spot {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Numbers of the claims that it is part of: those that are about it before those that only use it. */
  readonly claims: readonly number[];
  /** How many of them are about it. */
  readonly own: number;
  /** Words that hold figures of their own, or too many of them for one button: it stands behind them. */
  readonly behind: boolean;
}

export type Part =
  /** Plain text; `within` are the spots whose words it belongs to. */
  | { readonly kind: "text"; readonly text: string; readonly within: readonly Spot[] }
  | { readonly kind: "spot"; readonly text: string; readonly spot: Spot };

export interface TextParagraph {
  /** Offset in the text. */
  readonly start: number;
  /** A blank line stands before it. */
  readonly gap: boolean;
  readonly parts: readonly Part[];
}

/** Words longer than this are no button but have one behind them. */
const SHORT = 40;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly figure: boolean;
  readonly own: readonly number[];
  readonly used: readonly number[];
}

/** Every place in a text that claims are about, in the order of the text. */
export function spotsOf(claims: readonly Claim[]): readonly Spot[] {
  const found = claims.flatMap((claim, at): Found[] =>
    claim.marks.map(({ start, end }, index) => {
      // The first figure is what the claim says; the others are what it is computed from. Two that are only compared are borne
      // out by neither.
      const own = index === 0 && (!comparesLevels(claim) || claim.verdict === "refuted");
      return { start, end, figure: claim.numbers.length > 0, own: own ? [at] : [], used: own ? [] : [at] };
    }),
  );
  const figures = merged(found.filter(({ figure }) => figure));
  const words = merged(
    found.filter(({ figure }) => !figure),
    (a, b) => a.start === b.start && a.end === b.end,
  );
  return [...figures, ...words]
    .map((one): Spot => {
      const overlaps = (other: Found): boolean => other !== one && other.start < one.end && other.end > one.start;
      const long = one.end - one.start > SHORT;
      return {
        key: `${one.start}-${one.end}`,
        start: one.start,
        end: one.end,
        claims: [...new Set([...one.own, ...one.used])],
        own: one.own.length,
        behind: !one.figure && (long || figures.some(overlaps) || words.some(overlaps)),
      };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function merged(
  found: readonly Found[],
  same = (a: Found, b: Found): boolean => b.start < a.end || (b.start === a.start && b.end === a.end),
): readonly Found[] {
  const list: Found[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = list.at(-1);
    if (!last || !same(last, one)) {
      list.push(one);
      continue;
    }
    const end = Math.max(last.end, one.end);
    list[list.length - 1] = { ...last, end, own: [...last.own, ...one.own], used: [...last.used, ...one.used] };
  }
  return list;
}

/** A figure that one claim bears out is borne out, whatever another cannot tell; but not when one contradicts it. */
const FIRST: readonly Verdict[] = ["refuted", "confirmed", "undecided"];

/** The verdict of the shown claims about a spot, else among those that use it; null when none is shown. */
export function verdictOf(spot: Spot, claims: readonly Claim[], shown: Readonly<Record<Verdict, boolean>>): Verdict | null {
  const of = (numbers: readonly number[]): Verdict | null =>
    FIRST.find((verdict) => shown[verdict] && numbers.some((at) => claims[at]?.verdict === verdict)) ?? null;
  return of(spot.claims.slice(0, spot.own)) ?? of(spot.claims.slice(spot.own));
}

/** The spot that is about a claim. */
export function spotOf(spots: readonly Spot[], claim: number): Spot | null {
  return spots.find((spot) => spot.claims.slice(0, spot.own).includes(claim)) ?? spots.find((spot) => spot.claims.includes(claim)) ?? null;
}

/** The text in its own paragraphs; a line that breaks off within a sentence of a claim goes on. Time in proportion to text and spots. */
export function paragraphsOf(text: string, claims: readonly Claim[], spots: readonly Spot[]): readonly TextParagraph[] {
  const inside = insideOf([...claims.map(({ span }) => span), ...spots]);
  const paragraphs: TextParagraph[] = [];
  let start = 0;
  let gap = false;
  let next = 0;
  const close = (end: number): void => {
    const part = text.slice(start, end);
    if (part.trim() === "") {
      gap = paragraphs.length > 0;
      return;
    }
    const from = next;
    while (next < spots.length && (spots[next]?.start ?? 0) < end) next += 1;
    paragraphs.push({ start, gap, parts: partsOf(text, { start, end }, spots.slice(from, next)) });
    gap = false;
  };
  for (const { index, 0: line } of text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/gu)) {
    if (inside(index)) continue;
    close(index);
    start = index + line.length;
  }
  close(text.length);
  return paragraphs;
}

/** Whether an offset, asked in ascending order, lies within one of the spans. */
function insideOf(spans: readonly { readonly start: number; readonly end: number }[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  let reach = -1;
  return (offset) => {
    for (let span = sorted[at]; span && span.start <= offset; span = sorted[++at]) reach = Math.max(reach, span.end);
    return offset < reach;
  };
}

function partsOf(text: string, { start, end }: { readonly start: number; readonly end: number }, spots: readonly Spot[]): readonly Part[] {
  const inline = spots.filter(({ behind }) => !behind);
  const behind = spots.filter((spot) => spot.behind);
  // A button that stands behind words stands behind the figure as well that ends there.
  const place = (spot: Spot): number =>
    Math.max(spot.end, ...inline.filter((one) => one.start < spot.end && one.end > spot.end).map((one) => one.end));
  const cuts = new Set([
    start,
    end,
    ...inline.flatMap((spot) => [spot.start, spot.end]),
    ...behind.flatMap((spot) => [spot.start, place(spot)]),
  ]);
  const places = [...cuts].filter((cut) => cut >= start && cut <= end).sort((a, b) => a - b);
  const parts: Part[] = [];
  places.forEach((from, index) => {
    for (const spot of behind) if (place(spot) === from) parts.push({ kind: "spot", text: "", spot });
    const to = places[index + 1];
    if (to === undefined) return;
    const spot = inline.find((one) => one.start <= from && one.end >= to);
    if (spot && spot.start !== from) return;
    const piece = spot ? text.slice(spot.start, spot.end) : text.slice(from, to);
    if (spot) parts.push({ kind: "spot", text: piece, spot });
    else parts.push({ kind: "text", text: piece, within: behind.filter((one) => one.start <= from && one.end >= to) });
  });
  return parts;
}
