import { readFile } from "node:fs/promises";
import path from "node:path";
import { openReport } from "../../src/app/workbook/open-report";
import { readClaims, readerOf } from "../../src/core/claims/read";
import { loadDefinition } from "../../src/core/definition/load";
import type { BoundReport } from "../../src/core/table/bound";
import { openWorkbook } from "../../src/hosts/file/open";
import { type Golden, judgeAll, type Judged, type Judgement } from "./claims-judge";
import { seedText, type Trial } from "./claims-seeds";
import { measure, row } from "./measure";

/** In sentences of our own, where no evaluation file is named. */
const OWN =
  "In de eerste acht maanden van 2020 kwamen er 57.600 bezwaren binnen. Dat is 27% meer dan in dezelfde periode in 2019 (45.400). ";

/**
 * `npm run bench -- claims FILE.json … [--text REPORT.txt]`: how many of the claims that people judged are judged alike,
 * from the report's whole text, or from each quote alone where no text is given; how many are refuted when a number or
 * word of a confirmed one is made false; and how long reading takes.
 */
export async function run(root: string, files: readonly string[], text: string | null): Promise<void> {
  const reports = await Promise.all(["2020", "2023"].map((year) => reportOf(root, year)));
  for (const file of files) {
    const golden = JSON.parse(await readFile(file, "utf8")) as readonly Golden[];
    const report = reports.find(({ year }) => path.basename(file).includes(year))?.report ?? reports[0]?.report;
    if (!report) throw new Error("no report");
    console.log(`\n${path.basename(file)}: ${golden.length} claims, from ${text === null ? "each quote alone" : path.basename(text)}`);
    const judged =
      text === null
        ? golden.flatMap((one) => judgeAll([one], readClaims(one.quote, report), report))
        : judgeAll(golden, readClaims(await readFile(text, "utf8"), report), report);
    tell("all", judged);
    tell(
      "with cells of a table",
      judged.filter(({ golden: { claim } }) => claim.refs.some((ref) => ref.table !== undefined)),
    );
    tell(
      "untrue",
      judged.filter(({ golden: { holds } }) => holds === false),
    );
    for (const one of judged.filter(({ judged: result }) => result === "wrong")) console.log(`    wrong: ${one.golden.id} ${one.why}`);
    const quotes = text === null ? golden.map(({ quote }) => quote).join("\n\n") : await readFile(text, "utf8");
    tellSeeded(text === null ? path.basename(file) : path.basename(text), [...seedText(quotes, readerOf(report))]);
  }
  const [first] = reports;
  if (!first) return;
  const words = text === null ? OWN.repeat(200) : await readFile(text, "utf8");
  const timed = await measure(() => readClaims(words, first.report).length, 5, 1);
  console.log(row("read claims", timed, `${words.length} characters`));
}

function tell(name: string, judgements: readonly Judgement[]): void {
  const count = (result: Judged): number => judgements.filter((one) => one.judged === result).length;
  const [right, wrong] = [count("right"), count("wrong")];
  const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)}%`);
  console.log(
    `  ${name.padEnd(24)} ${right} right, ${wrong} wrong, ${count("undecided") + count("missing")} undecided of ${judgements.length}: ` +
      `recall ${percent(right, judgements.length)}, precision ${percent(right, right + wrong)}, judged wrong ${percent(wrong, judgements.length)}`,
  );
}

/** What becomes of false numbers and words: refuted, and with the right figure named; borne out though rounding or a hedge does not permit it. */
function tellSeeded(name: string, trials: readonly Trial[]): void {
  const seeds = [...new Set(trials.map((trial) => trial.change.seed))];
  const told = (of: readonly Trial[]): string => {
    const refuted = of.filter((trial) => trial.verdict === "refuted");
    const stands = of.filter((trial) => trial.verdict === "confirmed");
    const wrong = stands.filter((trial) => !trial.permitted).length;
    const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)}%`);
    return (
      `${refuted.length} refuted (${refuted.filter((trial) => trial.named).length} with the right figure), ` +
      `${of.length - refuted.length - stands.length} undecided, ${wrong} confirmed, ${stands.length - wrong} within rounding of ${of.length}: ` +
      `recall ${percent(refuted.length, of.length)}, still confirmed ${percent(wrong, of.length)}`
    );
  };
  console.log(`  made false, from ${name}`);
  for (const seed of seeds) console.log(`    ${seed.padEnd(22)} ${told(trials.filter((trial) => trial.change.seed === seed))}`);
  console.log(`    ${"all".padEnd(22)} ${told(trials)}`);
}

async function reportOf(root: string, year: string): Promise<{ readonly year: string; readonly report: BoundReport }> {
  const id = `uwv-achtmaandenverslag-${year}`;
  const loaded = loadDefinition(await readFile(path.join(root, "assets", "definitions", `${id}.json`), "utf8"), id);
  if ("problems" in loaded) throw new Error(`${id} does not load`);
  const content = await openWorkbook(await readFile(path.join(root, "assets", "samples", `${id}.xlsx`))).read();
  return { year, report: openReport(content, [loaded.definition]).report };
}
