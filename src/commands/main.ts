import { definitionFiles } from "../app/definition/definition-files";
import { UserError } from "../app/errors";
import { loadShipped } from "../app/definition/shipped";
import { officeWorkbook } from "../hosts/office/workbook";
import { checkCommand, fillCommand, publishCommand, reportFailure, type CommandResult, type CommandWorld } from "./run";

/** Ties the ribbon buttons of the manifest to what they do. */
const COMMANDS: Readonly<Record<string, (world: CommandWorld) => Promise<CommandResult>>> = {
  controleren: checkCommand,
  aanvullen: fillCommand,
  publiceren: publishCommand,
};

async function run(command: (world: CommandWorld) => Promise<CommandResult>, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const world = worldOf();
    try {
      await command(world);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await reportFailure(world, error.texts);
    }
  } finally {
    // Excel keeps the button busy until it is told.
    event.completed();
  }
}

function worldOf(): CommandWorld {
  return {
    workbook: officeWorkbook(),
    shipped: loadShipped(definitionFiles()).map(({ definition }) => definition),
    language: /^nl\b/i.test(Office.context.displayLanguage) ? "nl" : "en",
  };
}

async function main(): Promise<void> {
  await Office.onReady();
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(command, event));
  }
}

void main();
