import type { RelationName, RelationParameters } from "../relation/kind";
import type { BoundCell } from "./bound";

/** A relation between workbook cells, expanded from the definition: from row trees, derived columns, norms, indicators and named relations. */
export interface BoundRelation {
  /** Stable id, e.g. "begrotingsresultaat-uwv/subtotaal-1/actual/sum". */
  readonly id: string;
  readonly kind: RelationName;
  readonly target: BoundCell;
  readonly terms: readonly { readonly cell: BoundCell; readonly sign: 1 | -1 }[];
  readonly parameters: RelationParameters;
  readonly severity: "error" | "warning" | "info";
  readonly note: string | null;
  /** Parts that are nil or not applicable and do not count in the sum. */
  readonly omitted?: readonly BoundCell[] | undefined;
  /** A part was not found, or none counts: what is there must not be judged as if it were complete. */
  readonly incomplete?: boolean | undefined;
  /** Where it comes from in the definition. */
  readonly origin: "rows" | "column" | "norm" | "indicator" | "relation";
}
