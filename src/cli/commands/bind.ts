import { bindByHand } from "../../app/definition/bind";
import { UserError } from "../../app/errors";
import { carriedAs } from "../../app/definition/carried";
import { openReport } from "../../app/workbook/open-report";
import { workbookName } from "../out-name";
import { namedDefinition, openFile, shippedDefinitions } from "../workbook";
import { EXIT, type Arguments, type Command, type Exit, type World } from "../world";

/** `bind`: says which range is which table, and keeps it in the workbook. */
export const bind: Command = {
  name: "bind",
  usage: "bind FILE.xlsx --table ID --range Sheet!A1:F9 [--definition F.json|ID] [--out F.xlsx]",
  summary: { nl: "koppelt een bereik met de hand aan een tabel", en: "binds a range to a table by hand" },
  positionals: [1, 1],
  options: {
    table: { type: "string", help: { nl: "tabel van de rapportdefinitie", en: "table of the report definition" } },
    range: {
      type: "string",
      help: { nl: "bereik met kopregel, bijvoorbeeld Blad1!A3:F20", en: "range with its header row, e.g. Sheet1!A3:F20" },
    },
    definition: {
      type: "string",
      help: { nl: "rapportdefinitie: een bestand of een meegeleverde naam", en: "report definition: a file or a shipped name" },
    },
    out: {
      type: "string",
      help: {
        nl: "schrijf een nieuwe werkmap en laat het origineel zoals het is",
        en: "write a new workbook and leave the original as it is",
      },
    },
    force: { type: "boolean", help: { nl: "vervang een bestaand bestand", en: "replace an existing file" } },
  },
  run,
};

async function run({ positionals, values, language }: Arguments, world: World): Promise<Exit> {
  const [file = ""] = positionals;
  const { table, range, out } = values;
  if (typeof table !== "string" || typeof range !== "string") {
    throw new UserError("usage", {
      nl: `Noem een tabel en een bereik: kerncijfer ${bind.usage}.`,
      en: `Name a table and a range: kerncijfer ${bind.usage}.`,
    });
  }
  // Without --out the binding is kept in the workbook itself: that is what was asked for, and nothing else in it changes.
  const target = typeof out === "string" ? out : file;
  const force = values["force"] === true || target === file;
  await world.files.writable(target === file ? file : workbookName(target, file), force);
  const { workbook, content } = await openFile(file, world);
  const shipped = (await shippedDefinitions(world)).map(({ definition }) => definition);
  const given = typeof values["definition"] === "string" ? await namedDefinition(values["definition"], world) : null;
  const definition =
    given !== null
      ? given.definition
      : (shipped.find((candidate) => content.state === null && candidate.tables.some(({ id }) => id === table)) ??
        openReport(content, shipped).definition);
  const bound = bindByHand(content, definition, table, range);
  // The binding is of a table of the definition that was named: it would mean nothing beside another one.
  await workbook.write({ state: given ? { ...bound.state, definition: carriedAs(given, shipped) } : bound.state });
  await world.files.write(target, workbook.save(), force);
  const rows = `${bound.table.rows.size}/${bound.table.spec.rows.length}`;
  const columns = `${bound.table.columns.size}/${bound.table.spec.columns.length}`;
  world.out(
    language === "nl"
      ? `${table} (rapportdefinitie ${definition.id}) is gekoppeld aan ${range}: ${columns} kolommen en ${rows} rijen herkend. Bewaard in ${target}.\n`
      : `${table} (report definition ${definition.id}) is bound to ${range}: ${columns} columns and ${rows} rows recognised. Kept in ${target}.\n`,
  );
  return EXIT.ok;
}
