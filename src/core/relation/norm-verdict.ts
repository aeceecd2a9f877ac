import { equals, ONE } from "../numeric/exact";
import type { FormulaTerm, RelationKind, RelationParameters } from "./kind";
import { elapsedPart } from "./linear";
import { norm } from "./norm";
import { pair, reference } from "./terms";
import { statedVerdict, VERDICT_WORDS } from "./verdict-words";

/**
 * target = in words whether a figure meets its norm, terms [figure, norm]. A word has no interval: whether the right one
 * stands there is for the check to say, by the kind norm. The formula compares what the cells hold.
 */
export const normVerdict: RelationKind = {
  kind: "norm-verdict",
  judge: () => ({ outcome: "undecided", expected: null }),
  expected: () => null,
  rules: () => [],
  formula,
  meaning: (text, { words }) => statedVerdict(text, words),
  reads: (terms, parameters, language) => {
    const [figure, level] = pair(terms);
    return `${figure.text} ${norm.reads([level], parameters.inWords === true ? { direction: "equal" } : parameters, language)}`;
  },
};

/** What stands where there is no figure; beside a norm in words it would read as the wrong word. */
const CODES = ["", "-", "n.v.t.", "n.b."];

const SIGNS = { higher: ">=", lower: "<=", equal: "=" } as const;

/** "n.v.t." until both are there; null when the direction says nothing. */
function formula(references: readonly FormulaTerm[], parameters: RelationParameters): string | null {
  const { direction, elapsed, words = VERDICT_WORDS, inWords = false } = parameters;
  const [figure, level] = pair(references).map(reference);
  const verdict = (condition: string): string => `IF(${condition},${quoted(words.met)},${quoted(words.missed)})`;
  if (inWords) {
    const absent = [...CODES.map((code) => `${figure}="${code}"`), `${level}=""`].join(",");
    return `IF(OR(${absent}),"n.v.t.",${verdict(`${figure}=${level}`)})`;
  }
  if (direction === undefined || direction === "informative") return null;
  const part = elapsed ? elapsedPart(elapsed) : ONE;
  const counted = equals(part, ONE) ? level : `${level}*${part.n}/${part.d}`;
  return `IF(AND(ISNUMBER(${figure}),ISNUMBER(${level})),${verdict(`${figure}${SIGNS[direction]}${counted}`)},"n.v.t.")`;
}

/** A text in a formula, its quotes doubled. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
