import { exact, toDecimalString } from "../../numeric/exact";
import type { JsonPath } from "../position";
import { fillOf, isFigureRow } from "../resolve";
import type { Definition } from "../schema";
import { type Equation, solve } from "./linear";
import { type LintMessage, report } from "./message";
import { type CellPlace, figureName, relationCells, sumsOf } from "./sums";

interface Rule {
  readonly path: JsonPath;
  readonly name: string;
}

/**
 * contradiction, forced-value: all sums, differences and equal figures taken together as linear equations. Rules that
 * leave no solution contradict each other; rules that leave a figure only one value, whatever the report holds, say
 * something that nobody means (a total with a part too many forces that part to be zero).
 */
export function* system(definition: Definition): Iterable<LintMessage> {
  const { equations, rules, cells } = collect(definition);
  const told = new Set<string>();
  for (const fact of solve(equations)) {
    const names = [...new Set(fact.from.map((index) => rules[index]?.name ?? ""))];
    const list = names.slice(0, 4).join(", ") + (names.length > 4 ? ", …" : "");
    const last = rules[Math.max(...fact.from)];
    if (fact.variable === null) {
      yield report(
        "error",
        "contradiction",
        last?.path ?? [],
        `Deze regels kunnen niet tegelijk waar zijn: ${list}.`,
        `These rules cannot all be true: ${list}.`,
      );
      continue;
    }
    const cell = cells.get(fact.variable);
    const key = cell ? `${cell.table.id}/${cell.row.id}` : fact.variable;
    if (told.has(key)) continue;
    told.add(key);
    const value = toDecimalString(fact.value);
    yield report(
      "error",
      "forced-value",
      last?.path ?? [],
      `Uit deze regels volgt dat rij '${key}' altijd ${value} is: ${list}. Er telt een deel te veel of te weinig mee.`,
      `These rules make row '${key}' always ${value}: ${list}. A part too many or too few counts.`,
    );
  }
}

function collect(definition: Definition): {
  readonly equations: readonly Equation[];
  readonly rules: readonly Rule[];
  readonly cells: ReadonlyMap<string, CellPlace>;
} {
  const equations: Equation[] = [];
  const rules: Rule[] = [];
  const cells = new Map<string, CellPlace>();
  const add = (
    rule: Rule,
    target: CellPlace,
    terms: readonly { readonly cell: CellPlace; readonly sign: 1 | -1 }[],
    constant: string,
  ): void => {
    const { n, d } = exact(constant);
    const coefficients = new Map<string, bigint>();
    for (const { cell, sign } of [{ cell: target, sign: -1 as const }, ...terms]) {
      const name = figureName(definition, cell);
      if (!cells.has(name)) cells.set(name, cell);
      coefficients.set(name, (coefficients.get(name) ?? 0n) + BigInt(sign) * d);
    }
    equations.push({ coefficients, constant: -n });
    rules.push(rule);
  };
  for (const sum of sumsOf(definition)) if (!sum.weighted) add(sum, sum.target, sum.terms, sum.constant);
  for (const [index, relation] of definition.relations.entries()) {
    const rule = { path: ["relations", index], name: relation.id };
    for (const [target, ...places] of relationCells(definition, relation)) {
      if (relation.kind === "same-figure") for (const cell of places) add(rule, target, [{ cell, sign: 1 }], "0");
      if (relation.kind === "difference") {
        const signed = places.map((cell, i) => ({ cell, sign: relation.terms[i]?.sign ?? (i === 0 ? (1 as const) : (-1 as const)) }));
        add(rule, target, signed, "0");
      }
    }
  }
  for (const [t, table] of definition.tables.entries()) {
    for (const [c, column] of table.columns.entries()) {
      if (column.derive?.kind !== "difference") continue;
      const { minuend, subtrahend } = column.derive;
      const from = table.columns.find((one) => one.id === minuend);
      const less = table.columns.find((one) => one.id === subtrahend);
      for (const row of table.rows) {
        if (!from || !less || !isFigureRow(row) || fillOf(table, row, column) === "none" || row.cells?.[column.id]?.derive === false)
          continue;
        const terms = [
          { cell: { table, row, column: from }, sign: 1 as const },
          { cell: { table, row, column: less }, sign: -1 as const },
        ];
        add({ path: ["tables", t, "columns", c], name: `${table.id}/${column.id}` }, { table, row, column }, terms, "0");
      }
    }
  }
  return { equations, rules, cells };
}
