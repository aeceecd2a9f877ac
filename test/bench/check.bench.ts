import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { checkReport } from "../../src/app/check/check";
import { runChecks } from "../../src/core/checks/run";
import { loadDefinition } from "../../src/core/definition/load";
import type { Definition } from "../../src/core/definition/schema";
import { bindReport } from "../../src/core/table/bind";
import { expandRelations } from "../../src/core/table/expand";
import { openWorkbook } from "../../src/hosts/file/open";
import { measure, row, summary } from "./measure";

/** (a) bind and check the 2020 workbook in memory, and the whole process; target 20 ms and 1 s. */
export async function run(root: string): Promise<void> {
  const assets = path.join(root, "assets");
  const sample = path.join(assets, "samples", "uwv-achtmaandenverslag-2020.xlsx");
  const definition = await definitionOf(path.join(assets, "definitions", "uwv-achtmaandenverslag-2020.json"));
  const bytes = await readFile(sample);
  const content = await openWorkbook(bytes).read();
  const check = (): number => {
    const report = bindReport(definition, content.sheets, []);
    const context = { definition, report, relations: expandRelations(report), previous: null };
    return runChecks(context, content.state?.accepted ?? []).summary.examined;
  };
  // Warm, as a pane that checks again and again is.
  const inMemory = await measure(check, 51, 30);
  console.log(row("bind + check, 2020 workbook in memory", inMemory, `${check()} judgements; target 20 ms`));
  const whole = await measure(() => checkReport(content, { shipped: [definition], definition }), 51, 10);
  console.log(row("the same with explanations", whole));
  const open = await measure(async () => openWorkbook(bytes).read(), 11, 5);
  console.log(row("open the 2020 workbook", open));
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const started = performance.now();
    const result = spawnSync(process.execPath, [path.join(root, ".build", "cli", "kerncijfer.js"), "check", sample, "--format", "json"], {
      maxBuffer: 1 << 28,
    });
    times.push(performance.now() - started);
    if (result.status === 2) throw new Error(result.stderr.toString());
  }
  console.log(row("whole check process, 2020 workbook", summary(times), "target 1 s"));
}

async function definitionOf(file: string): Promise<Definition> {
  const loaded = loadDefinition(await readFile(file, "utf8"), file);
  if ("problems" in loaded) throw new Error(loaded.problems.map((problem) => problem.message.en).join("; "));
  return loaded.definition;
}
