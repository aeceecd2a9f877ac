import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { Browser, LaunchOptions } from "playwright-core";
import { ROOT } from "./root";

/**
 * The Chromium of the package @sparticuz/chromium on Linux x64, unpacked once under .build; elsewhere an installed Chrome or
 * Edge. KERNCIJFER_CHROMIUM names another.
 */
export async function launchBrowser(): Promise<Browser> {
  // From its package at run time, also when this is built into one file (`npm run bench`).
  const { chromium } = await import(/* webpackIgnore: true */ "playwright-core");
  const given = process.env["KERNCIJFER_CHROMIUM"];
  if (given !== undefined) return chromium.launch({ executablePath: given, args: ARGUMENTS });
  if (process.platform === "linux" && process.arch === "x64") return chromium.launch({ ...packed(), args: ARGUMENTS });
  try {
    return await chromium.launch({ channel: "chrome" });
  } catch (error) {
    if (process.platform !== "win32") throw error;
    return chromium.launch({ channel: "msedge" });
  }
}

/** In containers there is no user namespace to make a sandbox of, and little shared memory. */
const ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];

/** The package unpacks into the temporary folder of the process it runs in; which one that is, is told by TMPDIR. */
const UNPACK = 'require("@sparticuz/chromium").executablePath()';

function packed(): Pick<LaunchOptions, "executablePath" | "env"> {
  const manifest = path.join(ROOT, "node_modules", "@sparticuz", "chromium", "package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const folder = path.join(ROOT, ".build", `chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  const executablePath = path.join(folder, "chromium");
  const env = environment(folder, executablePath);
  return { executablePath, env };
}

function unpack(folder: string): void {
  // Two tests may unpack at the same time: each into a folder of its own, and the first one to finish stays.
  const own = `${folder}.${String(process.pid)}`;
  mkdirSync(own, { recursive: true });
  // As on Amazon's machines, so that the libraries that are missing there come along.
  const env = { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  execFileSync(process.execPath, ["-e", UNPACK], { cwd: ROOT, env });
  if (existsSync(folder)) rmSync(own, { recursive: true });
  else renameSync(own, folder);
}

/** The environment in which it starts: with the libraries and fonts of the package only where the machine has none. */
function environment(folder: string, executablePath: string): Record<string, string> {
  const own = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const fonts = existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") };
  const plain = { ...own, ...fonts };
  if (spawnSync(executablePath, ["--version"], { env: plain }).status === 0) return plain;
  return { ...plain, LD_LIBRARY_PATH: [path.join(folder, "al2023", "lib"), own["LD_LIBRARY_PATH"]].filter(Boolean).join(":") };
}
