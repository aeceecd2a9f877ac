import { createHash } from "node:crypto";
import path from "node:path";
import { checkReport } from "../../app/check/check";
import { UserError } from "../../app/errors";
import { PUBLISH_FORMATS, publishReport, type Publication, type PublishFormat } from "../../app/publish/publish";
import type { Language } from "../../core/checks/check";
import { readTheme, type Theme } from "../../publish/figures/theme";
import { newWorkbook } from "../../hosts/file/new-workbook";
import { heading } from "../output/heading";
import { paint } from "../paint";
import { pngRenderer, type RenderPng } from "../png";
import { namedDefinition, openFile, problemLine, shippedDefinitions } from "../workbook";
import { EXIT, type Arguments, type Command, type Exit, type World } from "../world";

/** `publish`: the standard tables as documents and the figures as drawings, with an index page and an account of where each number comes from. */
export const publish: Command = {
  name: "publish",
  usage:
    "publish FILE.xlsx --out DIR [--only table,…] [--formats xlsx,html,docx,txt,svg,png] [--theme F.json] [--no-rounding-note] [--force] [--definition F.json|ID]",
  summary: { nl: "maakt de standaardtabellen en figuren", en: "makes the standard tables and figures" },
  positionals: [1, 1],
  options: {
    out: { type: "string", help: { nl: "de map voor de documenten", en: "the folder for the documents" } },
    only: {
      type: "string",
      help: { nl: "alleen deze tabellen en figuren (namen met komma's)", en: "only these tables and figures (ids with commas)" },
    },
    formats: {
      type: "string",
      help: { nl: "xlsx, html, docx, txt, svg, png (standaard alle)", en: "xlsx, html, docx, txt, svg, png (default all)" },
    },
    theme: {
      type: "string",
      help: { nl: "kleuren en lettertype van de figuren: een bestand (.json)", en: "colours and font of the figures: a file (.json)" },
    },
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
  const asked = formatsOf(values["formats"]);
  const only = listOf(values["only"]);
  if (only?.length === 0) {
    throw new UserError("only-empty", { nl: "Noem bij --only ten minste één tabel.", en: "Name at least one table with --only." });
  }
  const { content, bytes } = await openFile(file, world);
  const shipped = (await shippedDefinitions(world)).map(({ definition }) => definition);
  const definition = typeof values["definition"] === "string" ? (await namedDefinition(values["definition"], world)).definition : null;
  const checked = checkReport(content, { shipped, definition });
  const input = { name: path.basename(file), bytes };
  const drawn = asked === null || asked.includes("png") || asked.includes("xlsx");
  const png = drawn ? await pictures(asked?.includes("png") !== true, world, language) : null;
  const formats = asked ?? PUBLISH_FORMATS.filter((format) => format !== "png" || png !== null);
  const theme = typeof values["theme"] === "string" ? await namedTheme(values["theme"], world) : undefined;
  const publication = await publishReport(
    checked,
    { formats, only, language, input, roundingNote: values["no-rounding-note"] !== true, theme },
    {
      sha256: (text) => createHash("sha256").update(text).digest("hex"),
      workbook: (sheets, drawings) => newWorkbook(sheets, null, drawings),
      png: png ?? undefined,
    },
  );
  await world.files.writeFolder(out, publication.files, values["force"] === true);
  world.out([...heading(checked, language, paint(world.color)), summary(publication, out, language)].join("\n"));
  return EXIT.ok;
}

function listOf(value: string | boolean | undefined): readonly string[] | null {
  if (typeof value !== "string") return null;
  const list = value.split(",").map((part) => part.trim());
  return list.filter((part) => part !== "");
}

/** The renderer of PNGs. Where a machine has none that is told, and only stands in the way when PNGs were asked for. */
async function pictures(optional: boolean, world: World, language: Language): Promise<RenderPng | null> {
  try {
    return await pngRenderer();
  } catch (error) {
    if (!optional || !(error instanceof UserError)) throw error;
    world.err(`${error.texts[language]}\n`);
    return null;
  }
}

/** The formats asked for by name; null for all. */
function formatsOf(value: string | boolean | undefined): readonly PublishFormat[] | null {
  const asked = listOf(value);
  if (asked === null) return null;
  return (asked.length === 0 ? [""] : asked).map((name) => {
    const format = PUBLISH_FORMATS.find((known) => known === name);
    if (format) return format;
    throw new UserError("format", {
      nl: `Onbekende vorm '${name}': kies xlsx, html, docx, txt, svg of png.`,
      en: `Unknown format '${name}': choose xlsx, html, docx, txt, svg or png.`,
    });
  });
}

/** A theme from a file. Rejects with UserError, naming where it is wrong and what belongs there. */
async function namedTheme(file: string, world: World): Promise<Theme> {
  const read = readTheme(new TextDecoder().decode(await world.files.read(file)), file);
  if ("theme" in read) return read.theme;
  const [first, ...rest] = read.problems;
  const line = (language: Language): string => (first ? problemLine(first, language) : file);
  throw new UserError("theme", {
    nl: `Geen bruikbaar thema: ${line("nl")}${rest.length === 0 ? "" : ` (en nog ${rest.length})`}`,
    en: `No usable theme: ${line("en")}${rest.length === 0 ? "" : ` (and ${rest.length} more)`}`,
  });
}

function summary({ tables, figures, files }: Publication, out: string, language: Language): string {
  const made = tables.filter((table) => table.document !== null);
  const open = made.filter((table) => table.errors > 0);
  const missing = tables.filter((table) => table.document === null);
  const drawn = figures.filter(({ outcome }) => outcome.figure !== null).length;
  const titles = (list: readonly { readonly title: string }[]): string => list.map(({ title }) => `  ${title}\n`).join("");
  const problems = figures.flatMap(({ outcome: { title, problem } }) => (problem ? [{ title: `${title}: ${problem[language]}` }] : []));
  const index = path.join(out, "index.html");
  const say = SUMMARY[language];
  const parts = [say.tables(made.length), ...(figures.length === 0 ? [] : [say.figures(drawn)])];
  return (
    say.published(parts, files.length, index) +
    (open.length === 0 ? "" : `${say.open}\n${titles(open)}`) +
    (missing.length === 0 ? "" : `${say.missing}\n${titles(missing)}`) +
    (problems.length === 0 ? "" : `${say.problems}\n${titles(problems)}`)
  );
}

const SUMMARY = {
  nl: {
    tables: (count: number) => `${count} ${count === 1 ? "tabel" : "tabellen"}`,
    figures: (count: number) => `${count} ${count === 1 ? "figuur" : "figuren"}`,
    published: (parts: readonly string[], files: number, index: string) =>
      `Gepubliceerd: ${parts.join(" en ")} in ${files} bestanden; overzicht: ${index}\n`,
    open: "Met open fouten, dus niet definitief:",
    missing: "Niet gevonden in de werkmap:",
    problems: "Niet te tekenen:",
  },
  en: {
    tables: (count: number) => `${count} ${count === 1 ? "table" : "tables"}`,
    figures: (count: number) => `${count} ${count === 1 ? "figure" : "figures"}`,
    published: (parts: readonly string[], files: number, index: string) =>
      `Published: ${parts.join(" and ")} in ${files} files; overview: ${index}\n`,
    open: "With open errors, so not final:",
    missing: "Not found in the workbook:",
    problems: "Could not be drawn:",
  },
} as const;
