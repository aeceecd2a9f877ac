import type { Language } from "../checks/check";
import { cellReference } from "../checks/shared/places";
import { writeDigits } from "../notation/digits";
import { formatFigure } from "../notation/format";
import { tenTo } from "../numeric/exact";
import { addressName, cellName } from "../table/address";
import type { BoundCell } from "../table/bound";
import type { Cause } from "./cause";
import type { Explanation } from "./explain";

const TEXTS = {
  nl: {
    lines: { column: ["kolom", "kolommen"], row: ["rij", "rijen"] },
    and: " en ",
    stands: (many: boolean) => (many ? "staan" : "staat"),
    has: (many: boolean) => (many ? "hebben" : "heeft"),
    scale: (verb: string, factor: string, large: boolean) =>
      `${verb} waarschijnlijk in een andere eenheid: ${factor} maal te ${large ? "groot" : "klein"}`,
    sign: (verb: string) => `${verb} waarschijnlijk overal het omgekeerde teken`,
    exchanged: "staan waarschijnlijk op elkaars plaats",
    shifted: { 1: "staan waarschijnlijk een rij te laag", [-1]: "staan waarschijnlijk een rij te hoog" },
    lost: (cell: string, value: string) => `; ${cell} is dan ${value}`,
  },
  en: {
    lines: { column: ["column", "columns"], row: ["row", "rows"] },
    and: " and ",
    stands: (many: boolean) => (many ? "are" : "is"),
    has: (many: boolean) => (many ? "have" : "has"),
    scale: (verb: string, factor: string, large: boolean) =>
      `${verb} probably in another unit: ${factor} times too ${large ? "large" : "small"}`,
    sign: (verb: string) => `probably ${verb} the opposite sign throughout`,
    exchanged: "are probably in each other's place",
    shifted: { 1: "are probably one row too low", [-1]: "are probably one row too high" },
    lost: (cell: string, value: string) => `; ${cell} is then ${value}`,
  },
};

/** What a cause is about: "kolom 'Realisatie' (Financiën!B5:B32)", or its cells. */
export function causeSubject({ cause, lines, cells }: Explanation, from: string | null, language: Language): string {
  if (!cause) return "";
  const say = TEXTS[language];
  const own = cells.filter((cell) => cause.meant.has(cell));
  const place = rangeOf(own, from);
  if (cause.kind === "exchanged") {
    const [first, second] = own;
    return [
      first ? cellReference(first.address, from) : "",
      second ? cellReference(second.address, first?.address.sheet ?? from) : "",
    ].join(say.and);
  }
  if (cause.kind === "shifted") return place;
  const [one, many] = say.lines[cause.direction];
  const names = lines.map((name) => `'${name}'`).join(say.and);
  return [cause.lines.length > 1 ? many : one, names, `(${place})`].filter((part) => part !== "").join(" ");
}

/** What probably went wrong: "kolom 'Verschil' (Financiën!D5:D32) heeft waarschijnlijk overal het omgekeerde teken". */
export function causeText(explanation: Explanation, language: Language): string {
  const { cause } = explanation;
  if (!cause) return "";
  const say = TEXTS[language];
  const many = cause.lines.length > 1;
  const subject = causeSubject(explanation, null, language);
  switch (cause.kind) {
    case "scale":
      return `${subject} ${say.scale(say.stands(many), writeDigits(tenTo(Math.abs(cause.power)), 0), cause.power < 0)}`;
    case "sign":
      return `${subject} ${say.sign(say.has(many))}`;
    case "exchanged":
    case "lines-exchanged":
      return `${subject} ${say.exchanged}`;
    case "shifted":
      return `${subject} ${say.shifted[cause.step < 0 ? -1 : 1]}${lostText(cause, explanation, language)}`;
  }
}

/** The figure that was overwritten, where it could be worked out. */
function lostText({ lost }: Cause, { repairs }: Explanation, language: Language): string {
  const repair = repairs.find(({ cell }) => cell === lost);
  if (!repair || repair.value === null) return "";
  const { cell, value } = repair;
  return TEXTS[language].lost(cellName(cell.address.row, cell.address.column), formatFigure(value, cell.notation));
}

/** The smallest range that holds all cells. */
function rangeOf(cells: readonly BoundCell[], from: string | null): string {
  const rows = cells.map(({ address }) => address.row);
  const columns = cells.map(({ address }) => address.column);
  const [first] = cells;
  if (!first) return "";
  const start = { ...first.address, row: Math.min(...rows), column: Math.min(...columns) };
  const name = start.sheet === from ? cellName(start.row, start.column) : addressName(start);
  return cells.length === 1 ? name : `${name}:${cellName(Math.max(...rows), Math.max(...columns))}`;
}
