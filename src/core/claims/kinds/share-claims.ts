import { compare, multiply } from "../../numeric/exact";
import { intersects, type Interval } from "../../numeric/interval";
import { relationKind } from "../../relation/registry";
import type { BoundCell } from "../../table/bound";
import type { Claim } from "../claim";
import { confirmed, refuted, type Subject, undecided } from "./make";
import { middle, ofCell, ofQuantity, percentText, term } from "../rows/operands";
import { type Place, rankAt } from "../rows/place";
import type { Quantity } from "../text/quantity";
import type { Reader } from "../rows/reader";
import { bracketsAround } from "../text/time";
import { findValue } from "../rows/values";

const share = relationKind("share");
/** Sentences back in which the whole may have been named. */
const BACK = 3;

/** "3.500 (58%)", "96% van hen (29.952 van de 31.214)", "ruim de helft (56%)", "waarvan de meeste voor X (19.215)". */
export function* shareClaims(place: Place, taken: ReadonlySet<Quantity>, reader: Reader): Generator<Claim> {
  for (const percent of place.quantities) {
    if (taken.has(percent) || (percent.kind !== "percent" && percent.kind !== "part")) continue;
    const claim = percent.kind === "part" ? inWords(place, percent) : inFigures(place, percent);
    if (claim) yield claim;
  }
  const most = mostClaim(place, reader);
  if (most) yield most;
}

function inFigures(place: Place, percent: Quantity): Claim | null {
  const pair = stated(place, percent);
  const part = pair?.part ?? beside(place, percent);
  if (!part) return null;
  const subject = (whole: Quantity | null): Subject => ({
    place,
    kind: "share",
    quantities: whole ? [percent, part, whole] : [percent, part],
  });
  const wholes = pair ? [pair.whole] : wholesFor(place, part);
  for (const whole of wholes) {
    const expected = share.expected([term(ofQuantity(part)), term(ofQuantity(whole))], {});
    if (expected && intersects(expected, ofQuantity(percent).interval))
      return confirmed(subject(whole), evidence(expected, percent, part, whole));
  }
  const expected = pair && share.expected([term(ofQuantity(pair.part)), term(ofQuantity(pair.whole))], {});
  if (!pair || !expected || intersects(expected, ofQuantity(percent, true).interval)) return undecided(subject(null), "no-reference");
  return refuted(subject(pair.whole), evidence(expected, percent, pair.part, pair.whole), percentText(middle(expected), percent));
}

function evidence(interval: Interval, percent: Quantity, part: Quantity, whole: Quantity): Parameters<typeof confirmed>[1] {
  return { interval, computed: percentText(middle(interval), percent), arithmetic: `${part.text} / ${whole.text}`, confidence: 0.9 };
}

/** "29.952 van de 31.214" in the brackets behind the percentage, or right beside it. */
function stated(place: Place, percent: Quantity): { readonly part: Quantity; readonly whole: Quantity } | null {
  for (const [index, part] of place.quantities.entries()) {
    const whole = place.quantities[index + 1];
    if (!whole || part === percent || whole === percent || part.kind !== whole.kind || !isCount(part)) continue;
    if (!/^ van (?:de |onze |in totaal )?$/u.test(place.sentence.slice(part.end, whole.start))) continue;
    const between =
      part.start > percent.end ? place.sentence.slice(percent.end, part.start) : place.sentence.slice(whole.end, percent.start);
    if (/^[^,;]{0,45}$/u.test(between)) return { part, whole };
  }
  return null;
}

/** The count that stands beside the percentage, one of them in brackets; or the only count of the sentence that stands in brackets behind it. */
function beside(place: Place, percent: Quantity): Quantity | null {
  const { sentence, quantities } = place;
  const touching = quantities.find((one) => {
    if (!isCount(one)) return false;
    const between = one.end <= percent.start ? sentence.slice(one.end, percent.start) : sentence.slice(percent.end, one.start);
    return /^(?: \(|, )(?:ruim |bijna |circa |zo'n )?$/u.test(between);
  });
  if (touching) return touching;
  const behind = quantities.filter((one) => isCount(one) && one.start > percent.end && bracketsAround(sentence, one.start) !== null);
  return behind.length === 1 ? (behind[0] ?? null) : null;
}

/** What the part can be a part of: larger counts named before it, nearest first. */
function wholesFor(place: Place, part: Quantity): readonly Quantity[] {
  const own = place.quantities.filter((one) => one.end <= part.start).reverse();
  const before = [...place.before.slice(-BACK)].reverse().flatMap((one) => one.quantities);
  return [...own, ...before].filter((one) => isCount(one) && compare(one.value, part.value) > 0);
}

function isCount(quantity: Quantity): boolean {
  return (quantity.kind === "count" || quantity.kind === "euro") && !quantity.spelled;
}

/** "ruim de helft (56%)" */
function inWords(place: Place, part: Quantity): Claim | null {
  const figure = place.quantities.find(
    (one) => one.kind === "percent" && one.start > part.end && /^[^.,;:()\d]{0,60}\($/u.test(place.sentence.slice(part.end, one.start)),
  );
  if (!figure) return null;
  const beside = /^ ?\($/u.test(place.sentence.slice(part.end, figure.start));
  const subject: Subject = { place, kind: "share", quantities: [figure, part] };
  const evidence = { computed: figure.text, interval: ofQuantity(figure).interval, confidence: 0.85 };
  if (intersects(ofQuantity(part).interval, ofQuantity(figure).interval)) return confirmed(subject, evidence);
  if (intersects(ofQuantity(part, true).interval, ofQuantity(figure).interval)) return confirmed(subject, evidence);
  // Further off, the percentage may be of something else.
  return beside ? refuted(subject, evidence, figure.text) : null;
}

const HALF = { n: 2n, d: 1n };

/** "de meeste … (19.215)": more than half of what the sentence or the table counts. */
function mostClaim(place: Place, reader: Reader): Claim | null {
  const at = /\bde meesten?\b/iu.exec(place.sentence);
  const part =
    at &&
    place.quantities.find(
      (one) => one.start > at.index && one.start - at.index < 70 && isCount(one) && bracketsAround(place.sentence, one.start) !== null,
    );
  if (!part) return null;
  const subject = (whole: Quantity | null): Subject => ({ place, kind: "share", quantities: whole ? [part, whole] : [part] });
  const whole = wholesFor(place, part)[0];
  if (whole) {
    const holds = compare(multiply(part.value, HALF), whole.value) > 0;
    const found = findValue(place, whole, reader);
    const evidence = {
      cells: found.verdict === "confirmed" ? found.cells : [],
      computed: `${part.text} ${holds ? ">" : "<"} ${whole.text} / 2`,
      confidence: 0.8,
    };
    return holds ? confirmed(subject(whole), evidence) : undecided(subject(whole), "uncertain");
  }
  for (const ranked of rankAt(place, part.start, reader).slice(0, 8)) {
    if (ranked.said < 0.45) break;
    const cell: BoundCell | undefined = ranked.line.cells.find(
      (one) =>
        one.column.role === "actual" &&
        one.value !== null &&
        compare(one.value, part.value) > 0 &&
        compare(multiply(part.value, HALF), one.value) > 0,
    );
    if (cell && ofCell(cell))
      return confirmed(subject(null), { cells: [cell], computed: `${part.text} > ${cell.shown} / 2`, confidence: 0.6 });
  }
  return undecided(subject(null), "uncertain");
}
