import { readFile } from "node:fs/promises";
import path from "node:path";
import { checkReport } from "../../src/app/check/check";
import { explain } from "../../src/core/explain/explain";
import { loadDefinition } from "../../src/core/definition/load";
import { openWorkbook } from "../../src/hosts/file/open";
import { errorKinds, seeded } from "../support/seed-errors";
import { groupKinds } from "../support/seed-groups";
import { type SeededGroup, seedGroups } from "./explain-groups";
import { type Seeded, seedAll } from "./explain-seeds";

const REPORTS = ["uwv-achtmaandenverslag-2020", "uwv-achtmaandenverslag-2023"];

/**
 * Errors of every kind seeded in all tables of the samples: how often the guilty cells are ranked first, and rightly repaired.
 * The seed is none of those that the costs were chosen with (20200831, 777, 778, 5 and 9).
 */
export async function run(root: string, each = 10, seed = 19570325): Promise<readonly Seeded[]> {
  const all: Seeded[] = [];
  for (const id of REPORTS) all.push(...(await runReport(root, id, each, seed)));
  return all;
}

async function runReport(root: string, id: string, each: number, seed: number): Promise<readonly Seeded[]> {
  const assets = path.join(root, "assets");
  const file = path.join(assets, "definitions", `${id}.json`);
  const loaded = loadDefinition(await readFile(file, "utf8"), file);
  if ("problems" in loaded) throw new Error(loaded.problems.map((problem) => problem.message.en).join("; "));
  const content = await openWorkbook(await readFile(path.join(assets, "samples", `${id}.xlsx`))).read();
  const { report, relations, run: checked } = checkReport(content, { shipped: [loaded.definition] });
  console.log(`\n${id}: clean report: ${explain(report, relations, { findings: checked.findings }).length} explanations`);
  const all: Seeded[] = [];
  for (const errors of [1, 2, 3]) {
    const trials = [...seedAll(report, relations, errors, each, seeded(seed + errors))];
    const judged = trials.filter((trial) => trial.outcome === "judged");
    console.log(
      `\n${errors} error${errors > 1 ? "s" : ""} per component: ${trials.length} seeded, ${trials.filter((t) => t.outcome === "unnoticed").length} unnoticed, ${trials.filter((t) => t.outcome === "apart").length} in several components`,
    );
    console.log(line("all", judged));
    console.log(
      line(
        "checked in two directions",
        judged.filter((trial) => trial.crossed),
      ),
    );
    for (const kind of errorKinds)
      console.log(
        line(
          `  ${kind}${errors > 1 ? " and others" : ""}`,
          judged.filter((trial) => trial.kinds[0] === kind),
        ),
      );
    if (errors === 1) {
      for (const table of new Set(judged.map((trial) => trial.table)))
        console.log(
          line(
            `  ${table.slice(0, 40)}`,
            judged.filter((trial) => trial.table === table),
          ),
        );
    }
    all.push(...trials);
  }
  tellGroups([...seedGroups(report, relations, Math.ceil(each / 2), seeded(seed))]);
  return all;
}

/** Errors that make many cells wrong at one stroke. */
function tellGroups(trials: readonly SeededGroup[]): void {
  const noticed = trials.filter((trial) => trial.noticed);
  console.log(
    `\none error in many cells: ${trials.length} seeded, ${trials.length - noticed.length} in which fewer than two cells are noticed`,
  );
  console.log(groupLine("all", noticed));
  for (const kind of groupKinds)
    console.log(
      groupLine(
        `  ${kind}`,
        noticed.filter((trial) => trial.kind === kind),
      ),
    );
}

function share(n: number, of: number): string {
  return (of === 0 ? "   –" : `${((100 * n) / of).toFixed(1)}%`).padStart(6);
}

function groupLine(name: string, trials: readonly SeededGroup[]): string {
  const hits = trials.filter((trial) => trial.hit);
  const sum = (of: (trial: SeededGroup) => number): number => trials.reduce((total, trial) => total + of(trial), 0);
  const times = trials.map((trial) => trial.milliseconds).sort((a, b) => a - b);
  const steps = trials.map((trial) => trial.steps).sort((a, b) => a - b);
  return [
    name.padEnd(44),
    `n ${String(trials.length).padStart(4)}`,
    `first ${share(hits.length, trials.length)}`,
    `innocent ${share(
      sum((trial) => trial.innocent),
      sum((trial) => trial.named),
    )}`,
    `repaired ${share(hits.filter((trial) => trial.repaired).length, hits.length)}`,
    `ms ${(times[times.length >> 1] ?? 0).toFixed(1)}/${(times.at(-1) ?? 0).toFixed(0)}`,
    `steps ${steps[steps.length >> 1] ?? 0}/${steps.at(-1) ?? 0}`,
  ].join("  ");
}

function line(name: string, trials: readonly Seeded[]): string {
  const hits = trials.filter((trial) => trial.hit);
  const sum = (of: (trial: Seeded) => number): number => trials.reduce((total, trial) => total + of(trial), 0);
  const times = trials.map((trial) => trial.milliseconds).sort((a, b) => a - b);
  const steps = trials.map((trial) => trial.steps).sort((a, b) => a - b);
  const cells = hits.reduce((total, trial) => total + trial.named, 0);
  return [
    name.padEnd(44),
    `n ${String(trials.length).padStart(4)}`,
    `first ${share(hits.length, trials.length)}`,
    `among ${share(trials.filter((trial) => trial.among).length, trials.length)}`,
    `innocent ${share(
      sum((trial) => trial.innocent),
      sum((trial) => trial.named),
    )}`,
    `repaired ${share(
      hits.reduce((total, trial) => total + trial.repaired, 0),
      cells,
    )}`,
    `ms ${(times[times.length >> 1] ?? 0).toFixed(1)}/${(times.at(-1) ?? 0).toFixed(0)}`,
    `steps ${steps[steps.length >> 1] ?? 0}/${steps.at(-1) ?? 0}`,
    `truncated ${trials.filter((trial) => trial.truncated).length}`,
  ].join("  ");
}
