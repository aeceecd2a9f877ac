import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, chmod, link, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../app/errors";
import { writeFolder } from "./folder";
import type { Files } from "./world";

/** The file system of the machine. Temporary files stand beside their target, so that moving them into place is one step. */
export function nodeFiles(): Files {
  return { read, write, writable, writeFolder };
}

async function read(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).isDirectory())
      throw new UserError("is-folder", { nl: `${file} is een map; noem een bestand.`, en: `${file} is a folder; name a file.` });
    return await readFile(file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const absent = code(error) === "ENOENT";
    throw new UserError(
      absent ? "file-absent" : "file-unreadable",
      absent
        ? { nl: `${file} bestaat niet. Controleer de naam en de map.`, en: `${file} does not exist. Check the name and the folder.` }
        : {
            nl: `${file} is niet te lezen (${code(error)}). Controleer de rechten.`,
            en: `${file} cannot be read (${code(error)}). Check its permissions.`,
          },
      { cause: error },
    );
  }
}

async function writable(file: string, force: boolean): Promise<void> {
  await replaced(file, force);
}

/** The permissions of the file that would be replaced, null for a new one; throws where it may not be written. */
async function replaced(file: string, force: boolean): Promise<number | null> {
  const folder = path.dirname(file);
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new UserError(
      "folder-not-writable",
      {
        nl: `In ${folder} kan niet worden geschreven (${code(error)}). Kies een andere map.`,
        en: `${folder} cannot be written to (${code(error)}). Choose another folder.`,
      },
      { cause: error },
    );
  }
  const present = await stat(file).then(
    (found) => found,
    () => null,
  );
  if (present?.isDirectory())
    throw new UserError("is-folder", { nl: `${file} is een map; noem een bestand.`, en: `${file} is a folder; name a file.` });
  if (present && !force) throw exists(file);
  // Moving a file into place asks nothing of the one that it replaces: what is marked read-only would be lost unasked.
  if (present && (present.mode & 0o222) === 0) {
    throw new UserError("file-read-only", {
      nl: `${file} is alleen-lezen. Kies een andere naam, of haal dat kenmerk weg.`,
      en: `${file} is read-only. Choose another name, or take that mark away.`,
    });
  }
  return present ? present.mode & 0o777 : null;
}

async function write(file: string, bytes: Uint8Array | string, force: boolean): Promise<void> {
  const mode = await replaced(file, force);
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  const forget = forgetOnSignal(temporary);
  try {
    await writeFile(temporary, bytes, { flag: "wx" });
    if (mode !== null) await chmod(temporary, mode);
    if (force) await rename(temporary, file);
    else await claim(temporary, file);
    await rm(temporary, { force: true });
  } catch (error) {
    // Why it could not be written is what counts; a temporary file that never came to be need not be removed.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error instanceof UserError ? error : notWritten(file, error);
  } finally {
    forget();
  }
}

/** Moves into place without replacing a file that appeared in the meantime: a hard link fails where the name is taken. */
async function claim(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if (code(error) === "EEXIST") throw exists(file);
    await rename(temporary, file);
  }
}

/** Ctrl-C leaves no half-written file: node ends at once on a signal, so the temporary file is removed synchronously first. */
function forgetOnSignal(temporary: string): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    void rm(temporary, { force: true }).finally(() => process.kill(process.pid, signal));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}

function exists(file: string): UserError {
  return new UserError("file-exists", {
    nl: `${file} bestaat al. Kies een andere naam of gebruik --force.`,
    en: `${file} exists already. Choose another name or use --force.`,
  });
}

/** Excel keeps a workbook that is open to itself: the commonest reason by far. */
const IN_USE: ReadonlySet<string> = new Set(["EBUSY", "EPERM", "EACCES"]);
const FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT"]);

function notWritten(file: string, cause: unknown): UserError {
  const why = code(cause);
  const texts = IN_USE.has(why)
    ? {
        nl: "Staat het bestand nog open in Excel? Sluit het, of kies een andere naam.",
        en: "Is it still open in Excel? Close it, or choose another name.",
      }
    : FULL.has(why)
      ? { nl: "De schijf is vol: maak ruimte of kies een andere map.", en: "The disk is full: make room or choose another folder." }
      : { nl: "Kies een andere naam of map.", en: "Choose another name or folder." };
  return new UserError(
    "file-not-written",
    { nl: `${file} is niet te schrijven (${why}). ${texts.nl}`, en: `${file} cannot be written (${why}). ${texts.en}` },
    { cause },
  );
}

function code(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}
