import { headersOf } from "../definition/resolve";
import type { ColumnSpec } from "../definition/schema";
import { writeDigits } from "../notation/digits";
import { formatFigure } from "../notation/format";
import { tenTo } from "../numeric/exact";
import { cellName } from "../table/address";
import type { BoundCell } from "../table/bound";
import type { Check, CheckContext, Judged, MessageData, Repair } from "./check";
import { changed, type ColumnFault, columnFaults } from "./shared/column-faults";
import { comparisonsOf } from "./shared/column-peers";
import { cellNumber } from "./shared/numbers";

/** A column stands in the unit and with the sign of the columns beside it; told once, not figure by figure. */
export const check: Check = {
  id: "column-scale",
  severity: "warning",
  source: {
    nl: "Eenheids- en tekenfouten naar deducorrect (CBS), per kolom: verhouding tot de kolommen ernaast, het vorige verslag en de regels",
    en: "Unit and sign errors after deducorrect (Statistics Netherlands), by column: against the columns beside it, the previous report and the rules",
  },
  texts: {
    nl: {
      title: "Kolom staat in dezelfde eenheid als de kolommen ernaast",
      explanation:
        "Wie een kolom in hele euro's plakt waar miljoenen horen, of met omgekeerde tekens, maakt alle cijfers tegelijk fout. Optellingen binnen de kolom kloppen dan nog. " +
        "De controle vergelijkt elke kolom als geheel met de andere periodes, de begroting, de prognose en (met --previous) het vorige verslag, en kijkt of de geschonden regels kloppen zodra de hele kolom wordt omgerekend. " +
        "Alles wat daaruit volgt wordt eenmaal gemeld: een fout als er regels geschonden zijn, anders een waarschuwing.",
      example: "Realisatie 373.000, 235.100 en 58.200 naast begroting 388,8, 259,7 en 46,7: de hele kolom is 1.000 maal te groot.",
      messages: {
        peers: {
          title: "Hele kolom in een andere eenheid",
          message: "Kolom '{header}' ({range}) is ongeveer {factor} maal zo {size} als {peers}.",
          action: "{do} de {count} cijfers van de kolom {by} als ze in de verkeerde eenheid staan.",
        },
        rules: {
          title: "Hele kolom in een andere eenheid",
          message: "Kolom '{header}' ({range}) is {factor} maal te {size}: {mended} geschonden regel(s) kloppen na omrekenen.",
          action: "{do} de {count} cijfers van de kolom {by}.",
        },
        either: {
          title: "Twee kolommen in verschillende eenheden",
          message:
            "Kolom '{header}' ({range}) is ongeveer {factor} maal zo {size} als '{other}'; welke van de twee klopt, is niet te zien.",
          action: "Controleer de eenheid van beide kolommen.",
        },
        sign: {
          title: "Hele kolom met omgekeerd teken",
          message: "Kolom '{header}' ({range}) heeft overal een ander teken dan {peers}.",
          action: "Keer de tekens van de {count} cijfers om als de kolom dezelfde tekens hoort te hebben.",
        },
        "sign-rules": {
          title: "Hele kolom met omgekeerd teken",
          message: "Kolom '{header}' ({range}) heeft overal het omgekeerde teken: {mended} geschonden regel(s) kloppen na omkeren.",
          action: "Keer de tekens van de {count} cijfers om, of pas de rapportdefinitie aan als ze andersom horen.",
        },
        "sign-either": {
          title: "Twee kolommen met tegengestelde tekens",
          message: "Kolom '{header}' ({range}) heeft overal het omgekeerde teken van '{other}'; welke van de twee klopt, is niet te zien.",
          action: "Controleer de tekens van beide kolommen.",
        },
      },
    },
    en: {
      title: "Column is in the same unit as the columns beside it",
      explanation:
        "Who pastes a column in whole euros where millions belong, or with opposite signs, makes all figures wrong at one stroke. Sums within the column still hold then. " +
        "The check compares each column as a whole with the other periods, the budget, the forecast and (with --previous) the previous report, and looks whether violated rules hold once the whole column is converted. " +
        "All that follows from it is told once: an error where rules are violated, else a warning.",
      example: "Actual 373.000, 235.100 and 58.200 beside budget 388,8, 259,7 and 46,7: the whole column is 1.000 times too large.",
      messages: {
        peers: {
          title: "Whole column in another unit",
          message: "Column '{header}' ({range}) is about {factor} times as {size} as {peers}.",
          action: "{do} the {count} figures of the column {by} if they are in the wrong unit.",
        },
        rules: {
          title: "Whole column in another unit",
          message: "Column '{header}' ({range}) is {factor} times too {size}: {mended} violated rule(s) hold once it is converted.",
          action: "{do} the {count} figures of the column {by}.",
        },
        either: {
          title: "Two columns in different units",
          message: "Column '{header}' ({range}) is about {factor} times as {size} as '{other}'; which of the two is right does not show.",
          action: "Verify the unit of both columns.",
        },
        sign: {
          title: "Whole column with the opposite sign",
          message: "Column '{header}' ({range}) has throughout another sign than {peers}.",
          action: "Reverse the signs of the {count} figures if the column should have the same signs.",
        },
        "sign-rules": {
          title: "Whole column with the opposite sign",
          message: "Column '{header}' ({range}) has the opposite sign throughout: {mended} violated rule(s) hold once it is reversed.",
          action: "Reverse the signs of the {count} figures, or change the definition if they are meant the other way round.",
        },
        "sign-either": {
          title: "Two columns with opposite signs",
          message: "Column '{header}' ({range}) has the opposite sign of '{other}' throughout; which of the two is right does not show.",
          action: "Verify the signs of both columns.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    const faults = columnFaults(context);
    const wrong = new Set(faults.flatMap(({ columns }) => columns));
    for (const table of context.report.tables) {
      for (const [column, comparisons] of comparisonsOf(context, table)) {
        const alike = comparisons.find(({ stand }) => stand.kind === "alike");
        const [first] = alike?.pairs.keys() ?? [];
        if (first && !wrong.has(column)) yield { outcome: "passes", cell: first };
      }
    }
    for (const fault of faults) yield told(context, fault);
  },
};

function told(context: CheckContext, fault: ColumnFault): Judged {
  const { kind, cells, mended, or } = fault;
  const typed = cells.filter(({ formula }) => formula === null);
  const cell = typed[0] ?? cells[0] ?? null;
  const message = or ? "either" : mended.length > 0 ? "rules" : kind === "sign" ? "sign" : "peers";
  const repair = or === null ? repairOf(fault, typed) : null;
  return {
    outcome: or ? "undecided" : "fails",
    severity: mended.length > 0 ? "error" : "warning",
    cell,
    message: kind === "sign" && message !== "sign" ? `sign-${message}` : message,
    data: dataOf(context, fault),
    involves: cells.map(({ address }) => address),
    ...(repair ? { repair } : {}),
  };
}

function repairOf(fault: ColumnFault, typed: readonly BoundCell[]): Repair | null {
  const [first, ...along] = typed.flatMap((cell) => {
    if (cell.value === null) return [];
    const value = changed(cell.value, fault);
    return [{ cell: cell.address, value: formatFigure(value, cell.notation), number: cellNumber(cell, value) }];
  });
  return first ? { ...first, why: fault.kind === "sign" ? "column-sign" : "column-scale", safe: false, along } : null;
}

function dataOf(context: CheckContext, { power, columns, cells, table, peers, mended, or }: ColumnFault): MessageData {
  const headers = headersOf(table.spec, context.definition.period);
  const name = (column: ColumnSpec): string => {
    const header = headers.find(({ spec }) => spec === column);
    return header?.flat || header?.excel || column.id;
  };
  const named = (and: string, previous: string): string => peers.map((peer) => (peer === null ? previous : `'${name(peer)}'`)).join(and);
  const factor = writeDigits(tenTo(Math.abs(power)), 0);
  return {
    "header.nl": columns.map(name).join("' en '"),
    "header.en": columns.map(name).join("' and '"),
    range: rangeOf(cells),
    factor,
    count: cells.length,
    mended: mended.length,
    "size.nl": power < 0 ? "groot" : "klein",
    "size.en": power < 0 ? "large" : "small",
    "peers.nl": named(" en ", "in het vorige verslag"),
    "peers.en": named(" and ", "in the previous report"),
    "do.nl": power < 0 ? "Deel" : "Vermenigvuldig",
    "do.en": power < 0 ? "Divide" : "Multiply",
    "by.nl": `${power < 0 ? "door" : "met"} ${factor}`,
    "by.en": `by ${factor}`,
    ...(or ? { other: name(or.columns[0]) } : {}),
  };
}

/** The smallest range that holds all cells. */
function rangeOf(cells: readonly BoundCell[]): string {
  const rows = cells.map(({ address }) => address.row);
  const columns = cells.map(({ address }) => address.column);
  return `${cellName(Math.min(...rows), Math.min(...columns))}:${cellName(Math.max(...rows), Math.max(...columns))}`;
}
