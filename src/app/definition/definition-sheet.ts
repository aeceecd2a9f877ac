import type { Language } from "../../core/checks/check";
import { lintJson, type PlacedLintMessage } from "../../core/definition/lint";
import { loadDefinition } from "../../core/definition/load";
import { pathName, type JsonPath } from "../../core/definition/position";
import type { Definition } from "../../core/definition/schema";
import type { CellAddress, CellValue, Sheet } from "../../core/table/sheet";
import { FIELDS, subjectsOf, type FieldName, type FieldPlace, type Subject, type SubjectKind } from "./definition-fields";
import { fieldText, fieldValue } from "./definition-text";
import type { NewCell, NewSheet } from "../ports";

/** Something to know about the edited definition, at the cell that says it where one does. */
export interface SheetMessage {
  readonly severity: "error" | "warning" | "info";
  readonly address: CellAddress | null;
  readonly message: Readonly<Record<Language, string>>;
}

export interface EditedDefinition {
  /** The edited definition with its JSON text; null when it cannot be used, and the messages say why. */
  readonly edited: { readonly definition: Definition; readonly json: string } | null;
  /** Fields that differ from the definition as it was. */
  readonly changed: number;
  readonly messages: readonly SheetMessage[];
}

const SHEET = { nl: "Definities", en: "Definitions" } as const;
const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  nl: ["Soort", "Sleutel", "Label", "Eenheid", "Richting", "Norm", "Normbasis", "Minimum", "Maximum", "Materieel bedrag", "Materieel %"],
  en: ["Kind", "Key", "Label", "Unit", "Direction", "Norm", "Norm basis", "Minimum", "Maximum", "Material amount", "Material %"],
};
const KINDS: Readonly<Record<Language, Readonly<Record<SubjectKind, string>>>> = {
  nl: { report: "rapport", indicator: "indicator", table: "tabel", column: "kolom", row: "rij" },
  en: { report: "report", indicator: "indicator", table: "table", column: "column", row: "row" },
};
const WIDTHS = [12, 52, 60, 24, 18, 12, 14, 12, 12, 18, 14];
const FIRST_FIELD = 2;

/** The norms, labels, directions and limits of a definition on one sheet, ready to be edited. */
export function definitionSheet(definition: Definition, language: Language): NewSheet {
  const header = HEADERS[language].map((value): NewCell => ({ value, look: "header" }));
  const rows = subjectsOf(definition).map((subject): NewCell[] => [
    { value: KINDS[language][subject.kind], look: "text" },
    { value: subject.key, look: "text" },
    ...FIELDS.map((field): NewCell => {
      const place = subject.fields[field];
      // As text: Excel would make a number of "7.500" by its own locale.
      return place ? { value: fieldText(field, valueAt(definition, place.path), language), look: "text", format: "@" } : { value: null };
    }),
  ]);
  return { name: SHEET[language], rows: [header, ...rows], columnWidths: WIDTHS, freezeRows: 1 };
}

/** The sheet that definitionSheet made in this workbook, in either language, or null. */
export function findDefinitionSheet(sheets: readonly Sheet[]): Sheet | null {
  const ours = (sheet: Sheet): boolean =>
    Object.values(HEADERS).some((headers) => headers.every((header, column) => sheet.value(0, column) === header));
  return sheets.find(ours) ?? null;
}

/**
 * Reads the sheet back into the definition it was made from. Lines may be in any order and may be left out; what they do
 * not say stays as it was. Never throws: an edit that cannot be is a message at its cell.
 */
export function readDefinitionSheet(definition: Definition, sheet: Sheet): EditedDefinition {
  const subjects = new Map(subjectsOf(definition).map((subject) => [`${subject.kind} ${subject.key}`, subject]));
  const json: unknown = JSON.parse(JSON.stringify(definition));
  const messages: SheetMessage[] = [];
  const places = new Map<string, CellAddress>();
  let changed = 0;
  for (let row = 1; row <= (sheet.used?.bottom ?? 0); row += 1) {
    const key = text(sheet.value(row, 1));
    if (key === "") continue;
    const subject = subjects.get(`${kindOf(text(sheet.value(row, 0)))} ${key}`);
    if (!subject) {
      messages.push(unknownKey(key, { sheet: sheet.name, row, column: 1 }));
      continue;
    }
    for (const edit of edits(definition, subject, sheet, row)) {
      places.set(pathName(edit.place.path), edit.address);
      if (edit.message) messages.push(edit.message);
      else if (edit.value !== undefined && setAt(json, edit.place.path, edit.value)) changed += 1;
    }
  }
  return { changed, ...judged(definition, json, messages, places) };
}

