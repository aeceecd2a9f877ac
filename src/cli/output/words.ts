import type { DefinitionOrigin, Notice } from "../../app/workbook/open-report";
import type { Language } from "../../core/checks/check";

/** The words of the command line's own output. */
export interface Words {
  readonly definition: string;
  readonly version: string;
  readonly origins: Readonly<Record<DefinitionOrigin, string>>;
  readonly notices: Readonly<Record<Notice["code"], string>>;
  readonly workbook: string;
  readonly causes: string;
  readonly missing: string;
  readonly acceptedBy: string;
  bound(bound: number, all: number): string;
  judgements(n: number): string;
  passes(n: number): string;
  fails(n: number): string;
  undecided(n: number): string;
  errored(n: number): string;
  errors(n: number): string;
  warnings(n: number): string;
  infos(n: number): string;
  accepted(n: number): string;
}

const plural = (n: number, one: string, many: string, locale: string): string => `${n.toLocaleString(locale)} ${n === 1 ? one : many}`;

export const words: Readonly<Record<Language, Words>> = {
  nl: {
    definition: "Rapportdefinitie",
    version: "versie",
    origins: { given: "opgegeven", workbook: "uit de werkmap", shipped: "meegeleverd, past het best" },
    notices: {
      "state-damaged": "De gegevens die Kerncijfer in de werkmap bewaart zijn beschadigd en niet gebruikt:",
      "definition-unreadable": "De rapportdefinitie in de werkmap is niet te lezen en niet gebruikt:",
      "definition-absent": "De rapportdefinitie die de werkmap noemt is hier niet aanwezig:",
    },
    workbook: "Werkmap",
    causes: "Waarschijnlijke oorzaak",
    missing: "niet gevonden",
    acceptedBy: "Geaccepteerd door",
    bound: (bound, all) => `${bound} van ${all} tabellen gekoppeld`,
    judgements: (n) => plural(n, "oordeel", "oordelen", "nl-NL"),
    passes: (n) => `${n.toLocaleString("nl-NL")} akkoord`,
    fails: (n) => `${n.toLocaleString("nl-NL")} niet akkoord`,
    undecided: (n) => `${n.toLocaleString("nl-NL")} onbeslist`,
    errored: (n) => `${n.toLocaleString("nl-NL")} mislukt`,
    errors: (n) => plural(n, "fout", "fouten", "nl-NL"),
    warnings: (n) => plural(n, "waarschuwing", "waarschuwingen", "nl-NL"),
    infos: (n) => `${n.toLocaleString("nl-NL")} ter informatie`,
    accepted: (n) => `${n.toLocaleString("nl-NL")} geaccepteerd`,
  },
  en: {
    definition: "Report definition",
    version: "version",
    origins: { given: "given", workbook: "from the workbook", shipped: "shipped, best fit" },
    notices: {
      "state-damaged": "What Kerncijfer keeps in the workbook is damaged and was not used:",
      "definition-unreadable": "The report definition in the workbook cannot be read and was not used:",
      "definition-absent": "The report definition that the workbook names is not here:",
    },
    workbook: "Workbook",
    causes: "Likely cause",
    missing: "not found",
    acceptedBy: "Accepted by",
    bound: (bound, all) => `${bound} of ${all} tables bound`,
    judgements: (n) => plural(n, "judgement", "judgements", "en-GB"),
    passes: (n) => `${n.toLocaleString("en-GB")} passed`,
    fails: (n) => `${n.toLocaleString("en-GB")} failed`,
    undecided: (n) => `${n.toLocaleString("en-GB")} undecided`,
    errored: (n) => `${n.toLocaleString("en-GB")} errored`,
    errors: (n) => plural(n, "error", "errors", "en-GB"),
    warnings: (n) => plural(n, "warning", "warnings", "en-GB"),
    infos: (n) => `${n.toLocaleString("en-GB")} for information`,
    accepted: (n) => `${n.toLocaleString("en-GB")} accepted`,
  },
};
