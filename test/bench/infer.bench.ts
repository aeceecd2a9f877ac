import { inferTable } from "../../src/core/table/infer/infer";
import { findTables } from "../../src/core/table/find/find";
import { openWorkbook } from "../../src/hosts/file/open";
import type { Sheet } from "../../src/core/table/sheet";
import { formSheet } from "../support/infer-form";
import { type Breakable, brokenScore, withCells } from "../support/broken-cells";
import { definitionRecall } from "../support/definition-recall";
import { FORMS } from "../support/infer-forms";
import { decoyTable, randomTable } from "../support/infer-random";
import { type CellRelation, proposed, readRelation, relationKey } from "../support/infer-relations";
import { MADE_FORMS } from "../support/made-forms";
import { madeScore } from "../support/made-score";
import { madeSheet } from "../support/made-table";
import { sample, shipped } from "../support/samples";
import { seeded } from "../support/seed-errors";
import { goldenTables } from "./infer-golden";

interface Known {
  readonly id: string;
  readonly sheet: Sheet;
  readonly relations: readonly CellRelation[];
}

interface Tally {
  golden: number;
  recovered: number;
  proposed: number;
  right: number;
}

const KINDS = ["sum", "difference", "growth", "share", "ratio"] as const;
/** Cases listed of each set at most. */
const LISTED = 25;

/**
 * Precision and recall of inference, kind by kind, on named sets: published tables pasted as text (the file is an argument,
 * its relations lie beside it), forms that reports use, tables made at random, and tables in which nothing adds up.
 */
export async function run(file: string | undefined, count = 300, seed = 7): Promise<void> {
  if (file !== undefined) {
    const golden = await goldenTables(file, false);
    evaluate(`${file} as pasted text, spanning headers followed by blanks`, golden);
    evaluate(`${file} as pasted text, spanning headers repeated`, await goldenTables(file, true));
    evaluateBroken(
      file,
      golden.map((table) => ({ ...table, allowed: new Set(), changed: (cells) => withCells(table.sheet, cells) })),
      seed,
    );
  }
  evaluate(
    "forms of report tables (test/support/infer-forms.ts)",
    FORMS.map((form) => ({ id: form.name, sheet: formSheet(form), relations: form.relations.flatMap(readRelation) })),
  );
  evaluateMade(seed);
  const once = seeded(seed);
  evaluateBroken(
    `made tables, seed ${seed}`,
    MADE_FORMS.map((form) => madeSheet(form, once)),
    seed,
  );
  await evaluateDefinitions();
  const random = seeded(seed);
  const made = Array.from({ length: count }, (_, at) => randomTable(at, random));
  evaluate(`${count} tables made at random, seed ${seed}`, made);
  evaluate(
    `${count} tables of unrelated figures, seed ${seed}`,
    Array.from({ length: count }, (_, at) => decoyTable(at, random)),
  );
}

function evaluate(name: string, tables: readonly Known[]): void {
  const tallies = new Map(KINDS.map((kind): [string, Tally] => [kind, { golden: 0, recovered: 0, proposed: 0, right: 0 }]));
  const times: number[] = [];
  const notes: string[] = [];
  let split = 0;
  for (const table of tables) {
    const started = performance.now();
    const inferred = findTables(table.sheet).map((found) => inferTable(found));
    times.push(performance.now() - started);
    const found = inferred.flatMap(proposed);
    if (inferred.length !== 1) split += 1;
    if (inferred.some((one) => one.truncated)) notes.push(`${table.id}: the search was cut short`);
    const byKey = new Map(found.map((one) => [relationKey(one), one]));
    const golden = new Set(table.relations.map(relationKey));
    for (const relation of table.relations) {
      const tally = tallies.get(relation.kind);
      const own = byKey.get(relationKey(relation));
      if (!tally) continue;
      tally.golden += 1;
      if (own) tally.recovered += 1;
      else notes.push(`missed   ${table.id}: ${relationKey(relation)} ${relation.holds ?? ""}`);
      if (own && relation.holds !== null && (own.holds === "violated") !== (relation.holds === "violated"))
        notes.push(`judged ${own.holds ?? ""}: ${table.id}: ${relationKey(relation)}`);
    }
    for (const relation of found) {
      const tally = tallies.get(relation.kind);
      if (!tally) continue;
      tally.proposed += 1;
      if (golden.has(relationKey(relation))) tally.right += 1;
      else notes.push(`unasked  ${table.id}: ${relationKey(relation)} ${relation.holds ?? ""}`);
    }
  }
  console.log(`\nset: ${name}: ${tables.length} sheets, ${split} of them not read as one table`);
  for (const note of notes.slice(0, LISTED)) console.log(`  ${note}`);
  if (notes.length > LISTED) console.log(`  and ${notes.length - LISTED} more`);
  const total: Tally = { golden: 0, recovered: 0, proposed: 0, right: 0 };
  for (const [kind, tally] of tallies) {
    console.log(line(kind, tally));
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  }
  console.log(line("all", total));
  times.sort((a, b) => a - b);
  console.log(`  ms per sheet: median ${(times[times.length >> 1] ?? 0).toFixed(1)}, worst ${(times.at(-1) ?? 0).toFixed(1)}`);
}

