import { UserError } from "../../app/errors";
import { inferJson, inferTables } from "../../app/definition/infer";
import { draftDefinition } from "../../core/table/draft/draft";
import { inferText } from "../output/infer-text";
import { openFile } from "../workbook";
import { EXIT, type Arguments, type Command, type Exit, type World } from "../world";

/** `infer`: what holds in tables that no definition declares, and a draft definition of them. */
export const infer: Command = {
  name: "infer",
  usage: "infer FILE.xlsx [--out F.json] [--format text|json]",
  summary: {
    nl: "leidt uit tabellen zonder rapportdefinitie af wat erin optelt, en maakt een concept",
    en: "works out what adds up in tables without a report definition, and drafts one",
  },
  positionals: [1, 1],
  options: {
    out: {
      type: "string",
      help: { nl: "schrijf het concept van de rapportdefinitie in dit bestand", en: "write the draft definition to this file" },
    },
    format: { type: "string", help: { nl: "text (standaard) of json", en: "text (default) or json" } },
    force: { type: "boolean", help: { nl: "vervang een bestaand bestand", en: "replace an existing file" } },
  },
  run,
};

async function run({ positionals, values, language }: Arguments, world: World): Promise<Exit> {
  const [file = ""] = positionals;
  const format = values["format"] ?? "text";
  if (format !== "text" && format !== "json") {
    throw new UserError("format", {
      nl: `Onbekende uitvoer '${String(format)}': kies text of json.`,
      en: `Unknown format '${String(format)}': choose text or json.`,
    });
  }
  const out = typeof values["out"] === "string" ? values["out"] : null;
  const force = values["force"] === true;
  if (out !== null) await world.files.writable(out, force);
  const { content } = await openFile(file, world);
  const tables = inferTables(content.sheets);
  if (tables.length === 0) {
    throw new UserError("no-table-found", {
      nl: `${file} bevat geen tabel: nergens staan cijfers onder koppen. Controleer of het de juiste werkmap is.`,
      en: `${file} holds no table: nowhere do figures stand below headers. Check that it is the right workbook.`,
    });
  }
  if (out !== null) {
    const draft = draftDefinition(tables, {
      name: file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, ""),
      year: Number(world.now().slice(0, 4)),
    });
    await world.files.write(out, `${JSON.stringify(draft, null, 2)}\n`, force);
  }
  world.out(format === "json" ? `${JSON.stringify(inferJson(tables), null, 2)}\n` : inferText(tables, out, language));
  return EXIT.ok;
}