interface Edit {
  readonly place: FieldPlace;
  readonly address: CellAddress;
  readonly message: SheetMessage | null;
  /** undefined: as it was; null: emptied. */
  readonly value: string | null | undefined;
}

function* edits(definition: Definition, subject: Subject, sheet: Sheet, row: number): Iterable<Edit> {
  for (const [index, field] of FIELDS.entries()) {
    const place = subject.fields[field];
    if (!place) continue;
    const column = FIRST_FIELD + index;
    const address: CellAddress = { sheet: sheet.name, row, column };
    const held = sheet.value(row, column);
    const before = valueAt(definition, place.path);
    const read = fieldValue(field, held, sheet.format(row, column));
    if ("problem" in read) yield { place, address, message: { severity: "error", address, message: read.problem }, value: undefined };
    else if (read.value === null && place.required === true) yield { place, address, message: required(field, address), value: undefined };
    else {
      const value = read.value ?? (place.emptyText === true ? "" : null);
      yield { place, address, message: null, value: value === before ? undefined : value };
    }
  }
}

function judged(
  definition: Definition,
  edited: unknown,
  found: readonly SheetMessage[],
  places: ReadonlyMap<string, CellAddress>,
): Pick<EditedDefinition, "edited" | "messages"> {
  const json = `${JSON.stringify(edited, null, 2)}\n`;
  const lint = lintJson(json, definition.id).map((message): SheetMessage => ({
    severity: message.severity,
    address: nearest(places, pathOf(message)),
    message: message.message,
  }));
  const messages = [...found, ...lint];
  const loaded = loadDefinition(json, definition.id);
  const usable = "definition" in loaded && !messages.some(({ severity }) => severity === "error");
  return { edited: usable ? { definition: loaded.definition, json } : null, messages };
}

/** The cell of the field that a message is about, else the first cell of the thing around it. */
function nearest(places: ReadonlyMap<string, CellAddress>, path: string): CellAddress | null {
  for (let name = path; name !== ""; name = name.replace(/(\.[^.[\]]+|\[[^\]]*\]|^[^.[\]]+)$/, "")) {
    const exact = places.get(name);
    if (exact) return exact;
    // The lists themselves ("indicators") are about no line in particular.
    if (!name.includes("[")) return null;
    for (const [candidate, address] of places) if (candidate.startsWith(`${name}.`)) return address;
  }
  return null;
}

/** Faults of the schema carry their path as one text already. */
function pathOf({ rule, path }: PlacedLintMessage): string {
  return rule === "schema" ? path.join("") : pathName(path);
}

function valueAt(root: unknown, path: JsonPath): string | null {
  let value: unknown = root;
  for (const key of path) value = isRecord(value) ? value[key] : undefined;
  return typeof value === "string" ? value : null;
}

/** Sets a text at a path, making what leads to it; null takes it away, and what becomes empty by that. */
function setAt(root: unknown, path: JsonPath, value: string | null): boolean {
  const [key, ...rest] = path;
  if (key === undefined || !isRecord(root)) return false;
  if (rest.length === 0) {
    if (value === null) Reflect.deleteProperty(root, key);
    else root[key] = value;
    return true;
  }
  if (!isRecord(root[key])) {
    if (value === null) return false;
    root[key] = {};
  }
  const done = setAt(root[key], rest, value);
  const child = root[key];
  if (isRecord(child) && !Array.isArray(child) && Object.keys(child).length === 0) Reflect.deleteProperty(root, key);
  return done;
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}

function kindOf(word: string): string {
  const kinds: readonly SubjectKind[] = ["report", "indicator", "table", "column", "row"];
  return kinds.find((kind) => KINDS.nl[kind] === word.toLowerCase() || KINDS.en[kind] === word.toLowerCase()) ?? "";
}

function text(value: CellValue): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function unknownKey(key: string, address: CellAddress): SheetMessage {
  return {
    severity: "error",
    address,
    message: {
      nl: `'${key}' staat niet in de rapportdefinitie. Verander soort en sleutel niet; verwijder de regel als die niet nodig is.`,
      en: `'${key}' is not in the report definition. Leave kind and key as they are; delete the line if it is not needed.`,
    },
  };
}

function required(field: FieldName, address: CellAddress): SheetMessage {
  const index = FIRST_FIELD + FIELDS.indexOf(field);
  return {
    severity: "error",
    address,
    message: {
      nl: `'${HEADERS.nl[index] ?? field}' mag hier niet leeg zijn.`,
      en: `'${HEADERS.en[index] ?? field}' must not be empty here.`,
    },
  };
}
