import { elapsedMonths } from "../../definition/period";
import { compare, divide, multiply } from "../../numeric/exact";
import { intersects } from "../../numeric/interval";
import { attainedShare } from "../../relation/norm";
import type { Claim } from "../claim";
import { confirmed, refuted, type Subject, undecided } from "./make";
import { middle, ofQuantity, percentText } from "../rows/operands";
import type { Place } from "../rows/place";
import type { Quantity } from "../text/quantity";
import type { Reader } from "../rows/reader";
import { findValue } from "../rows/values";

/** "waarmee we tijdsevenredig voor 77% aan de afspraak voldoen": the count over the part of the yearly norm that counts for the months elapsed. */
export function ratioClaim(place: Place, percent: Quantity, reader: Reader): Claim | null {
  if (
    percent.kind !== "percent" ||
    !/tijdsevenredig/iu.test(place.sentence) ||
    !/\bvoor (?:ruim |bijna |circa )?$/iu.test(place.sentence.slice(0, percent.start))
  )
    return null;
  const counts = [...place.before.slice(-2).flatMap((one) => one.quantities), ...place.quantities].filter(
    (one) => one.kind === percent.kind || (one.kind !== "part" && !one.spelled && one.significant + one.zeros >= 3),
  );
  const elapsed = [elapsedMonths(reader.definition.period.kind), 12] as const;
  const tried = counts
    .filter((one) => one.kind !== "percent")
    .flatMap((part) =>
      counts.filter((whole) => whole.kind === part.kind && compare(whole.value, part.value) > 0).map((whole) => ({ part, whole })),
    )
    // Attained by more than a tenth and less than twice.
    .filter(({ part, whole }) => compare(multiply(part.value, { n: 10n, d: 1n }), whole.value) > 0)
    .flatMap(({ part, whole }) => {
      const interval = attainedShare(
        ofQuantity(part),
        { value: whole.value, interval: { lo: whole.value, hi: whole.value, loOpen: false, hiOpen: false }, unit: null },
        elapsed,
      );
      return interval ? [{ part, whole, interval }] : [];
    });
  const subject = (pair: { readonly part: Quantity; readonly whole: Quantity } | null): Subject => ({
    place,
    kind: "ratio",
    quantities: pair ? [percent, pair.part, pair.whole] : [percent],
  });
  const near = tried.find((one) => intersects(exactly(one.part, one.whole, elapsed), ofQuantity(percent).interval));
  const [only, second] = tried;
  const pair = near ?? only;
  if (!pair) return undecided(subject(null), "no-reference");
  const evidence = {
    cells: cellsOf(place, [pair.part, pair.whole], reader),
    computed: percentText(middle(exactly(pair.part, pair.whole, elapsed)), percent),
    arithmetic: `${pair.part.text} / (${pair.whole.text} × ${elapsed[0]}/${elapsed[1]})`,
    interval: exactly(pair.part, pair.whole, elapsed),
    confidence: 0.85,
  };
  if (near) return confirmed(subject(pair), evidence);
  if (second) return undecided(subject(null), "several");
  return refuted(subject(pair), evidence, evidence.computed);
}

/** From the figures as printed: whoever wrote the percentage had the exact count. */
function exactly(part: Quantity, whole: Quantity, [months, year]: readonly [number, number]): ReturnType<typeof ofQuantity>["interval"] {
  const value = divide(part.value, multiply(whole.value, { n: BigInt(months), d: BigInt(year) }));
  if (part.zeros > 0) {
    const interval = attainedShare(
      ofQuantity(part),
      { value: whole.value, interval: { lo: whole.value, hi: whole.value, loOpen: false, hiOpen: false }, unit: null },
      [months, year],
    );
    if (interval) return interval;
  }
  return { lo: value, hi: value, loOpen: false, hiOpen: false };
}

function cellsOf(place: Place, quantities: readonly Quantity[], reader: Reader): Claim["cells"] {
  return quantities.flatMap((one) => {
    if (!place.quantities.includes(one)) return [];
    const found = findValue(place, one, reader);
    return found.verdict === "confirmed" ? found.cells : [];
  });
}
