import type { BoundCell } from "../../table/bound";
import type { Reason } from "../claim";
import type { Ranked } from "./rank";

/** What the tables say of one figure of the text. */
export type Found =
  | { readonly verdict: "confirmed"; readonly cells: readonly BoundCell[]; readonly confidence: number; readonly ranked: Ranked }
  | {
      readonly verdict: "refuted";
      readonly cells: readonly BoundCell[];
      readonly confidence: number;
      readonly ranked: Ranked;
      /** The footnote's figure, where that is what contradicts it. */
      readonly shown: string | null;
    }
  | {
      readonly verdict: "undecided";
      readonly reason: Reason;
      /** What it could be about, likeliest first; one figure in several tables is told once. */
      readonly candidates: readonly (readonly BoundCell[])[];
    };
