import { formatExact, formatFigure } from "../notation/format";
import { cellName } from "../table/address";
import type { CheckTexts, Finding, Language, MessageData, MessageTexts } from "./check";
import { checkById } from "./registry";
import { place, rowLabel } from "./shared/places";

/** A finding in words. */
export interface RenderedFinding {
  readonly title: string;
  readonly message: string;
  readonly action: string;
}

/** What the framework itself says, whatever the check. */
export const FRAMEWORK_TEXTS: Readonly<Record<Language, Readonly<Record<string, MessageTexts>>>> = {
  nl: {
    errored: {
      title: "Controle mislukt",
      message: "De controle '{check}' brak af: {detail}.",
      action: "Meld dit; de andere controles zijn wel uitgevoerd.",
    },
    "acceptance-lapsed": {
      title: "Aanvaarding vervallen",
      message: "{place} toonde {was} toen {by} dit op {at} aanvaardde ('{reason}'); nu staat er {value}.",
      action: "Beoordeel de bevinding opnieuw.",
    },
  },
  en: {
    errored: {
      title: "Check failed to run",
      message: "The check '{check}' broke off: {detail}.",
      action: "Please report this; the other checks were run.",
    },
    "acceptance-lapsed": {
      title: "Acceptance lapsed",
      message: "{place} showed {was} when {by} accepted this on {at} ('{reason}'); now it shows {value}.",
      action: "Judge the finding again.",
    },
  },
};

/** Why a repair is proposed, by its key. */
export const REPAIR_TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    "locale-shift": "een punt is als komma gelezen",
    "number-as-text": "het getal staat als tekst in de cel",
    percent: "het percentage is als heel getal ingevuld",
    scale: "de komma of eenheid is verschoven",
    sign: "het teken is omgekeerd",
    "digits-swapped": "cijfers verwisseld",
    digit: "een cijfer verkeerd",
    "digit-missing": "een cijfer weggevallen",
    "digit-extra": "een cijfer te veel",
    "row-shift": "het getal van een rij of kolom ernaast",
    computed: "volgt uit de andere cijfers",
    "column-scale": "de hele kolom staat in een andere eenheid",
    "row-scale": "de hele rij staat in een andere eenheid",
    "column-sign": "de hele kolom heeft het omgekeerde teken",
    "row-sign": "de hele rij heeft het omgekeerde teken",
    exchanged: "twee cijfers staan op elkaars plaats",
    shifted: "een reeks cijfers staat een plaats te ver",
    "columns-exchanged": "twee kolommen staan op elkaars plaats",
    "rows-exchanged": "twee rijen staan op elkaars plaats",
  },
  en: {
    "locale-shift": "a point was read as a decimal comma",
    "number-as-text": "the number is stored as text",
    percent: "the percentage was entered as a whole number",
    scale: "the decimal comma or the unit shifted",
    sign: "the sign is reversed",
    "digits-swapped": "digits swapped",
    digit: "one digit wrong",
    "digit-missing": "a digit missing",
    "digit-extra": "a digit too many",
    "row-shift": "the figure of the next row or column",
    computed: "follows from the other figures",
    "column-scale": "the whole column is in another unit",
    "row-scale": "the whole row is in another unit",
    "column-sign": "the whole column has the opposite sign",
    "row-sign": "the whole row has the opposite sign",
    exchanged: "two figures stand in each other's place",
    shifted: "a run of figures stands one place too far",
    "columns-exchanged": "two columns stand in each other's place",
    "rows-exchanged": "two rows stand in each other's place",
  },
};

/** The texts of the message of a finding, in one language; throws RangeError for a message that no check has. */
export function messageTexts(finding: Finding, language: Language): { texts: CheckTexts; message: MessageTexts } {
  const texts = checkById(finding.check)?.texts[language];
  const message = texts?.messages[finding.message] ?? FRAMEWORK_TEXTS[language][finding.message];
  if (!message) throw new RangeError(`no text for ${finding.check}/${finding.message}`);
  return { texts: texts ?? { title: finding.check, explanation: "", example: "", messages: {} }, message };
}

/** The figure as shown, with its exact value where the cell holds more than it shows. */
function foundText(finding: Finding): string {
  const shown = finding.found ?? "";
  const { cell } = finding;
  if (!cell?.precise || cell.value === null || shown !== cell.shown) return shown;
  return `${formatFigure(cell.value, cell.notation)} (exact ${formatExact(cell.value, cell.notation)})`;
}

function builtIn(finding: Finding, language: Language): MessageData {
  const { cell, expected, address } = finding;
  const name = address ? cellName(address.row, address.column) : (finding.table ?? "");
  return {
    cell: name,
    place: cell ? place(cell) : name,
    row: cell ? rowLabel(cell) : (finding.row ?? ""),
    column: cell ? cell.column.header || (cell.column.excelHeader ?? cell.column.id) : (finding.column ?? ""),
    table: finding.table ?? "",
    sheet: address?.sheet ?? "",
    found: foundText(finding),
    lo: expected?.lo ?? "",
    hi: expected?.hi ?? "",
    range: !expected ? "" : expected.lo === expected.hi ? expected.lo : `${expected.lo} ${language === "nl" ? "t/m" : "to"} ${expected.hi}`,
    value: finding.repair?.value ?? "",
    why: finding.repair ? (REPAIR_TEXTS[language][finding.repair.why] ?? finding.repair.why) : "",
  };
}

/** Fills {name} from the data; a key with the language behind it wins. A placeholder without data stays visible. */
export function fill(template: string, data: MessageData, language: Language): string {
  return template.replace(/\{([a-z-]+)\}/gi, (whole, key: string) => String(data[`${key}.${language}`] ?? data[key] ?? whole));
}

/** Why a relation must hold, in the words of the definition, follows the message. */
function withNote(message: string, note: string | number | undefined): string {
  return note === undefined ? message : `${message} ${note}`;
}

/** A finding as a reader meets it: what is wrong, what was found and expected, and what to do. */
export function renderFinding(finding: Finding, language: Language): RenderedFinding {
  const { texts, message } = messageTexts(finding, language);
  const data = { ...builtIn(finding, language), ...finding.data };
  return {
    title: fill(message.title ?? texts.title, data, language),
    message: withNote(fill(message.message, data, language), finding.data?.["note"]),
    action: fill(message.action, data, language),
  };
}
