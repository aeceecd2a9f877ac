import { abs, divide, equals, isMultiple, subtract, toNumber } from "../numeric/exact";
import { roundingLikelihood } from "../numeric/likelihood";
import { formatExact } from "../notation/format";
import type { BoundRelation } from "../table/relations";
import type { Check, Judged } from "./check";
import { cellsOf, computed } from "./shared/arithmetic";
import { decide } from "./shared/decide";
import { relationsOf } from "./shared/index-of";
import { cellList } from "./shared/places";

/** Below this chance a rounding difference is possible but odd. */
const RARE = 0.02;

/** A total may differ from its printed parts by rounding; how likely that is decides how much to make of it. */
export const check: Check = {
  id: "rounding-difference",
  severity: "info",
  source: { nl: "Irwin-Hall-verdeling van de som van n afrondingsfouten", en: "Irwin-Hall distribution of the sum of n rounding errors" },
  texts: {
    nl: {
      title: "Afrondingsverschil is aannemelijk",
      explanation:
        "Afgeronde delen tellen niet altijd precies op tot het afgeronde totaal. Past het verschil binnen de afronding, dan is het geen fout. " +
        "Hoe vaak zo'n verschil bij dit aantal regels voorkomt, is te berekenen; komt het in minder dan 2% van de gevallen voor, dan is het een waarschuwing.",
      example: "Drie delen die samen 695,2 zijn onder een totaal van 695,1: door afronding, kans 33%.",
      messages: {
        explained: {
          title: "Verklaard door afronding",
          message: "{place} = {found}, {parts} = {computed}: verklaard door afronding (kans {chance}).",
          action: "Niets te doen.",
        },
        rare: {
          title: "Zeldzaam afrondingsverschil",
          message:
            "{place} = {found} wijkt {units} eenheden af van {parts} = {computed}; door afronding gebeurt dat in {chance} van de gevallen.",
          action: "Controleer {cell} en de delen met de onafgeronde cijfers.",
        },
      },
    },
    en: {
      title: "Rounding difference is plausible",
      explanation:
        "Rounded parts do not always add up exactly to the rounded total. If rounding can explain the difference it is no error. " +
        "How often such a difference occurs for this number of rows can be computed; below 2% it is a warning.",
      example: "Three parts that make 695,2 under a total of 695,1: by rounding, chance 33%.",
      messages: {
        explained: {
          title: "Explained by rounding",
          message: "{place} = {found}, {parts} = {computed}: explained by rounding (chance {chance}).",
          action: "Nothing to do.",
        },
        rare: {
          title: "Rare rounding difference",
          message: "{place} = {found} is {units} units off {parts} = {computed}; by rounding that happens in {chance} of cases.",
          action: "Verify {cell} and the parts with the unrounded figures.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const kind of ["sum", "difference"] as const) {
      for (const relation of relationsOf(context, kind)) {
        const judged = judge(relation);
        if (judged) yield judged;
      }
    }
  },
};

/** null where rounding plays no part: a violation, an exact figure, or parts rounded otherwise than the total. */
function judge(relation: BoundRelation): Judged | null {
  const decision = decide(relation);
  if (decision.state !== "judged" || decision.judgement.outcome !== "passes") return null;
  const { target, terms } = decision;
  const { unit } = target;
  const rounded = terms.filter((term) => term.unit !== null);
  const outcome = computed(relation, terms);
  if (unit === null || outcome === null || !rounded.every((term) => term.unit !== null && equals(term.unit, unit))) return null;
  const off = abs(subtract(target.value, outcome.lo));
  if (off.n === 0n) return { outcome: "passes", cell: relation.target };
  if (!isMultiple(off, unit)) return null;
  const units = toNumber(divide(off, unit));
  const chance = roundingLikelihood(rounded.length, units);
  const rare = chance < RARE;
  return {
    outcome: "fails",
    severity: rare ? "warning" : "info",
    cell: relation.target,
    message: rare ? "rare" : "explained",
    data: {
      parts: cellList(decision.parts, relation.target.address.sheet),
      computed: formatExact(outcome.lo, relation.target.notation),
      units,
      chance: percentage(chance),
    },
    involves: cellsOf(relation),
  };
}

/** "33%", "1,7%": whole per cents from ten up, one decimal below. */
function percentage(chance: number): string {
  return `${(chance * 100).toFixed(chance < 0.1 ? 1 : 0).replace(".", ",")}%`;
}
