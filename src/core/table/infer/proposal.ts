/** A cell of a found table by row and column index of its matrix. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export type ProposedKind = "sum" | "difference" | "growth" | "share" | "ratio";

/** One relation between cells that inference proposes. */
export interface Proposal {
  readonly kind: ProposedKind;
  readonly target: Spot;
  readonly terms: readonly (Spot & { readonly sign: 1 | -1 })[];
  /** Net bits of the rule that it is an instance of. */
  readonly net: number;
  /** Which rule it comes from: relations of one rule stand or fall together. */
  readonly rule: string;
  /** It stands in a row that need not follow the rule: one that it does not hold in is no error. */
  readonly lenient?: boolean;
}
