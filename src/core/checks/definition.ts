import { intersects } from "../numeric/interval";
import { lintDefinition, type LintMessage } from "../definition/lint";
import type { Definition } from "../definition/schema";
import { relationKind } from "../relation/registry";
import type { BoundRelation } from "../table/relations";
import type { Check, CheckContext, Judged } from "./check";
import { cellsOf } from "./shared/arithmetic";
import { decide } from "./shared/decide";
import { cellKey } from "./shared/places";

/** The definition itself is sound: its rules can be true together. */
export const check: Check = {
  id: "definition",
  severity: "error",
  source: {
    nl: "Controle van de rapportdefinitie zelf; regels over één cel uit dezelfde cijfers",
    en: "Lint of the definition; rules on one cell from the same figures",
  },
  texts: {
    nl: {
      title: "Rapportdefinitie spreekt zichzelf niet tegen",
      explanation:
        "Ook de rapportdefinitie wordt gecontroleerd. Vragen twee regels op grond van dezelfde cijfers om verschillende uitkomsten in één cel, dan kan geen enkel cijfer aan beide voldoen: de fout zit in de definitie en niet in de cijfers.",
      example: "Regel R3 zegt E6 = C6 − D6 en regel R7 zegt E6 = D6 − C6.",
      messages: {
        contradictory: {
          title: "Regels in tegenspraak",
          message: "Regels {first} en {second} kunnen niet tegelijk waar zijn voor {place}.",
          action: "Haal een van de regels uit de rapportdefinitie.",
        },
        lint: { title: "Fout in de rapportdefinitie", message: "{path}: {problem}", action: "Herstel de rapportdefinitie." },
      },
    },
    en: {
      title: "Definition does not contradict itself",
      explanation:
        "The definition is checked too. If two rules ask for different outcomes in one cell from the same figures, no figure can satisfy both: the fault is in the definition, not in the figures.",
      example: "Rule R3 says E6 = C6 − D6 and rule R7 says E6 = D6 − C6.",
      messages: {
        contradictory: {
          title: "Rules contradict each other",
          message: "Rules {first} and {second} cannot both be true for {place}.",
          action: "Take one of the rules out of the definition.",
        },
        lint: { title: "Fault in the definition", message: "{path}: {problem}", action: "Mend the definition." },
      },
    },
  },
  *run(context): Iterable<Judged> {
    yield* contradictions(context);
    for (const fault of faultsOf(context.definition)) {
      const data = { path: fault.path.join("."), "problem.nl": fault.message.nl, "problem.en": fault.message.en };
      yield { outcome: "fails", cell: null, message: "lint", found: data.path, data };
    }
  },
};

const linted = new WeakMap<Definition, readonly LintMessage[]>();

/** A definition is linted once, however often its report is checked. */
function faultsOf(definition: Definition): readonly LintMessage[] {
  const known = linted.get(definition);
  if (known) return known;
  const faults = lintDefinition(definition).filter((fault) => fault.severity === "error");
  linted.set(definition, faults);
  return faults;
}

/** Pairs of rules with the same target and the same terms whose outcomes cannot meet. */
function* contradictions(context: CheckContext): Iterable<Judged> {
  const groups = new Map<string, BoundRelation[]>();
  for (const relation of context.relations) {
    if (relation.kind === "norm" || relation.kind === "of-which" || relation.kind === "weighted-total") continue;
    const key = [cellKey(relation.target.address), ...relation.terms.map((term) => cellKey(term.cell.address)).sort()].join("|");
    const group = groups.get(key);
    if (group) group.push(relation);
    else groups.set(key, [relation]);
  }
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (!first || others.length === 0) continue;
    const clash = others.find((other) => clashes(first, other));
    if (!clash) yield { outcome: "passes", cell: first.target };
    else {
      yield {
        outcome: "fails",
        cell: first.target,
        message: "contradictory",
        data: { first: first.id, second: clash.id },
        involves: cellsOf(first),
      };
    }
  }
}

function clashes(a: BoundRelation, b: BoundRelation): boolean {
  const first = outcomeOf(a);
  const second = outcomeOf(b);
  return first !== null && second !== null && !intersects(first, second);
}

function outcomeOf(relation: BoundRelation): ReturnType<ReturnType<typeof relationKind>["expected"]> {
  const decision = decide(relation);
  return decision.state === "judged" ? relationKind(relation.kind).expected(decision.terms, relation.parameters) : null;
}
