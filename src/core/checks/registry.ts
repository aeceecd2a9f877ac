import { check as attainedShare } from "./attained-share";
import { check as binding } from "./binding";
import { check as blank } from "./blank";
import type { Check } from "./check";
import { check as copiedColumn } from "./copied-column";
import { check as columnScale } from "./column-scale";
import { check as definition } from "./definition";
import { check as difference } from "./difference";
import { check as digits } from "./digits";
import { check as errorValue } from "./error-value";
import { check as footnote } from "./footnote";
import { check as forecastVerdict } from "./forecast-verdict";
import { check as formulaPattern } from "./formula-pattern";
import { check as formulaReplaced } from "./formula-replaced";
import { check as growth } from "./growth";
import { check as localeShift } from "./locale-shift";
import { check as negative } from "./negative";
import { check as normDiffers } from "./norm-differs";
import { check as normUndecidable } from "./norm-undecidable";
import { check as normVerdict } from "./norm-verdict";
import { check as notationKind } from "./notation-kind";
import { check as numberAsText } from "./number-as-text";
import { check as ofWhich } from "./of-which";
import { check as outlier } from "./outlier";
import { check as percentRange } from "./percent-range";
import { check as previousReport } from "./previous-report";
import { check as ratio } from "./ratio";
import { check as reversedSign } from "./reversed-sign";
import { check as roundingDifference } from "./rounding-difference";
import { check as sameFigure } from "./same-figure";
import { check as scale } from "./scale";
import { check as share } from "./share";
import { check as stockFlow } from "./stock-flow";
import { check as sum } from "./sum";
import { check as timeProportional } from "./time-proportional";
import { check as unitNote } from "./unit-note";
import { check as varianceExplained } from "./variance-explained";
import { check as weightedTotal } from "./weighted-total";
import { check as workbookState } from "./workbook-state";

/** Every check, in the order in which findings on one cell are told: first what a cell holds, then what it must equal. */
export const checks: readonly Check[] = [
  workbookState,
  definition,
  binding,
  errorValue,
  notationKind,
  numberAsText,
  blank,
  unitNote,
  columnScale,
  localeShift,
  scale,
  percentRange,
  negative,
  digits,
  sum,
  difference,
  reversedSign,
  growth,
  share,
  ratio,
  ofWhich,
  weightedTotal,
  timeProportional,
  attainedShare,
  stockFlow,
  sameFigure,
  previousReport,
  roundingDifference,
  normVerdict,
  forecastVerdict,
  normUndecidable,
  normDiffers,
  varianceExplained,
  outlier,
  copiedColumn,
  formulaReplaced,
  formulaPattern,
  footnote,
];

const byId = new Map(checks.map((check) => [check.id, check]));

/** The check with an id, or null. */
export function checkById(id: string): Check | null {
  return byId.get(id) ?? null;
}
