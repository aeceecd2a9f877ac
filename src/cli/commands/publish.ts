import { createHash } from "node:crypto";
import path from "node:path";
import { checkReport } from "../../app/check";
import { UserError } from "../../app/errors";
import { PUBLISH_FORMATS, publishReport, type Publication, type PublishFormat } from "../../app/publish";
import type { Language } from "../../core/checks/check";
import { newWorkbook } from "../../hosts/file/new-workbook";
import { namedDefinition, openFile, shippedDefinitions } from "../workbook";
import { EXIT, type Arguments, type Command, type Exit, type World } from "../world";

/** Asked for by name, not made by this version. */
const FIGURE_FORMATS = ["svg", "png"];

/** `publish`: the standard tables as documents, with an index page and an account of where each number comes from. */
export const publish: Command = {
  name: "publish",
  usage:
    "publish FILE.xlsx --out DIR [--only table,…] [--formats xlsx,html,docx,txt] [--no-rounding-note] [--force] [--definition F.json|ID]",
  summary: { nl: "maakt de standaardtabellen als documenten", en: "makes the standard tables as documents" },
  positionals: [1, 1],
  options: {
    out: { type: "string", help: { nl: "de map voor de documenten", en: "the folder for the documents" } },
    only: { type: "string", help: { nl: "alleen deze tabellen (namen met komma's)", en: "only these tables (ids with commas)" } },
    formats: { type: "string", help: { nl: "xlsx, html, docx, txt (standaard alle)", en: "xlsx, html, docx, txt (default all)" } },
    "no-rounding-note": {
      type: "boolean",
      help: { nl: "geen zin over afronding onder de tabel", en: "no sentence about rounding under a table" },
    },
    definition: {
      type: "string",
      help: { nl: "rapportdefinitie: een bestand of een meegeleverde naam", en: "report definition: a file or a shipped name" },
    },
    force: { type: "boolean", help: { nl: "vervang bestaande bestanden", en: "replace existing files" } },
  },
  run,
};

async function run({ positionals, values, language }: Arguments, world: World): Promise<Exit> {
  const [file = ""] = positionals;
  const { out } = values;
  if (typeof out !== "string" || out === "") {
    throw new UserError("out-missing", {
      nl: "Noem de map voor de documenten met --out.",
      en: "Name the folder for the documents with --out.",
    });
  }
  const formats = formatsOf(values["formats"]);
  const only = listOf(values["only"]);
  if (only?.length === 0) {
    throw new UserError("only-empty", { nl: "Noem bij --only ten minste één tabel.", en: "Name at least one table with --only." });
  }
  const { content, bytes } = await openFile(file, world);
  const shipped = (await shippedDefinitions(world)).map(({ definition }) => definition);
  const definition = typeof values["definition"] === "string" ? (await namedDefinition(values["definition"], world)).definition : null;
  const checked = checkReport(content, { shipped, definition });
  const input = { name: path.basename(file), bytes };
  const publication = await publishReport(
    checked,
    { formats, only, language, input, roundingNote: values["no-rounding-note"] !== true },
    { sha256: (text) => createHash("sha256").update(text).digest("hex"), workbook: (sheets) => newWorkbook(sheets) },
  );
  await world.files.writeFolder(out, publication.files, values["force"] === true);
  world.out(summary(publication, out, language));
  return EXIT.ok;
}

function listOf(value: string | boolean | undefined): readonly string[] | null {
  if (typeof value !== "string") return null;
  const list = value.split(",").map((part) => part.trim());
  return list.filter((part) => part !== "");
}

function formatsOf(value: string | boolean | undefined): readonly PublishFormat[] {
  const asked = listOf(value);
  if (asked === null) return PUBLISH_FORMATS;
  const figures = asked.filter((format) => FIGURE_FORMATS.includes(format));
  if (figures.length > 0) {
    throw new UserError("format-figures", {
      nl: `${figures.join(" en ")}: figuren volgen in een latere versie. Kies xlsx, html, docx of txt.`,
      en: `${figures.join(" and ")}: figures follow in a later version. Choose xlsx, html, docx or txt.`,
    });
  }
  return (asked.length === 0 ? [""] : asked).map((name) => {
    const format = PUBLISH_FORMATS.find((known) => known === name);
    if (format) return format;
    throw new UserError("format", {
      nl: `Onbekende vorm '${name}': kies xlsx, html, docx of txt.`,
      en: `Unknown format '${name}': choose xlsx, html, docx or txt.`,
    });
  });
}

function summary({ tables, files }: Publication, out: string, language: Language): string {
  const made = tables.filter((table) => table.document !== null);
  const open = made.filter((table) => table.errors > 0);
  const missing = tables.filter((table) => table.document === null);
  const titles = (list: readonly { readonly title: string }[]): string => list.map(({ title }) => `  ${title}\n`).join("");
  const index = path.join(out, "index.html");
  if (language === "nl") {
    return (
      `Gepubliceerd: ${made.length} ${made.length === 1 ? "tabel" : "tabellen"} in ${files.length} bestanden; overzicht: ${index}\n` +
      (open.length === 0 ? "" : `Met open fouten, dus niet definitief:\n${titles(open)}`) +
      (missing.length === 0 ? "" : `Niet gevonden in de werkmap:\n${titles(missing)}`)
    );
  }
  return (
    `Published: ${made.length} ${made.length === 1 ? "table" : "tables"} in ${files.length} files; overview: ${index}\n` +
    (open.length === 0 ? "" : `With open errors, so not final:\n${titles(open)}`) +
    (missing.length === 0 ? "" : `Not found in the workbook:\n${titles(missing)}`)
  );
}
