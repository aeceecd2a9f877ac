import { attainedShare } from "./attained-share";
import { difference } from "./difference";
import { growth } from "./growth";
import type { RelationKind, RelationName } from "./kind";
import { norm } from "./norm";
import { normVerdict } from "./norm-verdict";
import { ofWhich } from "./of-which";
import { ratio } from "./ratio";
import { sameFigure } from "./same-figure";
import { share } from "./share";
import { stockFlow } from "./stock-flow";
import { sum } from "./sum";
import { timeProportional } from "./time-proportional";
import { weightedTotal } from "./weighted-total";

const kinds: Readonly<Record<RelationName, RelationKind>> = {
  sum,
  difference,
  growth,
  share,
  ratio,
  "of-which": ofWhich,
  "weighted-total": weightedTotal,
  "stock-flow": stockFlow,
  "same-figure": sameFigure,
  "time-proportional": timeProportional,
  norm,
  "attained-share": attainedShare,
  "norm-verdict": normVerdict,
};

/** All that is known about one kind of relation. */
export function relationKind(name: RelationName): RelationKind {
  return kinds[name];
}

/** The kinds there are, in the order they are documented. */
export const relationNames = Object.keys(kinds) as readonly RelationName[];
