import { directionOf } from "../../definition/resolve";
import type { Definition } from "../../definition/schema";
import { formatFigure } from "../../notation/format";
import { compare } from "../../numeric/exact";
import type { Operand } from "../../relation/kind";
import { relationKind } from "../../relation/registry";
import type { BoundCell } from "../../table/bound";
import type { Claim } from "../claim";
import { elapsedOf } from "../../definition/period";
import { isModal } from "../text/lexicon";
import { confirmed, refuted, type Subject, undecided } from "./make";
import { ofCell, ofQuantity, term } from "../rows/operands";
import { type Place, rankAt } from "../rows/place";
import type { Quantity } from "../text/quantity";
import type { Ranked } from "../rows/rank";
import { type Reader, surely } from "../rows/reader";
import type { Span } from "../text/traced";
import { findValue } from "../rows/values";

const norm = relationKind("norm");

type Direction = "higher" | "lower" | "equal" | "informative";

const MET =
  /\b(?:boven (?:de|het|onze) (?:[\p{L}-]+ ){0,9}(?:norm|doelstelling|streefwaarde)|(?:norm|doelstelling)\p{L}*(?: [\p{L}\d%€-]+(?:[.,]\d+%?)?){0,14} (?:ruimschoots |ruim |ook )?(?:gehaald|behaald|gerealiseerd)|(?:blijven|blijft|bleef|bleven|is|zijn|ruim)(?: [\p{L}]+){0,4} binnen (?:de|het|ons|onze) (?:[\p{L}-]+ ){0,4}(?:budget|begroting)|voldoen|voldaan|voldoet)\b/iu;
const MISSED =
  /\b(?:(?:onder|beneden) de (?:[\p{L}-]+ ){0,6}norm|(?:norm|doelstelling)\p{L}*(?: [\p{L}\d%€-]+(?:[.,]\d+%?)?){0,14} niet (?:gehaald|behaald|gerealiseerd)|niet (?:gehaald|behaald|voldaan|voldoen)|boven (?:de|het) (?:[\p{L}-]+ ){0,4}(?:budget|begroting)|nog niet op weg)\b/iu;

/** "boven de norm van 90%", "binnen het budget van € 61,3 miljoen", "voldoen aan de norm": whether the figure meets it. */
export function normClaims(place: Place, reader: Reader): readonly Claim[] {
  const missed = MISSED.test(place.sentence);
  const says = missed ? "missed" : MET.test(place.sentence) ? "met" : null;
  const pair = figures(place);
  if (pair) return [compareFigures(place, pair, says, reader)];
  const said = MISSED.exec(place.sentence) ?? MET.exec(place.sentence);
  if (isModal(place.sentence)) return [];
  if (says === null || said === null || !/norm|doelstelling|afspra|afgesproken/iu.test(place.sentence)) return [];
  return inTables(place, { start: said.index, end: said.index + said[0].length }, says, reader);
}

interface Figures {
  readonly actual: Quantity;
  readonly norm: Quantity;
}

/** A figure and the norm or budget named beside it; the figure may stand in the sentence before. */
function figures(place: Place): Figures | null {
  const named = place.quantities.find(
    (one) =>
      !one.spelled &&
      /(?:norm|doelstelling|streefwaarde|budget|begroting)(?: (?:is|van|bedraagt|was|van ten minste|van minimaal)){1,2} (?:circa |ongeveer )?$/iu.test(
        place.sentence.slice(0, one.start),
      ),
  );
  if (!named) return null;
  const like = (one: Quantity): boolean => one.kind === named.kind && !one.spelled;
  const own = place.quantities
    .filter(
      (one) =>
        one !== named && one.kind === named.kind && !one.spelled && one.end <= named.start && !BY.test(place.sentence.slice(one.end)),
    )
    .at(-1);
  const before = /^(?:Daarmee|Hiermee|Dit|Dat|Het|Deze|We hebben daarmee|We)\b/u.test(place.sentence)
    ? place.before.at(-1)?.quantities.filter(like).at(-1)
    : undefined;
  const actual = own ?? before;
  return actual ? { actual, norm: named } : null;
}

/** "4 dagen boven de norm": by how much, not what. */
const BY = /^ (?:\p{L}+ )?(?:boven|onder|beneden|meer dan|minder dan|hoger dan|lager dan) /u;

