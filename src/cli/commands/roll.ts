import { UserError } from "../../app/errors";
import { datedNotes } from "../../app/fill/dated-notes";
import { rollReport } from "../../app/fill/roll";
import { fillPattern, PERIOD_KINDS } from "../../core/definition/period";
import { headersOf } from "../../core/definition/resolve";
import type { Definition, PeriodKind } from "../../core/definition/schema";
import { newWorkbook } from "../../hosts/file/new-workbook";
import { workbookName } from "../out-name";
import { heading } from "../output/heading";
import { paint } from "../paint";
import { namedDefinition, openFile, shippedDefinitions } from "../workbook";
import { EXIT, type Arguments, type Command, type Exit, type World } from "../world";

/** `roll`: next period's workbook and definition. */
export const roll: Command = {
  name: "roll",
  usage: "roll FILE.xlsx --out F.xlsx [--definition F.json|ID] [--definition-out F.json] [--period KIND]",
  summary: { nl: "rolt door naar de volgende periode", en: "rolls forward to the next period" },
  positionals: [1, 1],
  options: {
    out: { type: "string", help: { nl: "de werkmap van de volgende periode", en: "the workbook of the next period" } },
    definition: {
      type: "string",
      help: { nl: "rapportdefinitie: een bestand of een meegeleverde naam", en: "report definition: a file or a shipped name" },
    },
    "definition-out": {
      type: "string",
      help: { nl: "schrijf de nieuwe rapportdefinitie ook als bestand", en: "also write the new report definition as a file" },
    },
    period: {
      type: "string",
      help: {
        nl: "de eerstvolgende rapportage van deze soort (quarter-4, twelve-months …) in plaats van dezelfde een jaar later",
        en: "the next report of this kind (quarter-4, twelve-months …) instead of the same a year later",
      },
    },
    force: { type: "boolean", help: { nl: "vervang een bestaand bestand", en: "replace an existing file" } },
  },
  run,
};

async function run({ positionals, values, language }: Arguments, world: World): Promise<Exit> {
  const [file = ""] = positionals;
  const { out, "definition-out": definitionOut } = values;
  if (typeof out !== "string")
    throw new UserError("out-missing", { nl: "Noem de nieuwe werkmap met --out.", en: "Name the new workbook with --out." });
  const force = values["force"] === true;
  const kind = kindOf(values["period"]);
  await world.files.writable(workbookName(out), force);
  if (typeof definitionOut === "string") await world.files.writable(definitionOut, force);
  const { content } = await openFile(file, world);
  const shipped = (await shippedDefinitions(world)).map(({ definition }) => definition);
  const given = typeof values["definition"] === "string" ? (await namedDefinition(values["definition"], world)).definition : null;
  const rolled = rollReport(content, shipped, given, kind);
  await world.files.write(out, newWorkbook(rolled.sheets, rolled.state), force);
  if (typeof definitionOut === "string") await world.files.write(definitionOut, rolled.json, force);
  world.out(`${heading(rolled.from, language, paint(world.color)).join("\n")}\n`);
  const title = fillPattern(rolled.definition.title, rolled.definition.period);
  world.out(
    language === "nl"
      ? `Geschreven: ${out}: ${title} (${rolled.definition.id}), ${rolled.carried} cijfers overgenomen, invoer leeg.\n`
      : `Written: ${out}: ${title} (${rolled.definition.id}), ${rolled.carried} figures carried over, inputs empty.\n`,
  );
  const titles = new Map(rolled.definition.tables.map((table) => [table.id, fillPattern(table.title, rolled.definition.period)]));
  for (const gap of rolled.gaps) {
    const header = headerOf(rolled.definition, gap.table, gap.column);
    world.out(
      language === "nl"
        ? `  Zelf invullen: kolom '${header}' van ${titles.get(gap.table) ?? gap.table} (${gap.rows} rijen; een andere periode dan dit verslag heeft)\n`
        : `  To fill in yourself: column '${header}' of ${titles.get(gap.table) ?? gap.table} (${gap.rows} rows; another period than this report has)\n`,
    );
  }
  for (const { table, marker, numbers } of datedNotes(rolled.definition)) {
    world.out(
      language === "nl"
        ? `  Nazien: noot ${marker} bij ${titles.get(table) ?? table} is overgenomen en noemt ${numbers.join(", ")}\n`
        : `  To revise: note ${marker} of ${titles.get(table) ?? table} was carried over and names ${numbers.join(", ")}\n`,
    );
  }
  return EXIT.ok;
}

function kindOf(value: Arguments["values"][string]): PeriodKind | null {
  if (value === undefined) return null;
  const kind = PERIOD_KINDS.find((one) => one === value);
  if (kind) return kind;
  const list = PERIOD_KINDS.join(", ");
  throw new UserError("unknown-period", {
    nl: `'${String(value)}' is geen soort periode. Kies uit: ${list}.`,
    en: `'${String(value)}' is no kind of period. Choose from: ${list}.`,
  });
}

function headerOf(definition: Definition, table: string, column: string): string {
  const spec = definition.tables.find(({ id }) => id === table);
  const header = spec && headersOf(spec, definition.period).find((candidate) => candidate.column === column);
  return header?.flat ?? column;
}
