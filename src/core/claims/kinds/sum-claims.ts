import { compare, ONE, subtract, ZERO } from "../../numeric/exact";
import { add, type Interval, intersects, point } from "../../numeric/interval";
import type { Claim } from "../claim";
import { confirmed, type Subject } from "./make";
import { ofQuantity } from "../rows/operands";
import type { Place } from "../rows/place";
import type { Quantity } from "../text/quantity";

/** More parts than this are no longer one statement. */
const MOST = 6;

/** "461.000: 349.000 voor A en 112.000 voor B", "124, waaronder 31": totals and parts that the text names itself. */
export function* sumClaims(place: Place): Generator<Claim> {
  const seen = new Set<Quantity>();
  for (const total of [...place.quantities, ...(place.before.at(-1)?.quantities ?? [])]) {
    const parts = partsOf(place, total);
    if (!parts || parts.some((part) => seen.has(part))) continue;
    for (const part of parts) seen.add(part);
    const subject: Subject = { place, kind: "sum", quantities: [total, ...parts] };
    const sum = parts.reduce((whole, part) => add(whole, standing(part)), point(ZERO));
    yield confirmed(subject, {
      computed: total.text,
      arithmetic: parts.map((part) => part.text).join(" + "),
      interval: sum,
      confidence: 0.9,
    });
  }
  const some = ofWhich(place);
  if (some && !seen.has(some.part)) {
    const subject: Subject = { place, kind: "sum", quantities: [some.part, some.whole] };
    if (compare(some.part.value, some.whole.value) <= 0)
      yield confirmed(subject, { computed: `${some.part.text} ≤ ${some.whole.text}`, confidence: 0.75 });
  }
}

/** The run of figures behind the total, or before it, that adds up to it. */
function partsOf(place: Place, total: Quantity): readonly Quantity[] | null {
  if (!adds(total)) return null;
  const alike = place.quantities.filter(
    (one) => one !== total && one.kind === total.kind && adds(one) && compare(one.value, total.value) < 0,
  );
  const wanted = standing(total);
  for (const from of alike.keys()) {
    const parts: Quantity[] = [];
    let interval = point(ZERO);
    for (const one of alike.slice(from, from + MOST)) {
      parts.push(one);
      interval = add(interval, standing(one));
      if (parts.length > 1 && intersects(interval, wanted) && sameSide(total, parts, place)) return parts;
    }
  }
  return null;
}

/** Things that are counted, and not rounded, are as many as are printed. */
function standing(quantity: Quantity): Interval {
  const { interval } = ofQuantity(quantity);
  const whole = quantity.kind === "count" && quantity.hedge === null && compare(subtract(interval.hi, interval.lo), ONE) === 0;
  return whole ? point(quantity.value) : interval;
}

function adds(quantity: Quantity): boolean {
  return quantity.kind !== "part" && quantity.kind !== "points" && !quantity.spelled && quantity.value.n > 0n;
}

/** The total stands before or behind its parts, not among them. */
function sameSide(total: Quantity, parts: readonly Quantity[], place: Place): boolean {
  if (!place.quantities.includes(total)) return true;
  return parts.every((part) => part.start > total.start) || parts.every((part) => part.start < total.start);
}

/** "T …, waarvan P" */
function ofWhich(place: Place): { readonly whole: Quantity; readonly part: Quantity } | null {
  const word = /\b(?:waarvan|waaronder|daarvan|hiervan)\b/iu.exec(place.sentence);
  if (!word) return null;
  const part = place.quantities.find((one) => one.start > word.index && one.start - word.index < 60 && adds(one) && one.kind === "count");
  const own = place.quantities.filter((one) => one.end <= word.index && part !== undefined && one.kind === part.kind && adds(one)).at(-1);
  return part && own ? { whole: own, part } : null;
}
