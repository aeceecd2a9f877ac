import { UserError } from "../../app/errors";
import { definitionJsonSchema } from "../../core/definition/json-schema";
import { lintJson } from "../../core/definition/lint";
import { EXIT, type Arguments, type Command, type Exit, type World } from "../world";

/** `definition lint` and `definition schema`. */
export const definition: Command = {
  name: "definition",
  usage: "definition lint F.json | definition schema",
  summary: { nl: "controleert een rapportdefinitie, of toont het JSON-schema", en: "lints a report definition, or prints the JSON Schema" },
  positionals: [1, 2],
  options: { format: { type: "string", help: { nl: "text (standaard) of json", en: "text (default) or json" } } },
  run,
};

async function run({ positionals, values, language }: Arguments, world: World): Promise<Exit> {
  const [what, file] = positionals;
  if (what === "schema") {
    world.out(`${JSON.stringify(definitionJsonSchema(), null, 2)}\n`);
    return EXIT.ok;
  }
  if (what !== "lint" || file === undefined) {
    throw new UserError("usage", { nl: `Gebruik: kerncijfer ${definition.usage}.`, en: `Usage: kerncijfer ${definition.usage}.` });
  }
  const messages = lintJson(new TextDecoder().decode(await world.files.read(file)), file);
  if (values["format"] === "json") world.out(`${JSON.stringify(messages, null, 2)}\n`);
  else {
    const label = { error: language === "nl" ? "fout" : "error", warning: language === "nl" ? "waarschuwing" : "warning", info: "info" };
    for (const message of messages)
      world.out(`${message.file}:${message.line}:${message.column}: ${label[message.severity]}: ${message.message[language]}\n`);
    if (messages.length === 0) world.out(language === "nl" ? `${file}: geen opmerkingen\n` : `${file}: no remarks\n`);
  }
  return messages.some((message) => message.severity === "error") ? EXIT.errors : EXIT.ok;
}
