import { UserError } from "../../app/errors";
import { newReport } from "../../app/fill/new-report";
import { newWorkbook } from "../../hosts/file/new-workbook";
import { workbookName } from "../out-name";
import { namedDefinition } from "../workbook";
import { EXIT, type Arguments, type Command, type Exit, type World } from "../world";

/** `new`: an empty input workbook for a definition. */
export const newCommand: Command = {
  name: "new",
  usage: "new --definition F.json|ID --out F.xlsx",
  summary: { nl: "maakt een lege invoerwerkmap bij een rapportdefinitie", en: "makes an empty input workbook for a report definition" },
  positionals: [0, 0],
  options: {
    definition: {
      type: "string",
      help: { nl: "rapportdefinitie: een bestand of een meegeleverde naam", en: "report definition: a file or a shipped name" },
    },
    out: { type: "string", help: { nl: "de nieuwe werkmap", en: "the new workbook" } },
    force: { type: "boolean", help: { nl: "vervang een bestaand bestand", en: "replace an existing file" } },
  },
  run,
};

async function run({ values, language }: Arguments, world: World): Promise<Exit> {
  const { definition: name, out } = values;
  if (typeof name !== "string" || typeof out !== "string") {
    throw new UserError("usage", {
      nl: `Noem een rapportdefinitie en een nieuw bestand: kerncijfer ${newCommand.usage}.`,
      en: `Name a report definition and a new file: kerncijfer ${newCommand.usage}.`,
    });
  }
  const force = values["force"] === true;
  await world.files.writable(workbookName(out), force);
  const { definition, json } = await namedDefinition(name, world);
  const { sheets, state } = newReport(definition, json);
  await world.files.write(out, newWorkbook(sheets, state), force);
  const tables = definition.tables.length;
  world.out(language === "nl" ? `Geschreven: ${out} (${tables} tabellen, leeg)\n` : `Written: ${out} (${tables} tables, empty)\n`);
  return EXIT.ok;
}
