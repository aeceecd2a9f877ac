import { readdir, readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import path from "node:path";
import { nodeFiles } from "./files";
import type { World } from "./world";

/** The shipped definitions stand in the checkout, two folders above the built program. */
const DEFINITIONS = path.join(__dirname, "..", "..", "assets", "definitions");

/** The real process as the commands see it. */
export function nodeWorld(): World {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    color: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
    files: nodeFiles(),
    definitions: async () => {
      const names = (await readdir(DEFINITIONS)).filter((name) => name.endsWith(".json")).sort();
      return Promise.all(names.map(async (file) => ({ file, json: await readFile(path.join(DEFINITIONS, file), "utf8") })));
    },
    now: () => new Date().toISOString(),
    milliseconds: () => performance.now(),
    user: userInfo().username,
    input: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
  };
}
