import type { Exact } from "../numeric/exact";

/** What a printed string turns out to be. */
export type FigureKind = "number" | "percent" | "yes-no" | "nil" | "not-applicable" | "not-known" | "blank" | "text";

/** A printed string, read. print(parse(text)) gives the text back for every string in report notation. */
export interface Figure {
  readonly kind: FigureKind;
  /** In base units: "1,3 miljoen" is 1300000, "46%" is 0.46, "65 dagen" is 65; null for kinds without a number. */
  readonly value: Exact | null;
  /** As the digits stand: 1.3, 46, 65. */
  readonly mantissa: Exact | null;
  /** Digits after the decimal comma. */
  readonly decimals: number;
  /** Step of the last printed place in base units: 100000 for "1,3 miljoen", 0.01 for "46%". Trailing zeros prove nothing: 1 for "334.200". */
  readonly unit: Exact | null;
  /** "≤" of "≤100%"; "minimaal" reads as "≥". */
  readonly bound: "≤" | "≥" | "<" | ">" | null;
  readonly currency: "€" | null;
  /** "miljoen", "mln", "miljard", "duizend" as printed, or null. */
  readonly magnitude: string | null;
  /** Unit word after the figure ("dagen"), or null. */
  readonly unitWord: string | null;
  readonly marker: { readonly symbol: string; readonly place: "before" | "after" } | null;
  /** The string that was read, unchanged. */
  readonly text: string;
}
