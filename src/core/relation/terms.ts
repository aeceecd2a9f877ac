import { type Exact, toDecimalString } from "../numeric/exact";
import type { FormulaTerm, ReadTerm } from "./kind";

/** The one term of a relation; throws RangeError for another number. */
export function one<T>(terms: readonly T[]): T {
  const [only] = terms;
  if (only === undefined || terms.length !== 1) throw new RangeError(`one term needed, not ${terms.length}`);
  return only;
}

/** The two terms of a relation in their order; throws RangeError for another number. */
export function pair<T>(terms: readonly T[]): readonly [T, T] {
  const [first, second] = terms;
  if (first === undefined || second === undefined || terms.length !== 2) throw new RangeError(`two terms needed, not ${terms.length}`);
  return [first, second];
}

/** At least one term; throws RangeError when there is none. */
export function some<T>(terms: readonly T[]): readonly [T, ...T[]] {
  const [first, ...others] = terms;
  if (first === undefined) throw new RangeError("a term needed, none given");
  return [first, ...others];
}

/** A reference as a single number: a range is added up. */
export function reference(term: FormulaTerm): string {
  return term.range === true ? `SUM(${term.reference})` : term.reference;
}

/** "C5 + C6 − C7"; a printed figure with its own minus sign gets brackets after an operator. */
export function readSum(terms: readonly ReadTerm[], constant: Exact | undefined, language: "nl" | "en"): string {
  const all = [...terms, ...constantTerm(constant, language)];
  return all
    .map((term, i) =>
      i === 0 ? (term.sign === 1 ? term.text : `−${bracketed(term.text)}`) : `${term.sign === 1 ? "+" : "−"} ${bracketed(term.text)}`,
    )
    .join(" ");
}

function constantTerm(constant: Exact | undefined, language: "nl" | "en"): ReadTerm[] {
  if (!constant || constant.n === 0n) return [];
  const text = toDecimalString({ n: constant.n < 0n ? -constant.n : constant.n, d: constant.d });
  return [{ text: language === "nl" ? text.replace(".", ",") : text, sign: constant.n < 0n ? -1 : 1 }];
}

/** Brackets around a printed negative figure. */
export function bracketed(text: string): string {
  return /^[-−–‒‑]./u.test(text) ? `(${text})` : text;
}

/** "C5, C6 en C7". */
export function readList(terms: readonly ReadTerm[], language: "nl" | "en"): string {
  return terms.map(({ text }, i) => `${i === 0 ? "" : i < terms.length - 1 ? ", " : language === "nl" ? " en " : " and "}${text}`).join("");
}
