import { multiply } from "../numeric/exact";
import { formatFigure } from "../notation/format";
import type { Check, Judged } from "./check";
import { cellsOf } from "./shared/arithmetic";
import { isViolated } from "./shared/decide";
import { allCells, relationsAbout } from "./shared/index-of";
import { cellNumber } from "./shared/numbers";
import { cellList } from "./shared/places";
import { scaleErrors } from "./shared/scaling";

/** A figure is in the unit of its column: not ten, a hundred, a thousand or a million times off. */
export const check: Check = {
  id: "scale",
  severity: "error",
  source: {
    nl: "Relaties in de rapportdefinitie: één verschoven cijfer herstelt alle geschonden regels; eenheidsfouten naar deducorrect (CBS)",
    en: "Relations of the definition: one shifted figure mends all that are violated; unit errors after deducorrect (Statistics Netherlands)",
  },
  texts: {
    nl: {
      title: "Cijfer staat in de eenheid van de kolom",
      explanation:
        "Een cijfer in hele euro's in een kolom met miljoenen, of een komma op de verkeerde plaats, is een macht van tien te groot of te klein. " +
        "Kloppen alle geschonden regels zodra deze ene cel wordt verschoven, dan is dat de verklaring. Zonder regels wordt gekeken of de cel duizend of een miljoen maal zijn buren in de rij is (waarschuwing).",
      example: "46.700 in een kolom × € 1 miljoen: bedoeld is 46,7.",
      messages: {
        relations: {
          title: "Verkeerde eenheid of komma",
          message: "{place} = {found}; bedoeld {value}? {mended} geschonden regel(s) kloppen dan.",
          action: "Vervang {found} door {value} als dat de bedoeling was.",
        },
        peers: {
          title: "Andere orde van grootte",
          message: "{place} = {found} is een factor 1.000 of meer anders dan {peers}; bedoeld {value}?",
          action: "Controleer de eenheid van {cell}.",
        },
      },
    },
    en: {
      title: "Figure is in the unit of its column",
      explanation:
        "A figure in whole euros in a column of millions, or a comma in the wrong place, is a power of ten too large or too small. " +
        "If all violated rules hold once this one cell is shifted, that is the explanation. Without rules the cell is compared with its neighbours in the row: a thousand or a million times is a warning.",
      example: "46.700 in a column × € 1 million: 46,7 was meant.",
      messages: {
        relations: {
          title: "Wrong unit or comma",
          message: "{place} = {found}; was {value} meant? {mended} violated rule(s) hold then.",
          action: "Replace {found} by {value} if that was meant.",
        },
        peers: {
          title: "Another order of magnitude",
          message: "{place} = {found} differs by a factor of 1.000 or more from {peers}; was {value} meant?",
          action: "Verify the unit of {cell}.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    const errors = scaleErrors(context);
    for (const cell of allCells(context)) {
      if (cell.value === null) continue;
      const error = errors.get(cell);
      if (!error) {
        yield { outcome: "passes", cell };
        continue;
      }
      const meant = multiply(cell.value, error.factor);
      const value = formatFigure(meant, cell.notation);
      const violated = relationsAbout(context, cell).filter(isViolated);
      const peers = error.peers.map((peer) => ({ cell: peer, sign: 1 as const }));
      yield {
        outcome: "fails",
        severity: error.mended > 0 ? "error" : "warning",
        cell,
        message: error.mended > 0 ? "relations" : "peers",
        data: { mended: error.mended, peers: cellList(peers, cell.address.sheet).replaceAll(" + ", ", ") },
        involves: error.mended > 0 ? violated.flatMap(cellsOf) : [cell, ...error.peers].map((each) => each.address),
        repair: { cell: cell.address, value, number: cellNumber(cell, meant), why: "scale", safe: false },
      };
    }
  },
};
