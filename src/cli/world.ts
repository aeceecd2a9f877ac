import type { Language } from "../core/checks/check";

/** What the command line asks of the process; main.ts hands over the real thing, tests their own. */
export interface World {
  /** Results. */
  out(text: string): void;
  /** Messages and progress. */
  err(text: string): void;
  readonly color: boolean;
  readonly files: Files;
  /** Shipped definitions: file name and JSON text. */
  definitions(): Promise<readonly { readonly file: string; readonly json: string }[]>;
  now(): string;
  /** A clock that only runs forward, in milliseconds. */
  milliseconds(): number;
  readonly user: string;
  /** All that is piped in; absent where nothing can be. */
  readonly input?: () => Promise<Uint8Array>;
}

export interface Files {
  /** Rejects with a UserError when the file is absent or unreadable. */
  read(path: string): Promise<Uint8Array>;
  /** Writes under a temporary name and moves it into place; an existing file only with force. */
  write(path: string, bytes: Uint8Array | string, force: boolean): Promise<void>;
  /** Rejects when the path exists and force is off, before any work is done. */
  writable(path: string, force: boolean): Promise<void>;
  /** Writes many files in a folder, made when absent; all are made before the first is moved into place. Existing ones only with force. */
  writeFolder(folder: string, files: readonly FolderFile[], force: boolean): Promise<void>;
}

/** A file by its path within the folder, with slashes. */
export interface FolderFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** Exit codes of the contract. */
export const EXIT = { ok: 0, errors: 1, failed: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface Command {
  readonly name: string;
  /** One line per language for the overview. */
  readonly summary: Readonly<Record<Language, string>>;
  /** How it is called. */
  readonly usage: string;
  /** Options with a value, and flags. */
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean"; readonly help: Readonly<Record<Language, string>> }>>;
  /** Smallest and largest number of file arguments. */
  readonly positionals: readonly [number, number];
  run(arguments_: Arguments, world: World): Promise<Exit>;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
}