function compareFigures(place: Place, { actual, norm: limit }: Figures, says: "met" | "missed" | null, reader: Reader): Claim {
  const subject: Subject = { place, kind: "norm", quantities: [actual, limit] };
  const cells = [limit, actual].flatMap((one) => {
    if (!place.quantities.includes(one)) return [];
    const found = findValue(place, one, reader);
    return found.verdict === "confirmed" ? found.cells : [];
  });
  const [cell] = cells;
  const budget = /budget|begroting/iu.test(place.sentence.slice(Math.max(0, limit.start - 60), limit.start));
  const direction = budget ? "lower" : cell ? upward(directionOf(reader.definition, cell.table, cell.row)) : "higher";
  const side = sideOf((MISSED.exec(place.sentence) ?? MET.exec(place.sentence))?.[0] ?? "");
  const operands = [
    ofQuantity(actual),
    { value: limit.value, interval: { lo: limit.value, hi: limit.value, loOpen: false, hiOpen: false }, unit: null },
  ] as const;
  const verdict =
    says !== null && side !== null ? sidedVerdict({ a: operands[0], b: operands[1] }, side, says) : judged(...operands, direction);
  const evidence = {
    cells,
    computed: `${actual.text} ${compare(actual.value, limit.value) >= 0 ? "≥" : "<"} ${limit.text}`,
    confidence: 0.85,
  };
  if (verdict === null) return undecided(subject, "coarse");
  if (says === null) return verdict === "met" ? confirmed(subject, { ...evidence, confidence: 0.6 }) : undecided(subject, "uncertain");
  return verdict === says ? confirmed(subject, evidence) : refuted(subject, evidence, evidence.computed);
}

function upward(direction: Direction): Direction {
  return direction === "informative" ? "higher" : direction;
}

function judged(actual: Operand, limit: Operand, direction: Direction): "met" | "missed" | null {
  const { outcome } = norm.judge(actual, [term(limit)], { direction });
  return outcome === "passes" ? "met" : outcome === "fails" ? "missed" : null;
}

interface Row {
  readonly ranked: Ranked;
  readonly actual: BoundCell;
  readonly norm: BoundCell;
  /** The two as relations take them. */
  readonly a: Operand;
  readonly b: Operand;
}

const SAID = 0.3;
const BEHIND = 0.12;

/** The rows with a norm that the sentence is about: all of them must bear it out. */
function inTables(place: Place, words: Span, says: "met" | "missed", reader: Reader): readonly Claim[] {
  const ranked = rankAt(place, words.start, reader);
  const rows = ranked
    .filter((one) => one.said >= SAID)
    .flatMap((one) => {
      const actual = one.line.cells.find((cell) => cell.column.role === "actual" && cell.value !== null);
      const limit = one.line.cells.find((cell) => cell.column.role === "norm" && cell.value !== null);
      const [a, b] = [actual && ofCell(actual), limit && ofCell(limit)];
      return actual && limit && a && b ? [{ ranked: one, actual, norm: limit, a, b }] : [];
    });
  const [best] = rows;
  const subject: Subject = { place, kind: "norm", quantities: [], words };
  if (!best) return [];
  const meant = rows.filter((row) => row.ranked.score >= best.ranked.score - BEHIND);
  const side = sideOf(place.sentence.slice(words.start, words.end));
  const verdicts = meant.map((row) => (side === null ? verdictOf(row, reader.definition) : sidedVerdict(row, side, says)));
  const evidence = {
    cells: meant.flatMap((row) => [row.actual, row.norm]),
    computed: meant
      .map((row) => `${row.actual.shown} / ${row.norm.shown}`)
      .slice(0, 4)
      .join(", "),
    confidence: Math.min(0.9, 0.4 + best.ranked.score / 2),
  };
  if (verdicts.every((verdict) => verdict === says)) return [confirmed(subject, evidence)];
  const opposite = verdicts.every((verdict) => verdict !== null && verdict !== says);
  if (
    opposite &&
    meant.every((row) => row.ranked.line === best.ranked.line || row.ranked.line.indicator === best.ranked.line.indicator) &&
    surely(best.ranked, ranked, reader.definition)
  ) {
    return [
      refuted(subject, evidence, best.norm.value ? `${best.actual.shown} (${formatFigure(best.norm.value, best.norm.notation)})` : null),
    ];
  }
  return [
    undecided(
      subject,
      "several",
      meant.map((row) => [row.actual, row.norm]),
    ),
  ];
}

/** "boven de norm" and "onder de norm" say on which side of it, whichever is better. */
function sideOf(words: string): 1 | -1 | null {
  return /^boven\b/iu.test(words) ? 1 : /^(?:onder|beneden)\b/iu.test(words) ? -1 : null;
}

function other(says: "met" | "missed"): "met" | "missed" {
  return says === "met" ? "missed" : "met";
}

function sidedVerdict({ a, b }: Pick<Row, "a" | "b">, side: 1 | -1, says: "met" | "missed"): "met" | "missed" | null {
  const low = compare(a.interval.hi, b.value) <= 0;
  const high = compare(a.interval.lo, b.value) >= 0;
  if (low === high) return null;
  return high === (side === 1) ? says : other(says);
}

function verdictOf({ actual, norm: limit, ranked, a, b }: Row, definition: Definition): "met" | "missed" | null {
  const direction = limit.limit === "≤" ? "lower" : limit.limit === "≥" ? "higher" : directionOf(definition, actual.table, actual.row);
  const fullYear =
    ranked.line.indicator?.norm?.basis === "full-year" && actual.column.period ? elapsedOf(actual.column.period, definition.period) : null;
  const { outcome } = norm.judge(a, [term(b)], { direction, ...(fullYear ? { elapsed: fullYear } : {}) });
  return outcome === "passes" ? "met" : outcome === "fails" ? "missed" : null;
}
