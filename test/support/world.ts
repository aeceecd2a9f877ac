import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { nodeFiles } from "../../src/cli/files";
import { run } from "../../src/cli/run";
import type { Exit, World } from "../../src/cli/world";

const DEFINITIONS = path.join(__dirname, "..", "..", "assets", "definitions");

export interface Ran {
  readonly code: Exit;
  readonly out: string;
  readonly err: string;
}

/** A folder that goes with the test, and the command line working in it on real files. */
export function workplace(): {
  readonly folder: string;
  file(name: string): string;
  run(...argv: string[]): Promise<Ran>;
  names(): string[];
  remove: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), "kerncijfer-"));
  return {
    folder,
    file: (name) => path.join(folder, name),
    names: () => readdirSync(folder).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    run: async (...argv) => {
      const out: string[] = [];
      const err: string[] = [];
      const world: World = {
        out: (text) => void out.push(text),
        err: (text) => void err.push(text),
        color: false,
        files: nodeFiles(),
        definitions: () =>
          Promise.resolve(
            readdirSync(DEFINITIONS)
              .filter((name) => name.endsWith(".json"))
              .map((file) => ({ file, json: readFileSync(path.join(DEFINITIONS, file), "utf8") })),
          ),
        now: () => "2026-01-02T03:04:05Z",
        milliseconds: () => performance.now(),
        user: "tester",
      };
      const code = await run(argv, world);
      return { code, out: out.join(""), err: err.join("") };
    },
  };
}

/** Path of a sample workbook. */
export function samplePath(name: string): string {
  return path.join(__dirname, "..", "..", "assets", "samples", `${name}.xlsx`);
}
