import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { publishedReport, type PublishedReport } from "../app/fill/new-report";
import { loadDefinition } from "../core/definition/load";
import { newWorkbook } from "../hosts/file/new-workbook";

/** Makes the sample workbooks from the shipped definitions and the published figures: `npm run samples`. */
const ASSETS = path.join(__dirname, "..", "..", "assets");

const SAMPLES = [
  { report: "uwv-achtmaandenverslag-2020", file: "uwv-achtmaandenverslag-2020.xlsx", inputOnly: false },
  { report: "uwv-achtmaandenverslag-2020", file: "uwv-achtmaandenverslag-2020-input.xlsx", inputOnly: true },
  { report: "uwv-achtmaandenverslag-2023", file: "uwv-achtmaandenverslag-2023.xlsx", inputOnly: false },
];

async function make(sample: (typeof SAMPLES)[number]): Promise<void> {
  const file = `${sample.report}.json`;
  const loaded = loadDefinition(await readFile(path.join(ASSETS, "definitions", file), "utf8"), file);
  if ("problems" in loaded)
    throw new Error(loaded.problems.map((problem) => `${problem.file}:${problem.line}: ${problem.message.en}`).join("\n"));
  const published = JSON.parse(await readFile(path.join(ASSETS, "samples", "source", file), "utf8")) as PublishedReport;
  const { sheets, state } = publishedReport(loaded.definition, published, sample.inputOnly);
  await writeFile(path.join(ASSETS, "samples", sample.file), newWorkbook(sheets, state));
  process.stdout.write(`assets/samples/${sample.file}\n`);
}

void (async () => {
  for (const sample of SAMPLES) await make(sample);
})();
