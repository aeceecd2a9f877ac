import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NewCell } from "../../src/app/ports";
import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../src/hosts/file/open";
import { summary } from "./measure";

/**
 * Reading a workbook, and changing one cell and writing it: time and peak memory, and how they grow with its size.
 * Every step runs in a process of its own, so that its peak is its own. Targets for 100,000 x 20 cells: read 2 s,
 * change and write 4 s, 700 MB. With peers, exceljs and SheetJS do the same on the same file in the same run.
 */

/** What one process measured. */
interface Step {
  readonly readMs: number;
  readonly writeMs: number;
  readonly peakMb: number;
}

export interface WorkbookBenchRow extends Step {
  readonly tool: string;
  readonly rows: number;
}

const SIZES = [1_000, 10_000, 100_000];
const COLUMNS = 20;
const REPEATS = 3;
/** Set in the processes that measure: the file to work on. */
const STEP = "KERNCIJFER_BENCH_WORKBOOK";

export async function run(options: { peers: boolean }): Promise<WorkbookBenchRow[]> {
  const file = process.env[STEP];
  if (file !== undefined) {
    console.log(JSON.stringify(await measureOurs(file)));
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "kerncijfer-bench-"));
  try {
    const peers = options.peers ? installPeers(folder) : [];
    const results: WorkbookBenchRow[] = [];
    for (const rows of SIZES) {
      const path = join(folder, `${String(rows)}.xlsx`);
      writeFileSync(path, makeWorkbook(rows));
      console.log(`${String(rows)} x ${String(COLUMNS)} cells, ${(statSync(path).size / 2 ** 20).toFixed(1)} MB`);
      results.push(report("kerncijfer", rows, () => ourStep(path)));
      for (const peer of peers)
        results.push(report(peer.name, rows, () => parsed(spawnSync(process.execPath, ["--max-old-space-size=8192", peer.script, path]))));
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A label and nineteen figures per row, of a kind reports hold; the same every time. */
export function makeWorkbook(rows: number): Uint8Array {
  let state = 20200831;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column): NewCell => {
      if (column === 0) return { value: `Regel ${String(row % 5000)}` };
      return { value: column % 4 === 3 ? Math.round(next() * 1e6) : Math.round(next() * 1e6) / 100 };
    }),
  );
  return newWorkbook([{ name: "Cijfers", rows: cells }]);
}

async function measureOurs(file: string): Promise<Step> {
  const bytes = readFileSync(file);
  const start = performance.now();
  const workbook = openWorkbook(bytes);
  await workbook.read();
  const read = performance.now();
  await workbook.write({ cells: [{ address: { sheet: "Cijfers", row: 500, column: 3 }, value: 1 }] });
  const saved = workbook.save();
  const written = performance.now();
  if (saved.length < bytes.length / 2) throw new Error("the workbook was not written");
  return { readMs: read - start, writeMs: written - read, peakMb: process.resourceUsage().maxRSS / 1024 };
}

/** Runs this same program again for one file. */
function ourStep(file: string): Step {
  const [, script = ""] = process.argv;
  return parsed(spawnSync(process.execPath, [...process.execArgv, script, "workbook"], { env: { ...process.env, [STEP]: file } }));
}

function parsed(child: ReturnType<typeof spawnSync>): Step {
  if (child.status !== 0) throw new Error(String(child.stderr));
  const line = String(child.stdout).trim().split("\n").at(-1) ?? "";
  return JSON.parse(line) as Step;
}

function report(tool: string, rows: number, step: () => Step): WorkbookBenchRow {
  const steps = Array.from({ length: REPEATS }, step);
  const middle = (pick: (one: Step) => number): number => summary(steps.map(pick)).median;
  const result = { tool, rows, readMs: middle((s) => s.readMs), writeMs: middle((s) => s.writeMs), peakMb: middle((s) => s.peakMb) };
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`.padStart(9);
  console.log(
    `  ${tool.padEnd(12)} read ${seconds(result.readMs)}   change and write ${seconds(result.writeMs)}   peak ${result.peakMb.toFixed(0).padStart(5)} MB`,
  );
  return result;
}

const PEERS = { exceljs: "4.4.0", xlsx: "0.18.5" } as const;

const PEER_SCRIPTS: Readonly<Record<keyof typeof PEERS, string>> = {
  exceljs: `const { Workbook } = require("exceljs");
    const read = async (bytes) => { const book = new Workbook(); await book.xlsx.load(bytes); return book; };
    const write = async (book) => { book.getWorksheet("Cijfers").getCell(501, 4).value = 1; return book.xlsx.writeBuffer(); };`,
  xlsx: `const XLSX = require("xlsx");
    const read = async (bytes) => XLSX.read(bytes);
    const write = async (book) => { book.Sheets.Cijfers.D501 = { t: "n", v: 1 }; return XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true }); };`,
};

/** Installs the peers in the folder, outside the project: they are measured, never shipped. */
function installPeers(folder: string): { name: string; script: string }[] {
  const wanted = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  const install = spawnSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", ...wanted], { encoding: "utf8" });
  if (install.status !== 0) throw new Error(`the peers could not be installed: ${install.stderr}`);
  return (Object.keys(PEERS) as (keyof typeof PEERS)[]).map((name) => {
    const script = join(folder, `${name}.cjs`);
    const body = `const bytes = require("node:fs").readFileSync(process.argv[2]);
      (async () => {
        const start = performance.now(); const book = await read(bytes);
        const middle = performance.now(); await write(book);
        console.log(JSON.stringify({ readMs: middle - start, writeMs: performance.now() - middle, peakMb: process.resourceUsage().maxRSS / 1024 }));
      })();`;
    writeFileSync(script, `${PEER_SCRIPTS[name]}\n${body}`);
    return { name, script };
  });
}
