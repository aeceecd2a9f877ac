import { randomBytes } from "node:crypto";
import { link, mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../app/errors";
import type { FolderFile } from "./world";

/**
 * Writes files in a folder, which is made when absent. Everything is written under a temporary name beside its place
 * first and only then moved: a full disk or a Ctrl-C half-way leaves what was there. Files that are not among these stay.
 * Rejects with UserError when a file exists and force is off, or the folder cannot be written to.
 */
export async function writeFolder(folder: string, files: readonly FolderFile[], force: boolean): Promise<void> {
  const targets = files.map((file) => ({ ...file, target: path.join(folder, ...file.path.split("/")) }));
  await refuseExisting(
    folder,
    targets.map(({ target }) => target),
    force,
  );
  const made = await inFolder(folder, () => mkdir(folder, { recursive: true }));
  const staging = await inFolder(folder, () => mkdtemp(path.join(folder, `.kerncijfer-${randomBytes(3).toString("hex")}-`)));
  const forget = forgetOnSignal(staging);
  let complete = false;
  try {
    for (const [index, { content }] of targets.entries()) await writeFile(path.join(staging, String(index)), content, { flag: "wx" });
    for (const target of new Set(targets.map(({ target }) => path.dirname(target)))) await mkdir(target, { recursive: true });
    for (const [index, { target }] of targets.entries()) await place(path.join(staging, String(index)), target, force);
    complete = true;
  } catch (error) {
    throw error instanceof UserError ? error : notWritable(folder, error);
  } finally {
    await rm(staging, { recursive: true, force: true });
    // A folder that was not there before goes with what was put in it.
    if (!complete && made !== undefined) await rm(made, { recursive: true, force: true });
    forget();
  }
}

async function refuseExisting(folder: string, targets: readonly string[], force: boolean): Promise<void> {
  const present = await stat(folder).catch(absent);
  if (present && !present.isDirectory()) {
    throw new UserError("not-a-folder", {
      nl: `${folder} is een bestand; noem een map.`,
      en: `${folder} is a file; name a folder.`,
    });
  }
  const existing: string[] = [];
  for (const target of targets) {
    const found = await stat(target).catch(absent);
    if (found?.isDirectory()) {
      throw new UserError("is-folder", { nl: `${target} is een map; haal die eerst weg.`, en: `${target} is a folder; remove it first.` });
    }
    if (found) existing.push(target);
  }
  const [first] = existing;
  if (first === undefined || force) return;
  const more = existing.length - 1;
  throw new UserError("file-exists", {
    nl: `${first} bestaat al${more > 0 ? ` (en nog ${more})` : ""}. Kies een andere map of gebruik --force.`,
    en: `${first} exists already${more > 0 ? ` (and ${more} more)` : ""}. Choose another folder or use --force.`,
  });
}

/** Moves into place; without force not over a file that appeared in the meantime: a hard link fails where the name is taken. */
async function place(temporary: string, target: string, force: boolean): Promise<void> {
  if (force) return rename(temporary, target);
  try {
    await link(temporary, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    await rename(temporary, target);
  }
}

async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw notWritable(folder, error);
  }
}

function notWritable(folder: string, error: unknown): UserError {
  return new UserError(
    "folder-not-writable",
    {
      nl: `In ${folder} kan niet worden geschreven (${codeOf(error)}). Kies een andere map of maak ruimte.`,
      en: `${folder} cannot be written to (${codeOf(error)}). Choose another folder or make room.`,
    },
    { cause: error },
  );
}

function forgetOnSignal(staging: string): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    void rm(staging, { recursive: true, force: true }).finally(() => process.kill(process.pid, signal));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}

function absent(error: unknown): null {
  if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return null;
  throw error;
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}
