import type { Language } from "../core/checks/check";
import type { Command } from "./world";

const HEAD = {
  nl: "Kerncijfer controleert, vult aan en publiceert de tabellen van een rapportage.\n\nGebruik: kerncijfer <opdracht> [opties]   (--lang en voor Engels, --help bij elke opdracht)\n\nOpdrachten:\n",
  en: "Kerncijfer checks, completes and publishes the tables of a report.\n\nUsage: kerncijfer <command> [options]   (--lang en for English, --help with each command)\n\nCommands:\n",
};

/** All commands, a line each. */
export function overview(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  return HEAD[language] + commands.map((command) => `  ${command.name.padEnd(width)}${command.summary[language]}\n`).join("");
}

/** How one command is called, with its options. */
export function usage(command: Command, language: Language): string {
  const options = Object.entries(command.options).map(([name, option]) => ({
    name: `--${name}${option.type === "string" ? " …" : ""}`,
    help: option.help[language],
  }));
  options.push({
    name: "--lang nl|en",
    help: language === "nl" ? "taal van de uitvoer (standaard nl)" : "language of the output (default nl)",
  });
  const width = Math.max(...options.map((option) => option.name.length)) + 2;
  const lines = options.map((option) => `  ${option.name.padEnd(width)}${option.help}\n`);
  const head = language === "nl" ? "Gebruik" : "Usage";
  const title = language === "nl" ? "Opties" : "Options";
  return `${command.summary[language]}\n\n${head}: kerncijfer ${command.usage}\n\n${title}:\n${lines.join("")}`;
}
