import { checkReport, type CheckedReport } from "../../app/check/check";
import { checkJson } from "../../app/check/check-json";
import { UserError } from "../../app/errors";
import { normsView, variancesView } from "../../app/check/report-views";
import type { Language } from "../../core/checks/check";
import { workbookName } from "../out-name";
import { checkText } from "../output/check-text";
import { checkWorkbook } from "../output/check-workbook";
import { viewText } from "../output/views";
import { paint } from "../paint";
import { namedDefinition, openFile, shippedDefinitions } from "../workbook";
import { EXIT, type Arguments, type Command, type Exit, type World } from "../world";
import { compareFiles } from "./compare";

const FORMATS = ["text", "json", "xlsx"] as const;
type Format = (typeof FORMATS)[number];
const VIEWS = ["findings", "norms", "variances"] as const;
type ViewName = (typeof VIEWS)[number];

/** `check`: findings; exit 0 without errors, 1 with, 2 when it could not run. */
export const check: Command = {
  name: "check",
  usage:
    "check FILE.xlsx [--definition F.json|ID] [--format text|json|xlsx] [--out F] [--view findings|norms|variances] [--previous OLD.xlsx] [--compare OTHER.xlsx]",
  summary: { nl: "controleert de tabellen van een werkmap", en: "checks the tables of a workbook" },
  positionals: [1, 1],
  options: {
    definition: {
      type: "string",
      help: { nl: "rapportdefinitie: een bestand of een meegeleverde naam", en: "report definition: a file or a shipped name" },
    },
    format: { type: "string", help: { nl: "text (standaard), json of xlsx", en: "text (default), json or xlsx" } },
    view: {
      type: "string",
      help: {
        nl: "findings (standaard), norms of variances: bevindingen, normen of verschillen",
        en: "findings (default), norms or variances",
      },
    },
    out: { type: "string", help: { nl: "schrijf het resultaat in dit bestand", en: "write the result to this file" } },
    previous: { type: "string", help: { nl: "werkmap van de vorige rapportage", en: "workbook of the previous report" } },
    compare: { type: "string", help: { nl: "toon wat er anders is in deze werkmap", en: "show what differs in this workbook" } },
    force: { type: "boolean", help: { nl: "vervang een bestaand bestand", en: "replace an existing file" } },
  },
  run,
};

async function run({ positionals, values, language }: Arguments, world: World): Promise<Exit> {
  const [file = ""] = positionals;
  const format = formatOf(values["format"]);
  const view = viewOf(values["view"]);
  const out = typeof values["out"] === "string" ? values["out"] : null;
  const force = values["force"] === true;
  if (format === "xlsx" && out === null) {
    throw new UserError("out-missing", {
      nl: "Een xlsx kan niet naar het scherm: noem een bestand met --out.",
      en: "An xlsx cannot go to the screen: name a file with --out.",
    });
  }
  if (out !== null) await world.files.writable(format === "xlsx" ? workbookName(out) : out, force);
  const { content } = await openFile(file, world);
  const shipped = (await shippedDefinitions(world)).map(({ definition }) => definition);
  const definition = typeof values["definition"] === "string" ? (await namedDefinition(values["definition"], world)).definition : null;
  const previous = typeof values["previous"] === "string" ? (await openFile(values["previous"], world)).content : null;
  const checked = checkReport(content, { shipped, definition, previous });
  if (typeof values["compare"] === "string")
    return compareFiles(checked, values["compare"], shipped, { format, out, force, language }, world);
  const result = render(checked, format, view, language, world.color && out === null);
  if (out !== null) await world.files.write(out, result, force);
  else if (typeof result === "string") world.out(result);
  return checked.run.summary.error > 0 ? EXIT.errors : EXIT.ok;
}

function render(checked: CheckedReport, format: Format, view: ViewName, language: Language, color: boolean): string | Uint8Array {
  if (format === "xlsx") return checkWorkbook(checked, language);
  if (format === "json") return `${JSON.stringify(checkJson(checked, language), null, 2)}\n`;
  if (view === "findings") return checkText(checked, language, paint(color));
  return viewText(view === "norms" ? normsView(checked, language) : variancesView(checked, language));
}

function viewOf(value: string | boolean | undefined): ViewName {
  const view = VIEWS.find((candidate) => candidate === (value ?? "findings"));
  if (view) return view;
  throw new UserError("view", {
    nl: `Onbekende weergave '${String(value)}': kies findings, norms of variances.`,
    en: `Unknown view '${String(value)}': choose findings, norms or variances.`,
  });
}

function formatOf(value: string | boolean | undefined): Format {
  const format = FORMATS.find((candidate) => candidate === (value ?? "text"));
  if (format) return format;
  throw new UserError("format", {
    nl: `Onbekende uitvoer '${String(value)}': kies text, json of xlsx.`,
    en: `Unknown format '${String(value)}': choose text, json or xlsx.`,
  });
}
