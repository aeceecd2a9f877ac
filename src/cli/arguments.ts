import { parseArgs } from "node:util";
import { UserError } from "../app/errors";
import type { Language } from "../core/checks/check";
import { suggest } from "../core/definition/suggest";
import type { Arguments, Command } from "./world";

/** Options that every command knows. */
const COMMON = { lang: { type: "string" }, help: { type: "boolean", short: "h" } } as const;

/** Reads the arguments of one command; throws UserError with one clear line for anything unknown or missing. */
export function readArguments(command: Command, argv: readonly string[]): Arguments & { readonly help: boolean } {
  const options = { ...COMMON, ...Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }])) };
  const parsed = parse(command, argv, options);
  const values = parsed.values as Record<string, string | boolean | undefined>;
  const language = languageOf(values["lang"]);
  const help = values["help"] === true;
  const [least, most] = command.positionals;
  const given = parsed.positionals.length;
  if (!help && (given < least || given > most)) {
    throw usageError(
      command,
      given < least ? "er ontbreekt een argument" : `onverwacht argument: ${parsed.positionals[most] ?? ""}`,
      given < least ? "an argument is missing" : `unexpected argument: ${parsed.positionals[most] ?? ""}`,
    );
  }
  return { positionals: parsed.positionals, values, language, help };
}

function parse(command: Command, argv: readonly string[], options: Record<string, { type: "string" | "boolean"; short?: string }>) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const unknown = unknownOption(argv, options);
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(", ");
    if (unknown !== null) {
      const meant = suggest(
        unknown,
        Object.keys(options).map((name) => `--${name}`),
      );
      const nl = `onbekende optie ${unknown}${meant === null ? "" : ` (bedoeld: ${meant})`}; bekend zijn ${known}`;
      const en = `unknown option ${unknown}${meant === null ? "" : ` (meant: ${meant})`}; known are ${known}`;
      throw usageError(command, nl, en, error);
    }
    const named = /--([a-z-]+)/.exec(messageOf(error))?.[1];
    if (named !== undefined && named in options) {
      const takesValue = options[named]?.type === "string";
      throw usageError(
        command,
        takesValue ? `achter --${named} ontbreekt de waarde` : `--${named} krijgt geen waarde`,
        takesValue ? `--${named} misses its value` : `--${named} takes no value`,
        error,
      );
    }
    throw usageError(command, "de opties zijn niet te lezen", "the options cannot be read", error);
  }
}

function unknownOption(argv: readonly string[], options: Record<string, { short?: string }>): string | null {
  const shorts = Object.values(options).map((option) => option.short);
  for (const argument of argv) {
    const long = /^--([^=]+)/.exec(argument)?.[1];
    if (long !== undefined && !(long in options)) return `--${long}`;
    const short = /^-([^-])/.exec(argument)?.[1];
    if (short !== undefined && !shorts.includes(short)) return `-${short}`;
  }
  return null;
}

/** Dutch by default; anything but nl and en is refused. */
export function languageOf(value: string | boolean | undefined): Language {
  if (value === undefined || value === "nl") return "nl";
  if (value === "en") return "en";
  throw new UserError("language", {
    nl: `Onbekende taal '${String(value)}': kies nl of en.`,
    en: `Unknown language '${String(value)}': choose nl or en.`,
  });
}

export function usageError(command: Command, nl: string, en: string, cause?: unknown): UserError {
  const usage = `kerncijfer ${command.usage}`;
  return new UserError(
    "usage",
    { nl: `${capital(nl)}. Gebruik: ${usage} (--help toont de uitleg).`, en: `${capital(en)}. Usage: ${usage} (--help explains).` },
    { cause },
  );
}

/** What Node says of it; its errors may be of another realm than ours. */
function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
