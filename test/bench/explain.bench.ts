import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { checkReport, type CheckedReport } from "../../src/app/check/check";
import { explain } from "../../src/core/explain/explain";
import { loadDefinition } from "../../src/core/definition/load";
import type { Definition } from "../../src/core/definition/schema";
import { openWorkbook } from "../../src/hosts/file/open";
import { errorKinds, relatedCells, seeded } from "../support/seed-errors";
import { groupKinds } from "../support/seed-groups";
import { type SeededGroup, seedGroups } from "./explain-groups";
import { groupLine, percent, seedLine } from "./explain-lines";
import { type Reach, reachOf, type Seeded, seedAll } from "./explain-seeds";

const SAMPLES = ["uwv-achtmaandenverslag-2020.xlsx", "uwv-achtmaandenverslag-2023.xlsx"];
const REACHES: readonly Reach[] = ["two directions", "several rules", "one rule"];

export interface Options {
  /** Workbooks to seed errors in; none for the samples. */
  readonly files: readonly string[];
  /** Of the random numbers; by default none of those that the costs were chosen with (20200831, 777, 778, 5 and 9). */
  readonly seed: number;
  /** Errors of each kind in each table. */
  readonly each: number;
}

/**
 * `npm run bench -- explain [FILE.xlsx …] [--seed N] [--each N]`: errors of every kind seeded in all tables of a workbook,
 * how often the guilty cells are ranked first and rightly repaired, and what it costs. A workbook without a definition of
 * its own is read with the shipped one that fits best.
 */
export async function run(root: string, { files, seed, each }: Options): Promise<void> {
  const shipped = await definitions(path.join(root, "assets", "definitions"));
  const named = files.length > 0 ? files : SAMPLES.map((name) => path.join(root, "assets", "samples", name));
  for (const file of named) {
    const content = await openWorkbook(await readFile(file)).read();
    console.log(`\n== set ${path.basename(file)}, seed ${seed}, ${each} of each kind in each table`);
    runSet(checkReport(content, { shipped }), seed, each);
  }
}

async function definitions(folder: string): Promise<readonly Definition[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  return Promise.all(
    names.map(async (name) => {
      const loaded = loadDefinition(await readFile(path.join(folder, name), "utf8"), name);
      if ("problems" in loaded) throw new Error(loaded.problems.map((problem) => problem.message.en).join("; "));
      return loaded.definition;
    }),
  );
}

function runSet(checked: CheckedReport, seed: number, each: number): void {
  const { definition, report, relations, run: checks, explanations } = checked;
  console.log(
    `definition ${definition.id}; as it stands: ${explain(report, relations, { findings: checks.findings }).length} explanations`,
  );
  tellReach(checked);
  if (explanations.length > 0) console.log("what is violated already is left out of what follows");
  for (const errors of [1, 2, 3]) tellSeeds([...seedAll(report, relations, errors, each, seeded(seed + errors))], errors);
  tellGroups([...seedGroups(report, relations, Math.ceil(each / 2), seeded(seed))]);
}

/** How many figures the rules of the report can tell apart at all, and where not. */
function tellReach({ report, relations }: CheckedReport): void {
  const related = relatedCells(relations);
  const alone: string[] = [];
  const count = new Map<Reach | "no rule", number>();
  let all = 0;
  for (const table of report.tables) {
    const figures = [...table.cells()].filter(({ raw, value }) => typeof raw === "number" && value !== null);
    const reaches = figures.map((cell) => (related.has(cell) ? reachOf(related.get(cell) ?? []) : "no rule"));
    for (const reach of reaches) count.set(reach, (count.get(reach) ?? 0) + 1);
    all += figures.length;
    const single = reaches.filter((reach) => reach === "one rule").length;
    if (single > 0) alone.push(`${table.spec.id} ${single} of ${figures.length}`);
  }
  const parts = [...REACHES, "no rule" as const].map((reach) => `${reach} ${percent(count.get(reach) ?? 0, all).trim()}`);
  console.log(`${all} figures, checked by: ${parts.join(", ")}`);
  if (alone.length > 0) console.log(`figures in one rule only, where no more than a guess can be asked: ${alone.join(", ")}`);
}

function tellSeeds(trials: readonly Seeded[], errors: number): void {
  const judged = trials.filter(({ outcome }) => outcome === "judged");
  const count = (outcome: Seeded["outcome"]): number => trials.filter((trial) => trial.outcome === outcome).length;
  console.log(
    `\n${errors} error${errors > 1 ? "s" : ""} per component: ${trials.length} seeded, ${count("unnoticed")} unnoticed, ${count("apart")} in several components`,
  );
  console.log(seedLine("all", judged));
  const tell = (name: string, holds: (trial: Seeded) => boolean): void => {
    const own = judged.filter(holds);
    if (own.length > 0) console.log(seedLine(name, own));
  };
  for (const reach of REACHES)
    tell(`  ${errors > 1 ? "all " : ""}checked by ${reach}${errors > 1 ? " or more" : ""}`, (trial) => trial.reach === reach);
  for (const kind of errorKinds) tell(`  ${kind}${errors > 1 ? " and others" : ""}`, ({ kinds }) => kinds[0] === kind);
  if (errors === 1) for (const table of new Set(judged.map((trial) => trial.table))) tell(`  ${table}`, (trial) => trial.table === table);
}

/** Errors that make many cells wrong at one stroke. */
function tellGroups(trials: readonly SeededGroup[]): void {
  const noticed = trials.filter((trial) => trial.noticed);
  const unnoticed = trials.length - noticed.length;
  console.log(`\none error in many cells: ${trials.length} seeded, ${unnoticed} in which fewer than two cells are noticed`);
  console.log(groupLine("all", noticed));
  for (const kind of groupKinds) {
    const own = noticed.filter((trial) => trial.kind === kind);
    if (own.length > 0) console.log(groupLine(`  ${kind}`, own));
  }
}
