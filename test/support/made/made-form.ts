import type { Area } from "../../../src/core/table/sheet";

/** A table as a public body prints it: words and layout are given, the figures are made. */
export interface MadeForm {
  readonly name: string;
  /**
   * Cells between bars, one row a line. "##.###" is a figure of at most that size, with or without points and decimals;
   * "2#%" one below 30%; "±#.###" one of either sign; "p##,#" a percentage without its sign; "€ ##,# miljoen" what it looks
   * like. All else stands as it is: words, years, codes, marks.
   */
  readonly text: string;
  /**
   * "B6 = B3 + B4 - B5"; "C3 = B3 / D3" for a ratio, "C3 = B3 // B9" for a share, "D3 = B3 % C3" for growth of B3 over C3;
   * "B6:D6 = …" repeats it for the columns, "D3:D9 = …" for the rows, "B3..B5" stands for B3 + B4 + B5. Figures follow from
   * the first rule of a cell. A leading "~" makes figures only, a leading "?" may be proposed or not.
   */
  readonly rules: readonly string[];
  readonly tables: readonly MadeTableForm[];
  readonly merges?: readonly Area[];
  /** How negative figures are printed; a hyphen in front when left out. */
  readonly negative?: "brackets" | "minus" | "en-dash" | "trailing";
  /** What stands between thousands; a point when left out. */
  readonly group?: "space" | "none";
  /** Cells hold numbers with a number format rather than texts; "full" with all their digits. */
  readonly numbers?: "printed" | "full";
  /** Derived figures are worked out from printed figures rather than from unrounded ones. */
  readonly fromPrinted?: boolean;
  /** An Excel table over this area. */
  readonly excel?: { readonly name: string; readonly area: Area };
}

export interface MadeTableForm {
  /** Headers and body, "A3:F12". */
  readonly range: string;
  readonly title?: string | null;
  readonly unit?: string | null;
  readonly roles: string;
}