/** Sets of made tables, one per form, by following seeds. */
const MADE = 5;

/** Tables as other bodies print them, with made figures: relations, and what inference makes of the tables themselves. */
function evaluateMade(seed: number): void {
  const sheets = Array.from({ length: MADE }, (_, at) => seeded(seed + at)).flatMap((random) =>
    MADE_FORMS.map((form) => madeSheet(form, random)),
  );
  const started = performance.now();
  const { notes, ...score } = madeScore(sheets);
  const spent = performance.now() - started;
  const share = (n: number, of: number): string => `${n} of ${of}, ${((100 * n) / of).toFixed(1)} %`;
  console.log(`\nset: made tables, seeds ${seed} to ${seed + MADE - 1} (test/support/made-forms.ts): ${sheets.length} sheets`);
  for (const note of notes.slice(0, LISTED)) console.log(`  ${note}`);
  console.log(`  relations recovered ${share(score.recovered, score.known)}; proposals right ${share(score.right, score.proposed)}`);
  console.log(`  tables found to the cell ${share(score.ranges, score.tables)}; titles ${share(score.titles, score.tables)}`);
  console.log(`  units ${share(score.units, score.tables)}; roles of columns ${share(score.roles, score.columns)}`);
  console.log(`  ms per sheet: ${(spent / sheets.length).toFixed(1)}`);
}

/** The shipped definitions, as if there were none: what drafts of their samples ask of the same cells, kind by kind. */
async function evaluateDefinitions(): Promise<void> {
  for (const id of ["uwv-achtmaandenverslag-2020", "uwv-achtmaandenverslag-2023"]) {
    const { sheets } = await openWorkbook(sample(id)).read();
    console.log(`\nset: relations of the definition ${id}, recovered from its sample without it`);
    for (const { kind, recovered, known } of definitionRecall(shipped(id), sheets))
      console.log(`  ${kind.padEnd(18)} ${recovered} of ${known}`);
  }
}

/** One wrong cell at a time, one per relation: what is told of the relations that it breaks, and what is made up. */
function evaluateBroken(name: string, tables: readonly Breakable[], seed: number): void {
  const { broken, told, ...score } = brokenScore(tables, seeded(seed));
  const share = (n: number, of: number): string => `${n} of ${of}, ${((100 * n) / Math.max(1, of)).toFixed(1)} %`;
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  console.log(`\nset: ${name}, ${score.errors} times one cell wrong (swap, digit, times ten, sign, row shift; seed ${seed})`);
  console.log(`  broken relations proposed as violated ${share(total(told), total(broken))}`);
  const widths = ["in one line only", "in two lines", "in three lines or more"];
  widths.forEach((width, at) => console.log(`    whose rule is seen ${width}: ${share(told[at] ?? 0, broken[at] ?? 0)}`));
  console.log(`  other relations still proposed ${share(score.kept, score.whole)}`);
  console.log(`  proposals that are no known relation ${share(score.invented, score.proposals)}`);
}

function line(kind: string, { golden, recovered, proposed: count, right }: Tally): string {
  const share = (n: number, of: number): string => (of === 0 ? "–" : `${((100 * n) / of).toFixed(1)} %`).padStart(8);
  return `  ${kind.padEnd(12)} recovered ${String(recovered).padStart(5)} of ${String(golden).padStart(5)} ${share(recovered, golden)}   right ${String(right).padStart(5)} of ${String(count).padStart(5)} proposed ${share(right, count)}`;
}
