import path from "node:path";
import { run as runCheck } from "./check.bench";
import { run as runClaims } from "./claims.bench";
import { run as runColumns } from "./columns.bench";
import { run as runExplain } from "./explain.bench";
import { run as runInfer } from "./infer.bench";
import { run as runOffice } from "./office.bench";
import { run as runPane } from "./pane.bench";
import { run as runPublish } from "./publish.bench";
import { run as runWorkbook } from "./workbook.bench";

/** `npm run bench [-- --peers] [-- NAME … [FILE]]`: medians of several runs and how cost grows over ×10 steps. Never part of the tests. */
const ROOT = path.join(__dirname, "..", "..");

/** What is named beside benches: files of evaluation sets, which stay outside the repository. */
const files = process.argv.slice(2).filter((argument) => /[./\\]/.test(argument));

const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  check: () => runCheck(ROOT),
  claims: () =>
    runClaims(
      ROOT,
      files.filter((file) => file.endsWith(".json")),
      option("--text"),
    ),
  columns: () => runColumns(),
  explain: () =>
    runExplain(ROOT, {
      files: files.filter((file) => file.endsWith(".xlsx")),
      seed: Number(option("--seed") ?? 19570325),
      each: Number(option("--each") ?? 5),
    }),
  infer: () => runInfer(files[0]),
  office: () => runOffice(ROOT),
  pane: () => runPane(),
  publish: () => runPublish(ROOT),
  workbook: () => runWorkbook({ peers: process.argv.includes("--peers") }),
};

/** What follows an option. */
function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

async function main(): Promise<void> {
  const named = process.argv.slice(2).filter((argument) => !/^(--|\d+$)/.test(argument) && !files.includes(argument));
  const unknown = named.find((name) => !(name in benches));
  if (unknown !== undefined) throw new Error(`no bench '${unknown}': choose from ${Object.keys(benches).join(", ")}`);
  for (const [name, bench] of Object.entries(benches)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.log(`\n${name}`);
    await bench();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
