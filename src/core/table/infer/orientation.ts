import type { HeaderSense } from "../../definition/infer/role";
import { saysBalance, saysChange, saysMovement, saysTotal } from "../../definition/infer/words";
import { at as item } from "./at";
import { linesDown } from "./lines";
import { wholeHeader } from "../find/found";
import type { Matrix } from "./matrix";
import { typical } from "./pairs";

/** Three columns of which one is the sum of the others, in every row alike. */
export interface Triple {
  readonly whole: number;
  readonly parts: readonly [number, number];
}

/** Parts that are much smaller than each other suggest that the smaller one is what is left. */
const ALIKE = 0.3;

/**
 * Whether a = b + c is meant as a total and its parts ("Mannen | Vrouwen | Samen", "Stand | Mutatie | Nieuwe stand") rather
 * than as two figures and what lies between them ("2021 | 2020 | Verschil", "Formatie | Bezetting | Vacatures"): arithmetic
 * cannot tell, words, order and sizes can.
 */
export function isSumOfParts(matrix: Matrix, senses: readonly HeaderSense[], { whole, parts }: Triple): boolean {
  const words = (column: number): string => wholeHeader(item(matrix.columns, column));
  const header = (column: number): string => item(matrix.columns, column).header;
  const last = Math.max(whole, ...parts);
  const first = Math.min(whole, ...parts);
  let score = whole === last ? 3 : whole === first ? 0 : -3;
  if (saysTotal(words(whole))) score += 6;
  if (whole === last && saysBalance(header(whole))) score += 2;
  for (const part of parts) {
    if (saysTotal(header(part))) score -= 6;
    if (part === last && saysBalance(header(part))) score -= 6;
    if (saysMovement(header(part))) score += part === last ? -6 : 5;
    else if (saysChange(header(part))) score -= 8;
    if (comparable(item(senses, whole), item(senses, part))) score -= 5;
  }
  const [one = 0, other = 0] = linesDown(matrix, parts).map(typical);
  const alike = Math.min(one, other) > ALIKE * Math.max(one, other);
  if (whole !== last) score += alike ? 1 : -2;
  return score > 0;
}

/** The same figure at two times, or planned and measured: neither is part of the other. */
function comparable(one: HeaderSense, other: HeaderSense): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year) return true;
  return one.role !== null && other.role !== null && one.role !== other.role && PLANNED.has(one.role) !== PLANNED.has(other.role);
}

const PLANNED: ReadonlySet<string | null> = new Set(["norm", "budget", "forecast"]);
