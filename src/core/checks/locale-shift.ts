import { exact, multiply } from "../numeric/exact";
import { formatExact, formatFigure } from "../notation/format";
import type { Check, Judged } from "./check";
import { allCells } from "./shared/index-of";
import { localeShifts } from "./shared/locale";
import { cellNumber } from "./shared/numbers";

/** A point between thousands was not read as a decimal comma: the trap of pasting Dutch text in a non-Dutch Excel. */
export const check: Check = {
  id: "locale-shift",
  severity: "error",
  source: {
    nl: "Bekende valkuil: Excel in een andere taal maakt van 334.227 ongemerkt 334,227",
    en: "Known trap: Excel in another language turns 334.227 into 334,227 without a trace",
  },
  texts: {
    nl: {
      title: "Punt is geen komma geworden",
      explanation:
        "Plakt men 334.227 in een Excel dat niet Nederlands is ingesteld, dan wordt het 334,227: een factor 1000 te klein. Deze controle zoekt gebroken getallen waar hele horen en kijkt of het duizendvoud bij de andere cijfers past.",
      example: "334,227 naast 229.047 van vorig jaar: bedoeld is 334.227.",
      messages: {
        fails: {
          title: "Punt als komma gelezen",
          message: "{place} = {exact} waar {value} past: een punt is als komma gelezen.",
          action: "Vervang {exact} door {value}.",
        },
      },
    },
    en: {
      title: "Point did not become a comma",
      explanation:
        "Pasting 334.227 into an Excel that is not set to Dutch makes it 334,227: a factor 1000 too small. This check looks for fractions where whole numbers belong and whether a thousandfold fits the other figures.",
      example: "334,227 beside 229.047 of last year: 334.227 was meant.",
      messages: {
        fails: {
          title: "Point read as a comma",
          message: "{place} = {exact} where {value} fits: a point was read as a comma.",
          action: "Replace {exact} by {value}.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    const shifts = localeShifts(context);
    for (const cell of allCells(context)) {
      if (cell.value === null || cell.notation.kind !== "number" || cell.notation.decimals !== 0) continue;
      if (!shifts.has(cell)) {
        yield { outcome: "passes", cell };
        continue;
      }
      const meant = multiply(cell.value, exact("1000"));
      const value = formatFigure(meant, cell.notation);
      yield {
        outcome: "fails",
        cell,
        message: "fails",
        data: { exact: formatExact(cell.value, cell.notation) },
        expected: { lo: value, hi: value },
        repair: { cell: cell.address, value, number: cellNumber(cell, meant), why: "locale-shift", safe: true },
      };
    }
  },
};
