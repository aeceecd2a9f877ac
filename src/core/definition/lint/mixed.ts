import { pathName } from "../position";
import { notationIdOf } from "../resolve";
import type { Definition, Notation } from "../schema";
import { type LintMessage, report } from "./message";
import { type CellPlace, cellName, sumsOf } from "./sums";

/** sum-percent: rows of percentages as parts of a sum. sum-mixed: numbers and percentages, or other scales, added up. weighted-notation: an average printed unlike its parts. */
export function* mixed(definition: Definition): Iterable<LintMessage> {
  const told = new Set<string>();
  const tell = function* (message: LintMessage): Iterable<LintMessage> {
    const key = `${message.rule} ${pathName(message.path)}`;
    if (!told.has(key)) yield message;
    told.add(key);
  };
  const sums = sumsOf(definition);
  // Where other columns of the same rows do add up, the percentages beside them are left out of the sum by themselves.
  const adding = new Set(sums.filter((sum) => notation(definition, sum.target)?.kind === "number").map((sum) => pathName(sum.path)));
  for (const sum of sums) {
    const target = notation(definition, sum.target);
    if (!target) continue;
    for (const { cell } of sum.terms) {
      const part = notation(definition, cell);
      if (!part) continue;
      const names = `${cellName(sum.target)} ("${notationIdOf(sum.target.table, sum.target.row, sum.target.column)}") ← ${cellName(cell)} ("${notationIdOf(cell.table, cell.row, cell.column)}")`;
      const summable = (target.kind === "number" || target.kind === "percent") && (part.kind === "number" || part.kind === "percent");
      if (sum.weighted) {
        if (!looksAlike(target, part)) {
          yield* tell(
            report(
              "warning",
              "weighted-notation",
              sum.path,
              `Een gewogen totaal hoort er zo uit te zien als zijn delen: ${names}.`,
              `A weighted total should look like its parts: ${names}.`,
            ),
          );
        }
      } else if (sum.path[0] === "tables" && target.kind === "percent") {
        if (adding.has(pathName(sum.path))) continue;
        yield* tell(
          report(
            "warning",
            "sum-percent",
            sum.path,
            `Percentages tellen niet op; kies total "weighted" of haal partOf weg: ${names}.`,
            `Percentages do not add up; choose total "weighted" or remove partOf: ${names}.`,
          ),
        );
      } else if (!summable || fraction(target) !== fraction(part)) {
        yield* tell(
          report(
            "error",
            "sum-mixed",
            sum.path,
            `Deze schrijfwijzen zijn niet bij elkaar op te tellen: ${names}.`,
            `These notations cannot be added up: ${names}.`,
          ),
        );
      } else if ((target.scale ?? "1") !== (part.scale ?? "1") && cell.table === sum.target.table) {
        yield* tell(
          report(
            "warning",
            "sum-mixed",
            sum.path,
            `Deze delen staan in een andere schaal dan hun som: ${names}.`,
            `These parts have another scale than their sum: ${names}.`,
          ),
        );
      }
    }
  }
}

function notation(definition: Definition, cell: CellPlace): Notation | null {
  const id = notationIdOf(cell.table, cell.row, cell.column);
  return (Object.hasOwn(definition.notations, id) ? definition.notations[id] : undefined) ?? null;
}

/** A percentage, whether printed with a sign or under "In procenten". */
function fraction(one: Notation): boolean {
  return one.kind === "percent" || one.scale === "0.01";
}

function looksAlike(a: Notation, b: Notation): boolean {
  return fraction(a) === fraction(b) && (a.scale ?? "1") === (b.scale ?? "1") && a.decimals === b.decimals && a.kind === b.kind;
}
