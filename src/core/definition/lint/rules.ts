import { fillOf, notationIdOf } from "../resolve";
import { pathName } from "../position";
import type { Definition, Notation, RelationSpec } from "../schema";
import { type LintMessage, report } from "./message";
import { type CellPlace, cellName, figureName, homeOf, relationCells, type Sum, sumsOf } from "./sums";

/** Rules about rows that do not fit each other. */
export function* rules(definition: Definition): Iterable<LintMessage> {
  const sums = sumsOf(definition);
  yield* rowRules(definition, sums);
  yield* relationRules(definition);
  yield* overlaps(definition, sums);
  yield* notations(definition, sums);
}

/** part-and-of-which, sign-without-part, total-without-parts. */
function* rowRules(definition: Definition, sums: readonly Sum[]): Iterable<LintMessage> {
  const summed = new Set(sums.map((sum) => `${sum.target.table.id}/${sum.target.row.id}`));
  for (const [t, table] of definition.tables.entries()) {
    for (const [r, row] of table.rows.entries()) {
      const at = ["tables", t, "rows", r];
      if (row.partOf !== undefined && row.partOf === row.ofWhich) {
        yield report(
          "error",
          "part-and-of-which",
          at,
          `Rij '${row.id}' is zowel deel van als 'waarvan' bij '${row.partOf}'; het is het een of het ander.`,
          `Row '${row.id}' is both part of and some of '${row.partOf}'; it is one or the other.`,
        );
      }
      if (row.sign !== undefined && row.partOf === undefined) {
        yield report(
          "warning",
          "sign-without-part",
          [...at, "sign"],
          "Een teken (sign) geldt alleen voor een rij met partOf.",
          "A sign only applies to a row with partOf.",
        );
      }
      if (row.total !== undefined && !summed.has(`${table.id}/${row.id}`)) {
        yield report(
          "warning",
          "total-without-parts",
          [...at, "total"],
          `Rij '${row.id}' heeft geen delen om op te tellen.`,
          `Row '${row.id}' has no parts to add up.`,
        );
      } else if (row.kind === "total" && !summed.has(`${table.id}/${row.id}`)) {
        yield report(
          "info",
          "total-without-parts",
          at,
          `Totaal '${row.id}' heeft geen delen en wordt dus niet nagerekend.`,
          `Total '${row.id}' has no parts and so is not checked.`,
        );
      }
    }
  }
}

/** How many terms each kind of relation takes. */
const TERMS: Readonly<Record<RelationSpec["kind"], readonly [min: number, max: number]>> = {
  sum: [1, Infinity],
  difference: [2, Infinity],
  growth: [2, 2],
  share: [2, 2],
  ratio: [2, 2],
  "of-which": [1, Infinity],
  "weighted-total": [1, Infinity],
  "stock-flow": [2, Infinity],
  "same-figure": [1, Infinity],
  "time-proportional": [1, 1],
};

/** relation-terms, relation-self, relation-term-twice, relation-unfilled, relation-columns. */
function* relationRules(definition: Definition): Iterable<LintMessage> {
  for (const [index, relation] of definition.relations.entries()) {
    const at = ["relations", index];
    const [min, max] = TERMS[relation.kind];
    const count = relation.terms.length;
    if (count < min || count > max) {
      const wanted = min === max ? [`precies ${min}`, `exactly ${min}`] : [`minstens ${min}`, `at least ${min}`];
      yield report(
        "error",
        "relation-terms",
        [...at, "terms"],
        `Een relatie van de soort '${relation.kind}' heeft ${wanted[0]} termen; hier staan er ${count}.`,
        `A relation of kind '${relation.kind}' has ${wanted[1]} terms; here are ${count}.`,
      );
    }
    const cells = relationCells(definition, relation);
    const names = cells.map((places) => places.map(cellName));
    if (names.some(([target, ...terms]) => target !== undefined && terms.includes(target))) {
      yield report(
        "error",
        "relation-self",
        at,
        `Het doel van relatie '${relation.id}' staat ook onder haar termen.`,
        `The target of relation '${relation.id}' is also among its terms.`,
      );
    }
    if (names.some(([, ...terms]) => new Set(terms).size < terms.length)) {
      yield report(
        "warning",
        "relation-term-twice",
        [...at, "terms"],
        `Relatie '${relation.id}' telt een cel twee keer.`,
        `Relation '${relation.id}' counts a cell twice.`,
      );
    }
    const never = cells.flat().find((cell) => fillOf(cell.table, cell.row, cell.column) === "none");
    if (never) {
      yield report(
        "warning",
        "relation-unfilled",
        at,
        `Relatie '${relation.id}' vraagt cel ${cellName(never)}, die nooit gevuld wordt.`,
        `Relation '${relation.id}' asks for cell ${cellName(never)}, which is never filled.`,
      );
    }
    const declared = [relation.target, ...relation.terms].every((one) =>
      definition.tables.some((table) => table.id === (one.table ?? homeOf(relation))),
    );
    if (declared && cells.length === 0 && relation.columns === undefined) {
      yield report(
        "error",
        "relation-columns",
        at,
        `Relatie '${relation.id}' noemt geen kolommen, en haar tabellen hebben er geen gemeen.`,
        `Relation '${relation.id}' names no columns, and its tables have none in common.`,
      );
    }
  }
}

/** sum-twice, sum-overlap: two sums for one cell that share parts. What they force is judged by system.ts. */
function* overlaps(definition: Definition, sums: readonly Sum[]): Iterable<LintMessage> {
  const byTarget = new Map<string, Sum[]>();
  const told = new Set<string>();
  for (const sum of sums) {
    if (sum.weighted) continue;
    const target = figureName(definition, sum.target);
    const others = byTarget.get(target) ?? [];
    for (const other of others) {
      const key = `${sum.name} ${other.name}`;
      const [mine, theirs] = [parts(definition, sum), parts(definition, other)];
      const common = [...mine].filter((part) => theirs.has(part));
      if (told.has(key) || common.length === 0 || sum.name === other.name) continue;
      told.add(key);
      const same = common.length === mine.size && mine.size === theirs.size;
      const where = pathName(other.path);
      if (same) {
        yield report(
          "info",
          "sum-twice",
          sum.path,
          `'${sum.name}' en '${other.name}' (${where}) vragen dezelfde optelling.`,
          `'${sum.name}' and '${other.name}' (${where}) ask for the same sum.`,
        );
      } else {
        yield report(
          "warning",
          "sum-overlap",
          sum.path,
          `'${sum.name}' en '${other.name}' (${where}) tellen op tot dezelfde cel met deels dezelfde delen; de overige delen moeten dan gelijk zijn.`,
          `'${sum.name}' and '${other.name}' (${where}) add up to the same cell with partly the same parts; their other parts must then be equal.`,
        );
      }
    }
    byTarget.set(target, [...others, sum]);
  }
}

function parts(definition: Definition, sum: Sum): ReadonlySet<string> {
  return new Set(sum.terms.map(({ cell, sign }) => `${sign}${figureName(definition, cell)}`));
}

/** sum-percent: rows of percentages as parts of a sum. sum-mixed: numbers and percentages, or other scales, added up. weighted-notation: an average printed unlike its parts. */
function* notations(definition: Definition, sums: readonly Sum[]): Iterable<LintMessage> {
  const told = new Set<string>();
  const tell = function* (message: LintMessage): Iterable<LintMessage> {
    const key = `${message.rule} ${pathName(message.path)}`;
    if (!told.has(key)) yield message;
    told.add(key);
  };
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
