import { UserError } from "../app/errors";
import type { WorkbookContent } from "../app/ports";
import { lintJson } from "../core/definition/lint";
import { loadDefinition, type Problem } from "../core/definition/load";
import type { Definition } from "../core/definition/schema";
import type { Language } from "../core/checks/check";
import { openWorkbook, type FileWorkbook } from "../hosts/file/open";
import { fileTexts } from "../hosts/file/errors";
import { didYouMean } from "./did-you-mean";
import type { World } from "./world";

export interface OpenedFile {
  readonly workbook: FileWorkbook;
  readonly content: WorkbookContent;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
}

/** A workbook of more bytes takes over a second to read: say so before it starts. */
const SLOW = 4_000_000;

/** Reads and opens a workbook; every failure is one line that names the file. */
export async function openFile(path: string, world: World): Promise<OpenedFile> {
  const bytes = await world.files.read(path);
  if (bytes.length > SLOW) world.err(`${path}: ${(bytes.length / 1e6).toFixed(1).replace(".", ",")} MB …\n`);
  try {
    const started = world.milliseconds();
    const workbook = openWorkbook(bytes);
    const content = await workbook.read();
    const seconds = (world.milliseconds() - started) / 1000;
    if (seconds > 1) world.err(`${path}: ${seconds.toFixed(1).replace(".", ",")} s\n`);
    return { workbook, content, bytes };
  } catch (error) {
    const texts = fileTexts(error);
    if (texts === null) throw error;
    throw new UserError("workbook", { nl: `${path}: ${texts.nl}`, en: `${path}: ${texts.en}` }, { cause: error });
  }
}

export interface LoadedFile {
  readonly definition: Definition;
  readonly json: string;
}

/** The shipped definitions; a broken one is a fault of the installation and says where. */
export async function shippedDefinitions(world: World): Promise<readonly LoadedFile[]> {
  return (await world.definitions()).map(({ file, json }) => ({ definition: loaded(json, file), json }));
}

/** A definition by file name, or by the id of a shipped one. */
export async function namedDefinition(name: string, world: World): Promise<LoadedFile> {
  const shipped = await shippedDefinitions(world);
  const byId = shipped.find(({ definition }) => definition.id === name);
  if (byId) return byId;
  if (!/[./\\]/.test(name)) {
    const known = shipped.map(({ definition }) => definition.id);
    const [meant, ids] = [didYouMean(name, known), known.join(", ")];
    throw new UserError("definition-unknown", {
      nl: `Geen rapportdefinitie met de naam '${name}'.${meant.nl} Meegeleverd zijn: ${ids}. Of noem een bestand (.json).`,
      en: `No report definition called '${name}'.${meant.en} Shipped are: ${ids}. Or name a file (.json).`,
    });
  }
  const json = new TextDecoder().decode(await world.files.read(name));
  return { definition: sound(json, name), json };
}

function loaded(json: string, file: string): Definition {
  const result = loadDefinition(json, file);
  if ("problems" in result) throw invalid(file, result.problems);
  return result.definition;
}

/** A definition of the user that loads but contradicts itself would judge figures by its faults: refused as well. */
function sound(json: string, file: string): Definition {
  const definition = loaded(json, file);
  const errors = lintJson(json, file).filter((message) => message.severity === "error");
  if (errors.length > 0) throw invalid(file, errors);
  return definition;
}

function invalid(file: string, problems: readonly Pick<Problem, "file" | "line" | "column" | "message">[]): UserError {
  const [first, ...rest] = problems;
  const line = (language: Language): string => (first ? problemLine(first, language) : file);
  const more = {
    nl: rest.length === 0 ? "" : ` (en nog ${rest.length}; 'kerncijfer definition lint' toont ze alle)`,
    en: rest.length === 0 ? "" : ` (and ${rest.length} more; 'kerncijfer definition lint' shows them all)`,
  };
  return new UserError("definition-invalid", { nl: `${line("nl")}${more.nl}`, en: `${line("en")}${more.en}` });
}

/** "file:12:5: …": what compilers print and editors follow. */
export function problemLine(problem: Pick<Problem, "file" | "line" | "column" | "message">, language: Language): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message[language]}`;
}
