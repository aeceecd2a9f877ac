import { withoutTotal } from "../../definition/infer/words";
import { labelKey } from "../label-key";
import type { Place } from "./axis";

const MOST = 400;

export interface Family {
  readonly places: readonly number[];
  /** Bits that the reason for putting them together is worth. */
  readonly said: number;
}

/**
 * Places that belong together without standing together, as parts of a target: those with its own label in other groups,
 * those whose label begins with what it totals, the same place of every block, every total that is part of nothing, every
 * place that is no total, and one level of indentation. Each at least two places, each once.
 */
export function families(
  places: readonly Place[],
  figures: readonly number[],
  target: number,
  totals: ReadonlySet<number>,
  parts: ReadonlySet<number>,
): readonly Family[] {
  const place = places[target];
  if (!place || figures.length > MOST) return [];
  const others = figures.filter((at) => at !== target);
  const pick = (test: (at: number, other: Place) => boolean): readonly number[] =>
    others.filter((at) => places[at] !== undefined && test(at, places[at]));
  const about = labelKey(withoutTotal(place.label));
  const leaf = (at: number, other: Place): boolean => !totals.has(at) && !other.total && !other.unlabelled;
  const family = (said: number, members: readonly number[]): Family => ({ places: members, said });
  const candidates = [
    family(
      SAME_LABEL,
      pick((_, other) => place.key !== "" && other.key === place.key),
    ),
    ...(place.total && about.length >= 3
      ? [
          family(
            ABOUT,
            pick((_, other) => !other.total && other.key.startsWith(about)),
          ),
          family(
            ABOUT,
            pick((_, other) => !other.total && other.key.includes(about)),
          ),
        ]
      : []),
    family(
      TOTALS,
      pick((at) => totals.has(at) && !parts.has(at)),
    ),
    family(
      0,
      pick((at) => totals.has(at)),
    ),
    family(0, pick(leaf)),
    family(
      0,
      pick((at, other) => leaf(at, other) && !other.ofWhich),
    ),
    ...strides(places, others, leaf).map((members) => family(0, members)),
    ...levels(places, others, target).map((members) => family(TOTALS, members)),
  ];
  // Of those with its label some may hold no figure: "-" in one group, a figure in another.
  const alike = place.key === "" ? 0 : places.filter((other, at) => at !== target && other.key === place.key && !other.total).length;
  const seen = new Set<string>();
  return candidates.filter(({ places: members, said }) => {
    const key = members.join();
    if (members.length < (said === SAME_LABEL && alike >= 2 && place.underTotal ? 1 : 2) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Equal labels in other blocks are a strong reason; what the label of a total names a good one. */
const SAME_LABEL = 6;
const ABOUT = 5;
const TOTALS = 2;

/** The first place of every block, the second of every block, and so on. */
function strides(
  places: readonly Place[],
  others: readonly number[],
  leaf: (at: number, place: Place) => boolean,
): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (const at of others) {
    const place = places[at];
    if (!place || !leaf(at, place)) continue;
    const block = place.breakBefore ? undefined : blocks.at(-1);
    if (block) block.push(at);
    else blocks.push([at]);
  }
  const longest = Math.min(6, Math.max(0, ...blocks.map((block) => block.length)));
  return Array.from({ length: longest }, (_, nth) => blocks.flatMap((block) => block[nth] ?? []));
}

/** The places before, or behind, a target that are set in one step further. */
function levels(places: readonly Place[], others: readonly number[], target: number): readonly (readonly number[])[] {
  const own = places[target]?.indent ?? 0;
  const deeper = [...new Set(others.map((at) => places[at]?.indent ?? 0))].filter((indent) => indent > own);
  const next = Math.min(...deeper);
  if (!Number.isFinite(next)) return [];
  const at = (one: number): boolean => places[one]?.indent === next;
  const stop = others.find((one) => one > target && (places[one]?.indent ?? 0) <= own) ?? Number.POSITIVE_INFINITY;
  const back = Math.max(-1, ...others.filter((one) => one < target && (places[one]?.indent ?? 0) <= own));
  return [others.filter((one) => one > target && one < stop && at(one)), others.filter((one) => one < target && one > back && at(one))];
}
