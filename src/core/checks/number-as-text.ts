import { fillPattern } from "../definition/period";
import { formatFigure } from "../notation/format";
import type { Exact } from "../numeric/exact";
import { cellName } from "../table/address";
import type { BoundCell } from "../table/bound";
import type { Check, CheckContext, Judged, Repair } from "./check";
import { allCells } from "./shared/index-of";
import { cellNumber } from "./shared/numbers";
import { type TextBlock, textBlock } from "./shared/text-blocks";

/** A figure is a number in its cell, not text that looks like one. */
export const check: Check = {
  id: "number-as-text",
  severity: "error",
  source: { nl: "Excel laat tekst ongemerkt buiten een optelling", en: "Excel leaves text out of sums without saying so" },
  texts: {
    nl: {
      title: "Getal staat als getal in de cel",
      explanation:
        "Een getal dat als tekst in een cel staat ziet er goed uit, maar Excel telt het niet mee in formules. De controle leest het wel, zodat de andere controles doorgaan.",
      example: "'1.234²' is tekst; het getal is 1.234 met noot 2.",
      messages: {
        fails: {
          title: "Getal als tekst",
          message: "{place} '{raw}' is tekst; gelezen als {value}.",
          action: "Zet in {cell} het getal {value}.",
        },
        marked: {
          title: "Getal als tekst",
          message: "{place} '{raw}' is tekst; gelezen als {value} met noot {marker}.",
          action: "Zet in {cell} het getal {value} en de noot in de getalnotatie.",
        },
        table: {
          title: "Tabel als tekst",
          message: "Alle {count} cijfers van de tabel staan als tekst in hun cel ({from} t/m {to}), zoals na plakken uit een document.",
          action: "Zet ze om naar getallen: pas dan tellen formules ze mee.",
        },
        column: {
          title: "Kolom als tekst",
          message: "Alle {count} cijfers van kolom '{header}' staan als tekst in hun cel ({from} t/m {to}).",
          action: "Zet ze om naar getallen: pas dan tellen formules ze mee.",
        },
      },
    },
    en: {
      title: "Number is a number in its cell",
      explanation:
        "A number stored as text looks right, but Excel leaves it out of formulas. The checks do read it, so that they can go on.",
      example: "'1.234²' is text; the number is 1.234 with note 2.",
      messages: {
        fails: {
          title: "Number as text",
          message: "{place} '{raw}' is text; read as {value}.",
          action: "Enter the number {value} in {cell}.",
        },
        marked: {
          title: "Number as text",
          message: "{place} '{raw}' is text; read as {value} with note {marker}.",
          action: "Enter the number {value} in {cell} and the note in the number format.",
        },
        table: {
          title: "Table as text",
          message: "All {count} figures of the table are stored as text ({from} to {to}), as after pasting from a document.",
          action: "Convert them to numbers: only then do formulas count them.",
        },
        column: {
          title: "Column as text",
          message: "All {count} figures of column '{header}' are stored as text ({from} to {to}).",
          action: "Convert them to numbers: only then do formulas count them.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const cell of allCells(context)) {
      if (cell.value === null) continue;
      if (!cell.fromText) {
        yield { outcome: "passes", cell };
        continue;
      }
      const plain = isPlain(cell);
      const block = plain ? textBlock(context, cell) : null;
      const alike = block?.cells.filter(isPlain) ?? [];
      if (block && alike[0] === cell) yield told(context, cell, alike, block.of);
      else if (block) yield { outcome: "fails", cell, told: true };
      else yield alone(cell, cell.value);
    }
  },
};

/** Whether nothing but the number is in the text: a footnote marker or a limit has to be kept with it. */
function isPlain({ marker, limit, notation }: BoundCell): boolean {
  return marker === null && (limit === undefined || (notation.prefix ?? "").includes(limit));
}

function alone(cell: BoundCell, value: Exact): Judged {
  return {
    outcome: "fails",
    cell,
    message: cell.marker ? "marked" : "fails",
    data: { raw: typeof cell.raw === "string" ? cell.raw.trim() : cell.shown, marker: cell.marker?.symbol ?? "" },
    repair: { ...numberIn(cell, value), why: "number-as-text", safe: cell.formula === null },
  };
}

/** One finding for all that was pasted as text, at its first cell; they are converted together. */
function told(context: CheckContext, first: BoundCell, cells: readonly BoundCell[], of: TextBlock["of"]): Judged {
  const [own, ...along] = cells.flatMap((cell) => (cell.value === null ? [] : [numberIn(cell, cell.value)]));
  const last = cells.at(-1) ?? first;
  return {
    outcome: "fails",
    cell: first,
    message: of,
    data: {
      count: cells.length,
      from: cellName(first.address.row, first.address.column),
      to: cellName(last.address.row, last.address.column),
      header: fillPattern(first.column.header, context.definition.period),
    },
    involves: cells.map(({ address }) => address),
    ...(own ? { repair: { ...own, along, why: "number-as-text", safe: cells.every(({ formula }) => formula === null) } } : {}),
  };
}

function numberIn(cell: BoundCell, value: Exact): Pick<Repair, "cell" | "value" | "number"> {
  return { cell: cell.address, value: formatFigure(value, cell.notation), number: cellNumber(cell, value) };
}
