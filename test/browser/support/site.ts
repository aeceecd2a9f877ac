import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, demoMounts } from "../../../src/cli/site";
import { type Mount, type Running, startServer } from "../../../src/cli/static-server";
import { ROOT } from "./root";

const STAMP = path.join(ROOT, ".build", "site-stamp");
const LOCK = path.join(ROOT, ".build", "site-lock");
/** What the pages are made of. */
const SOURCES = ["src", "assets", "webpack.config.js", "manifest.xml", "package-lock.json"];

/** The demo page on a port of its own, built when anything it is made of changed since. */
export async function startSite(secure?: { readonly key: string; readonly cert: string }): Promise<Running> {
  await built();
  return startServer(mounts(), { port: 0, secure });
}

export function mounts(): readonly Mount[] {
  return demoMounts(ROOT);
}

/**
 * Builds dist/ and the demo page once for all test files, also when two of them start together. KERNCIJFER_BUILT=1 takes
 * what was built before as it is.
 */
export async function built(): Promise<void> {
  if (process.env["KERNCIJFER_BUILT"] === "1") return;
  mkdirSync(path.dirname(STAMP), { recursive: true });
  const wanted = Math.max(...SOURCES.map((name) => newest(path.join(ROOT, name))));
  while (stamp() < wanted) {
    if (!locked()) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      // Another test may have built while this one waited for the lock.
      if (stamp() >= wanted) return;
      await build(ROOT, ["web", "demo"]);
      writeFileSync(STAMP, String(wanted));
    } finally {
      rmSync(LOCK, { recursive: true });
    }
  }
}

function newest(file: string): number {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** When the newest source of the last build was written; 0 when there is none. */
function stamp(): number {
  return existsSync(STAMP) && existsSync(path.join(ROOT, "dist", "taskpane.html")) ? Number(readFileSync(STAMP, "utf8")) : 0;
}

/** Whether the lock is ours now. One that is older than a build can take was left by a process that is gone. */
function locked(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch (error) {
    if (!existsSync(LOCK)) throw error;
    const age = Date.now() - statSync(LOCK).mtimeMs;
    if (age > 5 * 60_000) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}
