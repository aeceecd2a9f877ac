import { inferTable } from "../../src/core/table/infer/infer";
import { findTables } from "../../src/core/table/find/find";
import { cellName } from "../../src/core/table/address";
import type { InferredTable } from "../../src/core/table/infer/infer";
import { type GoldenRelation, type GoldenTable, goldenTables } from "./infer-golden";

interface Tally {
  golden: number;
  recovered: number;
  proposed: number;
  right: number;
  implied: number;
}

const KINDS = ["sum", "difference", "growth", "share", "ratio"] as const;

/** Precision and recall of inference on published tables pasted as text; the file is an argument, its relations lie beside it. */
export async function run(file: string | undefined): Promise<void> {
  if (file === undefined) {
    console.log("name a file of tables: npm run bench -- infer FILE");
    return;
  }
  for (const repeat of [false, true])
    evaluate(file, await goldenTables(file, repeat), repeat ? "spanning headers repeated" : "spanning headers followed by blanks");
}

function evaluate(file: string, tables: readonly GoldenTable[], how: string): void {
  const tallies = new Map(KINDS.map((kind): [string, Tally] => [kind, { golden: 0, recovered: 0, proposed: 0, right: 0, implied: 0 }]));
  const times: number[] = [];
  console.log(`\nset ${file}: ${tables.length} tables as pasted text, ${how}`);
  for (const table of tables) {
    const started = performance.now();
    const inferred = findTables(table.sheet).map((found) => inferTable(found));
    times.push(performance.now() - started);
    const proposed = inferred.flatMap(cellsOf);
    if (inferred.length !== 1) console.log(`  ${table.id}: ${inferred.length} tables found`);
    if (inferred.some((one) => one.truncated)) console.log(`  ${table.id}: truncated`);
    const keys = new Set(proposed.map((one) => keyOf(one)));
    const golden = new Set(table.relations.map((one) => keyOf(one)));
    for (const relation of table.relations) {
      const tally = tallies.get(relation.kind);
      if (!tally) continue;
      tally.golden += 1;
      if (keys.has(keyOf(relation))) tally.recovered += 1;
      else console.log(`  missed   ${table.id} ${keyOf(relation)} ${relation.holds}`);
    }
    for (const relation of proposed) {
      const tally = tallies.get(relation.kind);
      if (!tally) continue;
      tally.proposed += 1;
      if (golden.has(keyOf(relation))) tally.right += 1;
      else console.log(`  unasked  ${table.id} ${keyOf(relation)} ${relation.holds}`);
    }
  }
  const total: Tally = { golden: 0, recovered: 0, proposed: 0, right: 0, implied: 0 };
  for (const [kind, tally] of tallies) {
    console.log(line(kind, tally));
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  }
  console.log(line("all", total));
  times.sort((a, b) => a - b);
  console.log(`  ms per table: median ${(times[times.length >> 1] ?? 0).toFixed(1)}, worst ${(times.at(-1) ?? 0).toFixed(1)}`);
}

function line(kind: string, { golden, recovered, proposed, right }: Tally): string {
  const share = (n: number, of: number): string => (of === 0 ? "–" : `${((100 * n) / of).toFixed(1)} %`).padStart(8);
  return `  ${kind.padEnd(12)} recovered ${String(recovered).padStart(4)} of ${String(golden).padStart(4)} ${share(recovered, golden)}   right ${String(right).padStart(4)} of ${String(proposed).padStart(4)} proposed ${share(right, proposed)}`;
}

function cellsOf({ matrix, relations }: InferredTable): readonly GoldenRelation[] {
  const cell = (spot: { row: number; column: number }): string =>
    cellName(matrix.rows[spot.row]?.row ?? 0, matrix.columns[spot.column]?.column ?? 0);
  return relations.map((one) => ({
    kind: one.kind,
    target: cell(one.target),
    terms: one.terms.map((term) => ({ cell: cell(term), sign: term.sign })),
    holds: one.holds,
  }));
}

/** Terms of sums and differences in any order; those of quotients in theirs. */
function keyOf({ kind, target, terms }: GoldenRelation): string {
  const linear = kind === "sum" || kind === "difference";
  const parts = terms.map((term) => `${linear && term.sign < 0 ? "-" : ""}${term.cell}`);
  return `${linear ? "sum" : kind} ${target} = ${(linear ? parts.sort() : parts).join(" ")}`;
}
