import type { Claim } from "../../src/core/claims/claim";
import type { Reader } from "../../src/core/claims/rows/reader";
import { formatFigure } from "../../src/core/notation/format";
import { measureOf } from "../../src/core/claims/text/measure";

export type Seed = "swap" | "digit" | "last" | "factor" | "year" | "word";

/** One number or word of a sentence made false. */
export interface Change {
  readonly seed: Seed;
  /** Where in the sentence. */
  readonly at: number;
  readonly was: string;
  readonly now: string;
}

/** The ways to make a confirmed claim false; `starts` says where in the sentence its marks begin. */
export function* falsify(
  claim: Claim,
  sentence: string,
  starts: readonly number[],
  reader: Reader,
  random: () => number,
): Generator<Change> {
  for (const [index, printed] of isOrder(claim) ? [] : claim.numbers.entries()) {
    // What a percentage or sum leans on belongs to a claim of its own.
    if (index > 0 && claim.kind !== "difference") break;
    const digits = /\d[\d.]*(?:,\d+)?/u.exec(printed);
    const at = starts[index];
    if (!digits || at === undefined) continue;
    const changes = [...falsified(digits[0].replace(/\.$/u, ""), random)];
    const year = claim.kind === "value" ? otherYear(claim, reader) : null;
    if (year !== null) changes.push(["year", year]);
    for (const [seed, now] of changes) if (now !== digits[0]) yield { seed, at: at + digits.index, was: digits[0], now };
  }
  const [first = 0] = starts;
  if (claim.kind === "difference" || claim.kind === "growth") yield* turned(sentence, claim.numbers.length === 0 ? first : null, first);
}

/** A claim that one figure is above another stays true when either is changed a little: its figures are claims of their own. */
function isOrder({ kind, computed }: Claim): boolean {
  return kind === "norm" || /[<>=≤≥]/u.test(computed ?? "");
}

function* falsified(digits: string, random: () => number): Generator<readonly [Seed, string]> {
  const bare = digits.replace(/[.,]/gu, "");
  const decimals = /,(\d+)$/u.exec(digits)?.[1]?.length ?? 0;
  const significant = decimals > 0 ? bare : bare.replace(/0+$/u, "");
  if (significant === "") return;
  const pairs = [...bare.slice(0, -1)].flatMap((one, at) => (one !== bare[at + 1] && !(at === 0 && bare[1] === "0") ? [at] : []));
  const pair = pairs[Math.floor(random() * pairs.length)];
  if (pair !== undefined)
    yield ["swap", dotted(bare.slice(0, pair) + bare.charAt(pair + 1) + bare.charAt(pair) + bare.slice(pair + 2), decimals)];
  const place = Math.floor(random() * significant.length);
  const digit = String((Number(bare.charAt(place)) + 1 + Math.floor(random() * 9)) % 10);
  if (place > 0 || digit !== "0") yield ["digit", dotted(bare.slice(0, place) + digit + bare.slice(place + 1), decimals)];
  const step = 10n ** BigInt(bare.length - significant.length) * (random() < 0.5 ? 1n : -1n);
  const moved = BigInt(bare) + step;
  if (moved > 0n) yield ["last", dotted(String(moved).padStart(decimals + 1, "0"), decimals)];
  yield ["factor", random() < 0.5 || !bare.endsWith("0") ? dotted(`${bare}0`, decimals) : dotted(bare.slice(0, -1), decimals)];
}

/** As a report prints it: points at the thousands. */
function dotted(bare: string, decimals: number): string {
  const whole = decimals === 0 ? bare : bare.slice(0, -decimals);
  const grouped = (whole.replace(/^0+(?=\d)/u, "") || "0").replace(/\B(?=(?:\d{3})+$)/gu, ".");
  return decimals === 0 ? grouped : `${grouped},${bare.slice(-decimals)}`;
}

/** The digits of the figure of the year before in the same row. */
function otherYear(claim: Claim, { lines }: Reader): string | null {
  const [cell] = claim.cells;
  if (cell?.column.role !== "actual" || measureOf(cell) === "euro") return null;
  const line = lines.lines.find((one) => one.cells.includes(cell));
  const prior = line?.cells.find((one) => one.column.role === "prior" && one.value !== null && one.table === cell.table);
  if (!prior?.value || prior.shown === cell.shown) return null;
  return /\d[\d.]*(?:,\d+)?/u.exec(formatFigure(prior.value, prior.notation))?.[0] ?? null;
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ["gestegen", "gedaald"],
  ["steeg", "daalde"],
  ["stegen", "daalden"],
  ["stijging", "daling"],
  ["toename", "afname"],
  ["toegenomen", "afgenomen"],
  ["toe", "af"],
  ["hoger", "lager"],
  ["hogere", "lagere"],
  ["meer", "minder"],
  ["boven", "onder"],
];
const TURNED = new Map(OPPOSITES.flatMap(([up, down]) => [[up, down] as const, [down, up] as const]));
const TURN = new RegExp(`(?<![\\p{L}-])(?:${[...TURNED.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}-])`, "giu");

/** The word of direction at a place, or the nearest one, turned round. */
function* turned(sentence: string, at: number | null, near: number): Generator<Change> {
  const words = [...sentence.matchAll(TURN)].sort((a, b) => Math.abs(a.index - near) - Math.abs(b.index - near));
  const word = at === null ? words[0] : words.find((one) => one.index === at);
  const now = word && TURNED.get(word[0].toLowerCase());
  if (word && now !== undefined) yield { seed: "word", at: word.index, was: word[0], now };
}
