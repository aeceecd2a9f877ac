import { pathName } from "../position";
import type { Definition } from "../schema";
import { type LintMessage, report } from "./message";
import { figureName, homeOf, type Sum, sumsOf } from "./sums";

/** Rules about rows that do not fit each other. */
export function* rules(definition: Definition): Iterable<LintMessage> {
  const sums = sumsOf(definition);
  yield* rowRules(definition, sums);
  yield* overlaps(definition, sums);
}

/** part-and-of-which, sign-without-part, total-without-parts. */
function* rowRules(definition: Definition, sums: readonly Sum[]): Iterable<LintMessage> {
  const summed = new Set(sums.map((sum) => `${sum.target.table.id}/${sum.target.row.id}`));
  // A closing stock is a total too: a relation of another kind says how it follows.
  const followed = new Set(
    definition.relations
      .filter(({ kind }) => kind === "stock-flow" || kind === "difference")
      .map((relation) => `${homeOf(relation) ?? ""}/${relation.target.row}`),
  );
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
      } else if (row.kind === "total" && ![summed, followed].some((known) => known.has(`${table.id}/${row.id}`))) {
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
