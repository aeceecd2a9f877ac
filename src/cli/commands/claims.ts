import { claimsOfText } from "../../app/claims/claims";
import { claimsJson } from "../../app/claims/claims-json";
import { UserError } from "../../app/errors";
import { claimsText } from "../output/claims-text";
import { paint } from "../paint";
import { readText } from "../text-file";
import { namedDefinition, openFile, shippedDefinitions } from "../workbook";
import { EXIT, type Arguments, type Command, type Exit, type World } from "../world";

/** `claims`: numbers in a text held against the tables; exit 0 when none is refuted, 1 when one is, 2 when it could not run. */
export const claims: Command = {
  name: "claims",
  usage: "claims FILE.xlsx TEXT.(txt|md|docx|-) [--definition F.json|ID] [--format text|json]",
  summary: {
    nl: "legt de getallen in een Nederlandse tekst naast de tabellen",
    en: "holds the numbers in a Dutch text against the tables (Dutch only)",
  },
  positionals: [2, 2],
  options: {
    definition: {
      type: "string",
      help: { nl: "rapportdefinitie: een bestand of een meegeleverde naam", en: "report definition: a file or a shipped name" },
    },
    format: { type: "string", help: { nl: "text (standaard) of json", en: "text (default) or json" } },
  },
  run,
};

async function run({ positionals, values, language }: Arguments, world: World): Promise<Exit> {
  const [file = "", source = ""] = positionals;
  const format = values["format"] ?? "text";
  if (format !== "text" && format !== "json") {
    throw new UserError("format", {
      nl: `Onbekende uitvoer '${String(format)}': kies text of json.`,
      en: `Unknown format '${String(format)}': choose text or json.`,
    });
  }
  const { content } = await openFile(file, world);
  const text = await readText(source, world);
  const shipped = (await shippedDefinitions(world)).map(({ definition }) => definition);
  const definition = typeof values["definition"] === "string" ? (await namedDefinition(values["definition"], world)).definition : null;
  const read = claimsOfText(text, content, { shipped, definition });
  world.out(format === "json" ? `${JSON.stringify(claimsJson(read), null, 2)}\n` : claimsText(read, language, paint(world.color)));
  return read.claims.some((claim) => claim.verdict === "refuted") ? EXIT.errors : EXIT.ok;
}
