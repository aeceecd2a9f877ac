import type { Language } from "../checks/check";
import { REPAIR_TEXTS } from "../checks/render";
import { cellList, cellReference } from "../checks/shared/places";
import { formatFigure, printedUnit } from "../notation/format";
import type { BoundCell } from "../table/bound";
import { steps } from "./bounds";
import { reasonOf } from "./cause";
import type { Explanation, SuspectRepair } from "./explain";
import { causeSubject, causeText } from "./render-cause";

/** Alternatives less likely than this are not told; at most two are. */
const WORTH_TELLING = 0.02;
const MOST = 2;
/** More cells than this are told as ranges. */
const FEW = 3;
/** An alternative at least this likely, against the first, is told as equally likely. */
const CLOSE = 0.5;

const TEXTS = {
  nl: {
    rules: (n: number) => `${n} geschonden ${n === 1 ? "regel" : "regels"}`,
    one: "1 verklaring",
    and: " en ",
    likely: "waarschijnlijk",
    possible: "mogelijk",
    expected: "verwacht",
    to: "t/m",
    alternative: "Alternatief",
    close: "vrijwel even waarschijnlijk",
    less: "minder waarschijnlijk",
    tooMany: "te veel mogelijkheden om de oorzaak aan te wijzen. Begin met de bevinding die het zekerst is en controleer opnieuw",
    incomplete: "Niet alle mogelijkheden zijn bekeken",
  },
  en: {
    rules: (n: number) => `${n} violated ${n === 1 ? "rule" : "rules"}`,
    one: "1 explanation",
    and: " and ",
    likely: "probably",
    possible: "possibly",
    expected: "expected",
    to: "to",
    alternative: "Alternative",
    close: "about as likely",
    less: "less likely",
    tooMany: "too many possibilities to point out the cause. Start with the finding that is most certain and check again",
    incomplete: "Not all possibilities were looked at",
  },
};

/** Smallest and largest figure that a suspect can hold, in report notation; null for an end that nothing bounds. */
export function feasibleRange({ cell, feasible }: SuspectRepair): { readonly lo: string | null; readonly hi: string | null } {
  const range = steps(feasible, printedUnit(cell.notation)) ?? feasible;
  const shown = (end: typeof range.lo): string | null => (end === null ? null : formatFigure(end, cell.notation));
  return { lo: shown(range.lo), hi: shown(range.hi) };
}

/**
 * The alternatives of one component, likeliest first, as a reader meets them: "4 geschonden regels, 1 verklaring:
 * Financiën!C9, waarschijnlijk 695,1 (cijfers verwisseld). Alternatief: C5 (minder waarschijnlijk)."
 */
export function renderComponent(alternatives: readonly Explanation[], language: Language): string {
  const say = TEXTS[language];
  const [first, ...others] = alternatives;
  if (!first) return "";
  const rules = say.rules(first.explains);
  if (first.cells.length === 0) return `${rules}: ${say.tooMany}.`;
  const sheet = first.cells[0]?.address.sheet ?? null;
  const told = others.filter(({ confidence }) => confidence >= WORTH_TELLING).slice(0, MOST);
  const alternative = told.map((other) => {
    const names = other.cause ? causeSubject(other, sheet, language) : cellNames(other.cells, sheet, say.and);
    return `${names} (${other.confidence >= first.confidence * CLOSE ? say.close : say.less})`;
  });
  return [
    `${rules}, ${say.one}: ${toldOf(first, language).join(say.and)}.`,
    ...(alternative.length > 0 ? [`${say.alternative}: ${alternative.join(", ")}.`] : []),
    ...(first.truncated ? [`${say.incomplete}.`] : []),
  ].join(" ");
}

/** The cause of many cells if there is one, and each cell with a reason of its own. */
function toldOf(explanation: Explanation, language: Language): string[] {
  const { cause, repairs, cells } = explanation;
  const sheet = cells[0]?.address.sheet ?? null;
  const own = repairs.filter(({ cell, why }) => !cause || (cell !== cause.lost && why !== reasonOf(cause)));
  const told = own.map((repair, index) => suspect(repair, explanation, index === 0 && !cause ? null : sheet, language));
  return cause ? [causeText(explanation, language), ...told] : told;
}

/** Cells by name; neighbours as a range where they are many. */
function cellNames(cells: readonly BoundCell[], sheet: string | null, and: string): string {
  if (cells.length <= FEW) return cells.map((cell) => cellReference(cell.address, sheet)).join(and);
  return cellList(
    cells.map((cell) => ({ cell, sign: 1 })),
    sheet,
  ).replaceAll(" + ", ", ");
}

function suspect(repair: SuspectRepair, { cells }: Explanation, from: string | null, language: Language): string {
  const say = TEXTS[language];
  const name = cellReference(repair.cell.address, from);
  const why = REPAIR_TEXTS[language][repair.why] ?? repair.why;
  // With several cells free, a figure that nothing but the arithmetic points to is one of many.
  const likely = cells.length > 1 && repair.why === "computed" ? say.possible : say.likely;
  if (repair.shown !== null) return `${name}, ${likely} ${repair.shown} (${why})`;
  const { lo, hi } = feasibleRange(repair);
  return lo === null || hi === null ? name : `${name}, ${say.expected} ${lo === hi ? lo : `${lo} ${say.to} ${hi}`}`;
}
