import { carriedAs } from "../../app/definition/carried";
import { planFill } from "../../app/fill/fill";
import { EMPTY_STATE } from "../../app/workbook/open-report";
import { UserError } from "../../app/errors";
import { fillText } from "../output/fill-text";
import { workbookName } from "../out-name";
import { paint } from "../paint";
import { namedDefinition, openFile, shippedDefinitions } from "../workbook";
import { EXIT, type Arguments, type Command, type Exit, type World } from "../world";

/** `fill`: derived cells as live formulas, with a list of what changes. */
export const fill: Command = {
  name: "fill",
  usage: "fill FILE.xlsx --out F.xlsx [--values] [--dry-run] [--replace] [--definition F.json|ID]",
  summary: { nl: "vult verschillen, percentages en totalen aan als formules", en: "fills variances, percentages and totals as formulas" },
  positionals: [1, 1],
  options: {
    out: { type: "string", help: { nl: "de aangevulde werkmap", en: "the completed workbook" } },
    values: { type: "boolean", help: { nl: "waarden in plaats van formules", en: "values instead of formulas" } },
    "dry-run": { type: "boolean", help: { nl: "toon alleen wat er zou veranderen", en: "only show what would change" } },
    replace: { type: "boolean", help: { nl: "vervang ook getypte waarden die afwijken", en: "also replace typed values that deviate" } },
    definition: {
      type: "string",
      help: { nl: "rapportdefinitie: een bestand of een meegeleverde naam", en: "report definition: a file or a shipped name" },
    },
    force: { type: "boolean", help: { nl: "vervang een bestaand bestand", en: "replace an existing file" } },
  },
  run,
};

async function run({ positionals, values, language }: Arguments, world: World): Promise<Exit> {
  const [file = ""] = positionals;
  const dry = values["dry-run"] === true;
  const out = typeof values["out"] === "string" ? values["out"] : null;
  const force = values["force"] === true;
  if (!dry && out === null)
    throw new UserError("out-missing", {
      nl: "Noem de nieuwe werkmap met --out, of bekijk de wijzigingen met --dry-run.",
      en: "Name the new workbook with --out, or look at the changes with --dry-run.",
    });
  if (!dry && out !== null) await world.files.writable(workbookName(out, file), force);
  const { workbook, content } = await openFile(file, world);
  const shipped = (await shippedDefinitions(world)).map(({ definition }) => definition);
  const given = typeof values["definition"] === "string" ? await namedDefinition(values["definition"], world) : null;
  const plan = planFill(content, {
    shipped,
    definition: given?.definition ?? null,
    mode: values["values"] === true ? "values" : "formulas",
    replace: values["replace"] === true,
  });
  // A workbook that carries no definition yet gets the one that was named: what fills it must be able to check it.
  const before = content.state ?? EMPTY_STATE;
  const carried = given && before.definition === null && content.stateProblem === null ? carriedAs(given, shipped) : null;
  if (!dry && out !== null) {
    await workbook.write({ cells: plan.writes, ...(carried ? { state: { ...before, definition: carried } } : {}) });
    await world.files.write(out, workbook.save(), force);
  }
  world.out(fillText(plan, { language, paint: paint(world.color), written: dry ? null : out, carried: !dry && carried !== null }));
  return EXIT.ok;
}
