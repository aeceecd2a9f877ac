import { VERSION } from "../app/check/check-json";
import { UserError } from "../app/errors";
import type { Language } from "../core/checks/check";
import { languageOf, readArguments } from "./arguments";
import { commands } from "./commands/registry";
import { didYouMean } from "./did-you-mean";
import { overview, usage } from "./help";
import { EXIT, type Exit, type World } from "./world";

/** Runs one command line and returns its exit code. Everything that a user can mend is one clear line on stderr and exit 2. */
export async function run(argv: readonly string[], world: World): Promise<Exit> {
  let language: Language = "nl";
  try {
    language = languageBefore(argv);
    const [name, ...rest] = commandFirst(argv);
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      world.out(overview(commands, language));
      return argv.length === 0 ? EXIT.failed : EXIT.ok;
    }
    if (name === "--version" || name === "-v") {
      world.out(`${VERSION}\n`);
      return EXIT.ok;
    }
    const command = commands.find((candidate) => candidate.name === name);
    if (!command) {
      const known = commands.map((candidate) => candidate.name).join(", ");
      const meant = didYouMean(
        name,
        commands.map((candidate) => candidate.name),
      );
      throw new UserError("unknown-command", {
        nl: `Onbekende opdracht '${name}'.${meant.nl} Bekend zijn: ${known}.`,
        en: `Unknown command '${name}'.${meant.en} Known are: ${known}.`,
      });
    }
    const arguments_ = readArguments(command, rest);
    if (arguments_.help) {
      world.out(usage(command, language));
      return EXIT.ok;
    }
    return await command.run(arguments_, world);
  } catch (error) {
    world.err(`${plain(error, language)}\n`);
    return EXIT.failed;
  }
}

/** The language must be known before the rest is read, so that even a usage error is told in it. */
function languageBefore(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === "--lang");
  const value = at >= 0 ? argv[at + 1] : argv.find((argument) => argument.startsWith("--lang="))?.slice("--lang=".length);
  return languageOf(value);
}

/** The language may stand before the command as well as behind it. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const before = argv[0] === "--lang" ? 2 : argv[0]?.startsWith("--lang=") === true ? 1 : 0;
  const [name, ...rest] = argv.slice(before);
  return name === undefined ? [] : [name, ...argv.slice(0, before), ...rest];
}

/** Errors for users carry their texts; anything else is a fault of ours and says so, with where it happened. */
function plain(error: unknown, language: Language): string {
  if (error instanceof Error && "texts" in error) {
    const texts = error.texts as Partial<Record<Language, string>>;
    const text = texts[language];
    if (text !== undefined) return text;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lead =
    language === "nl"
      ? "Er ging iets mis dat niet aan uw bestand hoeft te liggen. Er is niets geschreven. Meld dit met de regels hieronder."
      : "Something went wrong that need not be your file's fault. Nothing was written. Please report this with the lines below.";
  return `${lead}\n${detail}`;
}
